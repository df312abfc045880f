// Whether somebody asks for a person's status, by the words that are written down for it.
import { plainLetters } from '../base/index.ts'
import { type Asking, asking, people, statusFacts } from './never-asked.ts'

/** Whether what was typed asks what somebody's citizenship or immigration status is, in any language. */
export function asksForStatus(typed: string): boolean {
  const words = wordsOf(typed)
  return asking.some((each) => asksIn(each, words))
}

/** Whether the name of a fact tells a status. */
export function namesStatus(fact: string): boolean {
  return wordsOf(fact).some((each) => statusFacts.includes(each))
}

/** WHY: no more words are read, because nobody asks this in more, and a pattern is tried at every word. */
const mostWords = 40

/** Words in lower case, without accents; `person's` is `person`. */
function wordsOf(typed: string): readonly string[] {
  const plain = plainLetters(typed)
  const joined = plain.replace(/['’]s\b/g, '').replace(/['’.]/g, '')
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords)
}

function asksIn(language: Asking, typed: readonly string[]): boolean {
  const words = without(typed, language)
  return language.patterns.some((pattern) => fits(language, pattern.split(' '), words))
}

/** What is left where words that say nothing are taken away at both ends. */
function without(typed: readonly string[], { openings, endings }: Asking): readonly string[] {
  let words = typed
  const begins = (phrase: readonly string[]): boolean => phrase.every((word, index) => words[index] === word)
  const ends = (phrase: readonly string[]): boolean => phrase.every((word, index) => words[words.length - phrase.length + index] === word)
  for (let before = -1; before !== words.length; ) {
    before = words.length
    for (const each of openings) if (begins(each.split(' '))) words = words.slice(each.split(' ').length)
    for (const each of endings)
      if (words.length > each.split(' ').length && ends(each.split(' ')) && !isStatus(words, asking)) words = words.slice(0, -each.split(' ').length)
  }
  return words
}

/** WHY: “here legally” ends in no idle word, and “aquí” may be part of what is asked. */
function isStatus(words: readonly string[], languages: readonly Asking[]): boolean {
  return languages.some(({ status }) => status.some((each) => each.split(' ').length > 1 && words.slice(-each.split(' ').length).join(' ') === each))
}

/** Whether all words fit the pattern. */
function fits(language: Asking, pattern: readonly string[], words: readonly string[]): boolean {
  const [part, ...rest] = pattern
  if (part === undefined) return words.length === 0
  if (part === '*') return true
  const after = (length: number): boolean => fits(language, rest, words.slice(length))
  const phrase = (phrases: readonly string[]): boolean =>
    phrases.some((each) => {
      const parts = each.split(' ')
      return parts.every((word, index) => words[index] === word) && after(parts.length)
    })
  switch (part) {
    case '{who}':
      return lengths(words, language).some(after)
    case '{person}':
      return language.persons.includes(words[0] ?? '') && lengths(words, language).some(after)
    case '{people}':
      return people.includes(words[0] ?? '') && after(1)
    case '{status}':
      return phrase(language.status)
    case '{weak}':
      return phrase(language.weak)
    case '{papers}':
      return phrase(language.papers)
    case '{a-status}':
      return phrase(language.aStatus)
    default:
      return part.split('|').includes(words[0] ?? '') && after(1)
  }
}

const longestName = 4

/** How many of the first words can name somebody. */
function lengths(words: readonly string[], { nobody }: Asking): readonly number[] {
  const stop = words.findIndex((each) => nobody.includes(each))
  const most = Math.min(longestName, stop === -1 ? words.length : stop)
  return Array.from({ length: most }, (_, index) => index + 1)
}
