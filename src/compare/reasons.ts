// Where the verdict is the same and something else is not: what has to be done besides, or the rules that decide.
import { type Combine, count, leaf, type Ref } from '../diagram/index.ts'
import type { Condition, Norm, Verdict } from '../rules/index.ts'
import { type Bench, nowhere, type Pairing, type Placed, pairAt } from './bench.ts'
import { decisionsOf, owingOf } from './deciding.ts'
import { exampleOf, type Part, partsOf } from './region.ts'
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

const either: Combine = (a, b) => (a === 1 || b === 1 ? 1 : 0)
const inside = 1
const nothing = 2

/** Where the verdict stays and duties come or go. */
export function dutyChanges(bench: Bench, pairing: Pairing): readonly DutyChange[] {
  const sets = new Sets()
  const owed = (placed: Placed): Ref =>
    sets.collect(
      bench,
      owingOf(bench, placed).flatMap(({ norm, where }) => norm.duties.map((duty) => ({ name: duty, where }))),
    )
  const [before, after] = [owed(pairing.before), owed(pairing.after)]
  return sets.differing(bench, pairing, before, after).flatMap(({ verdict, one, other, where, scope, total }) =>
    partsOf(bench, where(), scope).map((part) => ({
      ...part,
      verdict,
      total,
      before: one,
      after: other,
      turn: turnOfDuties(one, other),
      example: exampleOf(bench, part, scope),
    })),
  )
}

/** Where verdict and duties stay and other rules decide: other than by their name, or by the text they stand in. */
export function reasonChanges(bench: Bench, pairing: Pairing): readonly ReasonChange[] {
  const sets = new Sets()
  const substance = substances()
  const names = new Map<string, { readonly before: Set<string>; readonly after: Set<string> }>()
  const deciding = (placed: Placed, side: 'before' | 'after'): Ref =>
    sets.collect(
      bench,
      decisionsOf(bench, placed).map(({ id, where }) => {
        const norm = placed.norms.get(id)
        const name = norm === undefined ? id : substance(norm)
        const known = names.get(name) ?? { before: new Set(), after: new Set() }
        names.set(name, known)
        known[side].add(id)
        return { name, where }
      }),
    )
  const [before, after] = [deciding(pairing.before, 'before'), deciding(pairing.after, 'after')]
  const ids = (set: readonly string[], side: 'before' | 'after'): readonly string[] => set.flatMap((name) => [...(names.get(name)?.[side] ?? [])])
  return sets
    .differing(bench, pairing, before, after)
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

/** The outcome of what `differing` counts over where no situation can be: beyond all others. */
const impossible = 2 ** 24
const orImpossible: Combine = (outcome, possible) => (possible === 1 ? outcome : impossible)

/** An outcome where both sides are known: a pair of verdicts, and the set of each side; -1 where it is not known yet. */
interface Told {
  readonly pair: number
  readonly one: number
  readonly other: number
}

/**
 * Sets of names on leaves: each set has one number. WHY: a set is the one before it and one name more, so that a set of thousands is never written out before
 * somebody asks for it. INVARIANT: names are added in their order, so that equal sets have equal numbers.
 */
class Sets {
  readonly #sets: { readonly before: number; readonly name: string }[] = [{ before: 0, name: '' }]
  readonly #numbers = new Map<string, number>()

  /** The diagram whose outcome is the set of the names that are there. */
  collect(bench: Bench, items: readonly { readonly name: string; readonly where: Ref }[]): Ref {
    const { diagrams } = bench.ground
    const places = [...Map.groupBy(items, (each) => each.name)].sort(([a], [b]) => (a < b ? -1 : 1))
    return places.reduce((sofar, [name, list]) => {
      const where = diagrams.combineAll(
        list.map((each) => each.where),
        either,
        leaf(0),
      )
      const add: Combine = (set, holds) => (holds === 1 ? this.#number(set, name) : set)
      return diagrams.combine(sofar, where, add)
    }, leaf(0))
  }

  /** Each verdict with each pair of sets that differ under it: `where()` has outcome 1 there, and 2 where nothing can be. */
  differing(bench: Bench, { pairs }: Pairing, before: Ref, after: Ref) {
    const { diagrams } = bench.ground
    const told: Told[] = []
    const numbers = new Map<string, number>()
    const number = (each: Told): number => {
      const key = `${each.pair} ${each.one} ${each.other}`
      const known = numbers.get(key) ?? told.push(each) - 1
      numbers.set(key, known)
      return known
    }
    const verdicts = diagrams.combine(pairs, before, (pair, one) => (pairAt(pair) === undefined ? impossible : number({ pair, one, other: -1 })))
    const joined = diagrams.combine(verdicts, after, (each, other) => {
      const first = told[each]
      return first === undefined ? impossible : number({ ...first, other })
    })
    const { root: whole, scope } = bench.bounded(joined, orImpossible)
    const counted = [...count(diagrams, whole, scope, () => undefined)].filter(([outcome]) => outcome !== impossible)
    const total = counted.reduce((sum, [, ways]) => sum + ways, 0n)
    return counted.flatMap(([outcome, ways]) => {
      const { pair: numbered = nowhere, one = 0, other = 0 } = told[outcome] ?? {}
      const pair = pairAt(numbered)
      if (pair === undefined || pair.before !== pair.after || one === other) return []
      const where = (): Ref => diagrams.map(whole, (each) => (each === outcome ? inside : each === impossible ? nothing : 0))
      return [{ verdict: pair.before, one: this.#names(one), other: this.#names(other), where, scope, total, count: ways }]
    })
  }

  #number(before: number, name: string): number {
    const key = `${before} ${name}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#sets.length)
    return this.#sets.push({ before, name }) - 1
  }

  #names(set: number): readonly string[] {
    const names: string[] = []
    for (let at = set; at !== 0; at = this.#sets[at]?.before ?? 0) names.push(this.#sets[at]?.name ?? '')
    return names.reverse()
  }
}
