// Conditions where not everything is known.
import { unreachable } from '../base/index.ts'
import type { Condition, Situation } from '../rules/index.ts'

/** Whether the condition holds whatever else is so; undefined where facts that `situation` does not answer can decide it. */
export function holdsSoFar(condition: Condition, situation: Situation, told = new Map<Condition, boolean | undefined>()): boolean | undefined {
  const among = (parts: readonly Condition[], decisive: boolean): boolean | undefined => {
    const each = new Set(parts.map((part) => holdsSoFar(part, situation, told)))
    return each.has(decisive) ? decisive : each.has(undefined) ? undefined : !decisive
  }
  switch (condition.kind) {
    case 'is': {
      const answer = situation[condition.fact]
      return answer === undefined ? undefined : condition.answers.includes(answer)
    }
    case 'all':
      return among(condition.of, false)
    case 'any':
      return among(condition.of, true)
    case 'not': {
      const denied = holdsSoFar(condition.of, situation, told)
      return denied === undefined ? undefined : !denied
    }
    case 'defined': {
      const known = told.has(condition.of) ? told.get(condition.of) : holdsSoFar(condition.of, situation, told)
      told.set(condition.of, known)
      return known
    }
    default:
      return unreachable(condition)
  }
}
