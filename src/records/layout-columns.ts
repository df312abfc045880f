// The columns that a layout reads.
import type { RecordLayout } from './layout.ts'

/** What a column is read for. */
export type ColumnUse = 'place' | 'state' | 'agency' | 'day' | 'number' | 'fact' | 'act' | 'done'

/** The columns that are read, by their headings, and what each is read for. */
export function columnUses({ place, agency, day, number, facts, acts }: RecordLayout): ReadonlyMap<string, readonly ColumnUse[]> {
  const uses = new Map<string, ColumnUse[]>()
  const add = (column: string | undefined, use: ColumnUse): void => {
    if (column === undefined) return
    const known = uses.get(column) ?? []
    if (!known.includes(use)) known.push(use)
    uses.set(column, known)
  }
  if (place !== undefined && 'column' in place) {
    add(place.column, 'place')
    add(place.state, 'state')
  }
  if (agency !== undefined && 'column' in agency) add(agency.column, 'agency')
  add(day?.column, 'day')
  add(number, 'number')
  for (const each of facts) if ('column' in each) add(each.column, 'fact')
  for (const { act, done } of acts) {
    if ('column' in act) add(act.column, 'act')
    if (typeof done === 'object') add(done.column, 'done')
  }
  return uses
}

/** Every column that is read, each once, by its heading. Nothing of any other is looked at. */
export function columnsRead(layout: RecordLayout): readonly string[] {
  return [...columnUses(layout).keys()]
}
