// The documents of the law on the server, for the difference of two of them line by line.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { structuredPatch } from 'diff'

export interface DocumentDifference {
  readonly removed: number
  readonly added: number
  /** Pieces that differ, each with the lines around it. */
  readonly pieces: readonly (readonly DocumentLine[])[]
}

export interface DocumentLine {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

let documents: ReadonlyMap<string, string> | undefined

/** How the documents of two texts differ; undefined where one of them has no document here. */
export function documentDifference(first: string, second: string): DocumentDifference | undefined {
  documents ??= readDocuments(process.env['EVENHAND_DOCUMENTS'] ?? join(process.cwd(), 'law'))
  const [before, after] = [documents.get(first), documents.get(second)]
  if (before === undefined || after === undefined) return undefined
  const { hunks } = structuredPatch(first, second, before, after, '', '', { context: 2 })
  const pieces = hunks.map((each) => each.lines.filter((line) => !line.startsWith('\\')).map(lineOf))
  const count = (kind: DocumentLine['kind']): number => pieces.flat().filter((each) => each.kind === kind).length
  return { removed: count('removed'), added: count('added'), pieces }
}

/** By the id of the instrument that each declares. */
function readDocuments(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile() && each.name.endsWith('.md'))
  return new Map(
    files.flatMap((each): readonly (readonly [string, string])[] => {
      const text = readFileSync(join(each.parentPath, each.name), 'utf8')
      const id = /^instrument\s+(\S+)/m.exec(text)?.[1]
      return id === undefined ? [] : [[id, text]]
    }),
  )
}

function lineOf(line: string): DocumentLine {
  const kind = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : 'same'
  return { kind, text: line.slice(1) }
}
