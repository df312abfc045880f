// What words speak of by which a rule could be narrowed: who and what a situation is made of, agencies, places, numbers and days.
import { isDay } from '../base/index.ts'
import type { Vocabulary, Words } from '../rules/index.ts'
import { dayIn, inLanguage } from '../wording/index.ts'

/** A place as words may name it. */
export interface Spot {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly county?: string
}

/** Something that is spoken of. `means`: the same for all ways to say it. */
export interface Spoken {
  readonly means: string
  readonly said: string
}

/** Finds everything that a text in English speaks of; what stands inside a longer name is not told by itself. */
export type Listener = (text: string) => readonly Spoken[]

/** What an answer to a fact, a kind of agency, a place, a kind of place or a day means, however it is said. */
export const meaningOf = {
  answer: (fact: string, answer: string): string => `answer ${fact} ${answer}`,
  agency: (kind: string): string => `agency ${kind}`,
  place: (id: string): string => `place ${id}`,
  placeKind: (kind: string): string => `kind of place ${kind}`,
  /** WHY: the day is written in words, because that is how texts say it. */
  day: (day: string): string => `day ${dayIn('en', day)}`,
}

/** Made once of a vocabulary and a list of places, for many texts. */
export function listening(vocabulary: Vocabulary, places: readonly Spot[]): Listener {
  const placed = grouped(places.map((each) => [each.name, meaningOf.place(each.id)]))
  const nouns = grouped([
    ...nounsIn(vocabulary), // WHY: States are left out, because a text that binds in a town is law of its State as well
    ...places.filter(({ kind }) => kind !== 'state').map(({ kind }) => [kind, meaningOf.placeKind(kind)] as const),
  ])
  const [exact, loose] = [pattern(placed.keys(), 'g'), pattern(nouns.keys(), 'gi')]
  return (text) => {
    const found: Spoken[] = []
    // WHY: names are taken out first, because `County` in Washington County does not speak of counties in general
    const rest = text.replace(exact, (said) => {
      for (const means of placed.get(said) ?? []) found.push({ means, said })
      return ' '.repeat(said.length)
    })
    for (const [said, noun = ''] of rest.matchAll(loose)) for (const means of nouns.get(noun.toLowerCase()) ?? []) found.push({ means, said })
    for (const [said, number, unit] of rest.matchAll(numbers)) found.push({ means: `number ${number} ${unit}`, said })
    for (const [said] of rest.matchAll(written)) found.push({ means: isDay(said) ? meaningOf.day(said) : `day ${said}`, said })
    for (const [said, month, day, year] of rest.matchAll(american)) found.push({ means: `day ${day} ${month} ${year}`, said })
    return found
  }
}

/** The nouns of a vocabulary: who somebody is, and kinds of agency. WHY `the` stays in answers: public law is not the public. */
function nounsIn({ facts, agencies }: Vocabulary): readonly (readonly [string, string])[] {
  const answers = facts
    .filter((each) => each.otherwise !== undefined && inLanguage(each.says, 'en').startsWith('the person is '))
    .flatMap((fact) => fact.answers.map((each) => [noun(each.words, /^an? /), meaningOf.answer(fact.id, each.id)] as const))
  const owned = agencies.flatMap(({ id, words }) => {
    const whole = noun(words, /^(?:an?|the) /)
    const [owner = ''] = whole.split("'s ")
    return [...new Set([whole, owner])].map((each) => [each, meaningOf.agency(id)] as const)
  })
  return [...answers, ...owned]
}

function noun(words: Words, article: RegExp): string {
  return inLanguage(words, 'en').toLowerCase().replace(article, '')
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(pairs, ([name]) => name)
  return new Map([...groups].map(([name, list]) => [name, [...new Set(list.map(([, means]) => means))]]))
}

/** Any of some names as a word of its own, in the plural too; the longest that fits. */
function pattern(names: Iterable<string>, flags: string): RegExp {
  const list = [...names].filter((each) => each !== '').sort((a, b) => b.length - a.length)
  return list.length === 0
    ? /(?!)/g
    : new RegExp(`(?<![\\p{L}\\d])(${list.map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})(?:e?s)?(?![\\p{L}\\d])`, `${flags}u`)
}

const numbers = /(?<![\w.])(\d[\d,.]*)[\s-]*(%|(?:per ?cent|hour|day|week|month|year|mile|minute)(?=s?\b))s?/g

/** 23 April 2024 and 2024-04-23. */
const written = /(?<![\w-])(?:\d{1,2} [A-Z][a-z]+ \d{4}|\d{4}-\d{2}-\d{2})(?![\w-])/g
/** April 23, 2024. */
const american = /\b([A-Z][a-z]+) (\d{1,2}), (\d{4})\b/g
