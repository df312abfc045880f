// Can a condition hold in any situation that the givens allow? By backtracking over the facts that bear on it.
import { Budget, OverBudget, oncePer, unreachable } from '../base/index.ts'
import { type Condition, factsOf, partsIn } from './condition.ts'
import type { Fact, Given, Vocabulary } from './vocabulary.ts'

/** Parts looked at before the search gives up: a checker must not hang on a hostile text. */
const mostLooked = 1_000_000
/** More facts than any vocabulary has; beyond it the search does not begin. */
const mostFacts = 300

/**
 * Whether some possible situation meets every condition. `budget`: how many parts of conditions it may look at; where they do not suffice
 * the answer is yes, and the budget says that it is spent.
 */
export function canHold(conditions: readonly Condition[], vocabulary: Vocabulary, budget: Budget = new Budget(mostLooked)): boolean {
  const bearing = bearingOn(conditions, vocabulary.givens)
  const facts = inOrder(conditions, bearing.facts, vocabulary)
  const asked = [...conditions, ...bearing.givens.map((each) => heldAs(each).condition)]
  const situation = new Map<string, string>()
  const size = asked.reduce((sum, condition) => sum + partsOf(condition).length, 0)
  if (facts.length > mostFacts) return true
  const search = (index: number): boolean => {
    budget.spend(size)
    const told = new Map<Condition, boolean | undefined>()
    const states = asked.map((condition) => judge(condition, situation, told))
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
  try {
    return search(0)
  } catch (error) {
    if (error instanceof OverBudget) return true
    throw error
  }
}

/**
 * The facts that bear on conditions, in the order in which they are looked through. WHY: what is asked about most often contradicts itself
 * soonest, and what givens make of it comes in the order in which it was reached.
 */
function inOrder(conditions: readonly Condition[], bearing: ReadonlySet<string>, { facts }: Vocabulary): readonly Fact[] {
  const often = new Map<string, number>()
  for (const part of conditions.flatMap(partsOf)) if (part.kind === 'is') often.set(part.fact, (often.get(part.fact) ?? 0) + 1)
  const named = new Map(facts.map((fact) => [fact.id, fact]))
  return [...bearing].toSorted((a, b) => (often.get(b) ?? 0) - (often.get(a) ?? 0)).flatMap((id) => named.get(id) ?? [])
}

/** A given as a condition. */
export function implication(given: Given): Condition {
  return { kind: 'any', of: [{ kind: 'not', of: given.premise }, given.conclusion] }
}

// WHY: this is kept, because the same few givens are held against thousands of conditions
const heldAs = oncePer((given: Given) => {
  const condition = implication(given)
  return { condition, facts: factsOf(condition) }
})
const partsOf = oncePer(partsIn)

/** The facts of the conditions and of every given that shares a fact with them, directly or through others. */
export function bearingOn(conditions: readonly Condition[], givens: readonly Given[]): { facts: ReadonlySet<string>; givens: readonly Given[] } {
  const facts = new Set(conditions.flatMap((condition) => [...factsOf(condition)]))
  const reached = new Set<Given>()
  for (let grew = true; grew; ) {
    grew = false
    for (const given of givens) {
      if (reached.has(given)) continue
      const own = heldAs(given).facts
      if (![...own].some((fact) => facts.has(fact))) continue
      reached.add(given)
      for (const fact of own) facts.add(fact)
      grew = true
    }
  }
  return { facts, givens: givens.filter((given) => reached.has(given)) }
}

/** True or false where the answers so far force it; undefined where they do not. `told`: what was found of shared parts. */
function judge(condition: Condition, situation: ReadonlyMap<string, string>, told: Map<Condition, boolean | undefined>): boolean | undefined {
  switch (condition.kind) {
    case 'is': {
      const answer = situation.get(condition.fact)
      return answer === undefined ? undefined : condition.answers.includes(answer)
    }
    case 'all': {
      const states = condition.of.map((part) => judge(part, situation, told))
      return states.includes(false) ? false : states.includes(undefined) ? undefined : true
    }
    case 'any': {
      const states = condition.of.map((part) => judge(part, situation, told))
      return states.includes(true) ? true : states.includes(undefined) ? undefined : false
    }
    case 'not': {
      const state = judge(condition.of, situation, told)
      return state === undefined ? undefined : !state
    }
    case 'defined': {
      if (told.has(condition.of)) return told.get(condition.of)
      const state = judge(condition.of, situation, told)
      told.set(condition.of, state)
      return state
    }
    default:
      return unreachable(condition)
  }
}
