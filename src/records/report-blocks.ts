// What a report is made of, before it is a page, a text or a print: each part once, drawn in several ways.
import { type Day, isFigure } from '../base/index.ts'
import type { RecordOutcome } from './judged.ts'

/** A part of a report. Text between backticks is a name that a program reads. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The first cell of a row names it. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | ({ readonly kind: 'chart' } & MonthChart)

/** Counts by month as a picture. A count that is not shown is undefined. */
export interface MonthChart {
  readonly title: string
  readonly note: string
  /** What a record can come to, in words; and of which outcome each is. */
  readonly series: readonly { readonly name: string; readonly outcome: RecordOutcome }[]
  /** `2024-09`, and a count for each of the series. */
  readonly months: readonly { readonly month: string; readonly counts: readonly (number | undefined)[] }[]
  /** The days on which the rules changed. */
  readonly changes: readonly { readonly day: Day; readonly text: string }[]
}

/** A heading, of the whole report, of a chapter or of a part. */
export function heading(level: 1 | 2 | 3, text: string): ReportBlock {
  return { kind: 'heading', level, text }
}

export function paragraph(text: string): ReportBlock {
  return { kind: 'paragraph', text }
}

/** A report as Markdown. A picture is left out, because the table below it has the same figures. */
export function reportText(blocks: readonly ReportBlock[]): string {
  return `${blocks
    .map(blockText)
    .filter((each) => each !== '')
    .join('\n\n')}\n`
}

function blockText(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`
    case 'paragraph':
      return block.text
    case 'list':
      return block.items.map((each) => `- ${each}`).join('\n')
    case 'table':
      return tableText(block.head, block.rows)
    case 'code':
      return `\`\`\`\n${block.text}\n\`\`\``
    case 'chart':
      return ''
  }
}

/** The columns of a table that have only figures, which stand at their end. The first names the rows. */
export function figureColumns(head: readonly string[], rows: readonly (readonly string[])[]): ReadonlySet<number> {
  return new Set(head.map((_, at) => at).filter((at) => at > 0 && rows.every((row) => isFigure(row[at] ?? ''))))
}

/** A table as Markdown. */
export function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const figures = figureColumns(head, rows)
  const line = (cells: readonly string[]): string => `| ${cells.map((each) => each.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map((_, at) => (figures.has(at) ? ' ---: ' : ' --- ')).join('|')}|`, ...rows.map(line)].join('\n')
}
