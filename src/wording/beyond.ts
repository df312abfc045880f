// What is known of a question outside the collection, in words.
import { isDay } from '../base/index.ts'
import type { KnownPoint } from '../beyond/index.ts'
import { dayIn, inLanguage, type Locale } from './locale.ts'
import { say } from './say.ts'

/** Where a known thing holds, since when as far as that is known, and how well: one line. `place`: the name of its place. */
export function knownLine(language: Locale, { since, attestation }: KnownPoint, place: string): string {
  const from = since === undefined ? [] : [sinceText(language, since)]
  return [place, ...from, say(language, `attestation.${attestation}`)].join(' · ')
}

function sinceText(language: Locale, since: string): string {
  return isDay(since) ? say(language, 'beyond.since-day', { day: dayIn(language, since) }) : say(language, 'beyond.since-year', { year: since })
}

/** The first thing that is known, or that nothing is. */
export function firstKnown(language: Locale, known: readonly KnownPoint[]): string {
  const [first] = known
  return first === undefined ? say(language, 'beyond.nothing') : inLanguage(first.says, language)
}
