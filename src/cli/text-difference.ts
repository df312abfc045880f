// The difference of the documents: lines taken out and put in, beside the difference in meaning.
import { join } from 'node:path'
import { structuredPatch } from 'diff'
import type { Subject } from '../compare/index.ts'
import type { Text } from '../language/index.ts'
import { type Written, whereWritten } from '../language/index.ts'
import { home, readTexts } from './law-node.ts'
import { instrumentIn } from './operands.ts'
import { readPaths } from './paths-node.ts'

export interface TextDifference {
  readonly removed: number
  readonly added: number
  /** Pieces that differ, each with the lines around it; lines begin with a space, `-` or `+`. */
  readonly hunks: readonly { readonly line: number; readonly lines: readonly string[] }[]
}

export interface Documents {
  /** The document of each operand that is one text. */
  readonly texts: readonly (Text | undefined)[]
  /** By full name, where a rule of either side is written. */
  readonly written: { readonly before: ReadonlyMap<string, Written>; readonly after: ReadonlyMap<string, Written> }
}

/** The documents behind two operands. */
export function documentsOf(names: readonly string[], subjects: readonly Subject[]): Documents {
  const law = readTexts(join(home, 'law'))
  const drafts = names.map((name) => (name.endsWith('.md') ? readPaths([name])[0] : undefined))
  const texts = subjects.map(({ of }, index) => {
    const id = of.kind === 'text' ? of.instrument : of.added
    return drafts[index] ?? law.find((each) => id !== undefined && instrumentIn(each) === id)
  })
  const lawLines = whereWritten(law)
  const [before, after] = drafts.map((draft) => new Map([...lawLines, ...(draft === undefined ? [] : whereWritten([draft]))]))
  return { texts, written: { before: before ?? lawLines, after: after ?? lawLines } }
}

/** How two documents differ, line by line; nothing where a side is not one document. */
export function textDifference({ texts: [before, after] }: Documents): { readonly text?: TextDifference } {
  if (before === undefined || after === undefined) return {}
  const { hunks } = structuredPatch(before.file, after.file, before.text, after.text, '', '', { context: 2 })
  const lines = hunks.flatMap((each) => each.lines)
  return {
    text: {
      removed: lines.filter((each) => each.startsWith('-')).length,
      added: lines.filter((each) => each.startsWith('+')).length,
      hunks: hunks.map((each) => ({ line: each.oldStart, lines: each.lines })),
    },
  }
}
