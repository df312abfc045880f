// What the page and the worker say to each other beside the protocol of the language server.
import type { DraftPlaceAndDay, JudgedDraft } from './judge.ts'
import type { RuleForm } from './rule.ts'

/** The page: where the draft is to be judged; nowhere yet where no place was chosen. */
export const asked = 'evenhand/at'
export interface JudgingAsked {
  readonly at: DraftPlaceAndDay | null
}

/** The worker: the findings of the text as it is were sent; if none is an error, the judgement follows. */
export const checked = 'evenhand/checked'
export type CheckingAsked = Record<string, never>

/** The worker: what a text would do. */
export const judgedNote = 'evenhand/judged'
export interface Judging {
  /** The text that was judged. */
  readonly text: string
  /** Nothing where the text declares no instrument, or no place was chosen. */
  readonly judged: JudgedDraft | null
}

/** The page: a rule of the form, to be put at the end of the text. */
export const ruleAsked = 'evenhand/rule'
export interface RuleAsked {
  readonly rule: RuleForm
  readonly text: string
  /** What the rule has for a source if the draft has no title. */
  readonly title: string
}
export type RuleTold = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly problem: 'no-act' | 'no-actor' }

/** The page asks whether the worker still answers, and the worker says so in the same word. */
export const alive = 'evenhand/alive'

/** The page: the text of a document of the law. */
export const textAsked = 'evenhand/text'
