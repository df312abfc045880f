// A text of headings, paragraphs, lists, tables and drawings as a tagged PDF of as many pages as it needs.
import { type Dress, decoration, dressedIn, type Flow, flowLines, keepRoom, lineHeight, linesOf } from './flow.ts'
import { type Figure, flowFigure } from './flow-figure.ts'
import { flowNamed, type NameInText } from './flow-named.ts'
import { flowTable } from './flow-table.ts'
import { bytesOfPdf, openedPdf, type Paper, type PdfFonts, type PdfProperties } from './opened.ts'

/** A part of such a text. `fill` of an item: the colour of what it names in the drawing above, shown in place of its bullet. */
export type FlowBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `name`: a name in it that is in another language. */
  | { readonly kind: 'paragraph' | 'code'; readonly text: string; readonly name?: NameInText }
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly fill?: string }[] }
  /** The first cell of a row names it. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | ({ readonly kind: 'figure' } & Figure)

const plain: Dress = { font: 'regular', size: 10 }
const headings: Readonly<Record<1 | 2 | 3, Dress & { readonly before: number }>> = {
  1: { font: 'bold', size: 18, before: 0 },
  2: { font: 'bold', size: 14, before: 16 },
  3: { font: 'bold', size: 11, before: 12 },
}
const [gap, indent] = [5, 12]

/** The text in bytes: with an outline of its headings, and the number of each page at its foot. */
export async function flowingPdf(paper: Paper, about: PdfProperties, fonts: PdfFonts, blocks: readonly FlowBlock[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = openedPdf(paper, about, fonts, true)
  const bytes = bytesOfPdf(document)
  const { width, height, margin } = paper
  const root = document.struct('Document')
  document.addStructure(root)
  const flow: Flow = { document, root, left: margin, width: width - 2 * margin, top: margin, bottom: height - margin, y: margin }
  const outlined = outlining(flow)
  for (const block of blocks) {
    if (block.kind === 'heading') flowHeading(flow, block, outlined)
    else flowBlock(flow, block)
    flow.y += gap
  }
  root.end()
  numberPages(flow, height - margin / 2)
  document.end()
  return bytes
}

function flowHeading(flow: Flow, { level, text }: FlowBlock & { readonly kind: 'heading' }, outlined: (level: number, text: string) => void): void {
  const { before, ...dress } = headings[level]
  const lines = linesOf(flow.document, text, dress, flow.width)
  // WHY: what it is the heading of begins on the same page
  keepRoom(flow, before + lines.length * lineHeight(dress) + 5 * lineHeight(plain))
  if (flow.y > flow.top) flow.y += before
  outlined(level, text)
  const element = flow.document.struct(`H${level}`)
  flow.root.add(element)
  flowLines(flow, element, lines, dress)
  element.end()
}

function flowBlock(flow: Flow, block: Exclude<FlowBlock, { kind: 'heading' }>): void {
  const { document, root, width } = flow
  switch (block.kind) {
    case 'paragraph':
    case 'code': {
      const element = document.struct(block.kind === 'code' ? 'Code' : 'P')
      const around = block.kind === 'code' ? document.struct('P') : undefined
      root.add(around ?? element)
      around?.add(element)
      if (block.name === undefined) flowLines(flow, element, linesOf(document, block.text, plain, width), plain)
      else flowNamed(flow, element, block.text, plain, block.name)
      ;(around ?? element).end()
      break
    }
    case 'list':
      flowList(flow, block.items)
      break
    case 'table':
      flowTable(flow, block.head, block.rows)
      break
    case 'figure':
      flowFigure(flow, block)
  }
}

function flowList(flow: Flow, items: (FlowBlock & { readonly kind: 'list' })['items']): void {
  const { document, root, left, width } = flow
  const list = document.struct('L')
  root.add(list)
  for (const { text, fill } of items) {
    const lines = linesOf(document, text, plain, width - indent)
    keepRoom(flow, Math.min(lines.length, 2) * lineHeight(plain))
    const [item, body, at] = [document.struct('LI'), document.struct('LBody'), flow.y]
    list.add(item)
    if (fill === undefined) item.add(document.struct('Lbl', {}, () => void dressedIn(document, plain).text('•', left, at, { lineBreak: false })))
    else
      decoration(
        document,
        'Layout',
        () =>
          void document
            .save()
            .lineWidth(0.4)
            .rect(left, at + 2, 8, 8)
            .fillAndStroke(fill, 'black')
            .restore(),
      )
    item.add(body)
    flowLines(flow, body, lines, plain, indent)
    item.end()
    flow.y += 1.5
  }
  list.end()
}

/** Enters a heading into the outline, below the last that is higher. */
function outlining(flow: Flow): (level: number, text: string) => void {
  const above: { level: number; entry: PDFKit.PDFOutline }[] = []
  return (level, text) => {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop()
    const { document, left, width, y } = flow
    // WHY: where it stands on its page stands apart, because the library knows it and its types do not yet; it counts from the right
    const place = { top: y, left: 2 * left + width }
    const entry = (above.at(-1)?.entry ?? document.outline).addItem(text, Object.assign({ expanded: true }, place))
    above.push({ level, entry })
  }
}

function numberPages({ document, left, width }: Flow, y: number): void {
  const { count } = document.bufferedPageRange()
  const dress: Dress = { font: 'regular', size: 9 }
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page)
    const text = `${page + 1} / ${count}`
    const wide = dressedIn(document, dress).widthOfString(text)
    decoration(document, 'Pagination', () => void document.text(text, left + (width - wide) / 2, y, { lineBreak: false }))
  }
}
