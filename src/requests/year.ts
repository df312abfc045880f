// A year of requests to an agency, counted: by what was asked and on what paper, and what became of it.
import { leastShown, showsSum, withoutSmall } from '../records/index.ts'
import type { RequestState } from './state.ts'
import type { RequestOutcome } from './words.ts'

/** One row of a report: requests of one kind on one kind of paper. */
export interface YearRow {
  readonly wanted: string
  readonly paper: string
  readonly received: number
  readonly done: number
  readonly notDone: number
  readonly gone: number
  readonly passedOn: number
  readonly notRecorded: number
}

export interface YearReport {
  readonly year: number
  readonly agency: string
  readonly rows: readonly YearRow[]
  readonly received: number
}

/** A request as a report counts it. */
export interface CountedRequest {
  readonly wanted: string
  readonly paper: string
  readonly state: Pick<RequestState, 'counts' | 'outcome'>
}

const fieldOf: Readonly<Record<RequestOutcome, 'done' | 'notDone' | 'gone' | 'passedOn'>> = {
  yes: 'done',
  no: 'notDone',
  gone: 'gone',
  'passed-on': 'passedOn',
}

/** Counts the requests that count. The rows are in the order of their names, so that the same requests give the same report. */
export function yearReport(agency: string, year: number, requests: readonly CountedRequest[]): YearReport {
  const rows = new Map<string, YearRow>()
  const counted = requests.filter((each) => each.state.counts)
  for (const { wanted, paper, state } of counted) {
    const key = `${wanted} ${paper}`
    const row = rows.get(key) ?? { wanted, paper, received: 0, done: 0, notDone: 0, gone: 0, passedOn: 0, notRecorded: 0 }
    const field = state.outcome === undefined ? 'notRecorded' : fieldOf[state.outcome]
    rows.set(key, { ...row, received: row.received + 1, [field]: row[field] + 1 })
  }
  const sorted = [...rows.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  return { year, agency, rows: sorted, received: counted.length }
}

/** A count as everybody may read it. */
export type ShownCount = number | 'hidden'

/** A report as everybody may read it: without counts under eleven, and without those from which they could be worked out. */
export function publicReport({ rows, received, ...rest }: YearReport) {
  const counts = rows.map((each) => each.received)
  const shown = withoutSmall(counts.map((each) => [each])).flat()
  return {
    ...rest,
    rows: rows.map(({ wanted, paper, received: all, ...cells }, at) => ({ wanted, paper, received: shown[at] ?? hidden, ...publicCells(all, cells) })),
    received: showsSum(counts, shown) ? received : hidden,
  }
}

const hidden = 'hidden'
type Cells = Omit<YearRow, 'wanted' | 'paper' | 'received'>

/** What became of the requests of a row. WHY: of a row whose number is small nothing is told but what there was none of, because its cells add up to it. */
function publicCells(all: number, cells: Cells): Readonly<Record<keyof Cells, ShownCount>> {
  const names = Object.keys(cells) as (keyof Cells)[]
  const [row = []] = withoutSmall([names.map((each) => cells[each])])
  const shown = names.map((each, at): [keyof Cells, ShownCount] => [each, cells[each] > 0 && all < leastShown ? hidden : (row[at] ?? hidden)])
  return Object.fromEntries(shown) as Readonly<Record<keyof Cells, ShownCount>>
}
