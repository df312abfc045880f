// From the lines of a PDF to blocks: what stands at the head or foot of every page goes, lines become paragraphs, larger or capital lines headings.
import type { PolicyBlock } from './passage.ts'

/** A line as it stands on its page; `top` counts from the top of the page, `size` is the height of its letters; `isEdge`: at the very head or foot. */
export interface PdfLine {
  readonly page: number
  readonly text: string
  readonly top: number
  readonly isEdge: boolean
  readonly size: number
}

const begins =
  /^(?:[•▪◦●○–-]\s|\d+(?:\.\d+)*[.)]\s|\d+(?:\.\d+)+\s|[A-Za-z][.)]\s|\((?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\)\s|[IVX]{1,5}\.\s|(?:section|article)\s+\d)/iu

/** The blocks of all lines. */
export function blocksOfLines(lines: readonly PdfLine[]): readonly PolicyBlock[] {
  const own = withoutMargins(lines)
  const body = middle(own.map(({ size }) => size))
  const pitch = middle(own.flatMap((line, at) => (own[at - 1]?.page === line.page ? [line.top - (own[at - 1]?.top ?? 0)] : [])).filter((each) => each > 0))
  const words = new Set(own.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []))
  const blocks: PolicyBlock[] = []
  let last: PdfLine | undefined
  for (const line of own) {
    const level = headingLevel(line, body)
    const before = blocks.at(-1)
    const isApart = last === undefined || (last.page === line.page && line.top - last.top > pitch * 1.35) || begins.test(line.text)
    // WHY: a paragraph goes on over the foot of a page where its sentence does
    const isNewPage = last !== undefined && last.page !== line.page && /[.:;!?]["”’)]?$/u.test(last.text)
    if (level !== undefined) {
      if (before?.kind === 'heading' && before.level === level && !isApart && !isNewPage)
        blocks[blocks.length - 1] = { ...before, text: joined(before.text, line.text, words) }
      else blocks.push({ kind: 'heading', level, text: line.text })
    } else if (before?.kind !== 'paragraph' || isApart || isNewPage) blocks.push({ kind: 'paragraph', text: line.text.replace(/^[•▪◦●○]\s*/u, '') })
    else blocks[blocks.length - 1] = { kind: 'paragraph', text: joined(before.text, line.text, words) }
    last = line
  }
  return blocks
}

/** WHY: the hyphen goes only where the whole word stands elsewhere in the text, because a hyphen can be a word's own. */
function joined(before: string, after: string, words: ReadonlySet<string>): string {
  const [, first = ''] = /(\p{L}+)-$/u.exec(before) ?? []
  const [second = ''] = /^\p{Ll}+/u.exec(after) ?? []
  if (first === '' || second === '') return `${before} ${after}`
  return words.has(`${first}${second}`.toLowerCase()) ? `${before.slice(0, -1)}${after}` : `${before}${after}`
}

/** WHY: only short lines are headings, because a policy can be printed in large letters, or shout a sentence. */
function headingLevel({ text, size }: PdfLine, body: number): number | undefined {
  if (text.length > 90 || !/\p{L}{2}/u.test(text) || /[;,]$/u.test(text)) return undefined
  if (size > body * 1.35) return 1
  if (size > body * 1.12) return 2
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 3 && letters === letters.toUpperCase() && !/[.]$/u.test(text) ? 3 : undefined
}

/** Without lines that stand at the same edge of half of the pages or more, numbers aside. WHY: only edges are looked at, because what a policy says twice it says twice. */
function withoutMargins(lines: readonly PdfLine[]): readonly PdfLine[] {
  const pages = new Set(lines.map(({ page }) => page)).size
  if (pages < 4) return lines
  const key = ({ text, top }: PdfLine): string => `${Math.round(top / 4)} ${text.replace(/\d+|\b[ivxl]+\b/giu, '#')}`
  const seen = Map.groupBy(
    lines.filter(({ isEdge }) => isEdge),
    key,
  )
  const isMargin = (line: PdfLine): boolean => line.isEdge && new Set(seen.get(key(line))?.map(({ page }) => page)).size * 2 >= pages
  return lines.filter((line) => !isMargin(line))
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
