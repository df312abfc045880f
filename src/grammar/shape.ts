// What is known of the rule language from its grammar alone.

export interface Declaration {
  /** Its rule in the grammar. */
  readonly type: string
  /** Its parts in the only order they can have: the words that begin each, or the kind of thing that stands there. */
  readonly parts: readonly string[]
  /** Its shortest beginnings, each up to a place where a word begins a part, or a part can follow that need not. */
  readonly beginnings: readonly string[]
}

export interface GrammarWords {
  /** All words that name nothing, in the order of the alphabet. */
  readonly keywords: readonly string[]
  /** By the word that begins it. */
  readonly declarations: Readonly<Record<string, Declaration>>
  /** The words that begin a part of a declaration, the longer first. */
  readonly clauses: readonly string[]
  /** How strong a rule is: `must`, `must not` and the others, the longer first. */
  readonly strengths: readonly string[]
  /** The words that a condition has to follow: where it is missing, the declaration is not whole. */
  readonly conditionNeeded: readonly string[]
  /** The words that conditions are made with, and those that a condition follows. */
  readonly conditions: readonly string[]
}
