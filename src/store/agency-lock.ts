// One change of an agency's policy or briefings at a time, on either engine.
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Holds what an agency keeps until the transaction ends. WHY: the row is written before anything is read, because that takes the lock on both engines. */
export async function lockAgency(db: Kysely<Tables>, agency: string): Promise<void> {
  await db
    .insertInto('policy_agency')
    .values({ agency, version: 1 })
    .onConflict((conflict) => conflict.column('agency').doUpdateSet((each) => ({ version: each('policy_agency.version', '+', 1) })))
    .execute()
}
