// What was deleted, out of the files of the database: until then the old rows still lie in them, and nobody may say that they are gone.
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import { openStore, patientLimits, type Store, type StoreAddress } from './open-node.ts'
import type { Tables } from './tables.ts'
import { storeProblemOf } from './unavailable.ts'

/** `read-by-others`: somebody reads what there was before, or holds a table; as long as they do, the files keep it. */
export type Swept = 'done' | 'read-by-others'

/** How often it is tried and how long is waited between, in milliseconds. */
export interface Patience {
  readonly tries: number
  readonly pause: number
}

/** WHY: a page is read in less, and whoever waits for the answer does not leave so soon. */
const usual: Patience = { tries: 8, pause: 500 }

/** Keeps down that something is to be swept, in the transaction that deletes it: a program that ends there goes on with it when it starts again. */
export async function askToSweep(db: Kysely<Tables>, id: string, at: string): Promise<void> {
  await db.insertInto('sweeping').values({ id, asked_at: at, done_at: null }).execute()
}

/** Whether something is still to be swept. */
export async function isToBeSwept(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom('sweeping').select('id').where('done_at', 'is', null).executeTakeFirst()) !== undefined
}

/** Sweeps what is to be swept, as often as the patience allows. Nothing else waits meanwhile. `now`: the moment when it is done. */
export async function sweep({ db, engine, where }: Store, now: () => string, patience: Patience = usual): Promise<Swept> {
  const asked = (await db.selectFrom('sweeping').select('id').where('done_at', 'is', null).execute()).map((each) => each.id)
  if (asked.length === 0) return 'done'
  const isDone = engine === 'sqlite' ? await sweepFile(where, patience) : await sweepServer(where, patience)
  if (!isDone) return 'read-by-others'
  await db.updateTable('sweeping').set({ done_at: now() }).where('id', 'in', asked).execute()
  return 'done'
}

/** WHY: it has a connection of its own that never waits inside SQLite, because waiting there would hold up everybody. */
async function sweepFile({ file }: StoreAddress, { tries, pause }: Patience): Promise<boolean> {
  // WHY: what is in memory only is in no file
  if (file === undefined) return true
  const database = new Database(file, { timeout: 0, fileMustExist: true })
  try {
    let isWritten = false
    for (let left = tries; left > 0; left -= 1) {
      isWritten ||= free(() => database.exec('vacuum').open)
      // INVARIANT: truncated means that no byte of the journal is left, and that the file has what the new tables have and no page more
      if (isWritten && free(() => truncate(database))) return true
      await setTimeout(pause)
    }
    return false
  } finally {
    database.close()
  }
}

/** Whether all of the journal could be written into the file, and nothing of it is left. */
function truncate(database: Database.Database): boolean {
  const [row] = database.pragma('wal_checkpoint(truncate)') as readonly { readonly busy: number }[]
  return row?.busy === 0
}

/** The tables from which names are deleted. */
const swept = ['line', 'voter', 'reason', 'move', 'petition'] as const

async function sweepServer(where: StoreAddress, { tries, pause }: Patience): Promise<boolean> {
  const own = await openStore(where, patientLimits)
  try {
    return await own.db.connection().execute(async (db) => {
      await sql`set lock_timeout = ${sql.lit(`${Math.max(pause, 100)}ms`)}`.execute(db)
      for (let left = tries; left > 0; left -= 1) {
        if (!(await isSeenByOthers(db)) && (await isWrittenAnew(db))) return true
        await setTimeout(pause)
      }
      return false
    })
  } finally {
    await own.close()
  }
}

/** WHY: this is asked first, because rows that an older transaction may still see are written into the new table too. */
async function isSeenByOthers(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ readonly pid: number }>`select pid from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()
    and backend_type <> 'autovacuum worker' and backend_xmin is not null and age(backend_xmin) > age((select pg_current_xact_id()::xid))`.execute(db)
  return rows.length > 0
}

/** WHY: the sweep is a full one, because only that writes the tables anew, without the old rows. */
async function isWrittenAnew(db: Kysely<Tables>): Promise<boolean> {
  for (const table of swept) {
    try {
      await sql`vacuum full ${sql.table(table)}`.execute(db)
    } catch (error) {
      if (storeProblemOf(error) !== 'busy') throw error
      return false
    }
  }
  return true
}

/** What comes of it; false where others are in the way. */
function free(act: () => boolean): boolean {
  try {
    return act()
  } catch (error) {
    if (storeProblemOf(error) !== 'busy') throw error
    return false
  }
}
