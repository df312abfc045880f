// What the examination of a petition and the reading of a checklist found, in words.
import { unreachable } from '../base/index.ts'
import type {
  ChecklistKind,
  ChecklistMistake,
  ChecklistNote,
  CureGate,
  Doubt,
  Examination,
  LineStatus,
  ReturnReason,
  Suggestion,
  Why,
} from '../signatures/index.ts'
import { andList, countIn, type Locale, sentence, shareIn } from './locale.ts'
import { say } from './say.ts'

/** What a line is: `not on the checklist`. */
export function lineStatusName(language: Locale, status: LineStatus): string {
  return say(language, `examine.status.${status}`)
}

/** How the petition stands, in a sentence. */
export function examinationText(language: Locale, { standing, valid, needed, counts }: Examination): string {
  const numbers = { valid: countIn(language, valid), needed: countIn(language, needed) }
  switch (standing.kind) {
    case 'enough':
      return say(language, 'examine.enough', numbers)
    case 'short':
      return say(language, counts.undecided > 0 ? 'examine.short-at-least' : 'examine.short', { ...numbers, by: countIn(language, standing.by) })
    case 'open':
      return say(language, 'examine.open', { ...numbers, left: countIn(language, standing.left) })
    default:
      return unreachable(standing)
  }
}

/** The chance that it falls short and what that rests on; nothing where there is no chance in it any more. */
export function chanceText(language: Locale, { standing, chanceOfShortfall: chance }: Examination): string | undefined {
  if (standing.kind !== 'open') return undefined
  const words = chance < 0.01 ? say(language, 'examine.chance-tiny') : chance > 0.99 ? say(language, 'examine.chance-most') : shareIn(language, chance)
  return say(language, 'examine.chance', { chance: words })
}

/** Whether the petition can be supplemented, and what that rests on. Until when, is not in it. */
export function gateText(language: Locale, { answer, needed, atLeast, atMost, open }: CureGate): string {
  const [count, least, most] = [needed, atLeast, atMost].map((each) => countIn(language, each))
  const numbers = { needed: count ?? '', least: least ?? '', most: most ?? '' }
  switch (answer) {
    case 'yes':
      return say(language, 'examine.gate.yes', numbers)
    case 'no':
      return say(language, 'examine.gate.no', numbers)
    case 'open':
      return say(language, 'examine.gate.open', { ...numbers, list: countsText(language, open) })
    default:
      return unreachable(answer)
  }
}

/** The reason that the clerk writes on a returned petition, sentence by sentence. */
export function returnReasonText(language: Locale, reason: ReturnReason): readonly string[] {
  const { needed, lines, valid, shortBy, notCounted, gate } = reason
  const [all, counted, by] = [lines, valid, shortBy].map((each) => countIn(language, each))
  const numbers = { needed: countIn(language, needed), lines: all ?? '', valid: counted ?? '', by: by ?? '' }
  const list = notCounted.length === 0 ? [] : [say(language, 'examine.reason.not-counted', { list: countsText(language, notCounted) })]
  return [say(language, 'examine.reason.numbers', numbers), ...list, gateText(language, gate)]
}

function countsText(language: Locale, counts: readonly { readonly status: LineStatus; readonly count: number }[]): string {
  return andList(
    language,
    counts.map(({ status, count }) => say(language, 'examine.count', { what: lineStatusName(language, status), count: countIn(language, count) })),
  )
}

/** What is proposed for a line, in a sentence. */
export function suggestionText(language: Locale, suggestion: Suggestion): string {
  return say(language, `examine.suggestion.${suggestion}`)
}

/** Why a line is not beyond doubt. */
export function doubtText(language: Locale, doubt: Doubt): string {
  return say(language, `examine.doubt.${doubt}`)
}

/** What agrees between a line and a voter, or does not. */
export function whyText(language: Locale, why: Why): string {
  return say(language, `examine.why.${why}`)
}

/** A mistake of a checklist with its place, in a sentence. */
export function checklistMistakeText(language: Locale, mistake: ChecklistMistake): string {
  return placed(language, mistake, say(language, `examine.mistake.${mistake.code}`, { named: mistake.named ?? '' }))
}

/** Everything of one kind that was found in a checklist: what it is, how often, and where the first of it are. */
export interface KindText {
  readonly says: string
  readonly count: number
  readonly where: string
}

/** WHY: a few are enough, because whoever looks these up knows what the others are. */
const rowsShown = 20

/** What is to be looked at in a checklist, a kind for each thing, in the order in which it was given. */
export function checklistNoteKinds(language: Locale, kinds: readonly ChecklistKind<ChecklistNote>[]): readonly KindText[] {
  return kinds.map((kind) => kindText(language, kind, say(language, `examine.note.${kind.code}`, { named: kind.first[0]?.named ?? '' })))
}

/** What is wrong in a checklist, in the same way. */
export function checklistMistakeKinds(language: Locale, kinds: readonly ChecklistKind<ChecklistMistake>[]): readonly KindText[] {
  return kinds.map((kind) => kindText(language, kind, say(language, `examine.mistake.${kind.code}`, { named: kind.first[0]?.named ?? '' })))
}

/** Of columns: what is said of them is said of each once. */
const ofColumns: ReadonlySet<string> = new Set<ChecklistNote['code'] | ChecklistMistake['code']>(['column-not-read', 'two-columns-for-one'])

function kindText(language: Locale, { code, count, first }: ChecklistKind<ChecklistNote | ChecklistMistake>, text: string): KindText {
  const says = sentence(language, text)
  const columns = [...new Set(first.map((each) => each.column))].filter((each) => each !== '')
  if (ofColumns.has(code)) return { says, count, where: say(language, 'examine.at.columns', { list: columns.join(', ') }) }
  const rows = first.flatMap(({ row, other }) => (row === 0 ? [] : [other === undefined ? String(row) : `${row} (${other})`])).slice(0, rowsShown)
  if (rows.length === 0) return { says, count, where: '' }
  const listed = rows.join(', ')
  const list = count > rows.length ? say(language, 'examine.at.more', { list: listed, count: countIn(language, count - rows.length) }) : listed
  const where = say(language, 'examine.at.rows', { list })
  return { says, count, where: columns.length === 1 ? `${where} · ${columns[0]}` : where }
}

function placed(language: Locale, { row, column, other }: Pick<ChecklistNote, 'row' | 'column' | 'other'>, text: string): string {
  const what = other === undefined ? text : say(language, 'examine.at.other', { what: text, other: String(other) })
  if (row === 0) return sentence(language, say(language, 'examine.at.file', { what }))
  const filled = { row: String(row), what }
  return sentence(language, column === '' ? say(language, 'examine.at.row', filled) : say(language, 'examine.at.cell', { ...filled, column }))
}
