// What a person got wrong, as data: the sentence is made in `wording`, the layout at the edge.

/** A place in a text: `line` and `column` count from 1, offsets in UTF-16 units from 0, `end` exclusive. */
export interface Span {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly offset: number
  readonly end: number
}

export type Severity = 'error' | 'warning'

/** Another place that has a part in a finding. */
export interface Related {
  readonly span: Span
  readonly role: 'first-here' | 'also-here' | 'declared-here' | 'excludes'
}

/** One finding. `code` names its page under docs/diagnostics; `words` are the author's own words that the message quotes. */
export interface Diagnostic<Code extends string = string> {
  readonly code: Code
  readonly severity: Severity
  readonly span: Span
  readonly words: Readonly<Record<string, string>>
  readonly related: readonly Related[]
}
