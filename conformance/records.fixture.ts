// The layouts of records and their samples, as the tests of that room read them.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readRecordLayouts } from '../src/records/index.ts'
import { theLaw } from './law.fixture.ts'

export const { artefact } = await theLaw()
export const { vocabulary } = artefact

const folder = resolve(import.meta.dirname, '../law/records')
export const files: readonly string[] = readdirSync(folder).sort()
export const documents = files.filter((each) => each.endsWith('.md')).map((file) => ({ file, text: readFileSync(resolve(folder, file), 'utf8') }))
export const { layouts, mistakes } = readRecordLayouts(documents, vocabulary)

/** The rows of a sample; the first are the headings. */
export function sampleOf(file: string): readonly (readonly string[])[] {
  return parse(readFileSync(resolve(folder, file.replace(/md$/, 'csv')), 'utf8'), { relax_column_count: true })
}

/** A layout by its id. */
export function layoutNamed(id: string) {
  const found = layouts.find((each) => each.id === id)
  if (found === undefined) throw new Error(`the layout ${id}`)
  return found
}
