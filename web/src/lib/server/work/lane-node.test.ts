// A thread that takes too much is ended and told, and the next job is done all the same.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { laneOf } from './lane-node.ts'

const file = join(import.meta.dirname, 'thread.fixture.ts')
const limits = { cpu: 60, wall: 600, memory: 256 }

describe('a lane', () => {
  it('does a job, and tells a defect as one', async () => {
    const lane = laneOf(file, limits)
    expect(await lane('double', 21)).toEqual({ kind: 'done', value: 42 })
    await expect(lane('nothing', 0)).rejects.toThrow('a defect')
    expect(await lane('double', 4)).toEqual({ kind: 'done', value: 8 })
  })

  it.each([
    ['too-long', 'for-ever', { ...limits, cpu: 0.5 }],
    ['too-long', 'never', { ...limits, wall: 0.5 }],
    ['too-big', 'fill', { ...limits, memory: 64 }],
  ] as const)('ends what is %s (%s), and goes on', async (kind, job, tight) => {
    const lane = laneOf(file, tight)
    expect(await lane(job, 1)).toEqual({ kind })
    // WHY: it is tried twice, because the lane must go on with another thread
    expect(await lane(job, 1)).toEqual({ kind })
  })

  it('tells that its program cannot be begun, and goes on to tell it', async () => {
    const lane = laneOf(`${file}.missing.js`, limits)
    for (const times of [1, 2]) await expect(lane('double', times)).rejects.toThrow('Cannot find module')
  })

  it('ends what nobody waits for any more', async () => {
    const lane = laneOf(file, limits)
    const gone = new AbortController()
    const asked = lane('for-ever', 1, gone.signal)
    setTimeout(() => gone.abort(), 300)
    expect(await asked).toEqual({ kind: 'gone' })
    expect(await lane('double', 3)).toEqual({ kind: 'done', value: 6 })
  })
})
