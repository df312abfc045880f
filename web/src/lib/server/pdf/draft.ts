// The rules of a draft in words as a PDF, of as many pages as they need.

import { letter } from 'evenhand/pdf'
import { say } from 'evenhand/wording'
import type { DraftSheet } from '#lib/draft/sheet.ts'
import { type Block, measurer, taggedPdf } from './tagged.ts'

/** A letter. */
const paper = letter(54)

export function draftPdf({ lang, title, rules, notes }: DraftSheet, day: string): Promise<Uint8Array<ArrayBuffer>> {
  const blocks: readonly Block[] = [
    { kind: 'text', tag: 'H1', text: title, size: 18, before: 0 },
    { kind: 'text', tag: 'H2', text: say(lang, 'draft.sheet.rules'), size: 13, before: 12 },
    // WHY: each entry stands by itself, because a list is never broken between two pages
    ...rules.map((each): Block => ({ kind: 'list', items: [each], size: 11.5, before: 5 })),
    { kind: 'text', tag: 'H2', text: say(lang, 'draft.sheet.know'), size: 13, before: 14 },
    ...notes.map((text): Block => ({ kind: 'text', tag: 'P', text, size: 10, before: 4 })),
  ]
  return taggedPdf(paper, { title, lang, day }, paged(blocks))
}

/** Blocks on pages, each as full as it can be. */
function paged(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const height = measurer(paper)
  const room = paper.height - 2 * paper.margin
  const pages: Block[][] = [[]]
  for (const block of blocks) {
    const page = pages.at(-1) ?? []
    if (page.length > 0 && height([...page, block]) > room) pages.push([block])
    else page.push(block)
  }
  return pages
}
