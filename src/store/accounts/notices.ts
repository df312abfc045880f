// What was done to somebody's account since they last looked: they are told, so that nobody comes into it unseen.
import type { Kysely } from 'kysely'
import { type HistoryAct, historyOf } from '../history.ts'
import type { Tables } from '../tables.ts'

/** Of what somebody is told. */
export const noticed = [
  'link.make',
  'link.confirm',
  'link.use',
  'passkey.add',
  'passkey.remove',
  'role.ask',
  'role.give',
  'role.confirm',
  'role.refuse',
  'role.take',
] as const
export type Noticed = (typeof noticed)[number]

/** The newest acts on a person's account that they have not put aside. */
export async function noticesOf(db: Kysely<Tables>, person: string): Promise<readonly HistoryAct[]> {
  const seen = await db.selectFrom('notice_seen').select('at').where('person', '=', person).executeTakeFirst()
  const happened = await historyOf(db, [person], noticed, 50)
  return seen === undefined ? happened : happened.filter((each) => each.at > seen.at)
}

/** Puts aside all that happened up to a moment: the one of the newest that was shown. */
export async function putNoticesAside(db: Kysely<Tables>, person: string, at: string): Promise<void> {
  await db
    .insertInto('notice_seen')
    .values({ person, at })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ at }))
    .execute()
}
