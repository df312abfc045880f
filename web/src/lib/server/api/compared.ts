// Two texts, places or days as they are named in an address of the API, and what differs between them as JSON.
import type { Artefact } from 'evenhand/artefact'
import { isDay, nearestFew } from 'evenhand/base'
import { circuitOf, difference, type Subject, standingSubject, textSubject } from 'evenhand/compare'
import { placesNamed, situateAt } from 'evenhand/decide'
import { differenceJson } from 'evenhand/json'
import { differenceText, type Locale } from 'evenhand/wording'
import { Refused } from './problem.ts'
import { refusal } from './wrong.ts'

export interface Pair {
  readonly first: string
  readonly second: string
  readonly acts: readonly string[]
  readonly lang: Locale
  /** Today. */
  readonly now: string
}

/** The difference as JSON. */
export function comparedJson(artefact: Artefact, { first, second, acts, lang, now }: Pair): string {
  const [before, after] = [subjectNamed(artefact, first, 'first', lang, now), subjectNamed(artefact, second, 'second', lang, now)]
  const found = difference(before, after, acts)
  const json = differenceJson(artefact, lang, found, differenceText(artefact, lang, found), { written: { before: new Map(), after: new Map() } })
  // WHY: this is left out, because where rules are written depends on the folder of documents, and not on the law
  return JSON.stringify(json, (name, value: unknown) => (name === 'written' || name === 'documents' ? undefined : value))
}

/** A text, or what stands at a place, on a day. Throws the refusal of what names neither. */
export function subjectNamed(artefact: Artefact, operand: string, field: string, lang: Locale, now: string): Subject {
  const [name = '', asked = now, ...more] = operand.split('@')
  if (!isDay(asked) || !isDay(now) || more.length > 0) throw refusal(artefact, lang, [{ code: 'not-a-day', name: [asked, ...more].join('@') }], field)
  const instrument = artefact.instruments.find((each) => each.id === name)
  if (instrument !== undefined) return textSubject(artefact, instrument, circuitOf(artefact, instrument), now, ...(operand.includes('@') ? [asked] : []))
  const ids = artefact.instruments.map((each) => each.id)
  const nearest = placesNamed(artefact, name).length === 0 ? nearestFew(name, ids, 3) : []
  if (nearest.length > 0) {
    const message = 'no such text or place is known here'
    throw new Refused(422, message, [{ code: 'unknown-name', at: `/${field}`, message, nearest: [...nearest] }])
  }
  const found = situateAt(artefact, { place: name, day: asked })
  if ('problems' in found) throw refusal(artefact, lang, found.problems, field)
  return standingSubject(found.situated)
}
