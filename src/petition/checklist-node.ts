// Files of checklists as rows: CSV in the encodings that clerks' programs write, and XLSX. What is neither is told as a mistake.
import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import readSheets from 'read-excel-file/node'
import type { FileRow, MistakeCode } from './checklist.ts'

/** The largest file that is read, in bytes, and the largest an XLSX may unfold to. */
export const largestFile = 50_000_000
const largestUnfolded = 400_000_000

/** The rows of a file, one after the other; a mistake in place of a row ends them. Can be called again for a second pass. */
export async function* fileRows(bytes: Uint8Array): AsyncGenerator<FileRow> {
  const kind = kindOf(bytes)
  if (kind === 'csv') yield* csvRows(bytes)
  else if (kind === 'xlsx') yield* xlsxRows(bytes)
  else yield mistake(kind)
}

function kindOf(bytes: Uint8Array): 'csv' | 'xlsx' | MistakeCode {
  const begins = (...start: readonly number[]): boolean => start.every((each, index) => bytes[index] === each)
  if (bytes.length > largestFile) return 'too-large'
  if (bytes.length === 0) return 'empty'
  if (begins(0x50, 0x4b, 0x03, 0x04)) return unfolded(bytes) > largestUnfolded ? 'too-large' : 'xlsx'
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'old-spreadsheet'
  const isWide = begins(0xff, 0xfe) || begins(0xfe, 0xff)
  // WHY: no text has a zero byte, nearly every other file has one early on
  if (begins(0x25, 0x50, 0x44, 0x46) || (!isWide && bytes.subarray(0, 4_096).includes(0))) return 'not-a-table'
  return 'csv'
}

/** Sizes as the directory of a ZIP file states them, added up. */
function unfolded(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size = 0
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) size += view.getUint32(at + 24, true)
  }
  return size
}

async function* csvRows(bytes: Uint8Array): AsyncGenerator<FileRow> {
  const encoding = encodingOf(bytes)
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 65_536))
  const parser = parse({ delimiter: delimiterOf(start), relax_column_count: true, skip_empty_lines: false })
  const source = Readable.from(decoded(bytes, encoding))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const row of parser) yield row as readonly string[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield mistake('quotes-broken', parser.info.records + 1)
  } finally {
    source.destroy()
    parser.destroy()
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

async function* xlsxRows(bytes: Uint8Array): AsyncGenerator<FileRow> {
  try {
    const sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    // WHY the first only: a second sheet holds something else more often than more voters
    const [first, ...others] = sheets.filter(({ data }) => data.length > 0)
    if (others.length > 0) yield { note: { row: 0, column: '', code: 'other-sheets-not-read' } }
    for (const row of first?.data ?? []) yield row.map((cell) => (cell === null ? '' : String(cell)))
  } catch {
    // WHY whatever it is: the library tells broken files by errors of many kinds, and one with names in its text must go no further
    yield mistake('spreadsheet-broken')
  }
}

function mistake(code: MistakeCode, row = 0): FileRow {
  return { mistake: { row, column: '', code } }
}
