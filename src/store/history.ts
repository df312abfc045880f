// The history of official acts: who did what to what, and when. It is only ever added to.
import type { Kysely } from 'kysely'
import type { HistoryRow } from './petitions/tables.ts'
import type { Tables } from './tables.ts'

/** One act, its data not yet written out. `data`: never a name or an address. */
export interface Entry extends Omit<HistoryRow, 'data'> {
  readonly data: Readonly<Record<string, unknown>>
}

/** Writes an act down. Call it in the transaction of the act itself: neither is without the other. */
export async function record(db: Kysely<Tables>, { data, ...entry }: Entry): Promise<void> {
  await db
    .insertInto('history')
    .values({ ...entry, data: JSON.stringify(data) })
    .execute()
}

/** An act as it was written down. */
export interface HistoryAct extends Omit<Entry, 'data'> {
  readonly data: unknown
}

/** The newest acts on some subjects, of some kinds. */
export async function historyOf(db: Kysely<Tables>, subjects: readonly string[], actions: readonly string[], most: number): Promise<readonly HistoryAct[]> {
  if (subjects.length === 0) return []
  const query = db.selectFrom('history').selectAll().where('subject', 'in', subjects).where('action', 'in', actions)
  const rows = await query.orderBy('at', 'desc').orderBy('id').limit(most).execute()
  return rows.map((row) => {
    const data: unknown = JSON.parse(row.data)
    return { ...row, data }
  })
}
