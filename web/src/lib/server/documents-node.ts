// The documents of the law on the server, for the difference of two of them line by line.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentDifference, documentDifference, instrumentIn } from 'evenhand/compare'

let documents: ReadonlyMap<string, string> | undefined

/** How the documents of two texts differ; undefined where one of them has no document here. */
export function differenceOf(first: string, second: string): DocumentDifference | undefined {
  documents ??= readDocuments(process.env['EVENHAND_DOCUMENTS'] ?? join(process.cwd(), 'law'))
  const [before, after] = [documents.get(first), documents.get(second)]
  if (before === undefined || after === undefined) return undefined
  return documentDifference(before, after)
}

/** By the id of the instrument that each declares. */
function readDocuments(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile() && each.name.endsWith('.md'))
  return new Map(
    files.flatMap((each): readonly (readonly [string, string])[] => {
      const text = readFileSync(join(each.parentPath, each.name), 'utf8')
      const id = instrumentIn(text)
      return id === undefined ? [] : [[id, text]]
    }),
  )
}
