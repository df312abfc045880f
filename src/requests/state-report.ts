// The reports of all agencies of a State together, as everybody may read them.
import { leastShown, showsSum } from '../records/index.ts'
import { publicReport, type ShownCount, type YearReport, type YearRow } from './year.ts'

type Cells = Omit<YearRow, 'wanted' | 'paper' | 'received'>

/** One row: requests of one kind on one kind of paper, to all agencies of a State that filed a report. */
export interface StateRow extends Readonly<Record<keyof Cells, ShownCount>> {
  readonly wanted: string
  readonly paper: string
  readonly received: ShownCount
}

const hidden = 'hidden'
const cells = ['done', 'notDone', 'gone', 'passedOn', 'notRecorded'] as const satisfies readonly (keyof Cells)[]

/**
 * The sums over the reports of some agencies, in the order of their names. WHY: a sum is hidden where one agency's number alone is, because
 * that number is the sum without the others; and what became of requests is told only where every agency tells it.
 */
export function stateRows(reports: readonly YearReport[]): readonly StateRow[] {
  const shown = new Map(reports.map((each) => [each, publicReport(each)]))
  const keys = [...new Set(reports.flatMap(({ rows }) => rows.map(({ wanted, paper }) => `${wanted} ${paper}`)))].toSorted()
  return keys.flatMap((key): readonly StateRow[] => {
    const of = reports.flatMap((report) => {
      const at = report.rows.findIndex(({ wanted, paper }) => `${wanted} ${paper}` === key)
      const [row, told] = [report.rows[at], shown.get(report)?.rows[at]]
      return row === undefined || told === undefined ? [] : [{ row, told }]
    })
    const [first] = of
    if (first === undefined) return []
    const { wanted, paper } = first.row
    const sum = (name: keyof Cells | 'received'): number => of.reduce((total, { row }) => total + row[name], 0)
    const received = of.map(({ row }) => row.received)
    const tells = showsSum(
      received,
      of.map(({ told }) => (typeof told.received === 'number' ? told.received : undefined)),
    )
    const isWhole = of.every(({ told }) => [told.received, ...cells.map((name) => told[name])].every((each) => each !== hidden))
    const cell = (name: keyof Cells): ShownCount => (isWhole ? sum(name) : hidden)
    const all = { done: cell('done'), notDone: cell('notDone'), gone: cell('gone'), passedOn: cell('passedOn'), notRecorded: cell('notRecorded') }
    return [{ wanted, paper, received: tells && sum('received') >= leastShown ? sum('received') : hidden, ...all }]
  })
}
