// The lines of a petition as the examination takes them: what each is, and whether two are of the same person.
import type { Kysely } from 'kysely'
import { comparisons, type ExaminedLine, lineStatuses } from '../../signatures/index.ts'
import type { Tables } from '../tables.ts'

/** Every line that was not undone; with a round, those that were filed in it: 0 is what was filed first. */
export async function examinedLines(db: Kysely<Tables>, petition: string, round?: number): Promise<readonly ExaminedLine[]> {
  const rows = await db
    .selectFrom('line')
    .innerJoin('sheet', 'sheet.id', 'line.sheet')
    .select(['line.status', 'line.voter', 'line.name', 'line.address', 'line.compared', 'sheet.round'])
    .where('line.petition', '=', petition)
    .execute()
  return rows.flatMap((each): readonly ExaminedLine[] => {
    const status = lineStatuses.find((one) => one === each.status)
    if (status === undefined || (round !== undefined && each.round !== round)) return []
    // WHY: unreadable lines are left out, because what was typed of them does not tell who signed
    const known =
      each.voter !== null ? `voter ${each.voter}` : status === 'not-on-checklist' && each.name !== '' ? `${each.name} ${each.address}`.toLowerCase() : undefined
    const compared = comparisons.find((one) => one === each.compared)
    return [{ status, ...(known === undefined ? {} : { signer: known }), ...(compared === undefined ? {} : { compared }) }]
  })
}
