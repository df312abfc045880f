// Conditions over situations, and what it means that one holds.
import { unreachable } from '../base/index.ts'

/**
 * A test on a situation. `defined` is a condition that its instrument gave a name; whoever names it shares one `of`, so that what is named
 * often is never copied out. INVARIANT: who walks a condition goes through a shared part once, or definitions that build on each other
 * would double the work with each.
 */
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

/** Whether the condition holds in a situation that answers every fact the condition names. `told`: what is known of shared parts. */
export function holds(condition: Condition, situation: Situation, told = new Map<Condition, boolean>()): boolean {
  switch (condition.kind) {
    case 'is':
      return condition.answers.includes(situation[condition.fact] ?? '')
    case 'all':
      return condition.of.every((part) => holds(part, situation, told))
    case 'any':
      return condition.of.some((part) => holds(part, situation, told))
    case 'not':
      return !holds(condition.of, situation, told)
    case 'defined': {
      const known = told.get(condition.of) ?? holds(condition.of, situation, told)
      told.set(condition.of, known)
      return known
    }
    default:
      return unreachable(condition)
  }
}

/** The condition and all its parts, a shared one once. */
export function partsIn(condition: Condition): readonly Condition[] {
  const seen = new Set<Condition>()
  const walk = (part: Condition): void => {
    if (seen.has(part)) return
    seen.add(part)
    if (part.kind === 'all' || part.kind === 'any') part.of.forEach(walk)
    else if (part.kind !== 'is') walk(part.of)
  }
  walk(condition)
  return [...seen]
}

/** Every fact the condition names, each once. */
export function factsOf(condition: Condition): ReadonlySet<string> {
  return new Set(partsIn(condition).flatMap((part) => (part.kind === 'is' ? [part.fact] : [])))
}
