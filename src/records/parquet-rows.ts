// Parquet as rows. Only the columns that are asked for are read at all.
import type { AsyncBuffer } from 'hyparquet'

/** A part of a file that is too large to be unpacked where it is read. */
export class TooLargeAtOnce extends Error {}

/** Rows that are in memory at a time. */
const atOnce = 50_000

/** The rows of a file, in parts, the names of all columns first; a column that is not wanted has empty cells. `read` is told how much of all rows was read, from 0 to 1. `most`: bytes of a part that may be unpacked at once. Rejects where it is no Parquet, or written in a way that is not known, and with `TooLargeAtOnce`. */
export async function* parquetRows(
  file: AsyncBuffer,
  wanted: (heading: string) => boolean,
  read: (share: number) => void,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly (readonly string[])[]> {
  // WHY: they are loaded only here, because one of them starts WebAssembly when it is, and few files are Parquet
  const [{ parquetMetadataAsync, parquetReadObjects, parquetSchema }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ])
  const metadata = await parquetMetadataAsync(file)
  const headings = parquetSchema(metadata).children.map((each) => each.element.name)
  const columns = headings.filter(wanted)
  yield [headings]
  let begin = 0
  for (const { num_rows: count, columns: chunks } of metadata.row_groups) {
    const bytes = chunks.reduce(
      (sum, { meta_data: about }) => sum + (wanted(about?.path_in_schema[0] ?? '') ? Number(about?.total_uncompressed_size ?? 0) : 0),
      0,
    )
    if (bytes > most) throw new TooLargeAtOnce()
    const end = begin + Number(count)
    for (let rowStart = begin; rowStart < end; rowStart += atOnce) {
      const rowEnd = Math.min(end, rowStart + atOnce)
      const rows = columns.length === 0 ? [] : await parquetReadObjects({ file, metadata, columns, rowStart, rowEnd, compressors })
      yield Array.from({ length: rowEnd - rowStart }, (_, at) => headings.map((name) => cellText(rows[at]?.[name])))
      read(rowEnd / Number(metadata.num_rows))
    }
    begin = end
  }
}

/** A value as it would stand in a text: a day as `2024-09-30`, nothing as an empty cell. */
function cellText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '')
  if (typeof value === 'string') return value
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
