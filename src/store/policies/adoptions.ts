// Adopting a version: an act of an office, with the day from which it holds. What was said wrongly is said anew, and both stay.
import type { Kysely } from 'kysely'
import { lockAgency } from '../agency-lock.ts'
import { record } from '../history.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import type { Tables } from '../tables.ts'
import type { Office } from './offices.ts'
import type { PolicyAdoptionRow, PolicyVersionRow } from './tables.ts'

export interface NewAdoption {
  readonly day: string
  readonly office: Office
  readonly counts: Readonly<Record<string, number>>
  readonly law: string
}

/** Adopts a version. */
export function adoptPolicy(
  store: Store,
  { id: version, agency, number }: Pick<PolicyVersionRow, 'id' | 'agency' | 'number'>,
  { day, office, counts, law }: NewAdoption,
  stamp: Stamp,
): Promise<PolicyAdoptionRow> {
  return store.db.transaction().execute(async (db) => {
    await lockAgency(db, agency)
    const { last } = await db
      .selectFrom('policy_adoption')
      .select((each) => each.fn.max('number').as('last'))
      .where('agency', '=', agency)
      .executeTakeFirstOrThrow()
    const row: PolicyAdoptionRow = {
      ...{ id: stamp.id, agency, number: Number(last) + 1, version, day, office },
      ...{ counts: JSON.stringify(counts), law, person: stamp.person, at: stamp.at },
    }
    await db.insertInto('policy_adoption').values(row).execute()
    await record(db, { ...stamp, action: 'policy.adopt', subject: version, place: agency, data: { version: number, day, office } })
    return row
  })
}

/** The adoptions that count of agencies, or of every agency of a place: the last act on each version, by their days, the latest first. */
export async function standingAdoptions(
  db: Kysely<Tables>,
  where: { readonly agency: string } | { readonly place: string },
): Promise<readonly PolicyAdoptionRow[]> {
  const all = db.selectFrom('policy_adoption').selectAll().orderBy('number')
  const rows = await ('agency' in where ? all.where('agency', '=', where.agency) : all.where('agency', 'like', `${where.place}/%`)).execute()
  const last = [...new Map(rows.map((each) => [each.version, each])).values()]
  return last.toSorted((a, b) => (a.day === b.day ? b.number - a.number : a.day < b.day ? 1 : -1))
}

/** The adoption that holds on a day, of those of one agency. */
export function holdingOn(adoptions: readonly PolicyAdoptionRow[], day: string): PolicyAdoptionRow | undefined {
  return adoptions.find((each) => each.day <= day)
}
