// Links by which a person registers a passkey: each works once and for a day, and only its hash is kept.
import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Doing } from './grants.ts'
import { record } from './history.ts'
import type { Tables } from './tables.ts'

const hours = 24

/** What a link leads to. `wrong`: it is none of ours, or a newer one was made for the same person. */
export type Opened = { readonly state: 'open'; readonly person: string } | { readonly state: 'wrong' | 'used' | 'expired' }

/** Makes a link for a person; an older one that was not used ends. Gives what the link has to carry, which is shown once. */
export async function makeLink(db: Kysely<Tables>, person: string, { by, at, id }: Doing): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const endsAt = new Date(new Date(at).getTime() + hours * 3_600_000).toISOString()
  await db.transaction().execute(async (within) => {
    await within.deleteFrom('invitation').where('person', '=', person).where('used_at', 'is', null).execute()
    await within
      .insertInto('invitation')
      .values({ id: id(), hash: hashOf(secret), person, made_by: by, made_at: at, ends_at: endsAt, used_at: null })
      .execute()
    await record(within, { id: id(), at, person: by, action: 'link.make', subject: person, place: null, data: {} })
  })
  return secret
}

/** What a link leads to now. It can still be used afterwards. */
export async function openLink(db: Kysely<Tables>, secret: string, now: string): Promise<Opened> {
  const found = await db.selectFrom('invitation').select(['person', 'ends_at', 'used_at']).where('hash', '=', hashOf(secret)).executeTakeFirst()
  if (found === undefined) return { state: 'wrong' }
  if (found.used_at !== null) return { state: 'used' }
  return found.ends_at <= now ? { state: 'expired' } : { state: 'open', person: found.person }
}

/** Uses a link up. Whether it was this person's and could be used: of two who try at once, one may. */
export function spendLink(db: Kysely<Tables>, secret: string, person: string, { at, id }: Pick<Doing, 'at' | 'id'>): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const { numUpdatedRows } = await within
      .updateTable('invitation')
      .set({ used_at: at })
      .where('hash', '=', hashOf(secret))
      .where('person', '=', person)
      .where('used_at', 'is', null)
      .where('ends_at', '>', at)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await record(within, { id: id(), at, person, action: 'link.use', subject: person, place: null, data: {} })
    return true
  })
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
