// What is asked for at the same time is made once; what nobody waits for any more is given up.
import { describe, expect, it } from 'vitest'
import type { JobOutcome } from './outcome.ts'
import { sharing } from './sharing.ts'

const done = (value: number): JobOutcome<number> => ({ kind: 'done', value })

/** A job that ends when it is told to, or when it is given up. */
function job() {
  const { promise, resolve } = Promise.withResolvers<JobOutcome<number>>()
  let begun = 0
  return {
    make: (signal: AbortSignal): Promise<JobOutcome<number>> => {
      begun += 1
      signal.addEventListener('abort', () => resolve({ kind: 'gone' }))
      return promise
    },
    end: resolve,
    begun: () => begun,
  }
}

describe('sharing', () => {
  it('makes once what several ask for, and keeps it', async () => {
    const shared = sharing<number>(5)
    const { make, end, begun } = job()
    const both = [shared('a', make), shared('a', make)]
    end(done(7))
    expect(await Promise.all(both)).toEqual([done(7), done(7)])
    expect(await shared('a', make)).toEqual(done(7))
    expect(begun()).toBe(1)
  })

  it('goes on for one while another leaves, and gives up when the last one leaves', async () => {
    const shared = sharing<number>(5)
    const { make, begun } = job()
    const [one, other] = [new AbortController(), new AbortController()]
    const asked = [shared('a', make, one.signal), shared('a', make, other.signal)]
    one.abort()
    expect(await asked[0]).toEqual({ kind: 'gone' })
    const third = new AbortController()
    const joined = shared('a', make, third.signal)
    other.abort()
    third.abort()
    expect(await Promise.all([asked[1], joined])).toEqual([{ kind: 'gone' }, { kind: 'gone' }])
    expect(begun()).toBe(1)
    const again = job()
    again.end(done(8))
    expect(await shared('a', again.make)).toEqual(done(8))
  })

  it.each(['busy', 'too-long', 'too-big'] as const)('does not keep what came to nothing: %s', async (kind) => {
    const shared = sharing<number>(5)
    expect(await shared('a', async () => ({ kind }))).toEqual({ kind })
    expect(await shared('a', async () => done(1))).toEqual(done(1))
  })

  it('does not keep a failure, and forgets the oldest', async () => {
    const shared = sharing<number>(2)
    await expect(shared('a', () => Promise.reject(new Error('a defect')))).rejects.toThrow('a defect')
    for (const [name, value] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const)
      await shared(name, async () => done(value))
    expect(await shared('a', async () => done(4))).toEqual(done(4))
  })
})
