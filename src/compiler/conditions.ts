// Conditions to diagrams over the facts of the vocabulary, in the order in which it lists them.
import { invariant, unreachable } from '../base/index.ts'
import { Diagrams, leaf, type Ref } from '../diagram/index.ts'
import { type Condition, implication, type Vocabulary } from '../rules/index.ts'

export const and = (a: number, b: number): number => (a === 1 && b === 1 ? 1 : 0)
export const or = (a: number, b: number): number => (a === 1 || b === 1 ? 1 : 0)
const not = (a: number): number => 1 - a

/** Where conditions become diagrams: outcome 1 where they hold. */
export interface Ground {
  readonly diagrams: Diagrams
  readonly condition: (condition: Condition) => Ref
  readonly always: Ref
  readonly never: Ref
}

/** A fresh store for the facts of a vocabulary. */
export function groundFor(vocabulary: Vocabulary): Ground {
  const diagrams = new Diagrams(vocabulary.facts.map((fact) => fact.answers.length))
  const numbers = new Map(vocabulary.facts.map((fact, index) => [fact.id, { index, answers: fact.answers.map((each) => each.id) }]))
  const [always, never] = [leaf(1), leaf(0)]
  const condition = (each: Condition): Ref => {
    switch (each.kind) {
      case 'is': {
        const fact = numbers.get(each.fact)
        invariant(fact !== undefined, `a declared fact: ${each.fact}`)
        return diagrams.test(
          fact.index,
          each.answers.map((answer) => fact.answers.indexOf(answer)),
        )
      }
      case 'all':
        return diagrams.combineAll(each.of.map(condition), and, always)
      case 'any':
        return diagrams.combineAll(each.of.map(condition), or, never)
      case 'not':
        return diagrams.map(condition(each.of), not)
      case 'defined':
        return condition(each.of)
      default:
        return unreachable(each)
    }
  }
  return { diagrams, condition, always, never }
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
