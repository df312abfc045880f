// Conditions over situations, and what it means that one holds.
import { unreachable } from '../base/index.ts'

/** A test on a situation. `defined` is a condition that its instrument gave a name. */
export type Condition =
  | { readonly kind: 'is'; readonly fact: string; readonly answers: readonly string[] }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'defined'; readonly definition: string; readonly of: Condition }

/** The condition that every situation meets. */
export const always: Condition = { kind: 'all', of: [] }

/** Answers by fact. Where every fact that a question needs is answered, the situation is complete. */
export type Situation = Readonly<Record<string, string>>

/** Whether the condition holds in a situation that answers every fact the condition names. */
export function holds(condition: Condition, situation: Situation): boolean {
  switch (condition.kind) {
    case 'is':
      return condition.answers.includes(situation[condition.fact] ?? '')
    case 'all':
      return condition.of.every((part) => holds(part, situation))
    case 'any':
      return condition.of.some((part) => holds(part, situation))
    case 'not':
      return !holds(condition.of, situation)
    case 'defined':
      return holds(condition.of, situation)
    default:
      return unreachable(condition)
  }
}

/** Every fact the condition names, each once. */
export function factsOf(condition: Condition): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (part: Condition): void => {
    if (part.kind === 'is') found.add(part.fact)
    else if (part.kind === 'all' || part.kind === 'any') part.of.forEach(walk)
    else walk(part.of)
  }
  walk(condition)
  return found
}
