// Lines as they are shown to a clerk: where they stand on paper, what was typed, what they are, and who said so.
import type { Person, Store } from 'evenhand/store'
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

export interface Which {
  readonly sheet?: number
  /** The newest so many. */
  readonly newest?: number
  readonly id?: string
}

/** Lines of a petition, by sheet and number; or the newest ones, the newest first. */
export async function shownLines(
  store: Store,
  lang: Locale,
  person: Person,
  petition: string,
  { sheet, newest, id }: Which = {},
): Promise<readonly ShownLine[]> {
  const all = store.db
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
  const rows = await ordered.execute()
  const first = await firstOf(store, petition, rows)
  return rows.map((each) => ({
    id: each.id,
    sheet: each.sheet_number,
    number: each.number,
    name: each.name,
    address: each.address,
    status: each.status,
    says: [
      statusName(lang, each.status),
      ...(each.status === 'duplicate' ? (first.has(each.voter) ? [say(lang, 'desk.line.of', first.get(each.voter) ?? { sheet: '', line: '' })] : []) : []),
    ].join(' '),
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

/** Where the line that counts stands, for each voter whom some of these lines repeat. */
async function firstOf(store: Store, petition: string, rows: readonly { readonly status: string; readonly voter: number | null }[]) {
  const repeated = rows.flatMap((each) => (each.status === 'duplicate' && each.voter !== null ? [each.voter] : []))
  if (repeated.length === 0) return new Map<number | null, { readonly sheet: string; readonly line: string }>()
  const found = await store.db
    .selectFrom('line')
    .innerJoin('sheet', 'sheet.id', 'line.sheet')
    .select(['line.voter', 'line.number', 'sheet.number as sheet_number'])
    .where('line.petition', '=', petition)
    .where('line.status', '=', 'valid')
    .where('line.voter', 'in', repeated)
    .execute()
  return new Map(found.map((each) => [each.voter, { sheet: String(each.sheet_number), line: String(each.number) }]))
}
