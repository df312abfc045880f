// The columns that a layout reads.
import type { RecordLayout } from './layout.ts'

/** Every column that is read, each once, by its heading. Nothing of any other is looked at. */
export function columnsRead({ place, agency, day, number, facts, acts }: RecordLayout): readonly string[] {
  const columns = [
    ...(place === undefined || 'is' in place ? [] : [place.column, place.state]),
    ...(agency === undefined || 'is' in agency ? [] : [agency.column]),
    day?.column,
    number,
    ...facts.map((each) => ('is' in each ? undefined : each.column)),
    ...acts.flatMap(({ act, done }) => ['is' in act ? undefined : act.column, typeof done === 'object' ? done.column : undefined]),
  ]
  return [...new Set(columns.filter((each) => each !== undefined))]
}
