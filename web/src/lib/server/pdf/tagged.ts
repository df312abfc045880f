// A tagged PDF: every piece of text has its place in the structure, so that it can be read aloud, and its font is in the file.

import regular from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff?inline'
import bold from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff?inline'
import { bytesOfPdf, type FlowBlock, flowingPdf, letter, openedPdf, type Paper, type PdfProperties, type TaggedDocument } from 'evenhand/pdf'

/** Sizes in points. `before` is the room above. */
export type Block =
  | { readonly kind: 'text'; readonly tag: 'H1' | 'H2' | 'P'; readonly text: string; readonly size: number; readonly before: number }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly size: number; readonly before: number }
  | Ruled

/** Lines to write on: a head over each column, each line with its number in the first. `shares` of the width, `row` high. */
export interface Ruled {
  readonly kind: 'ruled'
  readonly heads: readonly string[]
  readonly shares: readonly number[]
  readonly first: number
  readonly count: number
  readonly row: number
  readonly size: number
  readonly before: number
}

/** What a document of a few pages says of itself. Its day is that of the law. */
export interface PagesProperties extends PdfProperties {
  /** Of each page, where they are not all in that of the document. */
  readonly langs?: readonly string[]
}

const fonts = { regular: bytesOf(regular), bold: bytesOf(bold) }

const bullet = 1.1

/** A text that goes on from page to page on letter paper, in bytes. */
export function flowingPages(about: PdfProperties, blocks: readonly FlowBlock[]): Promise<Uint8Array<ArrayBuffer>> {
  return flowingPdf(letter(54), about, fonts, blocks)
}

/** The document with these pages, in bytes. */
export async function taggedPdf(paper: Paper, about: PagesProperties, pages: readonly (readonly Block[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = openedPdf(paper, about, fonts)
  const ended = bytesOfPdf(document)
  const root = document.struct('Document')
  document.addStructure(root)
  for (const [index, blocks] of pages.entries()) {
    if (index > 0) document.addPage()
    const lang = about.langs?.[index]
    const part = lang === undefined || lang === about.lang ? undefined : document.struct('Sect', { lang })
    if (part !== undefined) root.add(part)
    let y = paper.margin
    for (const block of blocks) {
      write(document, part ?? root, paper, block, y + block.before)
      y += heightOf(document, paper, block)
    }
    part?.end()
  }
  root.end()
  document.end()
  return ended
}

/** WHY: all share one, because reading the fonts takes longer than measuring with them, and nothing is ever written here. */
let scratch: TaggedDocument | undefined

/** How high blocks are together, to find out what fits before anything is written. */
export function measurer(paper: Paper): (blocks: readonly Block[]) => number {
  scratch ??= openedPdf(paper, { title: '', lang: '', day: '2000-01-01' }, fonts)
  const document = scratch
  return (blocks) => blocks.reduce((sum, each) => sum + heightOf(document, paper, each), 0)
}

function bytesOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

function heightOf(document: TaggedDocument, { width, margin }: Paper, block: Block): number {
  const room = width - 2 * margin
  if (block.kind === 'text') return block.before + dressed(document, block).heightOfString(block.text, { width: room })
  if (block.kind === 'ruled') return block.before + block.row * (block.count + 1)
  const items = block.items.map((each) => dressed(document, block).heightOfString(each, { width: room - bullet * block.size }))
  return items.reduce((sum, each) => sum + each + gapOf(block), block.before)
}

/** The room between the items of a list. */
function gapOf({ size }: { readonly size: number }): number {
  return size * 0.15
}

function dressed(document: TaggedDocument, block: Block): TaggedDocument {
  return document.font(block.kind === 'text' && block.tag !== 'P' ? 'bold' : 'regular').fontSize(block.size)
}

function write(document: TaggedDocument, root: PDFKit.PDFStructureElement, { width, margin }: Paper, block: Block, top: number): void {
  const room = width - 2 * margin
  if (block.kind === 'text') {
    root.add(document.struct(block.tag, {}, () => void dressed(document, block).text(block.text, margin, top, { width: room })))
    return
  }
  if (block.kind === 'ruled') {
    rule(document, root, block, { left: margin, top, room })
    return
  }
  const list = document.struct('L')
  root.add(list)
  const indent = bullet * block.size
  let y = top
  for (const text of block.items) {
    const item = document.struct('LI')
    list.add(item)
    const at = y
    item.add(document.struct('Lbl', {}, () => void dressed(document, block).text('•', margin, at, { width: indent })))
    item.add(document.struct('LBody', {}, () => void dressed(document, block).text(text, margin + indent, at, { width: room - indent })))
    item.end()
    y += dressed(document, block).heightOfString(text, { width: room - indent }) + gapOf(block)
  }
  list.end()
}

/** A table to write in: for eyes its lines, for ears its heads and the number of each row. */
function rule(
  document: TaggedDocument,
  root: PDFKit.PDFStructureElement,
  block: Ruled,
  { left, top, room }: { readonly left: number; readonly top: number; readonly room: number },
): void {
  const table = document.struct('Table')
  root.add(table)
  const edges = [left]
  for (const share of block.shares) edges.push((edges.at(-1) ?? left) + share * room)
  const cell = (row: PDFKit.PDFStructureElement, tag: 'TH' | 'TD', text: string, column: number, y: number): void => {
    const write = (): void =>
      void document
        .font(tag === 'TH' ? 'bold' : 'regular')
        .fontSize(block.size)
        .text(text, (edges[column] ?? left) + 3, y + block.row - block.size * 1.4, { lineBreak: false })
    row.add(document.struct(tag, {}, write))
  }
  const heads = document.struct('TR')
  table.add(heads)
  for (const [column, head] of block.heads.entries()) cell(heads, 'TH', head, column, top)
  heads.end()
  for (let index = 0; index < block.count; index += 1) {
    const row = document.struct('TR')
    table.add(row)
    cell(row, 'TD', String(block.first + index), 0, top + block.row * (index + 1))
    row.end()
  }
  table.end()
  document.markContent('Artifact', { type: 'Layout' })
  for (let index = 1; index <= block.count + 1; index += 1) document.moveTo(left, top + block.row * index).lineTo(left + room, top + block.row * index)
  for (const edge of edges) document.moveTo(edge, top).lineTo(edge, top + block.row * (block.count + 1))
  document.lineWidth(0.6).stroke()
  document.endMarkedContent()
}
