// The compiled law of this folder: what is kept, or made anew where the documents changed.

import type { HashedArtefact } from '../artefact/index.ts'
import { readArtefact, writeArtefact } from '../artefact/index.ts'
import { artefactFile, type Documents, keep, keptLaw } from '../folder/index.ts'
import { Stop } from './stop.ts'

/** The law, compiled if it has to be. Stops with exit code 1 where the documents have errors. */
export async function lawOfDocuments(): Promise<HashedArtefact> {
  const found = await keptLaw()
  if ('artefact' in found) return found
  process.stderr.write(found.why === 'none' ? 'compiling the law …\n' : 'the law or the program changed: compiling the law again …\n')
  return saveLaw(found.documents)
}

/** Compiles the documents and keeps the artefact. */
export async function saveLaw(documents: Documents): Promise<HashedArtefact & { readonly bytes: Uint8Array }> {
  // WHY: parser and compiler take longer to load than an answer takes, and an answer needs neither
  const { compileDocuments } = await import('../corpus/index.ts')
  const { artefact, findings, problems } = compileDocuments(documents)
  if (artefact === undefined) {
    const { renderFindings, renderRows } = await import('./findings.ts')
    throw new Stop(1, [renderRows(problems), renderFindings(findings, documents.texts, 'en')].filter((text) => text !== '').join('\n'))
  }
  const bytes = await writeArtefact(artefact)
  const obstacle = keep(artefactFile, bytes)
  if (obstacle !== undefined) process.stderr.write(`the compiled law could not be kept: ${obstacle}\n`)
  const read = await readArtefact(bytes)
  if (!('artefact' in read)) throw new Stop(1, `the compiled law could not be read back: ${read.problem}`)
  return { ...read, bytes }
}
