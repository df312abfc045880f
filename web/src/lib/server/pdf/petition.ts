// Petition sheets: on every page the whole text, and numbered lines for printed name, signature and street address.

import { letter } from 'evenhand/pdf'
import { type Locale, say } from 'evenhand/wording'
import { type Block, measurer, type Ruled, taggedPdf } from './tagged.ts'

const paper = letter(45)
const row = 25
const fewest = 5
const most = 20

export interface Petition {
  readonly place: string
  readonly text: string
  /** When the meeting is, in words; empty where it is not known. */
  readonly day: string
  /** Until when it can be filed, in words; empty where that is not known. */
  readonly when: string
  readonly pages: number
  /** The day of the document. */
  readonly made: string
}

/** The sheets, or undefined where the text leaves no room for lines under it. */
export async function petitionPdf(lang: Locale, { place, text, day, when, pages, made }: Petition): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const measured = measurer(paper)
  const about = { title: say(lang, 'sheets.head', { place }), lang, day: made }
  const top = (size: number): readonly Block[] => [
    { kind: 'text', tag: 'H1', text: about.title, size: 15, before: 0 },
    { kind: 'text', tag: 'P', text: day === '' ? say(lang, 'sheets.asks-open', { place }) : say(lang, 'sheets.asks', { place, day }), size: 10, before: 6 },
    ...text.split(/\n+/).map((paragraph): Block => ({ kind: 'text', tag: 'P', text: paragraph, size, before: 5 })),
  ]
  const foot = (page: number): Block => ({
    kind: 'text',
    tag: 'P',
    text:
      when === ''
        ? say(lang, 'sheets.page-open', { page: String(page), pages: String(pages), place })
        : say(lang, 'sheets.page', { page: String(page), pages: String(pages), place, when }),
    size: 8,
    before: 8,
  })
  const room = (size: number): number => paper.height - 2 * paper.margin - measured([...top(size), foot(pages)]) - 12
  const fits = [13, 12, 11, 10, 9].map((size) => ({ size, lines: Math.min(most, Math.floor(room(size) / row) - 1) })).find((each) => each.lines >= fewest * 2)
  const last = { size: 9, lines: Math.min(most, Math.floor(room(9) / row) - 1) }
  const { size, lines } = fits ?? last
  if (lines < fewest) return undefined
  const heads = [say(lang, 'sheets.number'), say(lang, 'sheets.name'), say(lang, 'sheets.signature'), say(lang, 'sheets.address')]
  const sheets = Array.from({ length: pages }, (_, index): readonly Block[] => {
    const grid: Ruled = { kind: 'ruled', heads, shares: [0.07, 0.31, 0.29, 0.33], first: index * lines + 1, count: lines, row, size: 9, before: 12 }
    return [...top(size), grid, foot(index + 1)]
  })
  return taggedPdf(paper, about, sheets)
}
