// Roles that people have in places: given, taken back, and never forgotten.
import type { Kysely, Transaction } from 'kysely'
import { type Grant, type Person, type Role, roles } from './access.ts'
import { type Entry, record } from './history.ts'
import type { Tables } from './tables.ts'

/** Who did it (null: whoever runs the server), when, and ids that nobody has. */
export interface Doing {
  readonly by: string | null
  readonly at: string
  readonly id: () => string
}

export function isRole(text: string): text is Role {
  return roles.some((each) => each === text)
}

/** A person with the roles that stand; undefined where there is no such person. */
export async function personWith(db: Kysely<Tables>, id: string): Promise<Person | undefined> {
  const [found, grants] = await Promise.all([
    db.selectFrom('person').select(['id', 'name']).where('id', '=', id).executeTakeFirst(),
    db.selectFrom('grant').select(['role', 'place']).where('person', '=', id).where('ended_at', 'is', null).orderBy('place').orderBy('role').execute(),
  ])
  if (found === undefined) return undefined
  return { ...found, grants: grants.flatMap(({ role, place }): readonly Grant[] => (isRole(role) ? [{ role, place }] : [])) }
}

/** Gives a role in a place. Whether it was not there before. */
export function giveRole(db: Kysely<Tables>, person: string, { role, place }: Grant, doing: Doing): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const row = { id: doing.id(), person, role, place, given_by: doing.by, given_at: doing.at, ended_by: null, ended_at: null }
    const { numInsertedOrUpdatedRows = 0n } = await within
      .insertInto('grant')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return false
    await recordRole(within, 'role.give', person, { role, place }, doing)
    return true
  })
}

/** Takes a role back. Whether it was there. */
export function takeRole(db: Kysely<Tables>, person: string, { role, place }: Grant, doing: Doing): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const { numUpdatedRows } = await within
      .updateTable('grant')
      .set({ ended_by: doing.by, ended_at: doing.at })
      .where('person', '=', person)
      .where('role', '=', role)
      .where('place', '=', place)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await recordRole(within, 'role.take', person, { role, place }, doing)
    return true
  })
}

function recordRole(within: Transaction<Tables>, action: Entry['action'], subject: string, { role, place }: Grant, doing: Doing): Promise<void> {
  return record(within, { id: doing.id(), at: doing.at, person: doing.by, action, subject, place, data: { role } })
}
