// A report as a page: the middle of a page that is there already, or one file that needs nothing else and prints well.
import { escaped } from '../base/index.ts'
import { chartDrawing } from './chart.ts'
import { outcomeFills } from './chart-shapes.ts'
import { pageFile } from './page-file.ts'
import { figureColumns, type MonthChart, type ReportBlock } from './report-blocks.ts'

/** A report as HTML, without the page around it. All text in it is escaped. */
export function reportMarkup(blocks: readonly ReportBlock[]): string {
  return blocks.map(blockMarkup).join('\n')
}

function blockMarkup(block: ReportBlock, at: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`
    case 'paragraph':
      return block.text
        .split('\n\n')
        .map((each) => `<p>${inline(each)}</p>`)
        .join('')
    case 'list':
      return `<ul>${block.items.map((each) => `<li>${inline(each)}</li>`).join('')}</ul>`
    case 'table':
      return tableMarkup(block.head, block.rows, at)
    case 'code':
      return `<pre tabindex="0"><code>${escaped(block.text)}</code></pre>`
    case 'chart':
      return chartMarkup(block)
  }
}

function tableMarkup(head: readonly string[], rows: readonly (readonly string[])[], at: number): string {
  const figures = figureColumns(head, rows)
  const kind = (column: number): string => (figures.has(column) ? ' class="figures"' : '')
  const names = head.map((each, column) =>
    each === '' ? '<td></td>' : `<th scope="col"${kind(column)}${column === 0 ? ` id="t${at}"` : ''}>${inline(each)}</th>`,
  )
  const lines = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${inline(first)}</th>${rest.map((each, column) => `<td${kind(column + 1)} data-head="${escaped((head[column + 1] ?? '').replaceAll('`', ''))}">${inline(each)}</td>`).join('')}</tr>`,
  )
  const name = head[0] === '' ? '' : ` aria-labelledby="t${at}"`
  return `<div class="scroll" role="group" tabindex="0"${name}><table><thead><tr>${names.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}

function chartMarkup(chart: MonthChart): string {
  const drawing = chartDrawing(chart)
  if (drawing === '') return ''
  const legend = chart.series.map((each) => `<li class="o-${each.outcome}">${inline(each.name)}</li>`).join('')
  return `<figure><div class="scroll" role="group" tabindex="0" aria-label="${escaped(chart.title)}">${drawing}</div><ul class="legend">${legend}</ul><figcaption>${inline([chart.note, ...chart.changes.map((each) => each.text)].join(' '))}</figcaption></figure>`
}

/** A line of text; what stands between backticks is a name that a program reads. */
function inline(text: string): string {
  return text
    .split('`')
    .map((each, at) => (at % 2 === 0 ? escaped(each) : `<code>${escaped(each)}</code>`))
    .join('')
}

const style = `
:root { color-scheme: light dark; --ink: light-dark(#161e2b, #eef3f3); --line: light-dark(#cdd7d8, #45515d); --broke: light-dark(${outcomeFills.broke}, #c9d3f5); --perhaps: light-dark(${outcomeFills['perhaps-broke']}, #5f6da3); --open: light-dark(${outcomeFills['cannot-tell']}, #8f6a20); --fine: light-dark(${outcomeFills.fine}, #3a4650); --odd: light-dark(${outcomeFills.contradictory}, #b98ac4) }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
.scroll { overflow-x: auto } table { border-collapse: collapse } th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: start; vertical-align: top }
.figures { text-align: end } th[scope=row] { font-weight: 400; min-width: 10rem } pre { overflow-x: auto } code { overflow-wrap: anywhere }
figure { margin: 1rem 0 } .chart { display: block; height: auto; width: 100%; min-width: 600px; max-width: 720px; font-size: 12px } .chart text { fill: var(--ink) }
.chart .axis, .chart .change line { stroke: var(--ink) } .chart .change line { stroke-dasharray: 3 3 } .chart .month, .chart .change text, .chart .hidden { text-anchor: middle } .chart .count { text-anchor: end }
.o-broke { --o: var(--broke) } .o-perhaps-broke { --o: var(--perhaps) } .o-cannot-tell { --o: var(--open) } .o-fine { --o: var(--fine) } .o-no-rule { --o: transparent } .o-contradictory { --o: var(--odd) } rect { fill: var(--o); stroke: var(--ink); stroke-width: .5 }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; list-style: none; padding: 0 } .legend li::before { background: var(--o); border: 1px solid var(--ink); content: ''; display: inline-block; height: .8em; margin-inline-end: .4em; width: .8em }
@media print { body { margin: 0; max-width: none; font-size: 10pt } figure, tr, li { break-inside: avoid } h2, h3 { break-after: avoid } .scroll { overflow: visible } }
`

/** A report as one file. `direction`: how the language is written. */
export function reportPage(blocks: readonly ReportBlock[], lang: string, direction: 'ltr' | 'rtl'): string {
  const title = blocks.find((each) => each.kind === 'heading')?.text ?? ''
  return pageFile({ lang, direction, title, style, markup: reportMarkup(blocks) })
}
