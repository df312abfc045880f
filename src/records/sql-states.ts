// The states of a chain in another order, so that the states for which no fact of a table matters need one line of it and not many.
import type { Blocks, BlockTable } from './blocks.ts'

/** The same chain, in each table the states first for which its facts matter. */
export function readingFirst({ blocks, starts, sets }: Blocks): Blocks {
  const orders = blocks.map((block) => {
    const states = Array.from({ length: block.states }, (_, state) => state)
    return [...states.filter((state) => !isPassed(block, state)), ...states.filter((state) => isPassed(block, state))]
  })
  const renamed = (index: number) => new Map(orders[index]?.map((state, number) => [state, number]))
  const reordered = blocks.map((block, index): BlockTable => {
    const after = renamed(index + 1)
    const rows = (orders[index] ?? []).map((state) => rowOf(block, state).map((next) => after.get(next) ?? next))
    return { ...block, next: rows.flat() }
  })
  const before = renamed(0)
  return { blocks: reordered, starts: starts.map((state) => before.get(state) ?? state), sets }
}

/** How many states of a table there are for which its facts matter: they are the first. */
export function readingIn(block: BlockTable): number {
  return Array.from({ length: block.states }, (_, state) => state).filter((state) => !isPassed(block, state)).length
}

function rowOf({ codes, next }: BlockTable, state: number): readonly number[] {
  return next.slice(state * codes, (state + 1) * codes)
}

function isPassed(block: BlockTable, state: number): boolean {
  const row = rowOf(block, state)
  return row.every((each) => each === row[0])
}
