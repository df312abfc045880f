// What an address may ask for comes back with time, whatever the clock of the wall does; and few addresses are held.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limiter } from './limit.ts'

/** A limiter and the hand of its clock, in seconds. */
function at(points: number, addresses?: number) {
  let now = 0
  const spend = limiter({ points, clock: () => now * 1_000, ...(addresses === undefined ? {} : { addresses }) })
  const wait = (seconds: number): void => {
    now += seconds
  }
  return { spend, wait }
}

describe('a limiter', () => {
  it('refuses what is too much, and says when there is enough again', () => {
    const { spend, wait } = at(60)
    expect([spend('a', 40), spend('a', 20), spend('a', 1), spend('b', 60)]).toEqual([0, 0, 1, 0])
    expect(spend('a', 30)).toBe(30)
    wait(29)
    expect(spend('a', 30)).toBe(1)
    wait(1)
    expect(spend('a', 30)).toBe(0)
  })

  it('takes nothing for what it refuses, and gives once a minute what costs more than there is', () => {
    const { spend, wait } = at(10)
    expect(spend('a', 100)).toBe(0)
    expect([spend('a', 100), spend('a', 100)]).toEqual([60, 60])
    wait(60)
    expect(spend('a', 100)).toBe(0)
  })

  it('lets through whoever waited as long as they were told, and never more than the allowance and what came back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 30 })), { maxLength: 40 }),
        (points, asked) => {
          const { spend, wait } = at(points)
          let [spent, passed] = [0, 0]
          for (const [cost, pause] of asked) {
            wait(pause)
            passed += pause
            const seconds = spend('a', cost)
            if (seconds > 0) {
              expect(seconds).toBeLessThanOrEqual(60)
              wait(seconds)
              passed += seconds
              expect(spend('a', cost)).toBe(0)
            }
            spent += Math.min(cost, points)
            expect(spent).toBeLessThanOrEqual(points + (passed * points) / 60 + 1e-6)
          }
        },
      ),
      {
        numRuns: 1_000,
        examples: [
          [
            4,
            [
              [4, 0],
              [2, 20],
              [3, 0],
            ],
          ],
        ],
      },
    )
  })

  it('forgets an address after a minute, and the longest silent one where there are too many', () => {
    const { spend, wait } = at(1, 2)
    expect([spend('a'), spend('b')]).toEqual([0, 0])
    expect(spend('c')).toBe(0)
    expect([spend('b'), spend('a')]).toEqual([60, 0])
    wait(60)
    expect([spend('b'), spend('c')]).toEqual([0, 0])
  })

  it('is not told the time by the wall: a day back blocks nobody', async () => {
    const { spend } = await import('./cost/spend.ts')
    const now = Date.now
    try {
      expect(spend('somebody', 600)).toBe(0)
      Date.now = () => now() - 86_400_000
      expect(spend('somebody', 1)).toBeLessThanOrEqual(1)
    } finally {
      Date.now = now
    }
  })
})
