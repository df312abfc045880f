// What comes one after another, gathered for a test.

/** All that comes, in a list. */
export async function gathered<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}
