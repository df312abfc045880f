// Where bands, marks and years of a drawn timeline lie: pure arithmetic, done on the server.
import { type ChangeMark, type DayBand, firstDay } from './view.ts'

/** Sizes in pixels of the drawing. */
export const width = 1080
export const bandHeight = 46
const margin = 14
const row = 28

export interface DrawnBand {
  readonly band: DayBand
  readonly x: number
  readonly width: number
  /** What fits into it: words, else the sign, else nothing. */
  readonly label: string
}

export interface DrawnMark {
  readonly mark: ChangeMark
  readonly x: number
  readonly y: number
}

export interface ChangesDrawing {
  readonly height: number
  readonly axis: number
  readonly bands: readonly DrawnBand[]
  readonly marks: readonly DrawnMark[]
  readonly years: readonly { readonly year: string; readonly x: number }[]
}

/** The drawing of bands from the first day drawn through today. */
export function drawing(bands: readonly DayBand[], today: string): ChangesDrawing {
  const [start, end] = [dayNumber(firstDay), dayNumber(today) + 1]
  const at = (day: string): number => margin + (Math.min(Math.max(dayNumber(day), start), end) - start) * ((width - 2 * margin) / (end - start))
  const drawn = bands.map((band, index): DrawnBand => {
    const x = round(at(band.from ?? firstDay))
    const next = bands[index + 1]?.from
    const wide = round((typeof next === 'string' ? at(next) : width - margin) - x)
    return { band, x, width: wide, label: labelOf(band, wide) }
  })
  const marks = rowsOf(
    bands.flatMap((each) => each.marks).filter((each) => each.day >= firstDay && each.day <= today),
    at,
  )
  const axis = bandHeight + 4 + row * Math.max(1, ...marks.map((each) => each.row + 1))
  const first = Number(firstDay.slice(0, 4))
  const count = Number(today.slice(0, 4)) - first + 1
  return {
    height: axis + 26,
    axis,
    bands: drawn,
    marks: marks.map(({ mark, x, row: line }) => ({ mark, x, y: bandHeight + 4 + line * row + row / 2 })),
    years: Array.from({ length: count }, (_, index) => ({ year: String(first + index), x: round(at(`${first + index}-01-01`)) })),
  }
}

/** Marks in rows, so that each can be told and touched apart; one text on one day is one mark. */
function rowsOf(marks: readonly ChangeMark[], at: (day: string) => number): readonly { readonly mark: ChangeMark; readonly x: number; readonly row: number }[] {
  const ends: number[] = []
  const once = new Map(marks.map((each) => [`${each.day} ${each.instrument}`, each]))
  return [...once.values()]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((mark) => {
      const x = round(at(mark.day))
      const free = ends.findIndex((each) => each <= x - row)
      const line = free === -1 ? ends.length : free
      ends[line] = x
      return { mark, x, row: line }
    })
}

function labelOf({ sign, words, short }: DayBand, wide: number): string {
  // WHY: it is nine, because no letter of the label's size is wider on average
  const fits = [`${sign} ${words}`, `${sign} ${short}`].find((each) => each.length * 9 < wide)
  return fits ?? (wide >= 20 ? sign : '')
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
