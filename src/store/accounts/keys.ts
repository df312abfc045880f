// What a person signs in with, and where they are signed in.
import type { Kysely } from 'kysely'
import { record } from '../history.ts'
import type { Tables } from '../tables.ts'
import type { Doing } from './granted.ts'

export interface Key {
  readonly id: string
  readonly name: string
  readonly since: Date | undefined
}

export interface Session {
  readonly id: string
  readonly began: Date
  readonly browser: string
}

/** What somebody sees of their own account. */
export interface Account {
  readonly email: string
  readonly keys: readonly Key[]
  /** Whether another service signs them in. */
  readonly isKnownElsewhere: boolean
  readonly sessions: readonly Session[]
}

/** A person's own account, with the sessions that are open `now`. */
export async function accountOf(db: Kysely<Tables>, person: string, now: Date): Promise<Account> {
  const [{ email }, keys, elsewhere, sessions] = await Promise.all([
    db.selectFrom('person').select('email').where('id', '=', person).executeTakeFirstOrThrow(),
    db.selectFrom('passkey').select(['id', 'name', 'createdAt']).where('userId', '=', person).orderBy('createdAt').execute(),
    db.selectFrom('account').select('id').where('userId', '=', person).executeTakeFirst(),
    db.selectFrom('session').select(['id', 'createdAt', 'expiresAt', 'userAgent']).where('userId', '=', person).orderBy('createdAt', 'desc').execute(),
  ])
  return {
    email,
    keys: keys.map(({ id, name, createdAt }) => ({ id, name: name ?? '', since: createdAt === null ? undefined : new Date(createdAt) })),
    isKnownElsewhere: elsewhere !== undefined,
    sessions: sessions
      .filter((each) => new Date(each.expiresAt) > now)
      .map(({ id, createdAt, userAgent }) => ({ id, began: new Date(createdAt), browser: userAgent ?? '' })),
  }
}

/** Removes a passkey of a person, unless it is all they have to sign in with. */
export function removeKey(db: Kysely<Tables>, person: string, key: string, { at, id }: Doing): Promise<'removed' | 'last' | 'none'> {
  return db.transaction().execute(async (within) => {
    // WHY: an update comes first, because it takes a lock, and then the second of two removals sees what the first left
    await within.updateTable('person').set({ updatedAt: at }).where('id', '=', person).execute()
    const { keys, isKnownElsewhere } = await accountOf(within, person, new Date(at))
    if (!keys.some((each) => each.id === key)) return 'none'
    if (keys.length === 1 && !isKnownElsewhere) return 'last'
    await within.deleteFrom('passkey').where('id', '=', key).where('userId', '=', person).execute()
    await record(within, { id: id(), at, person, action: 'passkey.remove', subject: person, place: null, data: {} })
    return 'removed'
  })
}

/** Ends a session, whosever it is. */
export async function endSession(db: Kysely<Tables>, session: string): Promise<void> {
  await db.deleteFrom('session').where('id', '=', session).execute()
}

/** Notes that a session is in use. */
export async function noteSession(db: Kysely<Tables>, session: string, at: string): Promise<void> {
  await db.updateTable('session').set({ updatedAt: at }).where('id', '=', session).execute()
}

/** Ends one session of a person, or all of them. */
export async function endSessions(db: Kysely<Tables>, person: string, session?: string): Promise<void> {
  const all = db.deleteFrom('session').where('userId', '=', person)
  await (session === undefined ? all : all.where('id', '=', session)).execute()
}
