// The way that an address names, with its numbers and dates: what the page shows in words and the calendar as entries.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { isDay } from 'evenhand/base'
import { placesNamed } from 'evenhand/decide'
import {
  type CaseDates,
  type CaseDays,
  type Coming,
  type Counted,
  clock,
  type Dated,
  groundOf,
  nextMeeting,
  type Procedure,
  type Procedures,
  type ProcedureWay,
  readGiven,
  thresholdsOf,
  wayIn,
} from 'evenhand/procedure'
import { type AskedDates, countOf, dayOf } from './asked.ts'

/** The chosen way of a place with what its dates start from; undefined where the place or the way is not there. */
export interface ChosenWay {
  readonly place: PlaceEntry
  readonly way: ProcedureWay
  readonly matter: string
  readonly thresholds: readonly Counted[]
  readonly dates: readonly Dated[]
}

/** The way of an address with its dates. Where the address gives no day, of a way decided at a yearly meeting, those of the next one. */
export function chosen(artefact: Artefact, procedures: Procedures, asked: AskedDates, today: string): ChosenWay | undefined {
  const [place, other] = placesNamed(artefact, asked.place)
  if (place === undefined || other !== undefined || !isDay(today)) return undefined
  const ground = groundOf(place)
  const typed = readGiven(asked.starts).given
  const procedure = procedures.procedures.find((each) => each.id === asked.way)
  const coming = procedure === undefined || !isEmpty(typed) ? undefined : nextMeeting(procedures, procedure, ground, today)
  const given: CaseDates = coming === undefined ? typed : { days: { meeting: coming.day }, instants: {} }
  const way = wayIn(procedures, ground, asked.way, { given, on: dayOf(asked, today) })
  if (way === undefined || way.stands === 'no') return undefined
  return { place, way, matter: matterOf(way.procedure, given), ...computed(procedures, way.procedure, asked, given, way.days) }
}

function isEmpty({ days, instants }: CaseDates): boolean {
  return Object.keys(days).length + Object.keys(instants).length === 0
}

/** Whether nothing else is given than the day of that meeting, or nothing at all. */
export function isNext({ days, instants }: CaseDates, coming: Coming | undefined): boolean {
  return (
    coming !== undefined &&
    isEmpty({ days: Object.fromEntries(Object.entries(days).filter(([name, day]) => name !== 'meeting' || day !== coming.day)), instants })
  )
}

/** What tells one matter from another of the same way: the year of the meeting of what recurs, else the day with which it began; empty where nothing is known. */
function matterOf({ starts, recurs }: Procedure, { days, instants }: CaseDates): string {
  if (recurs === 'yearly') return days['meeting']?.slice(0, 4) ?? ''
  // WHY: days stand in the order of the way, because the same days in another order in an address are the same matter
  return starts.flatMap((each) => instants[each]?.slice(0, 10) ?? days[each] ?? [])[0] ?? ''
}

/** Its numbers by the law of the first day of the case, and its dates. */
export function computed(
  procedures: Procedures,
  { id }: Procedure,
  asked: AskedDates,
  given: CaseDates,
  { first }: CaseDays,
): Pick<ChosenWay, 'thresholds' | 'dates'> {
  const [base, inhabitants] = [asked.count, asked.inhabitants].map(countOf)
  const known = { ...(base === undefined ? {} : { base }), ...(inhabitants === undefined ? {} : { inhabitants }) }
  return { thresholds: thresholdsOf(procedures, id, first, known), dates: clock(procedures, id, given, first) }
}
