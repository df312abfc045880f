// The compiled law of this folder: what is kept, or made anew where the documents changed.

import type { HashedArtefact } from '../artefact/index.ts'
import { readArtefact, writeArtefact } from '../artefact/index.ts'
import { artefactFile, type Documents, keep, keptLaw } from '../folder/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { Stop } from './stop.ts'

/** The law, compiled if it has to be. Stops with exit code 1 where the documents have errors. */
export async function lawOfDocuments(lang: Locale): Promise<HashedArtefact> {
  const found = await keptLaw()
  if ('artefact' in found) return found
  process.stderr.write(`${say(lang, found.why === 'none' ? 'command.compile.first' : 'command.compile.again')}\n`)
  return saveLaw(found.documents, lang)
}

/** Compiles the documents and keeps the artefact. */
export async function saveLaw(documents: Documents, lang: Locale): Promise<HashedArtefact & { readonly bytes: Uint8Array }> {
  // WHY: parser and compiler take longer to load than an answer takes, and an answer needs neither
  const { compileDocuments } = await import('../corpus/index.ts')
  const { artefact, findings, problems } = compileDocuments(documents)
  if (artefact === undefined) {
    const { renderFindings, renderRows } = await import('./findings.ts')
    throw new Stop(1, [renderRows(problems, lang), renderFindings(findings, documents.texts, lang)].filter((text) => text !== '').join('\n'))
  }
  const bytes = await writeArtefact(artefact)
  const obstacle = keep(artefactFile, bytes)
  if (obstacle !== undefined) process.stderr.write(`${say(lang, 'command.compile.not-kept', { reason: obstacle })}\n`)
  const read = await readArtefact(bytes)
  if (!('artefact' in read)) throw new Stop(1, say(lang, 'command.compile.unread', { reason: read.problem }))
  return { ...read, bytes }
}
