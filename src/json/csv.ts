// Tables for spreadsheets (RFC 4180), every cell in quotation marks.

/** Rows as lines, without an end to the last. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join(',')).join('\n')
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}
