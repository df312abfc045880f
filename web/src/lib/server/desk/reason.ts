// The reason that is written on a petition that is returned: how many there are, how many are needed, and which lines do not count.
import { returnReason } from 'evenhand/petition'
import { examinedLines, type PetitionRow, type Store } from 'evenhand/store'
import { type Language, say } from 'evenhand/wording'
import { statusName } from '#lib/desk/status.ts'

/** A reason to begin with; empty while lines are undecided or where there are enough. */
export async function proposedReason({ db }: Store, lang: Language, { id, number_needed: needed }: PetitionRow): Promise<string> {
  const reason = needed === null ? undefined : returnReason(await examinedLines(db, id), needed)
  if (reason === undefined) return ''
  const kinds = reason.notCounted.map(({ status, count }) => `${statusName(lang, status)}: ${count}`).join('; ')
  const numbers = { valid: String(reason.valid), needed: String(reason.needed), lines: String(reason.lines), short: String(reason.shortBy) }
  return [say(lang, 'desk.reason.short', numbers), kinds === '' ? '' : say(lang, 'desk.reason.kinds', { kinds })].join(' ').trim()
}
