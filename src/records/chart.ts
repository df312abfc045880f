// Counts by month as a drawing: a bar for each month, a numbered line on each day on which the rules changed. It has no text but numbers and months, and takes its colours from where it stands.
import { escaped } from '../base/index.ts'
import type { MonthChart } from './report-blocks.ts'
import { daysOfMonth } from './tables.ts'

const [width, height] = [720, 220]
const [left, right, top, bottom] = [56, 8, 30, 24]

/** A drawing in SVG. Of a chart of a single month there is none: its table says as much. */
export function chartDrawing({ title, series, months, changes }: MonthChart): string {
  const all = monthsBetween(months.map((each) => each.month))
  if (all.length < 2) return ''
  const counts = new Map(months.map((each) => [each.month, each.counts]))
  const sums = months.map((each) => each.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0))
  const most = Math.max(1, ...sums)
  const step = (width - left - right) / all.length
  const y = (count: number): number => round(height - bottom - (count / most) * (height - top - bottom))
  const bars = all.flatMap((month, at) => {
    let sum = 0
    const own = counts.get(month) ?? []
    const [x, wide] = [round(left + at * step + step * 0.1), round(step * 0.8)]
    const parts = series.map(({ outcome }, each) => {
      const from = sum
      sum += own[each] ?? 0
      return sum === from ? '' : `<rect class="o-${outcome}" x="${x}" y="${y(sum)}" width="${wide}" height="${round(y(from) - y(sum))}"/>`
    })
    const hidden = own.some((each) => each === undefined) ? `<text class="hidden" x="${round(x + wide / 2)}" y="${round(y(sum) - 3)}">…</text>` : ''
    return [...parts, hidden]
  })
  const every = Math.ceil(all.length / 8)
  const names = all.map((month, at) => (at % every === 0 ? `<text class="month" x="${round(left + (at + 0.5) * step)}" y="${height - 6}">${month}</text>` : ''))
  const lines = changes.map(({ day }, number) => {
    const at = all.indexOf(day.slice(0, 7))
    const { through } = daysOfMonth(day.slice(0, 7))
    const x = round(left + (at + (Number(day.slice(8)) - 1) / Number(through.slice(8))) * step)
    return at < 0
      ? ''
      : `<g class="change"><line x1="${x}" x2="${x}" y1="${top - 12}" y2="${height - bottom}"/><text x="${x}" y="${top - 16}">${number + 1}</text></g>`
  })
  const scale = [0, most].map((count) => `<text class="count" x="${left - 6}" y="${y(count) + 4}">${count}</text>`)
  const axis = `<line class="axis" x1="${left}" x2="${width - right}" y1="${height - bottom}" y2="${height - bottom}"/>`
  return `<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" aria-label="${escaped(title)}">${[...bars, axis, ...lines, ...names, ...scale].join('')}</svg>`
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
