// Where law is worked out: one store of diagrams over the facts of a vocabulary, in an order that suits the law.
import { type Budget, invariant } from '../base/index.ts'
import { type Combine, Diagrams, orderOf, type Ref, reach } from '../diagram/index.ts'
import { type Condition, implication, type Vocabulary } from '../rules/index.ts'
import { always, and, conditionsIn, never } from './conditions.ts'
import { type Conditioned, orderFor } from './order.ts'

/** Where conditions become diagrams: outcome 1 where they hold. */
export interface ConditionDiagrams {
  readonly diagrams: Diagrams
  readonly condition: (condition: Condition) => Ref
  readonly always: Ref
  readonly never: Ref
  /** Outcome 1 where the open point of that number is decided for what it asks about. Throws beyond `mostPoints`. */
  readonly decided: (point: number) => Ref
  /** A diagram over facts alone: `outcome` makes one outcome of what it says of open points. */
  readonly cut: (ref: Ref, outcome: (below: Ref) => number) => Ref
  /** Likewise: the outcomes of all ways of settling them, combined. */
  readonly settled: (ref: Ref, combine: Combine) => Ref
  /** The number of the open point that a node tests. */
  readonly pointAt: (node: Ref) => number
  /** Whether a variable is the open point of that number. */
  readonly isPoint: (variable: number, point: number) => boolean
}

const unknown = (): undefined => undefined

/** Open points that may meet in one question. WHY: there is a bound, because every way of settling the points can have a verdict of its own. */
export const mostPoints = 12

/** A fresh store for the facts of a vocabulary, in an order that suits what will be asked; `budget`: what building may take. */
export function groundFor(vocabulary: Vocabulary, rules: Conditioned = { norms: [], erasers: [], limits: [] }, budget?: Budget): ConditionDiagrams {
  const facts = vocabulary.facts.map((fact) => fact.answers.length)
  const points = Array.from({ length: mostPoints }, (_, point) => facts.length + point)
  // WHY: the points come last, so that what they make of a situation lies below it in one piece
  const order = orderOf([...orderFor(vocabulary, rules).variables, ...points])
  const diagrams = new Diagrams([...facts, ...points.map(() => 2)], order, budget)
  return {
    diagrams,
    condition: conditionsIn(diagrams, vocabulary),
    always,
    never,
    decided: (point) => {
      invariant(point < mostPoints, 'an open point for which there is room')
      return diagrams.test(facts.length + point, [1])
    },
    cut: (ref, outcome) => diagrams.cut(ref, facts.length, outcome),
    settled: (ref, combine) => diagrams.cut(ref, facts.length, (below) => [...reach(diagrams, below, unknown)].reduce((a, b) => combine(a, b))),
    pointAt: (node) => diagrams.variable(node) - facts.length,
    isPoint: (variable, point) => variable === facts.length + point,
  }
}

/** Outcome 1 in the situations that the givens allow, and each given alone. */
export function possibleSituations(ground: ConditionDiagrams, vocabulary: Vocabulary) {
  const givens = vocabulary.givens.map((given) => ({ given: given.id, holds: ground.condition(implication(given)) }))
  const possible = ground.diagrams.combineAll(
    givens.map((each) => each.holds),
    and,
    ground.always,
  )
  return { givens, possible }
}
