// The public log in the database: entries in their order, and every signed state. It is written in one transaction, so that there is never another log beside it.
import type { Kysely } from 'kysely'
import { checkpointText, rootOfEntries, type Signer, signedNote } from '../../transparency/index.ts'
import type { Store } from '../open-node.ts'
import type { Tables } from '../tables.ts'
import type { PublicLogRow } from './tables.ts'

/** An entry that is to be added. `of`: what it tells, so that nothing is told twice. */
export interface NewEntry {
  readonly leaf: string
  readonly of: string | null
}

/** A log as the database has it. */
export interface KeptLog {
  readonly log: PublicLogRow
  readonly entries: readonly Uint8Array[]
  /** The signed state of all entries; undefined before the first. */
  readonly note: string | undefined
}

/** The log that is written now; undefined where none was begun. */
export async function currentLog(db: Kysely<Tables>): Promise<PublicLogRow | undefined> {
  return db.selectFrom('public_log').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()
}

/** Every log that was begun, the first one first. */
export async function publicLogs(db: Kysely<Tables>): Promise<readonly PublicLogRow[]> {
  return db.selectFrom('public_log').selectAll().orderBy('number').execute()
}

/** Begins a log under a name and a key; its first entry, where it goes on for another, is `first`. */
export function beginLog(store: Store, signer: Signer, key: string, first: readonly NewEntry[], at: string): Promise<'begun' | 'there-already'> {
  return store.db.transaction().execute(async (db) => {
    const before = await publicLogs(db)
    if (before.some((each) => each.origin === signer.name)) return 'there-already'
    await db
      .insertInto('public_log')
      .values({ origin: signer.name, number: before.length + 1, key, begun_at: at, version: 1 })
      .execute()
    await append(db, signer, first, at)
    return 'begun'
  })
}

/**
 * Adds entries to the current log and signs its new state, both or neither. `collect` is asked within the transaction, while nobody else can
 * add. Gives how many were added.
 */
export function extendLog(store: Store, signer: Signer, collect: (db: Kysely<Tables>) => Promise<readonly NewEntry[]>, at: string): Promise<number> {
  return store.db.transaction().execute(async (db) => {
    // WHY: it is an update, because that takes the lock of the row on PostgreSQL and of the file on SQLite before anything is read
    const { numUpdatedRows } = await db
      .updateTable('public_log')
      .set((each) => ({ version: each('version', '+', 1) }))
      .where('origin', '=', signer.name)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n || (await currentLog(db))?.origin !== signer.name) throw new Error('invariant broken: the key is not of the current log')
    const entries = await collect(db)
    if (entries.length > 0) await append(db, signer, entries, at)
    return entries.length
  })
}

async function append(db: Kysely<Tables>, signer: Signer, entries: readonly NewEntry[], at: string): Promise<void> {
  const before = await entriesOf(db, signer.name)
  const added = entries.map(({ leaf, of }, position) => ({ log: signer.name, index: before.length + position, leaf, of }))
  for (let from = 0; from < added.length; from += 200)
    await db
      .insertInto('public_entry')
      .values(added.slice(from, from + 200))
      .execute()
  const all = [...before, ...added.map((each) => Buffer.from(each.leaf))]
  const root = await rootOfEntries(all)
  const note = signedNote(checkpointText({ origin: signer.name, size: all.length, root }), signer)
  await db.insertInto('public_head').values({ log: signer.name, size: all.length, note, at }).execute()
}

async function entriesOf(db: Kysely<Tables>, log: string): Promise<readonly Uint8Array[]> {
  const rows = await db.selectFrom('public_entry').select('leaf').where('log', '=', log).orderBy('index').execute()
  return rows.map((each) => Buffer.from(each.leaf))
}

/** A log with its entries and its newest signed state. */
export async function keptLog(db: Kysely<Tables>, log: PublicLogRow): Promise<KeptLog> {
  const head = await db.selectFrom('public_head').select('note').where('log', '=', log.origin).orderBy('size', 'desc').limit(1).executeTakeFirst()
  return { log, entries: await entriesOf(db, log.origin), note: head?.note }
}
