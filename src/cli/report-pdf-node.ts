// A report as a PDF. WHY: it is loaded only where one is written, because what draws it takes longer to load than most commands run.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type FlowBlock, flowingPdf, letter } from '../pdf/index.ts'
import { type ChartShape, chartShapes, chartSize, type MonthChart, outcomeFills, type ReportBlock } from '../records/index.ts'

/** The report in bytes, on letter paper. `time`: the last day or month that it tells of, because the same report on another day is the same file. */
export function reportPdf(blocks: readonly ReportBlock[], lang: string, time: string): Promise<Uint8Array> {
  const title = blocks.find((each) => each.kind === 'heading')?.text ?? ''
  const about = { title, lang, day: time.length > 7 ? time : `${time}-01` }
  return flowingPdf(letter(54), about, { regular: fontOf('400'), bold: fontOf('700') }, blocks.flatMap(flowOf))
}

function fontOf(weight: '400' | '700'): Uint8Array {
  const named = `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff`
  return readFileSync(createRequire(import.meta.url).resolve(named))
}

function flowOf(block: ReportBlock): readonly FlowBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ ...block, text: unmarked(block.text) }]
    case 'paragraph':
      return block.text.split('\n\n').map((text) => ({ kind: 'paragraph', text: unmarked(text) }))
    case 'list':
      return [{ kind: 'list', items: block.items.map((text) => ({ text: unmarked(text) })) }]
    case 'table':
      return [{ kind: 'table', head: block.head.map(unmarked), rows: block.rows.map((row) => row.map(unmarked)) }]
    case 'code':
      return [block]
    case 'chart':
      return chartFlow(block)
  }
}

/** The text without the marks around names. */
function unmarked(text: string): string {
  return text.replaceAll('`', '')
}

function chartFlow(chart: MonthChart): readonly FlowBlock[] {
  const shapes = chartShapes(chart)
  if (shapes.length === 0) return []
  const caption = [chart.note, ...chart.changes.map((each) => each.text)].join(' ')
  return [
    { kind: 'figure', alt: `${chart.title}. ${caption}`, ...chartSize, shapes: shapes.flatMap(figureShapes) },
    { kind: 'list', items: chart.series.map(({ name, outcome }) => ({ text: name, fill: outcomeFills[outcome] })) },
    { kind: 'paragraph', text: caption },
  ]
}

function figureShapes(shape: ChartShape): Extract<FlowBlock, { kind: 'figure' }>['shapes'] {
  const { kind, x, y } = shape
  switch (kind) {
    case 'bar':
      return [{ kind: 'rect', x, y, width: shape.width, height: shape.height, fill: outcomeFills[shape.outcome] }]
    case 'axis':
      return [{ kind: 'line', from: [x, y], to: [shape.to, y], dashed: false }]
    case 'change':
      return [
        { kind: 'line', from: [x, y], to: [x, shape.to], dashed: true },
        { kind: 'text', x, y: shape.textAt, text: shape.text, anchor: 'middle' },
      ]
    case 'hidden':
    case 'month':
    case 'count':
      return [{ kind: 'text', x, y, text: shape.text, anchor: kind === 'count' ? 'end' : 'middle' }]
  }
}
