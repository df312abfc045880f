// What can be said with `evenhand check`.
import type { Locale } from '../wording/index.ts'

/** What is asked for besides the documents. */
export interface CheckOptions {
  readonly against?: string
  readonly accepted?: true
  readonly acts?: true
  readonly lang: Locale
  readonly json?: true
  /** How findings are printed, if not as text. */
  readonly format?: 'text' | 'json' | 'sarif'
}
