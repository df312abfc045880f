// A CSV file as rows, in the encodings that clerks' programs write. What goes on for too long without the end of a row is given up while it is read.
import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { CsvError, type Parser, parse } from 'csv-parse'
import type { FileRow, MistakeCode } from './checklist.ts'
import { longestRow, mostColumns, mostRows } from './table-limits.ts'

/** The rows of a file of text; a mistake ends them. */
export async function* csvRows(bytes: Uint8Array): AsyncGenerator<FileRow> {
  const encoding = encodingOf(bytes)
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 65_536))
  const delimiter = delimiterOf(start)
  const parser = parse({ delimiter, relax_column_count: true, skip_empty_lines: false })
  let endless: MistakeCode | undefined
  const source = Readable.from(
    ended(decoded(bytes, encoding), parser, delimiter, (code) => {
      endless = code
    }),
  )
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      // WHY not that row: it is only as long as what was read of it
      if (endless !== undefined && parser.info.records === row + 1) break
      row += 1
      if (row > mostRows) {
        yield mistake('too-many-rows', row)
        return
      }
      const kept = within(cells)
      if (kept === undefined) {
        yield mistake('too-many-columns', row)
        return
      }
      yield kept
    }
    if (endless !== undefined) yield mistake(endless, row + 1)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield mistake(endless ?? 'quotes-broken', parser.info.records + 1)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

/** A row without empty cells beyond the last column that may be; undefined where something stands there. */
function within(cells: readonly string[]): readonly string[] | undefined {
  if (cells.length <= mostColumns) return cells
  return cells.slice(mostColumns).every((cell) => cell.trim() === '') ? cells.slice(0, mostColumns) : undefined
}

/** Gives parts of a text as long as rows come to an end in them; tells why none does. */
function* ended(parts: Iterable<string>, parser: Parser, delimiter: string, tell: (code: MistakeCode) => void): Generator<string> {
  let [records, length, cells, lines] = [0, 0, 0, 0]
  for (const part of parts) {
    if (parser.info.records !== records) [records, length, cells, lines] = [parser.info.records, 0, 0, 0]
    if (length > longestRow) {
      // WHY lines: a row that swallows them begins with a quotation mark that nothing closes
      tell(lines > 0 ? 'quotes-broken' : cells > mostColumns ? 'too-many-columns' : 'cell-too-long')
      return
    }
    length += part.length
    cells += part.split(delimiter).length
    lines += part.includes('\n') ? 1 : 0
    yield part
  }
}

/** WHY by parts: a checklist is not held in memory a second time as text. */
function* decoded(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding)
  const part = 65_536
  for (let at = 0; at < bytes.length; at += part) yield decoder.decode(bytes.subarray(at, at + part), { stream: true })
  yield decoder.decode()
}

/** UTF-8 where it is; else what older spreadsheet programs write. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** The mark that parts most cells of the first lines. */
function delimiterOf(text: string): string {
  const lines = text
    .split(/\r\n|\n|\r/)
    .slice(0, 10)
    .join('\n')
  const count = (mark: string): number => lines.split(mark).length
  return [';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}

function mistake(code: MistakeCode, row: number): FileRow {
  return { mistake: { row, column: '', code } }
}
