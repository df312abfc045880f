// Sets of names, as outcomes of diagrams: in every situation one set on each side.
import { type Combine, count, leaf, type Ref } from '../diagram/index.ts'
import { nowhere, type Pairing, pairAt, type SharedDiagrams } from './shared-diagrams.ts'

/** A name, and where it is in the set (outcome 1). */
export interface RuleItem {
  readonly name: string
  readonly where: Ref
}

const either: Combine = (a, b) => (a === 1 || b === 1 ? 1 : 0)
const inside = 1
const nothing = 2

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
 * Sets of names on leaves: each set has one number, 0 where it is empty. WHY: a set is two smaller ones, so that a set of thousands is never written out before
 * somebody asks for it, and diagrams of many names are put together half by half. INVARIANT: names are halved in the same way on both sides, so that equal
 * sets have equal numbers.
 */
export class Sets {
  readonly #sets: (string | readonly [number, number])[] = ['']
  readonly #numbers = new Map<number, number>()
  readonly #union: Combine = (one, other) => this.#join(one, other)

  /** Each verdict with each pair of sets that differ under it: `where()` has outcome 1 there, and 2 where nothing can be. */
  differing(shared: SharedDiagrams, { pairs }: Pairing, one: readonly RuleItem[], other: readonly RuleItem[]) {
    const { diagrams } = shared.ground
    const [before, after] = this.#collected(shared, one, other)
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
    const { root: whole, scope } = shared.bounded(joined, orImpossible)
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

  /** The diagrams whose outcome is the set of the names that are there, one for each side. */
  #collected(shared: SharedDiagrams, one: readonly RuleItem[], other: readonly RuleItem[]): readonly [Ref, Ref] {
    const { diagrams } = shared.ground
    const sides = [one, other].map((items) => Map.groupBy(items, (each) => each.name))
    const names = [...new Set(sides.flatMap((each) => [...each.keys()]))].sort()
    const numbers = names.map((name) => this.#sets.push(name) - 1)
    const [before = leaf(0), after = leaf(0)] = sides.map((side) => {
      const alone = names.map((name, index) => {
        const wheres = (side.get(name) ?? []).map((each) => each.where)
        return diagrams.map(diagrams.combineAll(wheres, either, leaf(0)), (holds) => (holds === 1 ? (numbers[index] ?? 0) : 0))
      })
      return diagrams.combineAll(alone, this.#union, leaf(0))
    })
    return [before, after]
  }

  /** The number of two sets together. */
  #join(one: number, other: number): number {
    if (one === 0 || other === 0) return one + other
    // INVARIANT: fewer than 2^26 outcomes, so a pair is one exact number
    const key = one * 0x4000000 + other
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#sets.length)
    return this.#sets.push([one, other]) - 1
  }

  #names(set: number): readonly string[] {
    const parts = this.#sets[set]
    if (set === 0 || parts === undefined) return []
    return typeof parts === 'string' ? [parts] : parts.flatMap((each) => this.#names(each))
  }
}
