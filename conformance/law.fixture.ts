// The law as every test reads it: compiled once before the tests, by law.setup.ts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize } from 'node:v8'
import { type Artefact, readArtefact } from '../src/artefact/index.ts'
import type { Compiled } from '../src/corpus/index.ts'
import { type Documents, home, readDocuments } from '../src/folder/index.ts'
import type { Law } from '../src/rules/index.ts'

/** What one test run leaves for its files and for the next run. */
export interface Kept extends Omit<Compiled, 'artefact' | 'texts'> {
  /** Hash over the documents and the program. */
  readonly madeFrom: string
  /** The artefact's file. */
  readonly bytes?: Uint8Array
}

export const keptFile = join(home, 'build', 'law-for-tests.bin')

export function readKept(): Kept {
  // WHY: the cast is safe, because the set-up of the same run wrote the file
  return deserialize(readFileSync(keptFile)) as Kept
}

export interface TheLaw extends Omit<Compiled, 'texts'> {
  readonly documents: Documents
  readonly law: Law
  readonly artefact: Artefact
}

/** The law of this repository. Throws where its documents have errors. */
export async function theLaw(): Promise<TheLaw> {
  const { law, bytes, findings, problems } = readKept()
  const read = bytes === undefined ? undefined : await readArtefact(bytes)
  if (law === undefined || read === undefined || 'problem' in read) throw new Error('the law has errors: run npm run -s evenhand -- check')
  return { documents: readDocuments(join(home, 'law')), law, artefact: read.artefact, findings, problems }
}
