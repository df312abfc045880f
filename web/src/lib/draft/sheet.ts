// The rules of a draft in words, to put before voters or a board: what the rules say, and that this is no form of words of the law.
import { type Locale, say } from 'evenhand/wording'
import type { JudgedDraft } from './judge.ts'

export interface DraftSheet {
  readonly lang: Locale
  readonly title: string
  readonly notes: readonly string[]
  readonly rules: readonly string[]
}

/** The sheet of a draft that was judged. */
export function sheetOf(lang: Locale, { title, rules, binding }: JudgedDraft): DraftSheet {
  return { lang, title, notes: [binding, say(lang, 'draft.sheet.note'), say(lang, 'answer.noadvice')], rules }
}

/** The same as plain text. */
export function sheetText({ title, notes, rules }: DraftSheet): string {
  return [title, ...rules.map((each, index) => `${index + 1}. ${each}`), ...notes].join('\n\n').concat('\n')
}
