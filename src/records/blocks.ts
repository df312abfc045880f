// Partial diagrams as a chain of tables: what a database or arrays of columns can go through without a branch.
import { invariant } from '../base/index.ts'
import type { PartialDiagrams, PartialRef } from './partial.ts'

/** A table of a chain: by a state and the values of some facts, the state with which the next table goes on; of the last, the set of outcomes as bits. */
export interface BlockTable {
  /** The facts, by number. A code is made of their values, the first counting most. */
  readonly facts: readonly number[]
  /** How many values each has, that nothing is known counted: it is the last. */
  readonly radices: readonly number[]
  /** How many codes there are. */
  readonly codes: number
  /** How many states it can begin with. */
  readonly states: number
  /** `state * codes + code` to the next state. */
  readonly next: readonly number[]
}

/** A chain of tables and the state with which each root begins. */
export interface Blocks {
  readonly blocks: readonly BlockTable[]
  readonly starts: readonly number[]
  /** What the states after the last block stand for: sets of outcomes as bits. */
  readonly sets: readonly number[]
}

/** WHY: a database takes longer the longer the lists of a statement are, and 4,096 entries cost little more than none (measured on DuckDB). */
export const mostEntries = 4_096

/** Cuts partial diagrams into tables of at most so many entries and facts; one fact alone may need more entries. `order`: the facts in the order in which they are tested, those that no node tests left out. */
export function blocksOf(
  partial: PartialDiagrams,
  order: readonly number[],
  sizes: readonly number[],
  most = mostEntries,
  mostFacts = Number.POSITIVE_INFINITY,
): Blocks {
  const tested = new Set(partial.facts)
  const facts = order.filter((each) => tested.has(each))
  const levels = new Map(facts.map((fact, level) => [fact, level]))
  const levelOf = (ref: PartialRef): number => (ref < 0 ? facts.length : (levels.get(partial.facts[ref] ?? -1) ?? facts.length))
  const valuesOf = (fact: number): number => (sizes[fact] ?? 0) + 1

  const blocks: BlockTable[] = []
  let states = distinct(partial.roots)
  const starts = partial.roots.map((root) => states.indexOf(root))
  for (let from = 0; from < facts.length; ) {
    const to = endOf(from)
    const own = facts.slice(from, to)
    const radices = own.map(valuesOf)
    const codes = radices.reduce((product, each) => product * each, 1)
    const reached = states.flatMap((state) => Array.from({ length: codes }, (_, code) => through(state, own, radices, code)))
    const after = distinct(reached)
    const numbers = new Map(after.map((ref, number) => [ref, number]))
    blocks.push({ facts: own, radices, codes, states: states.length, next: reached.map((ref) => numbers.get(ref) ?? -1) })
    states = after
    from = to
  }
  return { blocks, starts, sets: states.map((ref) => -1 - ref) }

  /** Where a block ends that begins at a fact: as many facts as its table has room for. */
  function endOf(from: number): number {
    let entries = states.length
    let to = from
    while (to < facts.length && to - from < mostFacts && (to === from || entries * valuesOf(facts[to] ?? -1) <= most)) {
      entries *= valuesOf(facts[to] ?? -1)
      to += 1
    }
    return to
  }

  function through(state: PartialRef, own: readonly number[], radices: readonly number[], code: number): PartialRef {
    let ref = state
    let rest = code
    let weight = radices.reduce((product, each) => product * each, 1)
    for (const [index, fact] of own.entries()) {
      weight /= radices[index] ?? 1
      const value = Math.floor(rest / weight)
      rest -= value * weight
      if (ref >= 0 && levelOf(ref) === levels.get(fact)) {
        const next = partial.children[ref]?.[value]
        invariant(next !== undefined, 'a value of the fact')
        ref = next
      }
    }
    return ref
  }
}

function distinct(refs: readonly PartialRef[]): readonly PartialRef[] {
  return [...new Set(refs)]
}
