// Yearly reports of agencies: filed by a chief, kept as they were filed, and told in the public log.
import type { Kysely } from 'kysely'
import { canonical, type YearReport, yearReport } from '../../requests/index.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'
import { requestsOf } from './listed.ts'
import { hashOfText } from './receipt-node.ts'

/** A report as it was filed. `hash`: SHA-256 of it, which the public log tells. */
export interface FiledReport {
  readonly id: string
  readonly report: YearReport
  readonly hash: string
  readonly at: string
}

/** What the requests of an agency in a year come to. */
export async function reportFor(db: Kysely<Tables>, agency: string, year: number): Promise<YearReport> {
  const listed = await requestsOf(db, agency, { days: `${year}-` })
  return yearReport(
    agency,
    year,
    listed.map(({ row, state }) => ({ wanted: row.wanted, paper: row.paper, state })),
  )
}

/** Files the report of a year as its requests stand now. A later one replaces it, and both are kept. */
export function fileReport(store: Store, agency: string, year: number, stamp: Stamp): Promise<FiledReport> {
  return store.db.transaction().execute(async (db) => {
    const report = await reportFor(db, agency, year)
    const data = reportText(report)
    await db.insertInto('request_report').values({ id: stamp.id, agency, year, data, person: stamp.person, at: stamp.at }).execute()
    await record(db, { ...stamp, action: 'request.report', subject: agency, place: agency, data: { year } })
    return { id: stamp.id, report, hash: hashOfText(data), at: stamp.at }
  })
}

/** The newest report of each agency for a year. */
export async function reportsOf(db: Kysely<Tables>, year: number): Promise<readonly FiledReport[]> {
  const rows = await db.selectFrom('request_report').selectAll().where('year', '=', year).orderBy('at').orderBy('id').execute()
  const newest = new Map(rows.map((row) => [row.agency, row]))
  // WHY: the cast is safe, because only this file writes them
  return [...newest.values()].map(({ id, data, at }) => ({ id, report: JSON.parse(data) as YearReport, hash: hashOfText(data), at }))
}

function reportText({ agency, year, rows, received }: YearReport): string {
  return canonical({ agency, year, rows, received })
}

/** Every agency that ever took a request down. */
export async function agenciesWithRequests(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db.selectFrom('request').select('agency').distinct().orderBy('agency').execute()
  return rows.map((each) => each.agency)
}
