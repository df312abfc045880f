// Names let go: of the signers of a petition and of the voters it was examined against. Counts and statuses stay.
import { type Kysely, sql } from 'kysely'
import { dropIdle } from './checklists.ts'
import { record } from './history.ts'
import { locked } from './lock.ts'
import type { Store } from './open-node.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { Stamp } from './stamp.ts'
import type { Tables } from './tables.ts'

export interface Purge {
  readonly petition: string
  /** The first day on which the law lets the names go, and today, as civil days. */
  readonly allowedFrom: string
  readonly today: string
}

export interface Purged {
  readonly lines: number
  readonly checklists: number
}

/** States in which the names are still needed. */
const needed = ['circulating', 'filed', 'returned'] as const

/** Lets the names of a petition go, in one transaction, and then out of the file. Refused before its day and while lines are examined. */
export async function purgeNames(store: Store, { petition: id, allowedFrom, today }: Purge, stamp: Stamp): Promise<Outcome<Purged>> {
  const outcome = await store.db.transaction().execute(async (db) => {
    const petition = await locked(db, id)
    if (petition === undefined) return refused<Purged>('not-there')
    if (needed.some((each) => each === petition.state)) return refused<Purged>('not-open')
    if (today < allowedFrom) return refused<Purged>('too-early')
    const lines = await db.updateTable('line').set({ name: '', address: '', voter: null }).where('petition', '=', id).returning('id').execute()
    await db
      .updateTable('petition')
      .set({ purged_at: petition.purged_at ?? stamp.at })
      .where('id', '=', id)
      .execute()
    const checklists = await dropIdle(db, petition.place, undefined, stamp.at)
    const purged = { lines: lines.length, checklists }
    await record(db, { ...stamp, action: 'petition.purge', subject: id, place: petition.place, data: purged })
    return done(purged)
  })
  if (outcome.kind === 'done') await sweep(store)
  return outcome
}

/** Lets the database forget what was taken out of it: until then the old rows still lie in its files. */
async function sweep({ db, engine }: { readonly db: Kysely<Tables>; readonly engine: Store['engine'] }): Promise<void> {
  switch (engine) {
    case 'sqlite':
      await sql`vacuum`.execute(db)
      await sql`pragma wal_checkpoint(truncate)`.execute(db)
      return
    case 'postgresql':
      // WHY full: it writes the tables anew, without the old rows
      await sql`vacuum full line`.execute(db)
      await sql`vacuum full voter`.execute(db)
      return
    default:
      engine satisfies never
  }
}
