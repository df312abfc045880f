// One side of a comparison as an address names it: a text, or a place and a day.
import type { Artefact } from 'evenhand/artefact'
import { isDay } from 'evenhand/base'
import { circuitOf, type Subject, standingSubject, textSubject } from 'evenhand/compare'
import { situateAt } from 'evenhand/decide'
import { type Locale, problemLines, say } from 'evenhand/wording'

export type SideName = 'first' | 'second'

/** What was typed or chosen; empty where nothing was. */
export interface SideForm {
  readonly text: string
  readonly place: string
  readonly day: string
}

/** What is wrong with a field. `field`: the end of its name. */
interface SideProblem {
  readonly field: '' | '-place' | '-day'
  readonly text: string
}

export type ComparedSide =
  | { readonly kind: 'empty' }
  | { readonly kind: 'subject'; readonly subject: Subject; readonly key: string }
  | { readonly kind: 'problem'; readonly problems: readonly SideProblem[] }

/** Reads `first`, `first-place` and `first-day`; `first` may be `place@day` too. */
export function readSide(search: URLSearchParams, side: SideName): SideForm {
  const value = (name: string): string => (search.get(name) ?? '').trim().slice(0, 200)
  const [text, place, day] = [value(side), value(`${side}-place`), value(`${side}-day`)]
  const at = text.indexOf('@')
  return at === -1 ? { text, place, day } : { text: '', place: text.slice(0, at), day: text.slice(at + 1) }
}

/** What that side is. A text is taken on its last day, a place without a day today. */
export function sideOf(artefact: Artefact, lang: Locale, { text, place, day }: SideForm, today: string): ComparedSide {
  if (!isDay(today)) return { kind: 'empty' }
  if (text !== '') {
    const instrument = artefact.instruments.find((each) => each.id === text)
    if (instrument === undefined) return { kind: 'problem', problems: [{ field: '', text: say(lang, 'web.compare.bad-text', { name: text }) }] }
    return { kind: 'subject', subject: textSubject(artefact, instrument, circuitOf(artefact, instrument), today), key: text }
  }
  if (place === '') return { kind: 'empty' }
  const found = situateAt(artefact, { place, day: day === '' ? today : day })
  if ('problems' in found) {
    const problems = found.problems.map((each): SideProblem => {
      const text = problemLines(artefact, lang, each, {}).join(' ')
      return { field: each.code === 'not-a-day' ? '-day' : '-place', text }
    })
    return { kind: 'problem', problems }
  }
  const { situated } = found
  return { kind: 'subject', subject: standingSubject(situated), key: `${situated.place.id}@${situated.day}` }
}
