// What is due to be told in the public log: requests of months that are over for long enough, what was said of them since, and reports.
import type { Kysely } from 'kysely'
import { publicWhere, type RequestCounts, reportEntry, requestEntry, tellableFrom } from '../../requests/index.ts'
import type { Tables } from '../tables.ts'
import { type ListedRequest, withActs } from './listed.ts'
import type { NewEntry } from './public-log.ts'
import { reportsOf } from './reports.ts'

export interface PublicationTerms {
  /** Today, where the agencies are. */
  readonly today: string
  /** Days after the end of a month before it is told. */
  readonly delay: number
  /** An agency, its county and its State, from the agency outwards. */
  readonly chainOf: (agency: string) => readonly string[]
}

/** The entries that are due, in an order that tells nothing of the hour. */
export async function entriesDue(db: Kysely<Tables>, telling: PublicationTerms): Promise<readonly NewEntry[]> {
  const told = await toldBefore(db)
  const rows = await db.selectFrom('request').selectAll().orderBy('receipt').execute()
  const due = (await withActs(db, rows)).filter(({ row }) => tellableFrom(row.day, telling.delay) < telling.today)
  const counts = countsBy(rows, telling)
  const requests = due.flatMap((each): readonly NewEntry[] => {
    const before = told.get(each.row.id)
    const leaf = leafOf(each, telling, counts)
    // WHY: where and when stay as they were first told, because two ways of telling one request would tell more than either
    const again = before === undefined ? leaf : withPlaceOf(before, leaf)
    return again === before ? [] : [{ leaf: again, of: each.row.id }]
  })
  const years = [...new Set((await db.selectFrom('request_report').select('year').distinct().execute()).map((each) => each.year))].toSorted()
  const reports = (await Promise.all(years.map((year) => reportsOf(db, year)))).flat()
  const filed = reports.flatMap(({ id, report, hash }): readonly NewEntry[] =>
    told.has(id) ? [] : [{ leaf: reportEntry(report.agency, report.year, report.received === 0, hash), of: id }],
  )
  return [...requests, ...filed]
}

/** The entry that told each thing last. */
async function toldBefore(db: Kysely<Tables>): Promise<ReadonlyMap<string | null, string>> {
  const entries = db
    .selectFrom('public_entry')
    .innerJoin('public_log', 'public_log.origin', 'public_entry.log')
    .select(['public_entry.leaf', 'public_entry.of'])
  const rows = await entries.where('public_entry.of', 'is not', null).orderBy('public_log.number').orderBy('public_entry.index').execute()
  return new Map(rows.map((each) => [each.of, each.leaf]))
}

type CountsOf = (month: string) => RequestCounts

function countsBy(rows: readonly ListedRequest['row'][], { chainOf }: PublicationTerms): CountsOf {
  const byArea = new Map<string, string[]>()
  for (const { agency, day } of rows) for (const area of chainOf(agency)) byArea.set(area, [...(byArea.get(area) ?? []), day.slice(0, 7)])
  return (month) => {
    const [year = 0, number = 0] = month.split('-').map(Number)
    const first = new Date(Date.UTC(year, number - 12, 1)).toISOString().slice(0, 7)
    const count = (area: string, from: string): number => (byArea.get(area) ?? []).filter((each) => each >= from && each <= month).length
    return { inYear: (area) => count(area, first), inMonth: (area) => count(area, month) }
  }
}

function leafOf({ row, state }: ListedRequest, { chainOf }: PublicationTerms, counts: CountsOf): string {
  const where = publicWhere(chainOf(row.agency), row.day, counts(row.day.slice(0, 7)))
  return requestEntry({ ...row, possible: JSON.parse(row.possible) as readonly string[] }, where, state)
}

function withPlaceOf(before: string, leaf: string): string {
  const [one, other] = [before, leaf].map((each) => JSON.parse(each) as Readonly<Record<string, unknown>>)
  return JSON.stringify({ ...other, area: one?.['area'], when: one?.['when'] })
}
