// The reason that is written on a petition that is returned: how many there are, how many are needed, which lines do not count; and that it names nobody.
import { returnReason } from 'evenhand/signatures'
import { examinedLines, type NamedAt, namingsOf, type PetitionRow, type Store } from 'evenhand/store'
import { type Locale, returnReasonText, say } from 'evenhand/wording'

/** A reason to begin with; empty while lines are undecided or where there are enough. */
export async function proposedReason({ db }: Store, lang: Locale, { id, number_needed: needed }: PetitionRow): Promise<string> {
  const reason = needed === null ? undefined : returnReason(await examinedLines(db, id), needed)
  return reason === undefined ? '' : returnReasonText(lang, reason).join(' ')
}

/** The words of a text that name a signer or a voter, each once. */
export async function namedWords({ db }: Store, petition: PetitionRow, text: string): Promise<readonly string[]> {
  return [...new Set((await namingsOf(db, petition, text)).map(({ start, end }) => text.slice(start, end)))]
}

/** A text with the page and the line in the place of each signer, and *a voter* in that of anybody else; so too for who may not see who signed. */
export async function unnamed({ db }: Store, lang: Locale, petition: PetitionRow, text: string, maySeeLines: boolean): Promise<string> {
  const instead = ({ line }: NamedAt): string =>
    line === undefined || !maySeeLines ? say(lang, 'desk.named.voter') : say(lang, 'desk.named.line', { sheet: String(line.sheet), line: String(line.number) })
  let [rest, written] = ['', 0]
  for (const each of await namingsOf(db, petition, text)) {
    rest += text.slice(written, each.start) + instead(each)
    written = each.end
  }
  return rest + text.slice(written)
}
