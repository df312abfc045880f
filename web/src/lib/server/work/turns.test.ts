// Turns are given to everybody, one at a time for each address, and to no more than there is room for.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JobTurn, turns } from './turns.ts'

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('turns', () => {
  it('let another address go before one that has its turn already', async () => {
    const take = turns({ lanes: 2, most: 10, mostOfOne: 10 })
    const came: string[] = []
    const note = async (who: string, name: string): Promise<JobTurn | undefined> => {
      const turn = await take(who)
      came.push(name)
      return turn
    }
    const first = note('a', 'a1')
    void note('a', 'a2')
    void note('b', 'b1')
    await settled()
    expect(came).toEqual(['a1', 'b1'])
    ;(await first)?.end()
    await settled()
    expect(came).toEqual(['a1', 'b1', 'a2'])
  })

  it('are refused where too many wait, in all or of one address', async () => {
    const take = turns({ lanes: 1, most: 3, mostOfOne: 2 })
    await take('a')
    const waiting = ['a', 'a', 'b'].map((who) => take(who))
    expect(await take('a')).toBeUndefined()
    expect(await take('c')).toBeUndefined()
    expect(waiting).toHaveLength(3)
  })

  it('are given up by who is gone, and leave their room to others', async () => {
    const take = turns({ lanes: 1, most: 1, mostOfOne: 1 })
    const first = await take('a')
    const gone = new AbortController()
    const waiting = take('b', gone.signal)
    expect(await take('c')).toBeUndefined()
    gone.abort()
    expect(await waiting).toBeUndefined()
    const next = take('c')
    first?.end()
    expect((await next)?.lane).toBe(0)
    expect(await take('d', AbortSignal.abort())).toBeUndefined()
  })

  it('come to everybody who waits, with never more at once than lanes, nor two of one address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 }), async (lanes, asked) => {
        const take = turns({ lanes, most: 100, mostOfOne: 100 })
        const running = new Map<string, number>()
        let done = 0
        await Promise.all(
          asked.map(async (who) => {
            const turn = await take(who)
            expect(running.has(who)).toBe(false)
            expect([...running.values()]).not.toContain(turn?.lane)
            running.set(who, turn?.lane ?? -1)
            expect(running.size).toBeLessThanOrEqual(lanes)
            await settled()
            running.delete(who)
            done += 1
            turn?.end()
            turn?.end()
          }),
        )
        expect(done).toBe(asked.length)
      }),
      { numRuns: 50 },
    )
  })
})
