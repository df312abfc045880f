// Chance that falls alike in every run.

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

/** A chance that depends on nothing but its seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
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
