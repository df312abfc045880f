// When the office of a place closes, where its clerk has said so. A petition counts once it has reached the office: 17 V.S.A. § 2103.
import type { Kysely } from 'kysely'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'

/** The closing hour, local time, `17:00`; undefined where nobody has set it. */
export async function closingHour(db: Kysely<Tables>, place: string): Promise<string | undefined> {
  return (await db.selectFrom('office').select('closes').where('place', '=', place).executeTakeFirst())?.closes
}

/** Sets it; an empty text takes it away. `closes` is an hour of the day, `00:00` to `23:59`. */
export function setClosingHour(store: Store, place: string, closes: string, stamp: Stamp): Promise<void> {
  return store.db.transaction().execute(async (db) => {
    await db.deleteFrom('office').where('place', '=', place).execute()
    if (closes !== '') await db.insertInto('office').values({ place, closes, set_by: stamp.person, set_at: stamp.at }).execute()
    await record(db, { ...stamp, action: 'office.closes', subject: place, place, data: { closes } })
  })
}
