// Requests as an agency reads them: each with everything that was said of it.
import type { Kysely } from 'kysely'
import { type RequestState, requestState, saidOf } from '../../requests/index.ts'
import type { Verdict } from '../../rules/index.ts'
import type { Tables } from '../tables.ts'
import type { RequestActRow, RequestRow } from './tables.ts'

export interface ListedRequest {
  readonly row: RequestRow
  readonly state: RequestState
  readonly acts: readonly RequestActRow[]
}

export interface WhichRequests {
  readonly id?: string
  /** A year, or the beginning of a day. */
  readonly days?: string
  /** At most so many, the newest first. */
  readonly newest?: number
}

/** The requests of an agency, the newest first. */
export async function requestsOf(db: Kysely<Tables>, agency: string, { id, days, newest }: WhichRequests = {}): Promise<readonly ListedRequest[]> {
  const all = db.selectFrom('request').selectAll().where('agency', '=', agency)
  const one = id === undefined ? all : all.where('id', '=', id)
  const within = days === undefined ? one : one.where('day', 'like', `${days}%`)
  const ordered = within.orderBy('at', 'desc').orderBy('id')
  return withActs(db, await (newest === undefined ? ordered : ordered.limit(newest)).execute())
}

/** Requests with what was said of each. */
export async function withActs(db: Kysely<Tables>, rows: readonly RequestRow[]): Promise<readonly ListedRequest[]> {
  const acts = new Map<string, RequestActRow[]>()
  // WHY: it is asked in parts, because a statement takes only so many values
  for (let at = 0; at < rows.length; at += 500) {
    const ids = rows.slice(at, at + 500).map((each) => each.id)
    const found = await db.selectFrom('request_act').selectAll().where('request', 'in', ids).orderBy('at').orderBy('id').execute()
    for (const each of found) acts.set(each.request, [...(acts.get(each.request) ?? []), each])
  }
  return rows.map((row) => {
    const own = acts.get(row.id) ?? []
    const said = own.map((each) => saidOf(each.act, JSON.parse(each.data))).filter((each) => each !== undefined)
    return { row, acts: own, state: requestState(JSON.parse(row.possible) as readonly Verdict[], said) }
  })
}

/** For how long two requests of one kind are asked about as perhaps one, in milliseconds. */
const near = 6 * 3_600_000

/** Requests of the agency that may be the same: of the same kind and paper, that count, within six hours, the nearest first. */
export async function perhapsSame(
  db: Kysely<Tables>,
  { id, agency, wanted, paper, at }: Pick<RequestRow, 'id' | 'agency' | 'wanted' | 'paper' | 'at'>,
): Promise<readonly ListedRequest[]> {
  const [from, to] = [-near, near].map((each) => new Date(Date.parse(at) + each).toISOString()) as [string, string]
  const alike = db.selectFrom('request').selectAll().where('agency', '=', agency).where('wanted', '=', wanted).where('paper', '=', paper)
  const rows = await alike.where('id', '!=', id).where('at', '>=', from).where('at', '<=', to).execute()
  const distance = (row: RequestRow): number => Math.abs(Date.parse(row.at) - Date.parse(at))
  return (await withActs(db, rows)).filter((each) => each.state.counts).toSorted((one, other) => distance(one.row) - distance(other.row))
}
