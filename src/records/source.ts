// Where rows come from: a file of text or of Parquet, on a disk or dropped into a page, or a table of a database. All of them give their rows in the same way.

/** Rows that follow each other and differ in nothing but days of one month between which no rule changes: the first and the last of them, and how many there are. */
export interface RowsTogether {
  readonly first: readonly string[]
  readonly last: readonly string[]
  readonly count: number
}

/** A file or a table of records, read once from its beginning. */
export interface RecordSource {
  readonly name: string
  /** In bytes, or in rows where it is a table. */
  readonly size: number
  /** The number of the first row after the headings, as whoever looks for it counts. */
  readonly firstRow: 1 | 2
  /** Rows in parts, the headings as the first row. Rejects where the file cannot be read. `wanted` says which columns are looked at; a source may leave the others empty. */
  readonly rows: (wanted: (heading: string) => boolean) => AsyncIterable<readonly (readonly string[])[]>
  /** The same rows where somebody counted those that are alike, the headings as the first of them; taken in place of `rows` where it is there. */
  readonly together?: () => AsyncIterable<readonly RowsTogether[]>
  /** How much of its size was read so far. */
  readonly read: () => number
  /** SHA-256 of the file, or of what was counted of a table, 64 hexadecimal digits; once its rows were read. */
  readonly hash: () => string
}

/** How files of records are written, by how their names end. */
export function kindOfFile(name: string): 'parquet' | 'text' | undefined {
  if (/\.parquet$/i.test(name)) return 'parquet'
  return /\.(csv|tsv|txt)(\.gz)?$/i.test(name) ? 'text' : undefined
}

/** The first rows of a file, the headings too, at most so many. */
export async function firstRows(source: RecordSource, count: number): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = []
  for await (const part of source.rows(() => true)) {
    found.push(...part.slice(0, count - found.length))
    if (found.length >= count) break
  }
  return found
}
