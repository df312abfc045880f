// A role that stands, and who does what to roles: what giving one and confirming one have in common.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { type Grant, type Role, roles } from './access.ts'

/** Who did it (null: whoever runs the server), when, and ids that nobody has. */
export interface Doing {
  readonly by: string | null
  readonly at: string
  readonly id: () => string
}

export function isRole(text: string): text is Role {
  return roles.some((each) => each === text)
}

/** Lets a role stand from now on. Whether it did not before. */
export async function grantNow(within: Kysely<Tables>, person: string, { role, place }: Grant, { by, at, id }: Doing): Promise<boolean> {
  const row = { id: id(), person, role, place, given_by: by, given_at: at, ended_by: null, ended_at: null }
  const { numInsertedOrUpdatedRows = 0n } = await within
    .insertInto('grant')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n
}
