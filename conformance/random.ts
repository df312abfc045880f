// Seeded chance, so that every failure can be seen again.
import { seededRandom } from '../src/base/index.ts'

export interface Random {
  /** A number from 0 up to 1. */
  readonly next: () => number
  /** A whole number from `low` through `high`. */
  readonly between: (low: number, high: number) => number
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
  readonly chance: (share: number) => boolean
}

/** Draws from a seed. */
export function seeded(seed: number): Random {
  const next = seededRandom(seed)
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    chance: (share) => next() < share,
  }
}
