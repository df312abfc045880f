// Tables as CSV (RFC 4180).
import type { Artefact } from 'evenhand/artefact'
import type { Table } from './tables.ts'

/** A table with its names of columns in the first row. */
export function csvOf(table: Table, artefact: Artefact): string {
  const rows = [table.columns.map((each) => each.name), ...table.rows(artefact)]
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
