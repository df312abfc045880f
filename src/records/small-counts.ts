// Counts so small that they could point at a person are not shown, nor what they could be worked out from.

/** Counts below it are hidden. Eleven is common practice for public tables; no source for records of police was found. */
export const leastShown = 11

/**
 * A table of counts without those from 1 to below `least`, and without the next smallest of a row or column in which one alone would be hidden and could be worked out from
 * the sum. Where a row or column has no other count to hide, its only count can be worked out all the same; whoever shows sums hides that sum.
 */
export function withoutSmall(table: readonly (readonly number[])[], least = leastShown): readonly (readonly (number | undefined)[])[] {
  const shown: (number | undefined)[][] = table.map((row) => row.map((count) => (count > 0 && count < least ? undefined : count)))
  const lines = [
    ...shown.map((row, at) => row.map((_, column) => [at, column] as const)),
    ...(shown[0] ?? []).map((_, column) => shown.map((__, at) => [at, column] as const)),
  ]
  for (let changed = true; changed; ) {
    changed = false
    for (const line of lines) {
      const hidden = line.filter(([at, column]) => shown[at]?.[column] === undefined)
      if (hidden.length !== 1) continue
      const others = line.filter(([at, column]) => (shown[at]?.[column] ?? 0) > 0).sort(([a, b], [c, d]) => (table[a]?.[b] ?? 0) - (table[c]?.[d] ?? 0))
      const [next] = others
      const row = next === undefined ? undefined : shown[next[0]]
      if (next === undefined || row === undefined) continue
      row[next[1]] = undefined
      changed = true
    }
  }
  return shown
}

/** Whether a row or column shows its sum: not where that is the only count that is hidden. */
export function showsSum(counts: readonly number[], shown: readonly (number | undefined)[]): boolean {
  return counts.filter((count, at) => count > 0 && shown[at] === undefined).length !== 1
}
