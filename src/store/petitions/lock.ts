// One change of a petition at a time, on either engine, however many servers there are.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { PetitionRow } from './tables.ts'

/**
 * The petition as it stands, held until the transaction ends; undefined where there is none.
 * WHY: it is an update, because that takes the lock of the row on PostgreSQL and of the file on SQLite before anything is read.
 */
export function lockPetition(db: Kysely<Tables>, petition: string): Promise<PetitionRow | undefined> {
  return db
    .updateTable('petition')
    .set((each) => ({ version: each('version', '+', 1) }))
    .where('id', '=', petition)
    .returningAll()
    .executeTakeFirst()
}
