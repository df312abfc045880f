// Lines that were typed into a table elsewhere: read, held against the checklist, and entered together or not at all.
import { setImmediate } from 'node:timers/promises'
import { comparisonOf, match, type SignatureLine, type SignatureMistake } from 'evenhand/signatures'
import { enterLines, type NewLine, type Refusal } from 'evenhand/store'
import { checklistMistakeText, type Locale, say, sentence } from 'evenhand/wording'
import type { Posted } from '#lib/server/work/posted.ts'
import { type JobAsker, work } from '#lib/server/work/work-node.ts'
import { type Admitted, stampOf } from './guard.ts'
import { checklistFor } from './matcher-node.ts'
import { textOf } from './typed.ts'

export type Imported =
  | { readonly kind: 'done'; readonly entered: number; readonly valid: number }
  | { readonly kind: 'bad'; readonly mistakes: readonly string[] }
  | { readonly kind: 'refused'; readonly because: Refusal; readonly row: number }
  /** It took too much to read it, too many wait to have theirs read, or no file came. */
  | { readonly kind: 'unread'; readonly because: 'too-much' | 'busy' | 'file' }

/** WHY: what is wrong in two hundred rows is wrong in the same way in the others. */
const listed = 200
/** Lines held against the checklist before anybody else is answered: some milliseconds. */
const atOnce = 20

/** The form's `upload` is made by the page; the same one twice enters each line once. */
export async function importLines(desk: Admitted, lang: Locale, posted: Posted, asker: JobAsker): Promise<Imported> {
  const checklist = await checklistFor(desk.store, desk.petition)
  if (checklist === undefined) return { kind: 'refused', because: 'no-checklist', row: 0 }
  const outcome = await work('table-lines', posted, asker)
  if (outcome.kind === 'too-long' || outcome.kind === 'too-big') return { kind: 'unread', because: 'too-much' }
  if (outcome.kind !== 'done') return { kind: 'unread', because: 'busy' }
  const { fields, read } = outcome.value
  const upload = textOf(fields['upload'])
  if (read === undefined || !/^[0-9a-f-]{36}$/.test(upload)) return { kind: 'unread', because: 'file' }
  if (read.kind === 'bad')
    return {
      kind: 'bad',
      mistakes: [...read.file.map((each) => checklistMistakeText(lang, each)), ...read.mistakes.map((each) => mistakeText(lang, each))].slice(0, listed),
    }
  const lines: NewLine[] = []
  for (const line of read.lines) {
    lines.push({ ...whole(desk.petition.id, upload, line), ...proposed(line) })
    // WHY: others are answered in between
    if (lines.length % atOnce === 0) await setImmediate()
  }
  const entered = await enterLines(desk.store, lines, () => stampOf(desk.person))
  if ('because' in entered) return { kind: 'refused', because: entered.because, row: read.lines[entered.index]?.row ?? 0 }
  return { kind: 'done', entered: entered.entered, valid: lines.filter((each) => each.status === 'valid').length }

  // WHY: this happens only beyond doubt, because the clerk decides every other line
  function proposed({ name, address }: SignatureLine): Pick<NewLine, 'status' | 'voter' | 'compared'> {
    if (name === '' || checklist === undefined) return { status: 'undecided' }
    const found = match(checklist, { name, address })
    const [best] = found.candidates
    return found.suggestion === 'valid' && best !== undefined
      ? { status: 'valid', voter: best.voter.row, compared: 'valid' }
      : { status: 'undecided', compared: comparisonOf(found) }
  }
}

function whole(petition: string, upload: string, { row, page, number, name, address }: SignatureLine): Omit<NewLine, 'status'> {
  return { key: `${upload}.${row}`, petition, sheet: page, sheetId: `${upload}.page.${page}`, number, name, address }
}

function mistakeText(lang: Locale, { row, code, other }: SignatureMistake): string {
  const what = say(lang, `desk.import.mistake.${code}`, { other: String(other ?? '') })
  return sentence(lang, row === 0 ? what : say(lang, 'desk.import.row', { row: String(row), what }))
}
