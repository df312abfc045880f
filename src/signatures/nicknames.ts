// Names people go by, and how two of them go together. The names are data: src/signatures/lists/nicknames.csv has a full name in each row, then its other spellings and short names.
import { nicknames as rows } from './generated/lists.ts'

const groups = new Map<string, readonly number[]>()
for (const [number, row] of rows.entries()) {
  for (const name of row.split(' ')) groups.set(name, [...(groups.get(name) ?? []), number])
}

/**
 * How two folded first names go together: `one` where one stands for the other and neither for any other name in the table (Bob, Robert),
 * `several` where it could be short for others too (Pat is Patrick and Patricia), undefined where they do not.
 */
export function nicknames(one: string, other: string): 'one' | 'several' | undefined {
  const [first, second] = [groups.get(one), groups.get(other)]
  if (first === undefined || second === undefined || !first.some((each) => second.includes(each))) return undefined
  return first.length === 1 && second.length === 1 ? 'one' : 'several'
}
