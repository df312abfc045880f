// A CSV file as rows, in the encodings that clerks' programs write. What goes on for too long without the end of a row is given up while it is read.
import { Readable } from 'node:stream'
import { CsvError, type Parser, parse } from 'csv-parse'
import type { ChecklistMistakeCode, FileRow } from './checklist.ts'
import { decoded, encodingOf, repaired } from './encoding-node.ts'
import { unquoted } from './no-voter.ts'
import { delimiterOf, quotingOf } from './quoting-node.ts'
import { longestRow, mostColumns, mostRows } from './table-limits.ts'

/** The rows of a file of text; a mistake ends them. */
export async function* csvRows(bytes: Uint8Array): AsyncGenerator<FileRow> {
  const encoding = encodingOf(bytes)
  if (encoding.guessed) yield { note: { row: 0, column: '', code: 'encoding-guessed', named: shownName(encoding.name) } }
  const [start = ''] = decoded(bytes.subarray(0, 65_536), encoding)
  const delimiter = delimiterOf(start)
  const quoting = await quotingOf(() => decoded(bytes, encoding), delimiter)
  const parser = parse({ delimiter, relax_column_count: true, skip_empty_lines: false, ...quoting })
  let slipped = false
  let endless: ChecklistMistakeCode | undefined
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
      // WHY: that row is left out, because only a part of it was read
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
      const whole = quoting.quote === false ? kept.map(unquotedTwice) : kept
      const mended = whole.map((cell) => repaired(cell) ?? cell)
      if (!slipped && mended.some((cell, column) => cell !== whole[column])) {
        slipped = true
        yield { note: { row, column: '', code: 'encoding-repaired' } }
      }
      yield mended
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
function* ended(parts: Iterable<string>, parser: Parser, delimiter: string, tell: (code: ChecklistMistakeCode) => void): Generator<string> {
  let [records, length, cells, lines] = [0, 0, 0, 0]
  for (const part of parts) {
    if (parser.info.records !== records) [records, length, cells, lines] = [parser.info.records, 0, 0, 0]
    if (length > longestRow) {
      // WHY: lines are counted, because a row that swallows many begins with a quotation mark that nothing closes
      tell(lines > 0 ? 'quotes-broken' : cells > mostColumns ? 'too-many-columns' : 'cell-too-long')
      return
    }
    length += part.length
    cells += part.split(delimiter).length
    lines += part.includes('\n') ? 1 : 0
    yield part
  }
}

/** WHY: only the double mark counts, because a name may begin with the single one. */
function unquotedTwice(cell: string): string {
  return cell.trimStart().startsWith('"') ? unquoted(cell) : cell
}

/** What people call an encoding. */
function shownName(name: string): string {
  return { macintosh: 'Mac Roman', cp437: 'DOS (437)', cp850: 'DOS (850)', 'windows-1252': 'Windows-1252' }[name] ?? name
}

function mistake(code: ChecklistMistakeCode, row: number): FileRow {
  return { mistake: { row, column: '', code } }
}
