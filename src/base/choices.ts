// Parts of a list, by how many items they have.

/** Every choice of `count` items, in the order of the list. */
export function* choices<Item>(from: readonly Item[], count: number): Generator<readonly Item[]> {
  if (count === 0) yield []
  else for (const [index, first] of from.entries()) for (const others of choices(from.slice(index + 1), count - 1)) yield [first, ...others]
}
