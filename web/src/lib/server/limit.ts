// How much one address may ask for in a minute, counted by what it costs. INVARIANT: addresses are held in memory for a minute, and never written anywhere.

export interface Allowance {
  /** Points that an address may spend at once, and that come back to it in a minute. */
  readonly points: number
  /** Milliseconds that never go back, from anywhere. WHY: the time is given, because a wall clock that is set back would refuse people for as long. */
  readonly clock: () => number
  /** How many addresses are held; what the longest silent ones spent is forgotten beyond it. */
  readonly addresses?: number
}

interface Account {
  /** Points, each counted as the milliseconds of a minute. */
  left: number
  at: number
}

const minute = 60_000

/** Takes points from an address; tells in how many seconds there are enough of them, 0 where they were taken. */
export function limiter({ points, clock, addresses = 20_000 }: Allowance): (address: string, cost?: number) => number {
  // INVARIANT: in the order in which they were heard of last
  const accounts = new Map<string, Account>()
  // WHY: numbers are whole, because a fraction lost in adding up would refuse somebody who waited as long as they were told
  const full = points * minute
  return (address, cost = 1) => {
    const now = Math.floor(clock())
    const known = accounts.get(address)
    accounts.delete(address)
    forget(now)
    const left = known === undefined ? full : Math.min(full, known.left + (now - known.at) * points)
    // WHY: no more is taken than there can be, so that what costs more than everything is still given once in a minute
    const price = Math.min(cost * minute, full)
    const taken = left >= price
    accounts.set(address, { left: taken ? left - price : left, at: now })
    return taken ? 0 : Math.max(1, Math.ceil((price - left) / points / 1_000))
  }

  function forget(now: number): void {
    for (const [address, { at }] of accounts) {
      if (now - at < minute && accounts.size < addresses) return
      accounts.delete(address)
    }
  }
}
