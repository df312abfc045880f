// The text of a PDF, page by page. Pictures of text are no text: a page without any is told by its number, and nothing is guessed.
import { getDocumentProxy } from 'unpdf'
import type { PolicyBlock } from './passage.ts'
import { blocksOfLines, type PdfLine } from './pdf-lines.ts'

export type PdfRead =
  | { readonly kind: 'blocks'; readonly blocks: readonly PolicyBlock[]; readonly pages: number; readonly pagesWithoutText: readonly number[] }
  | { readonly kind: 'bad'; readonly because: 'broken' | 'encrypted' | 'too-large' | 'scanned' }

/** WHY: 400 pages are long for a policy, and five times that are still read in some seconds. */
const mostPages = 2_000
/** Letters with which a page has text. WHY: a scanned page has a stamp or a number at times. */
const leastLetters = 25

/** How much of a page is its head, and its foot. */
const edge = 0.08

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>

/** Reads a PDF that has text. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  let pdf: Proxy
  try {
    // WHY: a copy is given, because the reader takes what it is given for itself
    pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: false, disableFontFace: true, useSystemFonts: false })
  } catch (error) {
    return { kind: 'bad', because: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken' }
  }
  try {
    const pages = pdf.numPages
    if (pages > mostPages) return { kind: 'bad', because: 'too-large' }
    const lines: PdfLine[] = []
    const without: number[] = []
    for (let page = 1; page <= pages; page += 1) {
      const own = await linesOf(pdf, page)
      if (own.reduce((sum, { text }) => sum + text.replace(/[^\p{L}]/gu, '').length, 0) < leastLetters) without.push(page)
      lines.push(...own)
    }
    // WHY: half is the bound, because a cover or an annexed picture does not make a policy a scanned one
    if (without.length * 2 > pages) return { kind: 'bad', because: 'scanned' }
    return { kind: 'blocks', blocks: blocksOfLines(lines), pages, pagesWithoutText: without }
  } catch {
    // WHY: every error is taken, because only the file is read in here
    return { kind: 'bad', because: 'broken' }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function linesOf(pdf: Proxy, number: number): Promise<readonly PdfLine[]> {
  const page = await pdf.getPage(number)
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const lines: (PdfLine & { readonly end: number })[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [, , , , left = 0, bottom = 0] = item.transform as readonly number[]
    const size = item.height > 0 ? item.height : 10
    const [top, last] = [height - bottom, lines.at(-1)]
    if (last === undefined || Math.abs(last.top - top) > size * 0.5)
      lines.push({ page: number, text: item.str, top, isEdge: top < height * edge || top > height * (1 - edge), size, end: left + item.width })
    else {
      const gap = left - last.end > size * 0.15 && !/\s$/u.test(last.text) ? ' ' : ''
      lines[lines.length - 1] = { ...last, text: last.text + gap + item.str, size: Math.max(last.size, size), end: left + item.width }
    }
  }
  page.cleanup()
  return lines.map(({ end: _, text, ...line }) => ({ ...line, text: text.replace(/\s+/gu, ' ').trim() })).filter(({ text }) => text !== '')
}
