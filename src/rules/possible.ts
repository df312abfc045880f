// Can a condition hold in any situation that the givens allow? By backtracking over the facts that bear on it.
import { unreachable } from '../base/index.ts'
import { type Condition, factsOf } from './condition.ts'
import type { Given, Vocabulary } from './vocabulary.ts'

/** Tests made before the search gives up and calls the condition possible: a checker must not hang on a hostile text. */
const budget = 1_000_000
/** More facts than any vocabulary has; beyond it the search does not begin. */
const mostFacts = 300

/** Whether some possible situation meets every condition. Errs on the side of yes when the search grows too long. */
export function canHold(conditions: readonly Condition[], vocabulary: Vocabulary): boolean {
  const bearing = bearingOn(conditions, vocabulary.givens)
  const facts = vocabulary.facts.filter((fact) => bearing.facts.has(fact.id))
  const asked = [...conditions, ...bearing.givens.map(implication)]
  const situation = new Map<string, string>()
  const size = asked.reduce((sum, condition) => sum + sizeOf(condition), 0)
  if (facts.length > mostFacts) return true
  let made = 0
  const search = (index: number): boolean => {
    made += size
    if (made > budget) return true
    const states = asked.map((condition) => judge(condition, situation))
    if (states.includes(false)) return false
    const fact = facts[index]
    if (fact === undefined || states.every((state) => state === true)) return true
    for (const answer of fact.answers) {
      situation.set(fact.id, answer.id)
      if (search(index + 1)) return true
    }
    situation.delete(fact.id)
    return false
  }
  return search(0)
}

function sizeOf(condition: Condition): number {
  if (condition.kind === 'is') return 1
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.reduce((sum, part) => sum + sizeOf(part), 1)
  return 1 + sizeOf(condition.of)
}

/** A given as a condition. */
export function implication(given: Given): Condition {
  return { kind: 'any', of: [{ kind: 'not', of: given.premise }, given.conclusion] }
}

/** The facts of the conditions and of every given that shares a fact with them, directly or through others. */
export function bearingOn(conditions: readonly Condition[], givens: readonly Given[]): { facts: ReadonlySet<string>; givens: readonly Given[] } {
  const facts = new Set(conditions.flatMap((condition) => [...factsOf(condition)]))
  const reached = new Set<Given>()
  for (let grew = true; grew; ) {
    grew = false
    for (const given of givens) {
      const own = factsOf(implication(given))
      if (reached.has(given) || ![...own].some((fact) => facts.has(fact))) continue
      reached.add(given)
      for (const fact of own) facts.add(fact)
      grew = true
    }
  }
  return { facts, givens: givens.filter((given) => reached.has(given)) }
}

/** True or false where the answers so far force it; undefined where they do not. */
function judge(condition: Condition, situation: ReadonlyMap<string, string>): boolean | undefined {
  switch (condition.kind) {
    case 'is': {
      const answer = situation.get(condition.fact)
      return answer === undefined ? undefined : condition.answers.includes(answer)
    }
    case 'all': {
      const states = condition.of.map((part) => judge(part, situation))
      return states.includes(false) ? false : states.includes(undefined) ? undefined : true
    }
    case 'any': {
      const states = condition.of.map((part) => judge(part, situation))
      return states.includes(true) ? true : states.includes(undefined) ? undefined : false
    }
    case 'not': {
      const state = judge(condition.of, situation)
      return state === undefined ? undefined : !state
    }
    case 'defined':
      return judge(condition.of, situation)
    default:
      return unreachable(condition)
  }
}
