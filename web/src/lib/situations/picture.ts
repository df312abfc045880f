// Where the bands, stripes, votes and years of a drawn history lie: pure arithmetic, done on the server.
import type { Verdict } from 'evenhand/rules'
import type { Era, Perhaps } from 'evenhand/situations'
import { dayIn, type Locale, say } from 'evenhand/wording'
import { verdictPattern } from '#lib/verdicts.ts'

/** Sizes in units of the drawing. */
export const width = 1080
export const bandHeight = 72
const line = 22
const letter = 8.4
const gap = 16

interface Answered {
  readonly from: string | null
  readonly verdict: Verdict | 'open'
  readonly word: string
  readonly when: string
}

interface Voted {
  readonly day: string
  readonly when: string
  readonly to: string
}

/** An era, as it is drawn. */
export interface EraBand extends Omit<Answered, 'when'> {
  /** Answer and days. */
  readonly says: string
  readonly begin: string
  readonly perhaps: readonly Pick<Perhaps, 'from' | 'through'>[]
}

interface DrawnBand {
  readonly verdict: Verdict | 'open'
  readonly pattern: string
  readonly says: string
  readonly x: number
  readonly width: number
  /** What fits into it; empty where nothing does. */
  readonly word: string
  readonly hasGlyph: boolean
  readonly stripes: readonly { readonly x: number; readonly width: number }[]
}

/** A day below the bands: of a change, or of a vote, which leads to its story. */
interface Mark {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly to: string
  readonly isBefore: boolean
}

export interface ErasPicture {
  readonly height: number
  readonly axis: number
  readonly bands: readonly DrawnBand[]
  readonly marks: readonly Mark[]
  readonly years: readonly { readonly year: string; readonly x: number }[]
  readonly says: string
  readonly isStriped: boolean
}

/** `isByThen`: whether its first day is only the latest on which it can have begun. */
export function bandOf(lang: Locale, { from, verdict, word, when }: Answered, { perhaps, isByThen }: Pick<Era, 'perhaps' | 'isByThen'>): EraBand {
  const day = from === null ? '' : dayIn(lang, from)
  const begin = isByThen ? say(lang, 'situation-map.by', { day }) : day
  return { from, verdict, word, begin, perhaps, says: say(lang, 'history.band', { word, when }) }
}

/** The picture of eras from somewhat before the first change through today, or the last change that is known to come. */
export function pictureOf(bands: readonly EraBand[], votes: readonly Voted[], today: string): ErasPicture {
  const changes = [...bands.flatMap(({ from }) => from ?? []), ...votes.map(({ day }) => day)].toSorted()
  const end = dayNumber([...changes, today].toSorted().at(-1) ?? today) + 1
  const first = dayNumber(changes[0] ?? today)
  const start = first - Math.max(365, (end - first) * 0.16)
  const at = (day: string | null): number => round(Math.max(0, Math.min(dayNumber(day ?? '0000-01-01') - start, end - start)) * (width / (end - start)))
  const drawn = bands.map((band, index): DrawnBand => {
    const x = at(band.from)
    const next = bands[index + 1]
    const wide = round((next === undefined ? width : at(next.from)) - x)
    const stripes = band.perhaps.map((each) => ({ x: at(each.from), width: round(at(each.through) - at(each.from)) }))
    // WHY: it stands before the stripes, because a word on them is hard to read
    const free = stripes[0] === undefined || stripes[0].x - x < 60 ? wide : stripes[0].x - x
    return {
      verdict: band.verdict,
      pattern: verdictPattern(band.verdict),
      says: band.says,
      x,
      width: wide,
      word: band.word.length * letter + 48 < free ? band.word : '',
      hasGlyph: free >= 34,
      stripes,
    }
  })
  const marks = inRows([
    ...bands.flatMap(({ from, begin }) => (from === null ? [] : [{ x: at(from), text: begin, to: '' }])),
    ...votes.map(({ day, when, to }) => ({ x: at(day), text: when, to })),
  ])
  const axis = bandHeight + 10 + line * Math.max(1, ...marks.map(({ row }) => row + 1))
  const [from, through] = [yearOf(start) + 1, yearOf(end)]
  const step = through - from > 16 ? 5 : through - from > 8 ? 2 : 1
  const years = Array.from({ length: Math.max(0, through - from + 1) }, (_, index) => from + index).filter((each) => each % step === 0)
  return {
    height: axis + 26,
    axis,
    bands: drawn,
    marks: marks.map(({ row, ...mark }) => ({ ...mark, y: bandHeight + 10 + line * row + line / 2 })),
    years: years.map((each) => ({ year: String(each), x: at(`${each}-01-01`) })).filter(({ x }) => x < width - 40),
    says: bands.map(({ says }) => says).join('; '),
    isStriped: bands.some(({ perhaps }) => perhaps.length > 0),
  }
}

/** Days in rows, so that no text lies on another; where there is no room to the right, the text stands before its day. */
function inRows(marks: readonly Pick<Mark, 'x' | 'text' | 'to'>[]): readonly (Omit<Mark, 'y'> & { readonly row: number })[] {
  const taken: (readonly [number, number])[][] = []
  return marks
    .toSorted((one, other) => one.x - other.x)
    .map((mark) => {
      const wide = mark.text.length * letter + gap
      const isBefore = mark.x + wide > width
      const [left, right] = isBefore ? [mark.x - wide, mark.x] : [mark.x, mark.x + wide]
      const free = taken.findIndex((each) => each.every(([from, to]) => right <= from || to <= left))
      const row = free === -1 ? taken.length : free
      taken[row] = [...(taken[row] ?? []), [left - 4, right + 4]]
      return { ...mark, isBefore, row }
    })
}

/** Days since 1970. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
