// Where law is worked out: one store of diagrams over the facts of a vocabulary, in an order that suits the law.
import type { Budget } from '../base/index.ts'
import { Diagrams, type Ref } from '../diagram/index.ts'
import { type Condition, implication, type Vocabulary } from '../rules/index.ts'
import { always, and, conditionsIn, never } from './conditions.ts'
import { type Conditioned, orderFor } from './order.ts'

/** Where conditions become diagrams: outcome 1 where they hold. */
export interface Ground {
  readonly diagrams: Diagrams
  readonly condition: (condition: Condition) => Ref
  readonly always: Ref
  readonly never: Ref
}

/** A fresh store for the facts of a vocabulary, in an order that suits what will be asked; `budget`: what building may take. */
export function groundFor(vocabulary: Vocabulary, rules: Conditioned = { norms: [], erasers: [], limits: [] }, budget?: Budget): Ground {
  const sizes = vocabulary.facts.map((fact) => fact.answers.length)
  const diagrams = new Diagrams(sizes, orderFor(vocabulary, rules), budget)
  return { diagrams, condition: conditionsIn(diagrams, vocabulary), always, never }
}

/** Outcome 1 in the situations that the givens allow, and each given alone. */
export function possibleSituations(ground: Ground, vocabulary: Vocabulary) {
  const givens = vocabulary.givens.map((given) => ({ given: given.id, holds: ground.condition(implication(given)) }))
  const possible = ground.diagrams.combineAll(
    givens.map((each) => each.holds),
    and,
    ground.always,
  )
  return { givens, possible }
}
