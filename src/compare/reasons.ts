// Where the verdict is the same and something else is not: what has to be done besides, or the rules that decide.
import type { Condition, Norm, Verdict } from '../rules/index.ts'
import { decisionsOf, owingOf } from './deciding.ts'
import { exampleOf, type Part, partsOf } from './region.ts'
import { type RuleItem, Sets } from './sets.ts'
import type { Pairing, Placed, SharedDiagrams } from './shared-diagrams.ts'
import type { Turn } from './strictness.ts'
import type { Answers } from './told.ts'

/** Situations with one verdict on both sides, and other duties. */
export interface DutyChange extends Part {
  readonly verdict: Verdict
  /** Every possible situation, over the facts that bear on verdicts and duties. */
  readonly total: bigint
  /** The acts that come with doing the act, on each side. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly turn: Turn
  readonly example: Answers
}

/** Situations with one verdict and the same duties on both sides, by rules that do not say the same. */
export interface ReasonChange {
  readonly verdict: Verdict
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly count: bigint
  /** Every possible situation, over the facts that bear on which rules decide. */
  readonly total: bigint
}

/** Where the verdict stays and duties come or go. */
export function dutyChanges(shared: SharedDiagrams, pairing: Pairing): readonly DutyChange[] {
  const sets = new Sets()
  const owed = (placed: Placed): readonly RuleItem[] => owingOf(shared, placed).flatMap(({ norm, where }) => norm.duties.map((name) => ({ name, where })))
  return sets.differing(shared, pairing, owed(pairing.before), owed(pairing.after)).flatMap(({ verdict, one, other, where, scope, total }) =>
    partsOf(shared, where(), scope).map((part) => ({
      ...part,
      verdict,
      total,
      before: one,
      after: other,
      turn: turnOfDuties(one, other),
      example: exampleOf(shared, part, scope),
    })),
  )
}

/** Where verdict and duties stay and other rules decide: other than by their name, or by the text they stand in. */
export function reasonChanges(shared: SharedDiagrams, pairing: Pairing): readonly ReasonChange[] {
  const sets = new Sets()
  const substance = substances()
  const names = new Map<string, { readonly before: Set<string>; readonly after: Set<string> }>()
  const deciding = (placed: Placed, side: 'before' | 'after'): readonly RuleItem[] =>
    decisionsOf(shared, placed).map(({ id, where }) => {
      const norm = placed.norms.get(id)
      const name = norm === undefined ? id : substance(norm)
      const known = names.get(name) ?? { before: new Set(), after: new Set() }
      names.set(name, known)
      known[side].add(id)
      return { name, where }
    })
  const [before, after] = [deciding(pairing.before, 'before'), deciding(pairing.after, 'after')]
  const ids = (set: readonly string[], side: 'before' | 'after'): readonly string[] => set.flatMap((name) => [...(names.get(name)?.[side] ?? [])])
  return sets
    .differing(shared, pairing, before, after)
    .map(({ verdict, one, other, count: number, total }) => ({ verdict, before: ids(one, 'before'), after: ids(other, 'after'), count: number, total }))
}

/** Gives what a norm says one name, whatever it is called and wherever it stands. WHY: parts have numbers, so that shared ones are not copied out. */
function substances(): (norm: Norm) => string {
  const numbers = new Map<string, number>()
  const known = new Map<Condition, number>()
  const numberOf = (condition: Condition): number => {
    const before = known.get(condition)
    if (before !== undefined) return before
    const name = JSON.stringify(bare(condition))
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    known.set(condition, number)
    return number
  }
  const bare = (condition: Condition): unknown => {
    switch (condition.kind) {
      case 'is':
        return condition
      case 'all':
      case 'any':
        return [condition.kind, condition.of.map(numberOf)]
      case 'not':
      case 'defined':
        return [condition.kind, numberOf(condition.of)]
    }
  }
  return ({ actors, modality, acts, duties, when, unless }) =>
    JSON.stringify([actors, modality, acts, duties, numberOf(when), unless.map((each) => numberOf(each.condition))])
}

function turnOfDuties(before: readonly string[], after: readonly string[]): Turn {
  const more = after.some((each) => !before.includes(each))
  const fewer = before.some((each) => !after.includes(each))
  if (more && fewer) return 'reversed'
  return more ? 'stricter' : 'looser'
}
