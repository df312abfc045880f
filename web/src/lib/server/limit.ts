// How often one address may ask. INVARIANT: addresses are held in memory for a minute, and never written anywhere.
const minute = 60_000

/** Counts requests; tells in how many seconds the next may come, 0 if now. */
export function limiter(most: number): (address: string, now: number) => number {
  let counts = new Map<string, number>()
  let began = 0
  return (address, now) => {
    if (now - began >= minute) {
      counts = new Map()
      began = now
    }
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    return count > most ? Math.max(1, Math.ceil((began + minute - now) / 1000)) : 0
  }
}
