// Counts by month as shapes: a bar for each month, a numbered line on each day on which the rules changed. Whoever draws them takes them as they are.
import type { RecordOutcome } from './judged.ts'
import type { MonthChart } from './report-blocks.ts'
import { daysOfMonth } from './tables.ts'

/** A shape of a chart, from the upper left. Text of a `count` ends where it stands; all other text is in the middle of it. */
export type ChartShape =
  | { readonly kind: 'bar'; readonly outcome: RecordOutcome; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'axis'; readonly x: number; readonly to: number; readonly y: number }
  | { readonly kind: 'change'; readonly x: number; readonly y: number; readonly to: number; readonly textAt: number; readonly text: string }
  | { readonly kind: 'hidden' | 'month' | 'count'; readonly x: number; readonly y: number; readonly text: string }

/** The colours of outcomes on white. WHY: no colour alone tells an outcome, and none of them is green or red. */
export const outcomeFills: Readonly<Record<RecordOutcome, string>> = {
  broke: '#1b2547',
  'perhaps-broke': '#8a96c4',
  'cannot-tell': '#d9b36a',
  fine: '#dfe6e6',
  'no-rule': '#ffffff',
  contradictory: '#6a2478',
}

/** How large a chart is. */
export const chartSize = { width: 720, height: 220 } as const
const { width, height } = chartSize
const [left, right, top, bottom] = [56, 8, 30, 24]

/** The shapes of a chart, in the order in which they are drawn. Of a single month there are none: its table says as much. */
export function chartShapes({ series, months, changes }: MonthChart): readonly ChartShape[] {
  const all = monthsBetween(months.map((each) => each.month))
  if (all.length < 2) return []
  const counts = new Map(months.map((each) => [each.month, each.counts]))
  const sums = months.map((each) => each.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0))
  const most = Math.max(1, ...sums)
  const step = (width - left - right) / all.length
  const y = (count: number): number => round(height - bottom - (count / most) * (height - top - bottom))
  const bars = all.flatMap((month, at): readonly ChartShape[] => {
    let sum = 0
    const own = counts.get(month) ?? []
    const [x, wide] = [round(left + at * step + step * 0.1), round(step * 0.8)]
    const parts = series.flatMap(({ outcome }, each): readonly ChartShape[] => {
      const from = sum
      sum += own[each] ?? 0
      return sum === from ? [] : [{ kind: 'bar', outcome, x, y: y(sum), width: wide, height: round(y(from) - y(sum)) }]
    })
    const isHidden = own.some((each) => each === undefined)
    return isHidden ? [...parts, { kind: 'hidden', x: round(x + wide / 2), y: round(y(sum) - 3), text: '…' }] : parts
  })
  const every = Math.ceil(all.length / 8)
  const named = (at: number): number => round(left + (at + 0.5) * step)
  const names = all.flatMap((month, at): readonly ChartShape[] => (at % every === 0 ? [{ kind: 'month', x: named(at), y: height - 6, text: month }] : []))
  const lines = changes.flatMap(({ day }, number): readonly ChartShape[] => {
    const at = all.indexOf(day.slice(0, 7))
    const { through } = daysOfMonth(day.slice(0, 7))
    const x = round(left + (at + (Number(day.slice(8)) - 1) / Number(through.slice(8))) * step)
    return at < 0 ? [] : [{ kind: 'change', x, y: top - 12, to: height - bottom, textAt: top - 16, text: String(number + 1) }]
  })
  // WHY: where every count is hidden, a number at the top would be taken for one
  const scale = [0, ...(sums.some((each) => each > 0) ? [most] : [])].map(
    (count): ChartShape => ({ kind: 'count', x: left - 6, y: y(count) + 4, text: String(count) }),
  )
  return [...bars, { kind: 'axis', x: left, to: width - right, y: height - bottom }, ...lines, ...names, ...scale]
}

/** Every month from the first to the last. WHY: a month without a record is a gap that should be seen. */
function monthsBetween(months: readonly string[]): readonly string[] {
  const sorted = months.toSorted()
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
  const all: string[] = []
  for (let month = first; month !== '' && month <= last && all.length < 1_200; month = nextMonth(month)) all.push(month)
  return all
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
