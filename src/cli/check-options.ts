// What can be said with `evenhand check`.
import type { Language } from '../wording/index.ts'

/** What is asked for besides the documents. */
export interface CheckOptions {
  readonly against?: string
  readonly accepted?: true
  readonly acts?: true
  readonly lang: Language
  readonly json?: true
}
