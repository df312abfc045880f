// Text that goes on from page to page: where the next line stands, and lines that are broken by their width.
import type { TaggedDocument } from './opened.ts'

/** A place in the structure of a document. */
export type StructureElement = PDFKit.PDFStructureElement

/** How text looks. */
export interface Dress {
  readonly font: 'regular' | 'bold'
  readonly size: number
}

/** A document that is filled from the top to the bottom of one page after another. */
export interface Flow {
  readonly document: TaggedDocument
  readonly root: StructureElement
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  /** Where the next line begins. */
  y: number
}

/** How high a line is. */
export function lineHeight({ size }: Dress): number {
  return size * 1.3
}

/** The document with that font. */
export function dressedIn(document: TaggedDocument, { font, size }: Dress): TaggedDocument {
  return document.font(font).fontSize(size)
}

/** Goes on at the top of a new page. */
export function turnPage(flow: Flow): void {
  flow.document.addPage()
  flow.y = flow.top
}

/** Goes on at a new page where there is less room than that. */
export function keepRoom(flow: Flow, height: number): void {
  if (flow.y + height > flow.bottom && flow.y > flow.top) turnPage(flow)
}

/** Where a line may be broken: after a space or a slash. */
export function piecesOfLine(text: string): readonly string[] {
  return text.match(/[^\s/]+[\s/]*|[\s/]+/g) ?? []
}

/** A text in lines that are no wider. What has no place to break it is broken where it must be, so that nothing is lost. */
export function linesOf(document: TaggedDocument, text: string, dress: Dress, width: number): readonly string[] {
  const own = dressedIn(document, dress)
  const fits = (line: string): boolean => own.widthOfString(line.trimEnd()) <= width
  return drawable(text)
    .split('\n')
    .flatMap((part) => {
      const lines: string[] = []
      let line = ''
      for (const piece of piecesOfLine(part)) {
        if (line !== '' && !fits(line + piece)) {
          lines.push(line.trimEnd())
          line = ''
        }
        if (fits(line + piece)) line += piece
        else
          for (const letter of piece) {
            if (line !== '' && !fits(line + letter)) {
              lines.push(line)
              line = ''
            }
            line += letter
          }
      }
      return [...lines, line.trimEnd()]
    })
}

/** A text with the letters that the fonts have. WHY: they have those of Western Europe, and a letter without its accent can be read, while an empty box cannot. */
export function drawable(text: string): string {
  return text.replaceAll('\t', ' ').replace(/[^\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2010-\u2027\u20ac\u2122\u2212]/gu, (letter) => {
    const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '')
    return /^[\u0020-\u00ff]+$/.test(plain) ? plain : '?'
  })
}

/** Writes lines one below the other. `right`: the edge at which they end, instead of beginning at the left. */
export function writeLines(document: TaggedDocument, lines: readonly string[], dress: Dress, { x, y, right }: { x: number; y: number; right?: number }): void {
  const own = dressedIn(document, dress)
  for (const [at, line] of lines.entries()) {
    const left = right === undefined ? x : right - own.widthOfString(line)
    own.text(line, left, y + at * lineHeight(dress), { lineBreak: false })
  }
}

/** Writes the lines of one page into their element. `first`: the place of the first of them among all lines. */
type WritePart = (part: readonly string[], at: { readonly x: number; readonly y: number }, first: number) => void

/** Writes lines into an element, on as many pages as they need. `write`: how, where they are not all alike. */
export function flowLines(flow: Flow, into: StructureElement, lines: readonly string[], dress: Dress, indent = 0, write?: WritePart): void {
  const plainly: WritePart = (part, at) => void into.add(() => writeLines(flow.document, part, dress, at))
  const high = lineHeight(dress)
  // WHY: two lines stay together, because one alone at the foot of a page is easily missed
  keepRoom(flow, Math.min(lines.length, 2) * high)
  for (let from = 0; from < lines.length; ) {
    const part = lines.slice(from, from + Math.max(1, Math.floor((flow.bottom - flow.y) / high)))
    const at = { x: flow.left + indent, y: flow.y }
    ;(write ?? plainly)(part, at, from)
    flow.y += part.length * high
    from += part.length
    if (from < lines.length) turnPage(flow)
  }
}

/** Draws what is not read aloud. */
export function decoration(document: TaggedDocument, type: 'Layout' | 'Pagination', draw: () => void): void {
  document.markContent('Artifact', { type })
  draw()
  document.endMarkedContent()
}
