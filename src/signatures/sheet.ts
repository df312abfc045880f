// A sheet of a workbook as rows of text, as they come. INVARIANT: no room is made for a cell before something stands in it within the limits.
import type { ChecklistMistakeCode, FileRow } from './checklist.ts'
import type { MarkupListener } from './markup.ts'
import { longestCell, mostColumns, mostPlaces, mostRows } from './table-limits.ts'
import { textGatherer, unescaped } from './workbook.ts'

export interface SheetWords {
  readonly shared: readonly string[]
  readonly isDay: (style: string) => boolean
  readonly from1904: boolean
}

/** A row with something in it, by its number counted from 1; or what keeps the sheet from being read any further. */
export type SpreadsheetRow = { readonly number: number; readonly cells: readonly string[] } | Extract<FileRow, { readonly mistake: unknown }>

/** Listens to a sheet. */
export function sheetListener(words: SheetWords): MarkupListener<SpreadsheetRow> {
  let found: SpreadsheetRow[] = []
  let ended = false
  let [row, column, filled, rows, places] = [0, 0, 0, 0, 0]
  let cells: string[] = []
  let [type, style, value, isValue] = ['', '', '', false]
  const inline = textGatherer()
  const stop = (code: ChecklistMistakeCode, at: { readonly row: number; readonly column: string } = { row, column: '' }): void => {
    if (!ended) found.push({ mistake: { ...at, code } })
    ended = true
  }
  const put = (text: string): void => {
    if (text === '' || ended) return
    const far = filled < mostColumns
    if (row > mostRows || column > mostColumns) {
      stop(far ? 'far-cell' : 'too-many-columns', { row: Math.min(row, mostRows), column: far ? lettersOf(column) : '' })
      return
    }
    while (cells.length < column) cells.push('')
    cells[column - 1] = text
    filled += 1
  }
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        const { r } = attributes
        const next = r === undefined ? row + 1 : Number(r)
        if (!Number.isSafeInteger(next) || next <= row) return stop('spreadsheet-broken')
        row = next
        rows += 1
        ;[cells, column, filled, places] = [[], 0, 0, 0]
        if (rows > mostRows) stop('too-many-rows')
      } else if (name === 'c') {
        const { r, t = 'n', s = '' } = attributes
        column = r === undefined ? column + 1 : columnOf(r)
        places += 1
        if (places > mostPlaces) stop('too-many-columns', { row, column: '' })
        ;[type, style, value] = [t, s, '']
        inline.clear()
      } else if (name === 'v') isValue = true
      else inline.open(name)
    },
    text: (text) => {
      if (isValue && value.length < longestCell) value += text.slice(0, longestCell)
      inline.text(text)
    },
    close: (name) => {
      if (name === 'v') isValue = false
      else if (name === 'c') put(type === 'inlineStr' ? inline.gathered() : textOf(type, style, value, words))
      else if (name === 'row' && filled > 0 && !ended) found.push({ number: row, cells })
      inline.close(name)
    },
    found: () => {
      const rows = found
      found = []
      return rows
    },
  }
}

/** The number of a column; one beyond all where it is no column of any program. */
function columnOf(cell: string): number {
  const letters = /^([A-Z]{1,3})[0-9]+$/.exec(cell)?.[1]
  if (letters === undefined) return Number.POSITIVE_INFINITY
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** The letters of a column; empty for one that no program has. */
function lettersOf(column: number): string {
  if (!Number.isFinite(column)) return ''
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

function textOf(type: string, style: string, value: string, { shared, isDay, from1904 }: SheetWords): string {
  switch (type) {
    case 's':
      return shared[Number(value)] ?? ''
    case 'b':
      return value === '' ? '' : String(value === '1')
    case 'n':
      return value === '' ? '' : numberText(value, style !== '' && isDay(style), from1904)
    // WHY: the cell is taken as it stands, because it is a text that a formula gave, a day that is written out, or an error
    default:
      return unescaped(value)
  }
}

/** A number as it is written, a day as its year, month and day. */
function numberText(value: string, isDay: boolean, from1904: boolean): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  // WHY: numbers below one are left alone, because such a number in the format of a day is a time of day
  if (!isDay || number < 1 || number > 2_900_000) return String(number)
  const date = new Date(Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30) + Math.round(number * 86_400) * 1_000)
  const [day = '', time = ''] = date.toISOString().split('T')
  return Number.isInteger(number) ? day : `${day} ${time.slice(0, 5)}`
}
