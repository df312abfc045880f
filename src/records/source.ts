// Where rows come from: a file of text or of Parquet, on a disk or dropped into a page. All of them give their rows in the same way.

/** A file of records, read once from its beginning. */
export interface RecordSource {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The number of the first row after the headings, as whoever looks for it counts. */
  readonly firstRow: 1 | 2
  /** Rows in parts, the headings as the first row. Rejects where the file cannot be read. `wanted` says which columns are looked at; a source may leave the others empty. */
  readonly rows: (wanted: (heading: string) => boolean) => AsyncIterable<readonly (readonly string[])[]>
  /** How many bytes were read so far. */
  readonly read: () => number
  /** SHA-256 of the file, 64 hexadecimal digits; once its rows were read. */
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
