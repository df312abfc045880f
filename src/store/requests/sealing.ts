// The public keys to which agencies have their case numbers sealed. The private ones are never here.
import type { Kysely } from 'kysely'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'

/** The key of an agency; undefined where it has none. */
export async function sealingKey(db: Kysely<Tables>, agency: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('sealing_key')
    .select('recipient')
    .where('agency', '=', agency)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return found?.recipient
}

/** Whether a text can be a public key of age. */
export function isRecipient(text: string): boolean {
  return /^age1[a-z0-9]{58}$/.test(text)
}

/** Has case numbers sealed to another key from now on. What was sealed before stays sealed to the key before. */
export function setSealingKey(store: Store, agency: string, recipient: string, stamp: Stamp): Promise<void> {
  return store.db.transaction().execute(async (db) => {
    await db.insertInto('sealing_key').values({ id: stamp.id, agency, recipient, person: stamp.person, at: stamp.at }).execute()
    await record(db, { ...stamp, action: 'request.sealing-key', subject: agency, place: agency, data: {} })
  })
}
