// Names let go: of the signers of a petition and of the voters it was examined against. Counts and statuses stay.

import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import { done, refused, type StoreOutcome } from '../outcome.ts'
import type { Stamp } from '../stamp.ts'
import { askToSweep, type Patience, type Swept, sweep } from '../sweep-node.ts'
import { dropIdle } from './checklists.ts'
import { lockPetition } from './lock.ts'

export interface Purge {
  readonly petition: string
  /** The first day on which the law lets the names go, and today, as civil days. */
  readonly allowedFrom: string
  readonly today: string
}

export interface Purged {
  readonly lines: number
  readonly checklists: number
  /** Whether the files of the database have no trace of the names any more. */
  readonly swept: Swept
}

/** States in which the names are still needed. */
const needed = ['circulating', 'filed', 'returned'] as const

/**
 * Lets the names of a petition go, and the words of its reasons: in one transaction, and then out of the files. Refused before its day and
 * while lines are examined. `now`: the moment when the files are clean.
 */
export async function purgeNames(
  store: Store,
  { petition: id, allowedFrom, today }: Purge,
  stamp: Stamp,
  now: () => string,
  patience?: Patience,
): Promise<StoreOutcome<Purged>> {
  const outcome = await store.db.transaction().execute(async (db) => {
    const petition = await lockPetition(db, id)
    if (petition === undefined) return refused<Omit<Purged, 'swept'>>('not-there')
    if (needed.some((each) => each === petition.state)) return refused<Omit<Purged, 'swept'>>('not-open')
    if (today < allowedFrom) return refused<Purged>('too-early')
    const lines = await db.updateTable('line').set({ name: '', address: '', voter: null }).where('petition', '=', id).returning('id').execute()
    await db.updateTable('reason').set({ text: null }).where('petition', '=', id).where('text', 'is not', null).execute()
    await db
      .updateTable('petition')
      .set({ purged_at: petition.purged_at ?? stamp.at })
      .where('id', '=', id)
      .execute()
    const checklists = await dropIdle(db, petition.place, undefined, stamp.at)
    const purged = { lines: lines.length, checklists }
    await askToSweep(db, stamp.id, stamp.at)
    await record(db, { ...stamp, action: 'petition.purge', subject: id, place: petition.place, data: purged })
    return done(purged)
  })
  return outcome.kind === 'done' ? done({ ...outcome.value, swept: await sweep(store, now, patience) }) : refused(outcome.because)
}
