// A tagged PDF: every piece of text has its place in the structure, so that it can be read aloud, and its font is in the file.

import regular from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff?inline'
import bold from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff?inline'
import PDFDocument from 'pdfkit'

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

export interface Paper {
  readonly width: number
  readonly height: number
  readonly margin: number
}

/** US letter, in points. */
export function letter(margin: number): Paper {
  return { width: 612, height: 792, margin }
}

/** What a document says of itself. Its day is that of the law: the same law makes the same bytes. */
export interface PdfProperties {
  readonly title: string
  readonly lang: string
  readonly day: string
  /** Of each page, where they are not all in that of the document. */
  readonly langs?: readonly string[]
}

type Document = InstanceType<typeof PDFDocument>

const bullet = 1.1

/** The document with these pages, in bytes. */
export async function taggedPdf(paper: Paper, about: PdfProperties, pages: readonly (readonly Block[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = open(paper, about)
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
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
  await ended
  return Uint8Array.from(Buffer.concat(chunks))
}

/** WHY: all share one, because reading the fonts takes longer than measuring with them, and nothing is ever written here. */
let scratch: Document | undefined

/** How high blocks are together, to find out what fits before anything is written. */
export function measurer(paper: Paper): (blocks: readonly Block[]) => number {
  scratch ??= open(paper, { title: '', lang: '', day: '2000-01-01' })
  const document = scratch
  return (blocks) => blocks.reduce((sum, each) => sum + heightOf(document, paper, each), 0)
}

function open({ width, height, margin }: Paper, { title, lang, day }: PdfProperties): Document {
  const options: PDFKit.PDFDocumentOptions = {
    size: [width, height],
    // WHY: there is no margin below, because what is too long must run out of the page, where a test sees it, and never onto another
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    // WHY: nothing is done, because the fonts that come with the library are not embedded
    font: '',
    info: { Title: title, CreationDate: new Date(`${day}T00:00:00Z`) },
  }
  // WHY: this kind stands apart, because the library knows it and its types do not yet
  const document = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }))
  document.registerFont('regular', bytesOf(regular)).registerFont('bold', bytesOf(bold))
  return document
}

function bytesOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

function heightOf(document: Document, { width, margin }: Paper, block: Block): number {
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

function dressed(document: Document, block: Block): Document {
  return document.font(block.kind === 'text' && block.tag !== 'P' ? 'bold' : 'regular').fontSize(block.size)
}

function write(document: Document, root: PDFKit.PDFStructureElement, { width, margin }: Paper, block: Block, top: number): void {
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
  document: Document,
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
