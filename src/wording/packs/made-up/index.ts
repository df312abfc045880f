// A made-up language, for tests: every English sentence with accents, longer, in brackets and written from right to left. Whoever looks at a page in it
// sees at once which words did not come from a pack, and what breaks when sentences are longer or run the other way.
import { about } from '../generated/about.ts'
import type { Pack } from '../pack.ts'

/** The made-up language of English. Its code is one that BCP 47 leaves for private use. */
export function madeUp(english: Pack): Pack {
  return { ...about.qps, messages: {}, grammar: { ...english.grammar, hour: (hour) => accented(english.grammar.hour(hour)) }, ofEnglish: accented }
}

/** Letters without an accent, and what stands for each. */
const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [
    letter,
    [...'áƀćďéƒĝĥíĵķĺɱñóþqŕšťúṽŵẋýžÁƁĆĎÉƑĜĤÍĴĶĹṀÑÓÞɊŔŠŤÚṼŴẊÝŽ'][index] ?? letter,
  ]),
)

/** What is not for people to read: places to fill and choices, addresses, what stands in the author's own marks. */
const kept = /\{[^{}]*\}|`[^`]*`|https?:\/\/\S+|<[^>]*>|(?<=\s|^)--[a-z][a-z-]*/g

/** English text in the made-up language; its places to fill stay as they are. */
export function accented(text: string): string {
  if (!/\p{L}/u.test(text)) return text
  if (/^\{\w+, (plural|select), /.test(text) || /\{\w+, (plural|select), /.test(text)) return insideChoices(text)
  return `⟦${accentedPlainly(text)}${longer(text)}⟧`
}

/** A third more, in words of the usual length: a long word would not be broken into lines. */
function longer(text: string): string {
  const more = Math.ceil(text.replace(kept, '').length * 0.35)
  return ` ${'·'.repeat(more)}`.replace(/·{6}(?=·)/g, '$& ')
}

function accentedPlainly(text: string): string {
  const pieces: string[] = []
  let last = 0
  for (const match of text.matchAll(kept)) {
    pieces.push(lettersOf(text.slice(last, match.index)), match[0])
    last = match.index + match[0].length
  }
  return [...pieces, lettersOf(text.slice(last))].join('')
}

function lettersOf(text: string): string {
  return [...text].map((letter) => accents[letter] ?? letter).join('')
}

/** WHY: each form is taken by itself, because the names of the forms are not said. */
function insideChoices(text: string): string {
  const parts: string[] = []
  let depth = 0
  let words = ''
  for (const letter of text) {
    // at depth 0 and 2 stand words, at depth 1 the names of what is counted and of its forms
    if (letter === '{' || letter === '}') {
      parts.push(depth % 2 === 0 ? accentedPlainly(words) : words, letter)
      words = ''
      depth += letter === '{' ? 1 : -1
    } else words += letter
  }
  return `⟦${[...parts, accentedPlainly(words)].join('')}⟧`
}
