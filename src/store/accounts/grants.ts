// Roles that people have in places: given, taken back, and never forgotten.
import type { Kysely, Transaction } from 'kysely'
import { type Entry, record } from '../history.ts'
import type { Tables } from '../tables.ts'
import type { Grant, Person } from './access.ts'
import { type Doing, grantNow, isRole } from './granted.ts'
import { askForRole, needsSecond } from './second.ts'

/** A person with the roles that stand; undefined where there is no such person. */
export async function personWith(db: Kysely<Tables>, id: string): Promise<Person | undefined> {
  const [found, grants] = await Promise.all([
    db
      .selectFrom('person')
      .leftJoin('person_language', 'person_language.person', 'person.id')
      .select(['id', 'name', 'language'])
      .where('id', '=', id)
      .executeTakeFirst(),
    db.selectFrom('grant').select(['role', 'place']).where('person', '=', id).where('ended_at', 'is', null).orderBy('place').orderBy('role').execute(),
  ])
  if (found === undefined) return undefined
  const { language, ...person } = found
  return {
    ...person,
    ...(language === null ? {} : { language }),
    grants: grants.flatMap(({ role, place }): readonly Grant[] => (isRole(role) ? [{ role, place }] : [])),
  }
}

/** `asked`: it waits for a second person. `asked-already`: it does since before. */
export type RoleGiven = 'given' | 'given-already' | 'asked' | 'asked-already'

/** Gives a role in a place, or asks for it where one administrator is not enough. Whoever runs the server gives every role at once. */
export function giveRole(db: Kysely<Tables>, person: string, grant: Grant, doing: Doing): Promise<RoleGiven> {
  return db.transaction().execute(async (within) => {
    if (doing.by === null || !needsSecond(grant.role)) {
      if (!(await grantNow(within, person, grant, doing))) return 'given-already'
      await recordRole(within, 'role.give', person, grant, doing)
      return 'given'
    }
    const { by } = doing
    const found = await within
      .selectFrom('grant')
      .select('id')
      .where('person', '=', person)
      .where('role', '=', grant.role)
      .where('place', '=', grant.place)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (found !== undefined) return 'given-already'
    return (await askForRole(within, person, grant, by, doing)) ? 'asked' : 'asked-already'
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
