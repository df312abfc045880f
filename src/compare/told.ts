// How a part of the possible situations is told.

/** Answers to some facts: each fact with the answers it may have. */
export type Conditions = Readonly<Record<string, readonly string[]>>

/** One answer to each of some facts. */
export type Answers = Readonly<Record<string, string>>

/** What is told of a region: a large part of it, a situation in it, how many there are of how many. */
export interface Told {
  readonly when: Conditions
  readonly example: Answers
  readonly count: bigint
  readonly total: bigint
}
