// Where a petition stands, for its page and for the script that keeps it up to date.
import { chanceOfShortfall, type Examination, examine } from 'evenhand/petition'
import { examinedLines, type PetitionRow, type Store } from 'evenhand/store'

export interface Counts {
  readonly entered: number
  readonly valid: number
  readonly undecided: number
  readonly needed: number | null
  /** From 0 to 1, where a number is needed and something was entered. */
  readonly chance: number | null
  readonly statuses: Examination['counts']
}

/** The counts of a petition as far as it was examined. */
export async function countsOf({ db }: Store, { id, number_needed: needed }: PetitionRow): Promise<Counts> {
  const lines = await examinedLines(db, id)
  const { counts, valid } = examine(lines, needed ?? 0)
  const left = counts.undecided
  const isOpen = needed !== null && lines.length > 0
  const chance = isOpen ? chanceOfShortfall({ valid, invalid: lines.length - valid - left, left, needed }) : null
  return { entered: lines.length, valid, undecided: left, needed, chance, statuses: counts }
}
