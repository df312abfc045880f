// Whether a text that is to be kept names a signer or a voter of a petition, and where.
import type { Kysely } from 'kysely'
import { namingsIn } from '../../signatures/index.ts'
import type { Tables } from '../tables.ts'
import { newestChecklist } from './lines.ts'
import type { PetitionRow } from './tables.ts'

/** A place in a text, by its characters, that names somebody; `line`: where they stand on the paper, if they signed. */
export interface NamedAt {
  readonly start: number
  readonly end: number
  readonly line: { readonly sheet: number; readonly number: number } | undefined
}

/** Where a text names a signer of a petition, or a voter of the list it is examined against. Nothing where their names were let go. */
export async function namingsOf(db: Kysely<Tables>, petition: Pick<PetitionRow, 'id' | 'place' | 'checklist'>, text: string): Promise<readonly NamedAt[]> {
  if (text.trim() === '') return []
  const lines = await db
    .selectFrom('line')
    .innerJoin('sheet', 'sheet.id', 'line.sheet')
    .select(['line.name', 'line.address', 'line.number', 'sheet.number as sheet'])
    .where('line.petition', '=', petition.id)
    .orderBy('sheet.number')
    .orderBy('line.number')
    .execute()
  const list = petition.checklist ?? (await newestChecklist(db, petition.place)) ?? ''
  const voters = await db.selectFrom('voter').select(['last', 'first', 'middle', 'address', 'town']).where('checklist', '=', list).execute()
  const people = [
    // WHY: signers come first, so that a place in the text is taken for the line and not for the row of the list
    ...lines.map(({ name, address }) => ({ last: name, given: name, address })),
    ...voters.map(({ last, first, middle, address }) => ({ last, given: `${first} ${middle}`, address })),
  ]
  const ordinary = [...new Set([...voters.map((each) => each.town), ...petition.place.split('/')])]
  return namingsIn(text, people, ordinary).map(({ start, end, person }) => {
    const line = lines[person]
    return { start, end, line: line === undefined ? undefined : { sheet: line.sheet, number: line.number } }
  })
}
