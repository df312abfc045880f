// The reason that is written on a petition that is returned: how many there are, how many are needed, and which lines do not count.
import { returnReason } from 'evenhand/petition'
import { examinedLines, type PetitionRow, type Store } from 'evenhand/store'
import { type Language, returnReasonText } from 'evenhand/wording'

/** A reason to begin with; empty while lines are undecided or where there are enough. */
export async function proposedReason({ db }: Store, lang: Language, { id, number_needed: needed }: PetitionRow): Promise<string> {
  const reason = needed === null ? undefined : returnReason(await examinedLines(db, id), needed)
  return reason === undefined ? '' : returnReasonText(lang, reason).join(' ')
}
