// What an outsider checks of a log: who signed its state, that it has grown and not changed, and that every entry is under the root.

import { readCheckpoint } from './checkpoint.ts'
import { leafHash } from './hash-node.ts'
import type { Verifier } from './key-node.ts'
import { readNote, signersOf } from './note.ts'
import { isSame, type LogState, provesConsistency, provesInclusion } from './proofs.ts'
import { entriesIn, type FileReader, subtreesIn, tilePath, tileWidth } from './tiles.ts'
import { consistencyProof, inclusionProof, rootOf } from './tree.ts'

/** What is wrong with a log. `at`: the number of an entry, or the path of a file. */
export type LogFault =
  | { readonly kind: 'no-checkpoint' | 'not-a-checkpoint' | 'not-signed' | 'other-log' | 'shrunk' | 'rewritten' | 'other-root' }
  | { readonly kind: 'no-file' | 'bad-file'; readonly at: string }
  | { readonly kind: 'not-in-it'; readonly at: string }

/** A state of a log whose signature was checked. `witnesses`: who cosigned it, and when, in seconds since 1970. */
export interface SignedState extends LogState {
  readonly origin: string
  readonly note: string
  readonly witnesses: readonly { readonly name: string; readonly seconds: number }[]
}

/** Reads a checkpoint that one of the keys signed under the log's own name. */
export function signedState(note: string, keys: readonly Verifier[]): SignedState | LogFault {
  const read = readNote(note)
  const checkpoint = read === undefined ? undefined : readCheckpoint(read.text)
  if (read === undefined || checkpoint === undefined) return { kind: 'not-a-checkpoint' }
  const signers = signersOf(read, keys)
  if (signers?.some((each) => each.name === checkpoint.origin && each.seconds === undefined) !== true) return { kind: 'not-signed' }
  const witnesses = signers.flatMap(({ name, seconds }) => (seconds === undefined ? [] : [{ name, seconds }]))
  return { ...checkpoint, note, witnesses }
}

export interface LogChecks {
  readonly keys: readonly Verifier[]
  /** A checkpoint that somebody kept from before. */
  readonly since?: string
  /** Told after each bundle: how many entries were read, of how many. */
  readonly onProgress?: (done: number, all: number) => void
}

/** Reads a whole log: every entry in its bundle, under the signed root, and the state of before among what it has now. */
export async function checkLog(
  read: FileReader,
  { keys, since, onProgress }: LogChecks,
): Promise<{ readonly state: SignedState; readonly entries: readonly Uint8Array[] } | LogFault> {
  const note = await read('checkpoint').catch(() => undefined)
  if (note === undefined) return { kind: 'no-checkpoint' }
  const state = signedState(Buffer.from(note).toString('utf8'), keys)
  if ('kind' in state) return state
  try {
    const before = since === undefined ? undefined : signedState(since, keys)
    if (before !== undefined) {
      const fault = 'kind' in before ? before : await grownFrom(read, before, state)
      if (fault !== undefined) return fault
    }
    if (!isSame(await rootOf(subtreesIn(read, state.size), state.size), state.root)) return { kind: 'other-root' }
    const entries = await allEntries(read, state, onProgress)
    return Array.isArray(entries) ? { state, entries } : (entries as LogFault)
  } catch (error) {
    return { kind: error instanceof RangeError ? 'bad-file' : 'no-file', at: error instanceof Error ? error.message : '' }
  }
}

/** What is wrong with a later state of a log, as seen from an earlier one; undefined where it has only grown. */
async function grownFrom(read: FileReader, before: SignedState, now: SignedState): Promise<LogFault | undefined> {
  if (before.origin !== now.origin) return { kind: 'other-log' }
  if (before.size > now.size) return { kind: 'shrunk' }
  const proof = await consistencyProof(subtreesIn(read, now.size), before.size, now.size)
  return provesConsistency(before, now, proof) ? undefined : { kind: 'rewritten' }
}

/** Every entry, each proved to stand where it stands; or the first thing that is wrong. */
async function allEntries(read: FileReader, { size, root }: LogState, onProgress: LogChecks['onProgress']): Promise<readonly Uint8Array[] | LogFault> {
  const subtrees = subtreesIn(read, size)
  const all: Uint8Array[] = []
  for (let index = 0; index * tileWidth < size; index += 1) {
    const width = Math.min(tileWidth, size - index * tileWidth)
    const at = tilePath({ level: 'entries', index, width })
    const entries = entriesIn(await read(at))
    if (entries?.length !== width) return { kind: 'bad-file', at }
    for (const entry of entries) {
      const number = all.length
      const proof = await inclusionProof(subtrees, number, size)
      if (!provesInclusion(leafHash(entry), number, size, root, proof)) return { kind: 'not-in-it', at: String(number) }
      all.push(entry)
    }
    onProgress?.(all.length, size)
  }
  return all
}
