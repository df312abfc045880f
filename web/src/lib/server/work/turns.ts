// Whose turn it is where little can be done at once: one thing at a time for each address, the others in the order in which they came.

export interface TurnLimits {
  /** How much is done at once. */
  readonly lanes: number
  /** How many may wait, in all and of one address. */
  readonly most: number
  readonly mostOfOne: number
}

/** A turn that came; `end` lets the next one come. `lane`: which of the lanes it has, counted from 0. */
export interface JobTurn {
  readonly lane: number
  readonly end: () => void
}

interface Waiter {
  readonly who: string
  readonly come: (turn: JobTurn) => void
}

/** Gives turns. Undefined where too many wait already, or who waited is gone. */
export function turns({ lanes, most, mostOfOne }: TurnLimits): (who: string, signal?: AbortSignal) => Promise<JobTurn | undefined> {
  const free = Array.from({ length: lanes }, (_, lane) => lane)
  const busy = new Set<string>()
  let waiting: readonly Waiter[] = []
  const next = (): void => {
    const first = waiting.find(({ who }) => !busy.has(who))
    if (first === undefined) return
    const lane = free.shift()
    if (lane === undefined) return
    waiting = waiting.filter((each) => each !== first)
    busy.add(first.who)
    let ended = false
    const end = (): void => {
      if (ended) return
      ended = true
      busy.delete(first.who)
      // WHY: it comes first, because a thread that has just worked has the law at hand
      free.unshift(lane)
      next()
    }
    first.come({ lane, end })
    next()
  }
  return async (who, signal) => {
    const own = waiting.filter((each) => each.who === who).length
    if (signal?.aborted === true || waiting.length >= most || own >= mostOfOne) return undefined
    return new Promise((resolve) => {
      const leave = (): void => {
        waiting = waiting.filter((each) => each !== waiter)
        resolve(undefined)
      }
      const waiter: Waiter = {
        who,
        come: (turn) => {
          signal?.removeEventListener('abort', leave)
          resolve(turn)
        },
      }
      signal?.addEventListener('abort', leave, { once: true })
      waiting = [...waiting, waiter]
      next()
    })
  }
}
