// How many lines of a petition have which status.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { type KeptStatus, keptStatuses } from './line-status.ts'

export type KeptTally = Readonly<Record<KeptStatus, number>>

/** The count of each status, those that no line has too. */
export async function tallyOf(db: Kysely<Tables>, petition: string): Promise<KeptTally> {
  const rows = await db
    .selectFrom('line')
    .select(['status', (each) => each.fn.countAll<number | string>().as('count')])
    .where('petition', '=', petition)
    .groupBy('status')
    .execute()
  const counts = new Map(rows.map((each) => [each.status, Number(each.count)]))
  const of = (status: KeptStatus): number => counts.get(status) ?? 0
  return {
    valid: of('valid'),
    'not-on-checklist': of('not-on-checklist'),
    duplicate: of('duplicate'),
    unreadable: of('unreadable'),
    'no-address': of('no-address'),
    'no-petition-text': of('no-petition-text'),
    withdrawn: of('withdrawn'),
    undecided: of('undecided'),
    undone: of('undone'),
  }
}

/** How many lines were entered and not undone. */
export function entered(tally: KeptTally): number {
  return keptStatuses.filter((each) => each !== 'undone').reduce((sum, each) => sum + tally[each], 0)
}
