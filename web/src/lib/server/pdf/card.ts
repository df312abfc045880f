// The card as a PDF of two pages; what it says is chosen by what fits there, and shown on the screen as it is.

import type { Paper } from 'evenhand/pdf'
import { type Locale, say } from 'evenhand/wording'
import type { CardSide, Fits, Sides } from '#lib/print/card.ts'
import { type Block, measurer, taggedPdf } from './tagged.ts'

/** 3.5 by 2 inches. WHY: card.css has the same sizes. */
const paper: Paper = { width: 252, height: 144, margin: 9 }
const sizes = { title: 8.5, group: 7.5, line: 7, note: 5.8 }

/** Whether a side fits on a card. */
export function measured(): Fits {
  const height = measurer(paper)
  // WHY: it is a little less, because a browser breaks a line sooner or later than this file
  const room = paper.height - 2 * paper.margin - sizes.line / 2
  return (side) => height(blocksOf(side)) <= room
}

export function cardPdf(lang: Locale, name: string, day: string, sides: Sides): Promise<Uint8Array<ArrayBuffer>> {
  const about = { title: say(lang, 'web.print.card', { place: name }), lang, day, langs: sides.map((each) => each.lang) }
  return taggedPdf(paper, about, sides.map(blocksOf))
}

function blocksOf({ title, groups, notes }: CardSide): readonly Block[] {
  const text = (tag: 'H1' | 'H2' | 'P', words: string, size: number, before: number): readonly Block[] =>
    words === '' ? [] : [{ kind: 'text', tag, text: words, size, before }]
  return [
    ...text('H1', title, sizes.title, 0),
    ...groups.flatMap((group): readonly Block[] => [
      ...text('H2', group.title, sizes.group, 2),
      { kind: 'list', items: group.lines, size: sizes.line, before: 0 },
    ]),
    ...notes.flatMap((each) => text('P', each, sizes.note, 1)),
  ]
}
