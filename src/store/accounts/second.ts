// What one administrator may not do alone: make somebody clerk or administrator, and make a way into an account that sees names.
import type { Kysely } from 'kysely'
import { record } from '../history.ts'
import type { Tables } from '../tables.ts'
import type { Grant, Role } from './access.ts'
import { type Doing, grantNow, isRole } from './granted.ts'

/**
 * WHY: these roles need it, because a clerk sees the names of voters and signers, a chief speaks for an agency, and an administrator could be the
 * second person.
 */
const guarded: readonly Role[] = ['clerk', 'administrator', 'chief']

/** Whether a role is given only when a second person confirms it. */
export function needsSecond(role: Role): boolean {
  return guarded.includes(role)
}

/** A role that an administrator asked for and that nobody has confirmed or refused. */
export interface AskedRole extends Grant {
  readonly id: string
  readonly person: string
  readonly askedBy: string
  readonly at: string
}

/** Asks for a role, in the transaction of whoever calls. Whether it was not asked for before. */
export async function askForRole(
  within: Kysely<Tables>,
  person: string,
  { role, place }: Grant,
  by: string,
  { at, id }: Pick<Doing, 'at' | 'id'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await within
    .insertInto('asked_role')
    .values({ id: id(), person, role, place, asked_by: by, asked_at: at, ended_by: null, ended_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return false
  await record(within, { id: id(), at, person: by, action: 'role.ask', subject: person, place, data: { role } })
  return true
}

/** Every role that waits for a second person, the oldest first. */
export async function askedRoles(db: Kysely<Tables>): Promise<readonly AskedRole[]> {
  const rows = await db.selectFrom('asked_role').selectAll().where('ended_at', 'is', null).orderBy('asked_at').orderBy('id').execute()
  return rows.flatMap(({ id, person, role, place, asked_by, asked_at }): readonly AskedRole[] =>
    isRole(role) ? [{ id, person, role, place, askedBy: asked_by, at: asked_at }] : [],
  )
}

/** `not-ready`: they cannot sign in yet, so nobody can say that the account is theirs. `same`: whoever asked, or whom it is for, is no second person. */
export type Confirmed = 'given' | 'not-there' | 'same' | 'not-ready'

/** Confirms a role that was asked for. Whether they may is for whoever calls to ask `mayDo`; whoever runs the server (`by` null) may. */
export function confirmRole(db: Kysely<Tables>, asked: string, doing: Doing): Promise<Confirmed> {
  return db.transaction().execute(async (within) => {
    const found = await within
      .updateTable('asked_role')
      .set({ ended_by: doing.by, ended_at: doing.at })
      .where('id', '=', asked)
      .where('ended_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (found === undefined || !isRole(found.role)) return 'not-there'
    const { person, role, place, asked_by } = found
    const problem = asked_by === doing.by || person === doing.by ? 'same' : (await isReady(within, person)) ? undefined : 'not-ready'
    if (problem !== undefined) {
      await within.updateTable('asked_role').set({ ended_by: null, ended_at: null }).where('id', '=', asked).execute()
      return problem
    }
    await grantNow(within, person, { role, place }, { ...doing, by: asked_by })
    await record(within, { id: doing.id(), at: doing.at, person: doing.by, action: 'role.confirm', subject: person, place, data: { role } })
    return 'given'
  })
}

/** Refuses a role that was asked for, or takes the asking back. Whether it was there. */
export function refuseRole(db: Kysely<Tables>, asked: string, { by, at, id }: Doing): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const found = await within
      .updateTable('asked_role')
      .set({ ended_by: by, ended_at: at })
      .where('id', '=', asked)
      .where('ended_at', 'is', null)
      .returning(['person', 'role', 'place'])
      .executeTakeFirst()
    if (found === undefined) return false
    const { person, role, place } = found
    await record(within, { id: id(), at, person: by, action: 'role.refuse', subject: person, place, data: { role } })
    return true
  })
}

/** Whether a person can sign in. */
export async function isReady(db: Kysely<Tables>, person: string): Promise<boolean> {
  const [passkey, account] = await Promise.all(
    (['passkey', 'account'] as const).map((table) => db.selectFrom(table).select('userId').where('userId', '=', person).executeTakeFirst()),
  )
  return passkey !== undefined || account !== undefined
}

/** Whether a link into an account needs a second person: they can sign in already, or see names, or give roles. */
export async function isGuarded(db: Kysely<Tables>, person: string): Promise<boolean> {
  if (await isReady(db, person)) return true
  const grants = await db.selectFrom('grant').select('role').where('person', '=', person).where('ended_at', 'is', null).where('role', 'in', guarded).execute()
  return grants.length > 0
}
