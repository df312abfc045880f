// Reading rows of a table: what is wrong with a row, and the cells that may be empty.

/** A row by column. */
export type TableRow = Readonly<Record<string, string>>

/** What is wrong with a row of a table: its file, its line, counted from 1 with the header, and the column. */
export interface RowProblem {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly value: string
}

/** What was read, without the rows that are not right, and what is wrong with those. */
export interface ReadRows<Item> {
  readonly items: readonly Item[]
  readonly problems: readonly RowProblem[]
}

/** Reads row by row: `read` gives the item, or the column that is wrong. */
export function readRows<Item extends object>(
  file: string,
  rows: readonly TableRow[],
  read: (row: TableRow, before: readonly Item[]) => Item | string,
): ReadRows<Item> {
  const items: Item[] = []
  const problems: RowProblem[] = []
  for (const [index, row] of rows.entries()) {
    const item = read(row, items)
    if (typeof item === 'string') problems.push({ file, line: index + 2, column: item, value: row[item] ?? '' })
    else items.push(item)
  }
  return { items, problems }
}

/** A property for a cell that is not empty; none for one that is. */
export function filled<Name extends string>(row: TableRow, column: string, name: Name): { readonly [Key in Name]?: string } {
  const value = row[column] ?? ''
  return value === '' ? {} : ({ [name]: value } as { readonly [Key in Name]?: string })
}
