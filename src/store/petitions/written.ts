// Lines as a clerk reads them: where each stands on paper, who entered it and who decided it, by name.
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { LineRow } from './tables.ts'

export interface WhichLines {
  readonly sheet?: number
  /** The newest so many. */
  readonly newest?: number
  readonly id?: string
}

export interface WrittenLine extends LineRow {
  /** The number on the sheet of paper. */
  readonly sheet_number: number
  /** Who entered it and who decided it; null where that person is gone. */
  readonly person_name: string | null
  readonly decider_name: string | null
}

/** Lines of a petition, by sheet and number; or the newest ones, the newest first. */
export function writtenLines(db: Kysely<Tables>, petition: string, { sheet, newest, id }: WhichLines = {}): Promise<readonly WrittenLine[]> {
  const all = db
    .selectFrom('line')
    .innerJoin('sheet', 'sheet.id', 'line.sheet')
    .leftJoin('person', 'person.id', 'line.entered_by')
    .leftJoin('person as decider', 'decider.id', 'line.decided_by')
    .selectAll('line')
    .select(['sheet.number as sheet_number', 'person.name as person_name', 'decider.name as decider_name'])
    .where('line.petition', '=', petition)
  const onSheet = sheet === undefined ? all : all.where('sheet.number', '=', sheet)
  const one = id === undefined ? onSheet : onSheet.where('line.id', '=', id)
  const ordered =
    newest === undefined
      ? one.orderBy('sheet.number').orderBy('line.number')
      : one.orderBy('line.entered_at', 'desc').orderBy('line.number', 'desc').limit(newest)
  return ordered.execute()
}

/** Where the line that counts stands, for each of these voters who has one in the petition. */
export async function countingLines(
  db: Kysely<Tables>,
  petition: string,
  voters: readonly number[],
): Promise<ReadonlyMap<number, { readonly sheet: number; readonly line: number }>> {
  if (voters.length === 0) return new Map()
  const found = await db
    .selectFrom('line')
    .innerJoin('sheet', 'sheet.id', 'line.sheet')
    .select(['line.voter', 'line.number', 'sheet.number as sheet_number'])
    .where('line.petition', '=', petition)
    .where('line.status', '=', 'valid')
    .where('line.voter', 'in', voters)
    .execute()
  return new Map(found.flatMap(({ voter, number, sheet_number: sheet }) => (voter === null ? [] : [[voter, { sheet, line: number }] as const])))
}
