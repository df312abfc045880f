// Who has an account. Nobody makes one of their own: an administrator, or whoever runs the server, names a person.
import type { Kysely } from 'kysely'
import { record } from '../history.ts'
import type { Tables } from '../tables.ts'
import type { Grant, Role } from './access.ts'
import { type Doing, isRole } from './granted.ts'
import { type AskedRole, askedRoles } from './second.ts'

/** A person as administrators see them. */
export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly grants: readonly Grant[]
  /** Roles that wait for a second person. */
  readonly asked: readonly AskedRole[]
  /** Every place where they have, or ever had, a role, or where one is asked for. */
  readonly places: readonly string[]
  /** Whether they can sign in: a passkey, or another service knows them. */
  readonly isReady: boolean
}

/** What is wrong with a name or an address; undefined where nothing is. */
export function wrongPerson({ name, email }: { readonly name: string; readonly email: string }): 'name' | 'email' | undefined {
  const plain = name.trim()
  if (plain === '' || plain.length > 120 || /\p{Cc}/u.test(plain)) return 'name'
  return email.length <= 200 && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim()) ? undefined : 'email'
}

/** Adds a person; undefined where somebody has that address already. */
export function addPerson(db: Kysely<Tables>, { name, email }: { readonly name: string; readonly email: string }, { by, at, id }: Doing) {
  return db.transaction().execute(async (within): Promise<string | undefined> => {
    const person = id()
    const row = { id: person, name: name.trim(), email: plainEmail(email), emailVerified: 0, image: null, createdAt: at, updatedAt: at } as const
    const { numInsertedOrUpdatedRows = 0n } = await within
      .insertInto('person')
      .values(row)
      .onConflict((conflict) => conflict.column('email').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return undefined
    await record(within, { id: id(), at, person: by, action: 'person.add', subject: person, place: null, data: {} })
    return person
  })
}

/** A person's own name and address of mail; undefined where there is nobody of that id. */
export function contactOf(db: Kysely<Tables>, person: string): Promise<{ readonly id: string; readonly name: string; readonly email: string } | undefined> {
  return db.selectFrom('person').select(['id', 'name', 'email']).where('id', '=', person).executeTakeFirst()
}

/** The id of who has that address. */
export async function personByEmail(db: Kysely<Tables>, email: string): Promise<string | undefined> {
  const found = await db.selectFrom('person').select('id').where('email', '=', plainEmail(email)).executeTakeFirst()
  return found?.id
}

/** Everybody, by name. */
export async function people(db: Kysely<Tables>): Promise<readonly ListedPerson[]> {
  const [persons, grants, asked, passkeys, accounts] = await Promise.all([
    db.selectFrom('person').select(['id', 'name', 'email']).orderBy('name').orderBy('email').execute(),
    db.selectFrom('grant').select(['person', 'role', 'place', 'ended_at']).orderBy('place').orderBy('role').execute(),
    askedRoles(db),
    db.selectFrom('passkey').select('userId').distinct().execute(),
    db.selectFrom('account').select('userId').distinct().execute(),
  ])
  const byPerson = Map.groupBy(grants, (each) => each.person)
  const ready = new Set([...passkeys, ...accounts].map((each) => each.userId))
  return persons.map((each) => {
    const ever = byPerson.get(each.id) ?? []
    const waiting = asked.filter(({ person }) => person === each.id)
    const standing = ever.filter(({ ended_at }) => ended_at === null)
    return {
      ...each,
      grants: standing.flatMap(({ role, place }): readonly Grant[] => (isRole(role) ? [{ role, place }] : [])),
      asked: waiting,
      places: [...new Set([...ever, ...waiting].map(({ place }) => place))],
      isReady: ready.has(each.id),
    }
  })
}

/** The ids of those who have a role somewhere. */
export async function havingRole(db: Kysely<Tables>, role: Role): Promise<readonly string[]> {
  const found = await db.selectFrom('grant').select('person').distinct().where('role', '=', role).where('ended_at', 'is', null).execute()
  return found.map((each) => each.person)
}

function plainEmail(email: string): string {
  return email.trim().toLowerCase()
}
