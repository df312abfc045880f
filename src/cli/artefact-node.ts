// The compiled law: read from build/ where it is fresh, made anew where the documents changed.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Artefact, readArtefact, writeArtefact } from '../artefact/index.ts'
import { type Documents, home, lastChange, readDocuments } from './law-node.ts'
import { Stop } from './stop.ts'

export const artefactFile = join(home, 'build', 'evenhand.law')

export interface Loaded {
  readonly artefact: Artefact
  /** SHA-256 of the file. */
  readonly hash: string
}

/** The law, compiled if it has to be. Stops with exit code 1 where the documents have errors. */
export async function loadLaw(): Promise<Loaded> {
  const folder = join(home, 'law')
  const kept = await readKept()
  const made = kept === undefined ? 0 : statSync(artefactFile).mtimeMs
  const sameProgram = lastChange(join(home, 'src')) < made
  // WHY: times are compared first, because looking at them is quicker than reading the files, and most often nothing has changed
  if (kept !== undefined && sameProgram && lastChange(folder) < made) return kept
  const documents = readDocuments(folder)
  if (kept !== undefined && sameProgram && kept.artefact.documents === documents.hash) return kept
  process.stderr.write(kept === undefined ? 'compiling the law …\n' : 'the law or the program changed: compiling the law again …\n')
  return saveLaw(documents)
}

async function readKept(): Promise<Loaded | undefined> {
  const bytes = readIfThere(artefactFile)
  if (bytes === undefined) return undefined
  const read = await readArtefact(bytes)
  return 'artefact' in read ? read : undefined
}

/** Compiles the documents and keeps the artefact. */
export async function saveLaw(documents: Documents): Promise<Loaded & { readonly bytes: Uint8Array }> {
  // WHY: they are loaded here, because the parser and the compiler take longer to load than an answer takes, and an answer needs neither
  const { compileDocuments } = await import('./compile-node.ts')
  const { artefact, findings, problems } = compileDocuments(documents)
  if (artefact === undefined) {
    const { renderFindings, renderRows } = await import('./findings.ts')
    throw new Stop(1, [renderRows(problems), renderFindings(findings, documents.texts, 'en')].filter((text) => text !== '').join('\n'))
  }
  const bytes = await writeArtefact(artefact)
  keep(artefactFile, bytes)
  const read = await readArtefact(bytes)
  if (!('artefact' in read)) throw new Stop(1, `the compiled law could not be read back: ${read.problem}`)
  return { ...read, bytes }
}

/** Keeps a file for the next command; where the folder cannot be written, this one goes on without. */
export function keep(file: string, bytes: Uint8Array): void {
  // WHY: the file is renamed into place, because another command may be reading it at this moment
  const fresh = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(fresh, bytes)
    renameSync(fresh, file)
  } catch (error) {
    process.stderr.write(`the compiled law could not be kept: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
