// Who signed that they read a version, who has not, and who was reminded; of the people of one agency only.
import type { Kysely } from 'kysely'
import { agencyRoles } from '../accounts/access.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'
import type { PolicyVersionRow } from './tables.ts'

/** Signs a version; once. Whether it was not signed before. */
export function signPolicy(store: Store, { id: version, agency, number }: Pick<PolicyVersionRow, 'id' | 'agency' | 'number'>, stamp: Stamp): Promise<boolean> {
  return store.db.transaction().execute(async (db) => {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('policy_signature')
      .values({ id: stamp.id, version, person: stamp.person, at: stamp.at })
      .onConflict((conflict) => conflict.columns(['version', 'person']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return false
    await record(db, { ...stamp, action: 'policy.sign', subject: version, place: agency, data: { version: number } })
    return true
  })
}

/** Somebody of an agency and a version: when they signed it, and on which day they were last reminded. */
export interface PolicyReader {
  readonly person: string
  readonly name: string
  readonly signedAt: string | undefined
  readonly remindedOn: string | undefined
}

/** Everybody who is an officer, a supervisor or the chief of an agency now, by name. */
export async function readersOf(db: Kysely<Tables>, { id: version, agency }: Pick<PolicyVersionRow, 'id' | 'agency'>): Promise<readonly PolicyReader[]> {
  const [people, signed, reminded] = await Promise.all([
    db
      .selectFrom('grant')
      .innerJoin('person', 'person.id', 'grant.person')
      .select(['person.id', 'person.name'])
      .distinct()
      .where('grant.place', '=', agency)
      .where('grant.role', 'in', agencyRoles)
      .where('grant.ended_at', 'is', null)
      .orderBy('person.name')
      .orderBy('person.id')
      .execute(),
    db.selectFrom('policy_signature').select(['person', 'at']).where('version', '=', version).execute(),
    db.selectFrom('policy_reminder').select(['person', 'day']).where('version', '=', version).where('sent_at', 'is not', null).orderBy('day').execute(),
  ])
  const [signedAt, remindedOn] = [new Map(signed.map((each) => [each.person, each.at])), new Map(reminded.map((each) => [each.person, each.day]))]
  return people.map(({ id, name }): PolicyReader => ({ person: id, name, signedAt: signedAt.get(id), remindedOn: remindedOn.get(id) }))
}

/** When somebody signed a version; undefined where they have not. */
export async function signedAt(db: Kysely<Tables>, version: string, person: string): Promise<string | undefined> {
  const found = await db.selectFrom('policy_signature').select('at').where('version', '=', version).where('person', '=', person).executeTakeFirst()
  return found?.at
}

/**
 * Takes the reminder of somebody on a day, before it is sent. False where it was taken already: by whoever sends at the same moment, or earlier that day.
 * WHY: it is taken first, because two who press at once would else both send.
 */
export async function takeReminder(
  db: Kysely<Tables>,
  { version, person, day }: { readonly version: string; readonly person: string; readonly day: string },
  stamp: Stamp,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('policy_reminder')
    .values({ id: stamp.id, version, person, day, by: stamp.person, at: stamp.at, sent_at: null })
    .onConflict((conflict) => conflict.columns(['version', 'person', 'day']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n
}

/** Says that a reminder was sent, or gives it back so that it can be sent again. */
export async function settleReminder(db: Kysely<Tables>, id: string, sentAt: string | undefined): Promise<void> {
  if (sentAt === undefined) await db.deleteFrom('policy_reminder').where('id', '=', id).where('sent_at', 'is', null).execute()
  else await db.updateTable('policy_reminder').set({ sent_at: sentAt }).where('id', '=', id).execute()
}
