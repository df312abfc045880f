// The requests of a year or half a year in the columns that a State asks for.
import type { FormColumn, FormFilter, ReportForm } from './forms.ts'
import type { RequestState } from './state.ts'
import type { RequestOutcome } from './words.ts'

/** A request, as far as a report tells it. */
export interface ReportedRequest {
  readonly day: string
  readonly wanted: string
  readonly paper: string
  readonly state: Pick<RequestState, 'counts' | 'outcome'>
}

/** The part of a year that a report is about. `half`: the first or the second, where it is about six months. */
export interface FormPeriod {
  readonly year: number
  readonly half: 1 | 2 | undefined
}

/** A cell: what it tells, as it is kept; undefined where the desk does not take it down. */
export type FormCell = string | number | undefined

/** The first and the last day of a period. */
export function daysOfPeriod({ year, half }: FormPeriod): { readonly from: string; readonly through: string } {
  return { from: `${year}-${half === 2 ? '07-01' : '01-01'}`, through: `${year}-${half === 1 ? '06-30' : '12-31'}` }
}

/** The rows of a report, in the order of their days: a cell for each column. */
export function formRows({ rows, which, columns }: ReportForm, period: FormPeriod, requests: readonly ReportedRequest[]): readonly (readonly FormCell[])[] {
  const { from, through } = daysOfPeriod(period)
  const within = requests.filter((each) => each.state.counts && each.day >= from && each.day <= through && matches(which, each))
  if (rows === 'one') return [columns.map((each) => (each.kind === 'counts' ? within.filter((one) => matches(each.counts, one)).length : undefined))]
  return within
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day === other.day ? 0 : 1))
    .map((each) => columns.map((column) => cellOf(column, each)))
}

function cellOf(column: FormColumn, { day, wanted, paper, state }: ReportedRequest): FormCell {
  if (column.kind !== 'tells') return undefined
  const told: Readonly<Record<typeof column.tells, string>> = { day, wanted, paper, outcome: state.outcome ?? 'not-recorded' }
  return told[column.tells]
}

function matches({ wanted, paper, outcome }: FormFilter, request: ReportedRequest): boolean {
  const isIn = (names: readonly string[] | undefined, name: string | undefined): boolean => names === undefined || (name !== undefined && names.includes(name))
  const done: RequestOutcome | undefined = request.state.outcome
  return isIn(wanted, request.wanted) && isIn(paper, request.paper) && isIn(outcome, done)
}
