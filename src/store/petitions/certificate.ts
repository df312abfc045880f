// What a certificate says of a petition beside its counts: the checklist it was examined against, and who certified it.
import type { Kysely } from 'kysely'
import { contactOf } from '../accounts/people.ts'
import type { Tables } from '../tables.ts'
import { type ActDone, movesOf, standingActs } from './acts-done.ts'
import type { ChecklistRow, PetitionRow } from './tables.ts'

export interface Certified {
  /** Every act that stands, and the last one that certified it. */
  readonly acts: readonly ActDone[]
  readonly last: ActDone
  /** The day of the checklist and how many voters it had. */
  readonly checklist: Pick<ChecklistRow, 'as_of' | 'count'> | undefined
  /** The name of who certified it; empty where that person is gone. */
  readonly clerk: string
}

/** How a petition was certified last; undefined where no such act stands. */
export async function certifiedAs(db: Kysely<Tables>, { id, checklist }: Pick<PetitionRow, 'id' | 'checklist'>): Promise<Certified | undefined> {
  const acts = standingActs(await movesOf(db, id))
  const last = acts.findLast((each) => each.act === 'certify')
  if (last === undefined) return undefined
  const [list, clerk] = await Promise.all([
    checklist === null ? undefined : db.selectFrom('checklist').select(['as_of', 'count']).where('id', '=', checklist).executeTakeFirst(),
    contactOf(db, last.person),
  ])
  return { acts, last, checklist: list, clerk: clerk?.name ?? '' }
}
