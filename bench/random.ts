// Chance that falls alike in every run.
import { seeded } from '../conformance/random.ts'

/** Seeded random choices. */
export interface Chance {
  /** A number from 0 up to 1. */
  readonly next: () => number
  /** A whole number from 0 up to `below`. */
  readonly below: (below: number) => number
  readonly pick: <Item>(from: readonly Item[]) => Item
  /** `count` different items, or all there are. */
  readonly some: <Item>(from: readonly Item[], count: number) => readonly Item[]
}

/** A chance that depends on nothing but its seed. */
export function chance(seed: number): Chance {
  const { next } = seeded(seed)
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <Item>(from: readonly Item[]): Item => {
    const item = from[below(from.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const some = <Item>(from: readonly Item[], count: number): readonly Item[] => {
    const left = [...from]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat()
  }
  return { next, below, pick, some }
}
