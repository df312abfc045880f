// What several ask for at the same time is made once, and kept for who asks next. When nobody waits for it any more, it is given up.
import type { JobOutcome } from './outcome.ts'

interface Making<Value> {
  readonly made: Promise<JobOutcome<Value>>
  readonly end: AbortController
  waiting: number
  isMade: boolean
}

/** Keeps the newest `most` values by name; only what was done is kept. */
export function sharing<Value>(
  most: number,
): (name: string, make: (signal: AbortSignal) => Promise<JobOutcome<Value>>, signal?: AbortSignal) => Promise<JobOutcome<Value>> {
  const kept = new Map<string, Making<Value>>()
  return async (name, make, signal) => {
    if (signal?.aborted === true) return { kind: 'gone' }
    const there = kept.get(name) ?? begin(name, make)
    there.waiting += 1
    const left = Promise.withResolvers<JobOutcome<Value>>()
    const leave = (): void => left.resolve({ kind: 'gone' })
    signal?.addEventListener('abort', leave, { once: true })
    try {
      return await Promise.race([there.made, left.promise])
    } finally {
      signal?.removeEventListener('abort', leave)
      there.waiting -= 1
      if (there.waiting === 0 && !there.isMade) there.end.abort()
    }
  }

  function begin(name: string, make: (signal: AbortSignal) => Promise<JobOutcome<Value>>): Making<Value> {
    const end = new AbortController()
    const made = make(end.signal)
    const making: Making<Value> = { made, end, waiting: 0, isMade: false }
    const settle = (isKept: boolean): void => {
      making.isMade = true
      if (!isKept && kept.get(name) === making) kept.delete(name)
    }
    made.then(
      ({ kind }) => settle(kind === 'done'),
      () => settle(false),
    )
    // WHY: it is done at once, because whoever asks now must not wait for what is being given up
    end.signal.addEventListener('abort', () => settle(false))
    const [oldest] = kept.keys()
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
    kept.set(name, making)
    return making
  }
}
