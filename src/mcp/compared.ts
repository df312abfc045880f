// What differs between two sides that were named, as JSON: for whoever has no threads to do it in.
import type { Artefact } from '../artefact/index.ts'
import { isDay } from '../base/index.ts'
import { circuitOf, difference, type Subject, standingSubject, textSubject } from '../compare/index.ts'
import { situateAt } from '../decide/index.ts'
import { differenceJson } from '../json/index.ts'
import { differenceText } from '../wording/index.ts'
import type { PairToCompare } from './context.ts'

/** The difference, as `compare --json` without documents and where they are written. Throws where a name means nothing: the tool has looked before. */
export function comparedHere(artefact: Artefact, { first, second, acts, lang, now }: PairToCompare): string {
  const found = difference(subjectOf(artefact, first, now), subjectOf(artefact, second, now), acts)
  const json = differenceJson(artefact, lang, found, differenceText(artefact, lang, found), { written: { before: new Map(), after: new Map() } })
  return JSON.stringify(json, (name, value: unknown) => (name === 'written' || name === 'documents' ? undefined : value))
}

function subjectOf(artefact: Artefact, operand: string, now: PairToCompare['now']): Subject {
  const [name = '', day = now] = operand.split('@')
  const instrument = artefact.instruments.find((each) => each.id === name)
  if (instrument !== undefined)
    return textSubject(artefact, instrument, circuitOf(artefact, instrument), now, ...(operand.includes('@') && isDay(day) ? [day] : []))
  const found = situateAt(artefact, { place: name, day })
  if ('problems' in found) throw new Error(`nothing to compare: ${found.problems.map((each) => each.code).join(', ')}`)
  return standingSubject(found.situated)
}
