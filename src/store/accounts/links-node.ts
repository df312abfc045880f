// Links by which a person registers a passkey: each works once and for a day, and only its hash is kept.
import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { record } from '../history.ts'
import type { Tables } from '../tables.ts'
import type { Doing } from './granted.ts'
import { isGuarded } from './second.ts'

const hours = 24

/** What a link leads to. `wrong`: it is none of ours, or a newer one was made for the same person. `waits`: for a second person. */
export type Opened = { readonly state: 'open'; readonly person: string } | { readonly state: 'wrong' | 'used' | 'expired' | 'waits' }

/** Makes a link for a person; an older one that was not used ends. Gives what the link has to carry, which is shown once. */
export async function makeLink(db: Kysely<Tables>, person: string, { by, at, id }: Doing): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const endsAt = new Date(new Date(at).getTime() + hours * 3_600_000).toISOString()
  await db.transaction().execute(async (within) => {
    await within.deleteFrom('invitation').where('person', '=', person).where('used_at', 'is', null).execute()
    await within
      .insertInto('invitation')
      .values({ id: id(), hash: hashOf(secret), person, made_by: by, made_at: at, ends_at: endsAt, used_at: null, confirmed_by: null, confirmed_at: null })
      .execute()
    await record(within, { id: id(), at, person: by, action: 'link.make', subject: person, place: null, data: {} })
  })
  return secret
}

/** What a link leads to now. It can still be used afterwards. */
export async function openLink(db: Kysely<Tables>, secret: string, now: string): Promise<Opened> {
  const found = await db.selectFrom('invitation').selectAll().where('hash', '=', hashOf(secret)).executeTakeFirst()
  if (found === undefined) return { state: 'wrong' }
  if (found.used_at !== null) return { state: 'used' }
  if (found.ends_at <= now) return { state: 'expired' }
  return (await waits(db, found)) ? { state: 'waits' } : { state: 'open', person: found.person }
}

/** Uses a link up. Whether it was this person's and could be used: of two who try at once, one may. */
export function spendLink(db: Kysely<Tables>, secret: string, person: string, { at, id }: Pick<Doing, 'at' | 'id'>): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    // WHY: an update comes first, because it takes a lock, and then what the person may do cannot change between the look and the use
    const { numUpdatedRows } = await within
      .updateTable('invitation')
      .set({ used_at: at })
      .where('hash', '=', hashOf(secret))
      .where('person', '=', person)
      .where('used_at', 'is', null)
      .where('ends_at', '>', at)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    const found = await within.selectFrom('invitation').selectAll().where('hash', '=', hashOf(secret)).executeTakeFirstOrThrow()
    if (await waits(within, found)) {
      await within.updateTable('invitation').set({ used_at: null }).where('id', '=', found.id).execute()
      return false
    }
    await record(within, { id: id(), at, person, action: 'link.use', subject: person, place: null, data: {} })
    return true
  })
}

/** WHY: this is asked when the link is opened and not when it was made, because what the person may do can have changed since. */
async function waits(
  db: Kysely<Tables>,
  { made_by, confirmed_at, person }: Pick<Tables['invitation'], 'made_by' | 'confirmed_at' | 'person'>,
): Promise<boolean> {
  return made_by !== null && confirmed_at === null && (await isGuarded(db, person))
}

/** A link that waits for a second person. */
export interface WaitingLink {
  readonly id: string
  readonly person: string
  readonly madeBy: string
  readonly at: string
}

/** Links that could be used if a second person confirmed them. */
export async function waitingLinks(db: Kysely<Tables>, now: string): Promise<readonly WaitingLink[]> {
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .where('confirmed_at', 'is', null)
    .where('made_by', 'is not', null)
    .orderBy('made_at')
    .execute()
  const all = await Promise.all(rows.map(async (each) => ((await waits(db, each)) ? [each] : [])))
  return all.flat().map(({ id, person, made_by, made_at }) => ({ id, person, madeBy: made_by ?? '', at: made_at }))
}

/** Confirms a link. Whoever made it is no second person; whom it is for is. Whether it was there and could be. */
export function confirmLink(db: Kysely<Tables>, link: string, { by, at, id }: Doing): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const found = await within
      .updateTable('invitation')
      .set({ confirmed_by: by, confirmed_at: at })
      .where('id', '=', link)
      .where('used_at', 'is', null)
      .where('confirmed_at', 'is', null)
      .where((each) => (by === null ? each('made_by', 'is not', null) : each('made_by', '!=', by)))
      .returning('person')
      .executeTakeFirst()
    if (found === undefined) return false
    await record(within, { id: id(), at, person: by, action: 'link.confirm', subject: found.person, place: null, data: {} })
    return true
  })
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
