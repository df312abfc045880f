// The documents behind what is compared: their difference, and where their rules are written.
import { join } from 'node:path'
import { type DocumentDifference, documentDifference, type Subject } from '../compare/index.ts'
import { home, readTexts } from '../folder/index.ts'
import { type WrittenAt, whereWritten } from '../language/index.ts'
import type { Locale } from '../wording/index.ts'
import { readPaths } from './paths-node.ts'

export interface ComparedDocuments {
  /** How they differ; nothing where a side is not one document. */
  readonly documents?: DocumentDifference
  /** By full name, where a rule of either side is written. */
  readonly written: { readonly before: ReadonlyMap<string, WrittenAt>; readonly after: ReadonlyMap<string, WrittenAt> }
}

/** The documents behind two operands. */
export function documentsOf(names: readonly string[], subjects: readonly Subject[], lang: Locale): ComparedDocuments {
  const law = readTexts(join(home, 'law'))
  const drafts = names.map((name) => (name.endsWith('.md') ? readPaths([name], lang)[0] : undefined))
  const lawLines = whereWritten(law)
  const texts = subjects.map(({ of }, index) => {
    const id = of.kind === 'text' ? of.instrument : of.added
    const file = id === undefined ? undefined : lawLines.get(id)?.file
    return drafts[index] ?? law.find((each) => each.file === file)
  })
  const [before, after] = drafts.map((draft) => new Map([...lawLines, ...(draft === undefined ? [] : whereWritten([draft]))]))
  const [one, other] = texts
  const documents = one === undefined || other === undefined ? {} : { documents: documentDifference(one.text, other.text) }
  return { ...documents, written: { before: before ?? lawLines, after: after ?? lawLines } }
}
