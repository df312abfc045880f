// Counts by month as a drawing in SVG. It has no text but numbers and months, and takes its colours from where it stands.
import { escaped } from '../base/index.ts'
import { type ChartShape, chartShapes, chartSize } from './chart-shapes.ts'
import type { MonthChart } from './report-blocks.ts'

/** A drawing in SVG. Of a chart of a single month there is none. */
export function chartDrawing(chart: MonthChart): string {
  const shapes = chartShapes(chart)
  if (shapes.length === 0) return ''
  const { width, height } = chartSize
  return `<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" aria-label="${escaped(chart.title)}">${shapes.map(shapeMarkup).join('')}</svg>`
}

function shapeMarkup(shape: ChartShape): string {
  const { kind, x, y } = shape
  switch (kind) {
    case 'bar':
      return `<rect class="o-${shape.outcome}" x="${x}" y="${y}" width="${shape.width}" height="${shape.height}"/>`
    case 'axis':
      return `<line class="axis" x1="${x}" x2="${shape.to}" y1="${y}" y2="${y}"/>`
    case 'change':
      return `<g class="change"><line x1="${x}" x2="${x}" y1="${y}" y2="${shape.to}"/><text x="${x}" y="${shape.textAt}">${shape.text}</text></g>`
    case 'hidden':
    case 'month':
    case 'count':
      return `<text class="${kind}" x="${x}" y="${y}">${shape.text}</text>`
  }
}
