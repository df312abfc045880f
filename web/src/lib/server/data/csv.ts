// Tables of the law as CSV.
import type { Artefact } from 'evenhand/artefact'
import { csvText } from 'evenhand/json'
import type { Table } from './tables.ts'

/** A table with its names of columns in the first row. */
export function csvOf(table: Table, artefact: Artefact): string {
  return csvText([table.columns.map((each) => each.name), ...table.rows(artefact)])
}
