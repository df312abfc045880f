// The words in which situations and questions are put.
import type { Condition } from './condition.ts'

/** Text by language code (`en`, `es`). */
export type Words = Readonly<Record<string, string>>

export interface Named {
  readonly id: string
  readonly words: Words
}

export type Actor = Named
export type AgencyKind = Named

/** Something an actor can do. `words` is an infinitive phrase in which `{fact}` stands for the answer to that fact. */
export interface Act extends Named {
  readonly actor: string
  readonly help?: Words
  /** The acts that it may follow, a grant after a policy; `breach`: only where one of them may break a rule, a claim after a stop. */
  readonly after?: { readonly breach: boolean; readonly acts: readonly string[] }
}

/** A question about a situation with a finite list of answers. */
export interface Fact {
  readonly id: string
  readonly asks: Words
  readonly help?: Words
  /** Clause with `{}` for one or several answers; without it each answer is a clause of its own. */
  readonly says?: Words
  /** The same, denied. */
  readonly denies?: Words
  /** The noun phrase where the answer is left open. */
  readonly otherwise?: Words
  /** 1 plain … 3 sensitive; an interview asks low numbers first. */
  readonly sensitivity: number
  /** The actor whose judgement the answer is, if it is a matter of judgement. */
  readonly judge?: string
  /** Who can know the answer; without it everybody. A fact is not asked of somebody who cannot. */
  readonly knowers?: readonly string[]
  /** Whether a person in the situation could bring about another answer. */
  readonly changeable: boolean
  /** Whether the answers run from least to most. */
  readonly ordered: boolean
  readonly answers: readonly Named[]
}

/** Which situations can exist at all: where `premise` holds, so does `conclusion`. */
export interface Given extends Named {
  readonly premise: Condition
  readonly conclusion: Condition
}

export interface Vocabulary {
  readonly actors: readonly Actor[]
  readonly agencies: readonly AgencyKind[]
  readonly acts: readonly Act[]
  readonly facts: readonly Fact[]
  readonly givens: readonly Given[]
}
