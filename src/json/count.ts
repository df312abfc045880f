// Exact numbers of situations, for readers whose numbers are not.

/** A number where every reader of JSON holds it exactly, else its decimal digits. */
export function countJson(count: bigint): number | string {
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count.toString()
}
