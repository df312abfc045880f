// Signature lines that somebody typed into a table elsewhere: rows of cells, read whole or not at all, with what is wrong by row.
import type { ChecklistMistake, FileRow } from './checklist.ts'
import { fold } from './fold.ts'

/** A line of a petition as it stands in a table. `row` counts from 1. */
export interface SignatureLine {
  readonly row: number
  /** The number of the side of paper; 1 where the table has no such column. */
  readonly page: number
  readonly number: number
  readonly name: string
  readonly address: string
}

export const signatureMistakeCodes = ['no-headings', 'no-page-number', 'no-line-number', 'line-twice', 'too-long', 'no-lines', 'too-many'] as const
export type SignatureMistakeCode = (typeof signatureMistakeCodes)[number]

/** Never what stands in the cell: the row, and a code; `other`: the row with the same page and line. */
export interface SignatureMistake {
  readonly row: number
  readonly code: SignatureMistakeCode
  readonly other?: number
}

/** No petition of a town has more; a city's longest had some hundreds. */
export const mostLines = 20_000
const longest = 300

const headings: Readonly<Record<'page' | 'line' | 'name' | 'first' | 'last' | 'address', readonly string[]>> = {
  page: ['page', 'page no', 'page number', 'sheet', 'sheet no', 'pagina', 'hoja'],
  line: ['line', 'line no', 'line number', 'no', 'number', 'linea', 'numero', 'n'],
  name: ['name', 'printed name', 'full name', 'signer', 'voter name', 'nombre', 'nombre completo'],
  first: ['first', 'first name', 'given name'],
  last: ['last', 'last name', 'surname', 'apellido'],
  address: ['address', 'street address', 'street', 'residence', 'residential address', 'direccion', 'domicilio'],
}
type Column = keyof typeof headings

/** Reads a table of lines: all of them, or what is wrong with it. `file`: what keeps the file from being read as a table at all. */
export async function readSignatures(
  rows: AsyncIterable<FileRow>,
): Promise<
  | { readonly kind: 'good'; readonly lines: readonly SignatureLine[] }
  | { readonly kind: 'bad'; readonly mistakes: readonly SignatureMistake[]; readonly file: readonly ChecklistMistake[] }
> {
  const mistakes: SignatureMistake[] = []
  const file: ChecklistMistake[] = []
  const lines: SignatureLine[] = []
  const places = new Map<string, number>()
  let columns: ReadonlyMap<Column, number> | undefined
  let row = 0
  let [page, last] = [1, 0]
  for await (const each of rows) {
    if ('mistake' in each) file.push(each.mistake)
    if (!isRow(each)) continue
    row += 1
    if (each.every((cell) => cell.trim() === '')) continue
    if (columns === undefined) {
      columns = columnsIn(each)
      if (columns !== undefined) continue
      // WHY: the reading ends here, because without headings every row would be a mistake
      mistakes.push({ row, code: 'no-headings' })
      break
    }
    if (lines.length >= mostLines) {
      mistakes.push({ row, code: 'too-many' })
      break
    }
    const cell = (column: Column): string => each[columns?.get(column) ?? -1]?.trim() ?? ''
    const name = cell('name') === '' ? [cell('first'), cell('last')].filter((part) => part !== '').join(' ') : cell('name')
    const own = columns.has('page') ? numberIn(cell('page'), page) : 1
    if (own !== undefined && own !== page) [page, last] = [own, 0]
    const number = columns.has('line') ? numberIn(cell('line'), last + 1) : last + 1
    if (own === undefined) mistakes.push({ row, code: 'no-page-number' })
    if (number === undefined) mistakes.push({ row, code: 'no-line-number' })
    if (name.length > longest || cell('address').length > longest) mistakes.push({ row, code: 'too-long' })
    if (own === undefined || number === undefined) continue
    last = number
    const place = `${own} ${number}`
    const other = places.get(place)
    if (other !== undefined) mistakes.push({ row, code: 'line-twice', other })
    places.set(place, row)
    lines.push({ row, page: own, number, name, address: cell('address') })
  }
  if (mistakes.length === 0 && file.length === 0 && lines.length === 0) mistakes.push({ row: 0, code: 'no-lines' })
  return mistakes.length + file.length > 0 ? { kind: 'bad', mistakes, file } : { kind: 'good', lines }
}

function isRow(row: FileRow): row is readonly string[] {
  return Array.isArray(row)
}

/** Which column holds what; undefined where no name is among them. */
function columnsIn(row: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const found = new Map<Column, number>()
  for (const [index, heading] of row.entries()) {
    const folded = fold(heading)
    const column = (Object.keys(headings) as readonly Column[]).find((each) => headings[each].includes(folded))
    if (column !== undefined && !found.has(column)) found.set(column, index)
  }
  return found.has('name') || found.has('last') ? found : undefined
}

/** A whole number from 1 to 9999; what is left empty goes on from the row before. */
function numberIn(cell: string, next: number): number | undefined {
  if (cell === '') return next
  const number = /^[0-9]{1,4}(\.0+)?$/.test(cell) ? Number(cell) : 0
  return number >= 1 ? number : undefined
}
