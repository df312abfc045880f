// The public log as files, brought up to what the database has: entries first, then their tiles, then the signed state.
import { join } from 'node:path'
import {
  checkpointIn,
  isSame,
  logFiles,
  readVerifier,
  rootOfEntries,
  type SignedState,
  type Signer,
  signedState,
  writeLogFiles,
} from '../../transparency/index.ts'
import type { Store } from '../open-node.ts'
import { currentLog, extendLog, type KeptLog, keptLog } from './public-log.ts'
import { entriesDue, type PublicationTerms } from './tell.ts'

/** The file of the private key of the log that is written now, in the data folder. */
export function logKeyFile(data: string): string {
  return join(data, 'log.key')
}

/** The folder of the published files of a log, by its number. */
export function logFolder(data: string, number: number): string {
  return join(data, 'log', String(number))
}

/**
 * What came of publishing. `none`: no log was begun, or the key is not its key. `ahead`: the files tell of entries that the database has not, as after a
 * backup was put back; to sign on would be to tell two stories, so nothing is signed.
 */
export type Published =
  | { readonly kind: 'published'; readonly added: number; readonly size: number }
  | { readonly kind: 'none' | 'other-key' | 'ahead' | 'unreadable' }

/** Adds to the log what is due, and writes its files into a folder. Whenever it is stopped, doing it again goes on from there. */
export async function publishLog(store: Store, signer: Signer, folder: string, telling: PublicationTerms, at: string): Promise<Published> {
  const log = await currentLog(store.db)
  if (log === undefined) return { kind: 'none' }
  const verifier = readVerifier(log.key)
  if (verifier === undefined || verifier.name !== signer.name || verifier.id !== signer.id) return { kind: 'other-key' }
  const before = await keptLog(store.db, log)
  const note = checkpointIn(folder)
  const state = note === undefined ? undefined : signedState(note, [verifier])
  if (state !== undefined && 'kind' in state) return { kind: 'unreadable' }
  if (state !== undefined && !(await isBehind(state, before))) return { kind: 'ahead' }
  const added = await extendLog(store, signer, (db) => entriesDue(db, telling), at)
  const now = added === 0 ? before : await keptLog(store.db, log)
  if (now.note === undefined) return { kind: 'published', added: 0, size: 0 }
  if (state === undefined || state.size < now.entries.length) writeLogFiles(folder, logFiles(now.entries, state?.size ?? 0), now.note)
  return { kind: 'published', added, size: now.entries.length }
}

/** Whether the entries of the database begin with those that a published state has. */
async function isBehind({ size, root }: SignedState, { entries }: KeptLog): Promise<boolean> {
  return size <= entries.length && isSame(await rootOfEntries(entries.slice(0, size)), root)
}
