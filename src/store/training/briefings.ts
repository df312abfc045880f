// Which briefings were given in an agency: the next one begins where the last one ended.
import type { Kysely } from 'kysely'
import { lockAgency } from '../agency-lock.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'

/** A briefing that was given. `rules`: what stood then, as it was given, as JSON. */
export interface KeptBriefing {
  readonly id: string
  readonly number: number
  readonly day: string
  readonly at: string
  readonly rules: unknown
}

/** Says that a briefing was given; the same id again gives what is there. Undefined where the id is another agency's. */
export function giveBriefing(
  store: Store,
  { id, agency, rules, law, day }: { readonly id: string; readonly agency: string; readonly rules: unknown; readonly law: string; readonly day: string },
  stamp: Stamp,
): Promise<KeptBriefing | undefined> {
  return store.db.transaction().execute(async (db) => {
    await lockAgency(db, agency)
    const before = await db.selectFrom('briefing').selectAll().where('id', '=', id).executeTakeFirst()
    if (before !== undefined) return before.agency === agency ? briefingIn(before) : undefined
    const { last } = await db
      .selectFrom('briefing')
      .select((each) => each.fn.max('number').as('last'))
      .where('agency', '=', agency)
      .executeTakeFirstOrThrow()
    const row = { id, agency, number: Number(last) + 1, rules: JSON.stringify(rules), law, day, person: stamp.person, at: stamp.at }
    await db.insertInto('briefing').values(row).execute()
    await record(db, { ...stamp, action: 'briefing.give', subject: id, place: agency, data: { number: row.number } })
    return briefingIn(row)
  })
}

/** The last briefing that was given. */
export async function lastBriefing(db: Kysely<Tables>, agency: string): Promise<KeptBriefing | undefined> {
  const found = await db.selectFrom('briefing').selectAll().where('agency', '=', agency).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return found && briefingIn(found)
}

function briefingIn({ id, number, day, at, rules }: Tables['briefing']): KeptBriefing {
  const read: unknown = JSON.parse(rules)
  return { id, number, day, at, rules: read }
}
