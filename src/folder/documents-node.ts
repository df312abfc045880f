// The law folder on disk: documents and the table of places.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { DocumentText } from '../base/index.ts'

/** Where the package stands, with law/ in it. */
export const home = resolve(import.meta.dirname, '../..')

const tableFiles = ['places.csv', 'places-agencies.csv', 'places-policing.csv', 'places-zips.csv'] as const

export interface Documents {
  readonly folder: string
  /** In the order of their paths, so that every machine reads them alike. */
  readonly texts: readonly DocumentText[]
  /** The tables of places and agencies, by file name. */
  readonly tables: Readonly<Record<(typeof tableFiles)[number], string>>
  /** Hash over names and texts: the law changed where it changed. */
  readonly hash: string
}

/** Reads the law folder.  */
export function readDocuments(folder: string): Documents {
  const texts = readTexts(folder)
  const [places, agencies, policing, zips] = tableFiles.map((file) => readFileSync(join(folder, file), 'utf8'))
  const tables = { 'places.csv': places ?? '', 'places-agencies.csv': agencies ?? '', 'places-policing.csv': policing ?? '', 'places-zips.csv': zips ?? '' }
  const hash = createHash('sha256')
  for (const { file, text } of texts) hash.update(`${file}\0${text}\0`)
  for (const file of tableFiles) hash.update(`${file}\0${tables[file]}\0`)
  return { folder, texts, tables, hash: hash.digest('hex') }
}

/** When anything in the folder was last written, added or taken away, in milliseconds: never later than a change. */
export function lastChange(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Math.max(statSync(folder).mtimeMs, ...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}

/** The documents of a folder and those below it, the vocabulary first. */
export function readTexts(folder: string): readonly DocumentText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byVocabularyFirst(folder))
    .map((file): DocumentText => ({ file: shown(file), text: readFileSync(file, 'utf8') }))
}

/** A path as it is shown: relative to where the person stands. */
export function shown(file: string): string {
  const path = relative(process.cwd(), file)
  return path.startsWith(`..${sep}..`) ? file : path
}

/** WHY: the order of the vocabulary's facts is the order of the diagrams and of the interview; all else follows the path. */
function byVocabularyFirst(folder: string): (a: string, b: string) => number {
  const first = join(folder, 'vocabulary') + sep
  return (a, b) => Number(b.startsWith(first)) - Number(a.startsWith(first)) || (a < b ? -1 : 1)
}
