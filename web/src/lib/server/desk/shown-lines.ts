// Lines as they are shown to a clerk: where they stand on paper, what was typed, what they are, and who said so.
import { countingLines, type Person, type Store, type WhichLines, writtenLines } from 'evenhand/store'
import { type Locale, say } from 'evenhand/wording'
import { statusName } from '#lib/desk/status.ts'

export interface ShownLine {
  readonly id: string
  readonly sheet: number
  readonly number: number
  readonly name: string
  readonly address: string
  readonly status: string
  readonly says: string
  /** Who entered it, and who decided it where that was somebody else. */
  readonly by: string
  readonly isMine: boolean
  readonly version: number
}

/** Lines of a petition, by sheet and number; or the newest ones, the newest first. */
export async function shownLines(store: Store, lang: Locale, person: Person, petition: string, which: WhichLines = {}): Promise<readonly ShownLine[]> {
  const rows = await writtenLines(store.db, petition, which)
  const repeated = rows.flatMap((each) => (each.status === 'duplicate' && each.voter !== null ? [each.voter] : []))
  const counting = await countingLines(store.db, petition, repeated)
  return rows.map((each) => ({
    id: each.id,
    sheet: each.sheet_number,
    number: each.number,
    name: each.name,
    address: each.address,
    status: each.status,
    says: [statusName(lang, each.status), ...(each.status === 'duplicate' ? placeOf(lang, counting.get(each.voter ?? -1)) : [])].join(' '),
    by: [
      who(lang, person, each.entered_by, each.person_name),
      ...(each.decided_by === null || each.decided_by === each.entered_by
        ? []
        : [say(lang, 'desk.line.decided', { who: who(lang, person, each.decided_by, each.decider_name) })]),
    ].join('; '),
    isMine: each.entered_by === person.id,
    version: each.version,
  }))
}

function who(lang: Locale, person: Person, id: string, name: string | null): string {
  return id === person.id ? say(lang, 'desk.line.you') : (name ?? say(lang, 'desk.by.gone'))
}

/** Where the line that counts stands, in words. */
function placeOf(lang: Locale, found: { readonly sheet: number; readonly line: number } | undefined): readonly string[] {
  return found === undefined ? [] : [say(lang, 'desk.line.of', { sheet: String(found.sheet), line: String(found.line) })]
}
