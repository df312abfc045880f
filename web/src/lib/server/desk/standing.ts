// Where a petition stands, for its page and for the script that keeps it up to date.
import { type Examination, examine } from 'evenhand/signatures'
import { examinedLines, type PetitionRow, type Store } from 'evenhand/store'

export interface Counts {
  readonly entered: number
  readonly valid: number
  readonly undecided: number
  readonly needed: number | null
}

/** The examination of a petition as far as it has come; where no number is set, against none. */
export async function examinationOf({ db }: Store, { id, number_needed: needed }: PetitionRow): Promise<Examination> {
  return examine(await examinedLines(db, id), needed ?? 0)
}

/** The counts of a petition as far as it was examined. */
export async function countsOf(store: Store, petition: PetitionRow): Promise<Counts> {
  const { lines, valid, counts } = await examinationOf(store, petition)
  return { entered: lines, valid, undecided: counts.undecided, needed: petition.number_needed }
}

/** Whether fewer lines count than are needed, though it was certified. WHY: it is told, because a signer can take the signature back until the warning is signed, and a certificate says nothing of that. */
export function isShort({ state, number_needed: needed }: Pick<PetitionRow, 'state' | 'number_needed'>, valid: number): boolean {
  return ['certified', 'warned'].includes(state) && needed !== null && valid < needed
}
