// Conditions to diagrams over the facts of a vocabulary.
import { invariant, unreachable } from '../base/index.ts'
import { type Diagrams, leaf, type Ref } from '../diagram/index.ts'
import type { Condition, Vocabulary } from '../rules/index.ts'

export const and = (a: number, b: number): number => (a === 1 && b === 1 ? 1 : 0)
export const or = (a: number, b: number): number => (a === 1 || b === 1 ? 1 : 0)
const not = (a: number): number => 1 - a

export const always: Ref = leaf(1)
export const never: Ref = leaf(0)

/** Makes the translation of conditions: outcome 1 where one holds. A part that is shared is made once. */
export function conditionsIn(diagrams: Diagrams, vocabulary: Vocabulary): (condition: Condition) => Ref {
  const numbers = new Map(vocabulary.facts.map((fact, index) => [fact.id, { index, answers: fact.answers.map((each) => each.id) }]))
  const made = new WeakMap<Condition, Ref>()
  const condition = (each: Condition): Ref => {
    const known = made.get(each)
    if (known !== undefined) return known
    const ref = make(each)
    made.set(each, ref)
    return ref
  }
  const make = (each: Condition): Ref => {
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
  return condition
}
