// Versions of an agency's policy: each text that was read, kept for good.
import type { Kysely } from 'kysely'
import { lockAgency } from '../agency-lock.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'
import type { PolicyVersionRow } from './tables.ts'

export interface NewPolicyVersion {
  /** Made by the page: the same one twice is one version. */
  readonly id: string
  readonly agency: string
  readonly model: string
  readonly kind: string
  readonly passages: readonly unknown[]
  readonly notes: unknown
}

/** Keeps a text as the next version of an agency's policy. The same id again gives what is there; one of another agency gives nothing. */
export function addPolicyVersion(
  store: Store,
  { id, agency, model, kind, passages, notes }: NewPolicyVersion,
  stamp: Stamp,
): Promise<PolicyVersionRow | undefined> {
  return store.db.transaction().execute(async (db) => {
    await lockAgency(db, agency)
    const before = await db.selectFrom('policy_version').selectAll().where('id', '=', id).executeTakeFirst()
    if (before !== undefined) return before.agency === agency ? before : undefined
    const { last } = await db
      .selectFrom('policy_version')
      .select((each) => each.fn.max('number').as('last'))
      .where('agency', '=', agency)
      .executeTakeFirstOrThrow()
    const row: PolicyVersionRow = {
      ...{ id, agency, model, kind, number: Number(last) + 1, person: stamp.person, at: stamp.at },
      ...{ passages: JSON.stringify(passages), notes: JSON.stringify(notes) },
    }
    await db.insertInto('policy_version').values(row).execute()
    await record(db, { ...stamp, action: 'policy.add', subject: id, place: agency, data: { number: row.number, passages: passages.length } })
    return row
  })
}

/** A version without its text. */
export type ListedVersion = Omit<PolicyVersionRow, 'passages'>

const listed = ['id', 'agency', 'number', 'model', 'kind', 'notes', 'person', 'at'] as const

/** The versions of an agency's policy, the newest first. */
export function policyVersionsOf(db: Kysely<Tables>, agency: string): Promise<readonly ListedVersion[]> {
  return db.selectFrom('policy_version').select(listed).where('agency', '=', agency).orderBy('number', 'desc').execute()
}

/** One version with its text. */
export function policyVersion(db: Kysely<Tables>, agency: string, number: number): Promise<PolicyVersionRow | undefined> {
  return db.selectFrom('policy_version').selectAll().where('agency', '=', agency).where('number', '=', number).executeTakeFirst()
}

/** The newest version of every agency in a place, without its text. */
export async function newestVersions(db: Kysely<Tables>, place: string): Promise<readonly ListedVersion[]> {
  const rows = await db.selectFrom('policy_version').select(listed).where('agency', 'like', `${place}/%`).orderBy('agency').orderBy('number', 'desc').execute()
  return rows.filter(({ agency }, at) => rows[at - 1]?.agency !== agency)
}
