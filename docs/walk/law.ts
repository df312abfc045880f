// The law on disk, read for the chapters: rooms are pure, so somebody has to open the files for them.
import { relative, resolve, sep } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type Day, type DocumentText, isDay } from '../../src/base/index.ts'
import { compileDocuments } from '../../src/corpus/index.ts'
import { home, readDocuments } from '../../src/folder/index.ts'
import { type Place, readPlaces, surroundingsFrom as surroundingsOf } from '../../src/places/index.ts'

const documents = readDocuments(`${home}/law`)
const compiled = compileDocuments(documents)
if (compiled.law === undefined || compiled.artefact === undefined) throw new Error('the law has errors: run npm run -s evenhand -- check')

/** Every document of the law, as text. */
export const texts: readonly DocumentText[] = documents.texts.map(({ file, text }) => ({
  file: relative(home, resolve(file)).split(sep).join('/'),
  text,
}))

/** The table of places. */
export const places: readonly Place[] = readPlaces(parse(documents.tables['places.csv'], { columns: true, skip_empty_lines: true })).items

/** What documents may name that they do not declare themselves. */
export const surroundings = surroundingsOf(places)

/** What chapters 2 and 6 make, for the chapters after them. */
export const { law, artefact } = compiled

/** The one with that id. */
export function named<Item extends { readonly id: string }>(list: readonly Item[], id: string): Item {
  const found = list.find((each) => each.id === id)
  if (found === undefined) throw new Error(`nothing is called ${id}`)
  return found
}

/** The document at that path. */
export function textOf(file: string): string {
  const found = texts.find((each) => each.file === file)
  if (found === undefined) throw new Error(`there is no document ${file}`)
  return found.text
}

/** A text as a day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is not a day`)
  return text
}
