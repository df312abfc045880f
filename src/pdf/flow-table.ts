// A table that goes on from page to page: its head is repeated on each, and a row that is higher than a page is broken between lines.
import { type Dress, decoration, type Flow, keepRoom, lineHeight, linesOf, type StructureElement, turnPage, writeLines } from './flow.ts'
import { bold, type Column, columnsOf, regular, side } from './flow-columns.ts'

const above = 2.5

/** Writes a table. The first cell of a row names it. */
export function flowTable(flow: Flow, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const columns = columnsOf(flow, head, rows)
  const table = flow.document.struct('Table')
  flow.root.add(table)
  const heads = linesIn(flow, columns, head, bold)
  const [first] = rows.slice(0, 1).map((row) => linesIn(flow, columns, row, regular))
  keepRoom(flow, heightOf(heads) + heightOf(first ?? []))
  const row = flow.document.struct('TR')
  table.add(row)
  writeRow(
    flow,
    columns,
    heads,
    bold,
    elementsOf(flow, row, head, (text) => (text === '' ? undefined : 'Column')),
  )
  row.end()
  for (const cells of rows) flowRow(flow, table, columns, heads, cells)
  table.end()
}

function flowRow(flow: Flow, table: StructureElement, columns: readonly Column[], heads: readonly (readonly string[])[], cells: readonly string[]): void {
  const lines = linesIn(flow, columns, cells, regular)
  const row = flow.document.struct('TR')
  table.add(row)
  const elements = elementsOf(flow, row, cells, (_, at) => (at === 0 ? 'Row' : undefined))
  const page = flow.bottom - flow.top - heightOf(heads)
  if (flow.y + heightOf(lines) > flow.bottom && (heightOf(lines) <= page || flow.y + heightOf([['']]) > flow.bottom)) turnTable(flow, columns, heads)
  const most = Math.max(1, ...lines.map((each) => each.length))
  for (let from = 0; from < most; ) {
    const fit = Math.max(1, Math.floor((flow.bottom - flow.y - 2 * above) / lineHeight(regular)))
    const part = lines.map((each) => each.slice(from, from + fit))
    writeRow(flow, columns, part, regular, elements)
    from += fit
    if (from < most) turnTable(flow, columns, heads)
  }
  row.end()
}

/** Goes on at a new page, under the head again. WHY: there it is decoration, because in the structure a table has its head once. */
function turnTable(flow: Flow, columns: readonly Column[], heads: readonly (readonly string[])[]): void {
  turnPage(flow)
  writeRow(flow, columns, heads, bold)
}

function elementsOf(
  { document }: Flow,
  row: StructureElement,
  cells: readonly string[],
  scopeOf: (text: string, at: number) => 'Column' | 'Row' | undefined,
): readonly StructureElement[] {
  return cells.map((text, at) => {
    const scope = scopeOf(text, at)
    // WHY: what a head is the head of stands apart, because the library knows it and its types do not yet
    const element =
      scope === undefined ? document.struct('TD') : document.struct('TH', Object.assign<PDFKit.Mixins.StructureElementOptions, object>({}, { scope }))
    row.add(element)
    return element
  })
}

/** Writes one row, or what of it stands on this page, and a line below. Without elements it is decoration. */
function writeRow(flow: Flow, columns: readonly Column[], cells: readonly (readonly string[])[], dress: Dress, elements?: readonly StructureElement[]): void {
  const { document, y } = flow
  for (const [at, lines] of cells.entries()) {
    const { x = 0, width = 0, isFigures = false } = columns[at] ?? {}
    const place = { x: x + side, y: y + above, ...(isFigures ? { right: x + width - side } : {}) }
    const write = (): void => writeLines(document, lines, dress, place)
    if (elements === undefined) decoration(document, 'Pagination', write)
    else if (lines.some((line) => line !== '')) elements[at]?.add(write)
  }
  flow.y += heightOf(cells)
  const last = columns.at(-1)
  const [line, weight] = [flow.y, dress.font === 'bold' ? 0.8 : 0.3]
  decoration(document, 'Layout', () => {
    document.lineWidth(weight)
    document
      .moveTo(flow.left, line)
      .lineTo(last === undefined ? flow.left : last.x + last.width, line)
      .stroke()
  })
}

function linesIn({ document }: Flow, columns: readonly Column[], cells: readonly string[], dress: Dress): readonly (readonly string[])[] {
  return cells.map((text, at) => linesOf(document, text, dress, (columns[at]?.width ?? 0) - 2 * side))
}

function heightOf(lines: readonly (readonly string[])[]): number {
  return 2 * above + Math.max(1, ...lines.map((each) => each.length)) * lineHeight(regular)
}
