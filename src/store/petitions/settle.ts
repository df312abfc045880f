// Of all lines of one voter in a petition, one counts: the first. When that one no longer does, the next one takes its place.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Lets the first duplicate of a voter count where none of the voter's lines does. */
export async function settle(db: Kysely<Tables>, petition: string, voter: number | null): Promise<void> {
  if (voter === null) return
  const lines = await db
    .selectFrom('line')
    .innerJoin('sheet', 'sheet.id', 'line.sheet')
    .select(['line.id', 'line.status', 'line.version'])
    .where('line.petition', '=', petition)
    .where('line.voter', '=', voter)
    .where('line.status', 'in', ['valid', 'duplicate'])
    .orderBy('sheet.number')
    .orderBy('line.number')
    .execute()
  const [first] = lines
  if (first === undefined || lines.some((each) => each.status === 'valid')) return
  await db
    .updateTable('line')
    .set({ status: 'valid', version: first.version + 1 })
    .where('id', '=', first.id)
    .execute()
}
