// What can be wrong with the data that a document holds in a fence.

/** What is wrong with the data of a document. `words`: the author's own, or the name of the field. */
export interface DataMistake {
  readonly code:
    | 'not-yaml'
    | 'not-a-procedure'
    | 'unknown-procedure'
    | 'wrong-field'
    | 'unknown-field'
    | 'missing-field'
    | 'unknown-rule'
    | 'repeated-name'
    | 'move-not-open'
    | 'unknown-story'
  readonly file: string
  readonly line: number
  /** Which field, from the outside in: `sources.0.attestation`. */
  readonly field: string
  readonly words: string
}
