// The compiled law as it is kept beside its documents, and whether it is still the law that they say.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type HashedArtefact, readArtefact } from '../artefact/index.ts'
import { type Documents, home, lastChange, readDocuments } from './documents-node.ts'

/** Where the compiled law is kept. */
export const artefactFile = join(home, 'build', 'evenhand.law')

/** What has to be compiled: the documents as they are now. */
export interface ToCompile {
  readonly documents: Documents
  /** Whether there is nothing kept at all, or what is kept is of other documents or of another program. */
  readonly why: 'none' | 'changed'
}

/** The compiled law, where neither the documents nor the program changed since it was made; the documents otherwise. */
export async function keptLaw(): Promise<HashedArtefact | ToCompile> {
  const folder = join(home, 'law')
  const kept = await readKept()
  const made = kept === undefined ? 0 : statSync(artefactFile).mtimeMs
  const program = join(home, 'src')
  // WHY: a package has no source beside it, and what it brings along was made of its own documents
  if (kept !== undefined && !existsSync(program)) return kept
  const sameProgram = existsSync(program) && lastChange(program) < made
  // WHY: to look at the times of files is quicker than to read them, and most often nothing has changed
  if (kept !== undefined && sameProgram && lastChange(folder) < made) return kept
  const documents = readDocuments(folder)
  if (kept !== undefined && sameProgram && kept.artefact.documents === documents.hash) return kept
  return { documents, why: kept === undefined ? 'none' : 'changed' }
}

async function readKept(): Promise<HashedArtefact | undefined> {
  const bytes = readIfThere(artefactFile)
  if (bytes === undefined) return undefined
  const read = await readArtefact(bytes)
  return 'artefact' in read ? read : undefined
}

/** Keeps a file for the next run; gives what stood in the way where the folder cannot be written. */
export function keep(file: string, bytes: Uint8Array): string | undefined {
  // WHY: the file takes its name only when it is whole, since another command may be reading it at this moment
  const fresh = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(fresh, bytes)
    renameSync(fresh, file)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
