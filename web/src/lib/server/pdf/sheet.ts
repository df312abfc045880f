// The sheet as a PDF of one page: smaller where there is much to say, and shorter only where that does not suffice, which it says.

import { letter } from 'evenhand/pdf'
import { say, sentence } from 'evenhand/wording'
import type { Sheet, SheetGroup } from '#lib/print/sheet.ts'
import { type Block, measurer, taggedPdf } from './tagged.ts'

/** A letter. */
const paper = letter(45)
const scales = [1.15, 1, 0.95, 0.9]

export function sheetPdf(sheet: Sheet, address: string): Promise<Uint8Array<ArrayBuffer>> {
  const title = say(sheet.lang, 'web.print.sheet', { place: sheet.name })
  return taggedPdf(paper, { title, lang: sheet.lang, day: sheet.day }, [fitted(sheet, title, address)])
}

/** The largest that fits; lines are left out at the end only at the smallest scale. */
function fitted(sheet: Sheet, title: string, address: string): readonly Block[] {
  const height = measurer(paper)
  const room = paper.height - 2 * paper.margin
  const blocks = (left: number, scale: number) => blocksOf(sheet, title, address, left, scale)
  const scale = scales.find((each) => height(blocks(0, each)) <= room)
  if (scale !== undefined) return blocks(0, scale)
  const smallest = scales.at(-1) ?? 1
  let left = 1
  while (height(blocks(left, smallest)) > room) left += 1
  return blocks(left, smallest)
}

function blocksOf(sheet: Sheet, title: string, address: string, left: number, scale: number): readonly Block[] {
  const { lang } = sheet
  const text = (tag: 'H1' | 'H2' | 'P', words: string, size: number, before: number): Block => ({
    kind: 'text',
    tag,
    text: words,
    size: size * scale,
    before: before * scale,
  })
  const groups = shortened(sheet.groups, left)
  const notes = [
    left === 0 ? '' : say(lang, 'web.print.shortened', { count: String(left) }),
    say(lang, 'web.print.marks'),
    say(lang, 'web.print.rest'),
    say(lang, 'answer.noadvice'),
  ]
  return [
    text('H1', title, 17, 0),
    text('P', [say(lang, 'web.print.on', { day: sheet.dayText }), say(lang, 'web.print.federal')].join(' '), 10.5, 2),
    ...(sheet.policed.length === 0
      ? []
      : [text('P', `${say(lang, 'section.policing')}: ${sheet.policed.map((each) => sentence(lang, each)).join(' ')}`, 10.5, 2)]),
    ...(groups.length === 0 ? [text('P', say(lang, 'web.print.none'), 10.5, 8)] : []),
    ...groups.flatMap((group): readonly Block[] => [
      text('H2', group.title, 12.5, 7),
      { kind: 'list', items: group.lines.map((each) => each.text), size: 10.5 * scale, before: 1 },
    ]),
    text('P', notes.join(' ').trim(), 9, 9),
    text('P', say(lang, 'web.print.more', { address }), 9, 3),
  ]
}

/** Without that many lines, each the last of the group that has most: the first in the order of life stay. */
function shortened(groups: readonly SheetGroup[], left: number): readonly SheetGroup[] {
  if (left === 0) return groups
  const longest = Math.max(...groups.map((each) => each.lines.length))
  const at = groups.findIndex((each) => each.lines.length === longest)
  return shortened(
    groups.map((each, index) => (index === at ? { ...each, lines: each.lines.slice(0, -1) } : each)),
    left - 1,
  )
}
