// A draft as a Word file that can be sent and written in: headings, the rules as numbered paragraphs, and what only explains them marked as such.

import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx'
import { languageAbout, say } from 'evenhand/wording'
import type { DraftSheet } from '#lib/draft/sheet.ts'
import type { DraftPart } from '#lib/server/draft/parts-node.ts'

const rules = 'rules'
const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

/** The file. `day`: on which it is made. */
export async function draftWord({ lang, title, notes }: DraftSheet, parts: readonly DraftPart[], day: string): Promise<Uint8Array<ArrayBuffer>> {
  // WHY: a draft begins with a heading that says the same as its title
  const own = parts[0]?.kind === 'heading' && parts[0].text === title ? parts.slice(1) : parts
  const file = new Document({
    title,
    creator: 'Evenhand',
    description: day,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 23, language: { value: languageAbout(lang).openGraph.replace('_', '-') } },
          paragraph: { spacing: { after: 140 } },
        },
      },
      paragraphStyles: [{ id: 'Account', name: 'Account', basedOn: 'Normal', run: { italics: true, color: '45515D' }, paragraph: { indent: { left: 360 } } }],
    },
    numbering: {
      config: [
        {
          reference: rules,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 500, hanging: 500 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph(say(lang, 'draft.word.rules')),
          ...own.map((part) => paragraphOf(part, say(lang, 'draft.word.account'))),
          new Paragraph({ text: say(lang, 'draft.sheet.know'), heading: HeadingLevel.HEADING_1 }),
          ...notes.map((text) => new Paragraph(text)),
        ],
      },
    ],
  })
  return Uint8Array.from(await Packer.toBuffer(file))
}

function paragraphOf(part: DraftPart, account: string): Paragraph {
  switch (part.kind) {
    case 'heading':
      return new Paragraph({ text: part.text, heading: levels[Math.min(levels.length, part.level) - 1] ?? HeadingLevel.HEADING_1 })
    case 'rule':
      return new Paragraph({ text: part.text, numbering: { reference: rules, level: 0 } })
    case 'account':
      // WHY: the mark is a word and not only a style, because it must be there when a paragraph is copied out
      return new Paragraph({ style: 'Account', children: [new TextRun({ text: `${account} `, bold: true }), new TextRun(part.text)] })
  }
}
