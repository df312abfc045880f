// How things are timed: warmed up first, in rounds that take turns, and reported as medians.
import { readFileSync } from 'node:fs'

/** Something that can be done any number of times; returns how many of its results were right, so that none can be optimised away. */
export type Work = (times: number) => number | Promise<number>

export interface Contender {
  readonly name: string
  readonly work: Work
}

export interface Rate {
  readonly name: string
  /** Median over the rounds. */
  readonly perSecond: number
  /** The slowest and the fastest round. */
  readonly from: number
  readonly to: number
}

const warmUp = 150
const roundLength = 80

/** Times every contender in `rounds` rounds, one after the other within each round, so that a noisy moment strikes all alike. */
export async function rates(contenders: readonly Contender[], rounds: number): Promise<readonly Rate[]> {
  const planned: { readonly contender: Contender; readonly times: number; readonly found: number[] }[] = []
  for (const contender of contenders) planned.push({ contender, times: await timesFor(contender.work), found: [] })
  for (let round = 0; round < rounds; round += 1) {
    for (const { contender, times, found } of planned) {
      const start = performance.now()
      const right = await contender.work(times)
      const took = performance.now() - start
      if (right !== times) throw new Error(`${contender.name}: ${times - right} of ${times} results were wrong while timing`)
      found.push((times * 1000) / took)
    }
  }
  return planned.map(({ contender, found }) => ({ name: contender.name, perSecond: median(found), from: Math.min(...found), to: Math.max(...found) }))
}

/** Warms the work up and says how often it can be done in a round. */
async function timesFor(work: Work): Promise<number> {
  let times = 1
  let took = 0
  for (const start = performance.now(); performance.now() - start < warmUp; ) {
    const begin = performance.now()
    await work(times)
    took = performance.now() - begin
    if (took < roundLength / 4) times *= 2
  }
  return Math.max(1, Math.round((times * roundLength) / Math.max(took, 0.01)))
}

/** Milliseconds that each of `count` runs took. */
export async function timed(count: number, run: () => unknown): Promise<readonly number[]> {
  const found: number[] = []
  for (let at = 0; at < count; at += 1) {
    const start = performance.now()
    await run()
    found.push(performance.now() - start)
  }
  return found
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** Megabytes that a process holds (resident); 0 where there is none. */
export function held(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_000
  } catch {
    return 0
  }
}
