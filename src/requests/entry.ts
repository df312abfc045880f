// What the public log tells of a request: who is so few that a day and a town could point at a person stays among more.
import { leastShown } from '../records/index.ts'
import type { RequestState } from './state.ts'

/** A request as it is sealed at the moment it is taken down. */
export interface SealedRequest {
  readonly agency: string
  readonly day: string
  readonly asker: string
  readonly how: string
  readonly wanted: string
  readonly paper: string
  readonly claimed: string
  readonly possible: readonly string[]
  readonly law: string
  /** Random; only the agency has it. */
  readonly nonce: string
}

/** Names in order and no spaces, so that the same is always the same bytes. */
export function canonical(value: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

/** Where and when an entry says that it was. `area`: an agency, or a county or a State that it is in. `when`: a day or a month. */
export interface PublicWhere {
  readonly area: string
  readonly when: string
}

/** Counts requests in an agency or a place, in the year up to the end of a month, and in the month itself. */
export interface RequestCounts {
  readonly inYear: (area: string) => number
  readonly inMonth: (area: string) => number
}

/**
 * What an entry may say of where and when: the smallest of the agency, its county and its State in which there were eleven requests in a year, and
 * the day only where there were eleven in that month. `chain`: from the agency outwards; the last one is always taken.
 */
export function publicWhere(chain: readonly string[], day: string, counts: RequestCounts): PublicWhere {
  const area = chain.find((each) => counts.inYear(each) >= leastShown) ?? chain.at(-1) ?? ''
  return { area, when: counts.inMonth(area) >= leastShown ? day : day.slice(0, 'YYYY-MM'.length) }
}

/** An entry of the public log on a request. The same receipt again corrects the entry before: nothing is ever changed. */
export function requestEntry(
  { asker, wanted, paper, claimed, possible, law, receipt }: Omit<SealedRequest, 'agency' | 'day' | 'nonce' | 'how'> & { readonly receipt: string },
  { area, when }: PublicWhere,
  { counts, outcome, sameAs }: Pick<RequestState, 'counts' | 'outcome' | 'sameAs'>,
): string {
  const state = counts ? (outcome ?? 'not-recorded') : sameAs === undefined ? 'entered-wrongly' : 'entered-twice'
  return canonical({ format: 'evenhand-request/1', area, when, asker, wanted, paper, claimed, said: possible, done: state, law, receipt })
}

/** An entry on a yearly report: that an agency reported, and whether it had received anything. Its counts are in the report itself. */
export function reportEntry(agency: string, year: number, isNone: boolean, hash: string): string {
  return canonical({ format: 'evenhand-report/1', agency, year, none: isNone, report: hash })
}

/** The first entry of a log that goes on for another: what that one's last state was. */
export function successionEntry(origin: string, checkpoint: string): string {
  return canonical({ format: 'evenhand-succession/1', after: origin, checkpoint })
}

/** The last day before a month may be told: `delay` days after its end. */
export function tellableFrom(day: string, delay: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, delay)).toISOString().slice(0, 'YYYY-MM-DD'.length)
}
