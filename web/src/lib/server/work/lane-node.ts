// A thread that does one job at a time, and is ended with the job that takes too much. A new one begins at the next job.
import type { Worker } from 'node:worker_threads'
import Piscina from 'piscina'
import type { JobOutcome } from './outcome.ts'

export interface JobLimits {
  /** Seconds of a processor that one job may take. WHY: no time of the clock is taken, because a busy machine would end good work. */
  readonly cpu: number
  /** Seconds of the clock, for a job that waits for something that never comes. */
  readonly wall: number
  /** Megabytes that the thread may hold. */
  readonly memory: number
}

export type Lane = (job: string, input: unknown, signal?: AbortSignal) => Promise<JobOutcome<unknown>>

const look = 200
/** WHY: a thread is kept for long, because reading the law takes a second, and laying out the workspace of drafts some more. */
const idle = 15 * 60_000

/** A lane of the thread that `file` is the program of. */
export function laneOf(file: string, limits: JobLimits): Lane {
  const pool = new Piscina({
    filename: file,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idle,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    // WHY: who asks for a page goes before who asks for work
    niceIncrement: 5,
    atomics: 'disabled',
  })
  // WHY: the error is heard, because unheard a thread that cannot begin would end the whole server
  pool.on('error', () => undefined)
  return async (job, input, signal) => {
    const over = new AbortController()
    // WHY: there is a second limit, because a job whose thread cannot begin would wait for it without end
    const fault = Promise.withResolvers<never>()
    pool.once('error', fault.reject)
    const stop = watched(pool, limits, () => over.abort())
    try {
      const signals = [over.signal, ...(signal === undefined ? [] : [signal])]
      return { kind: 'done', value: await Promise.race([pool.run({ job, input }, { signal: AbortSignal.any(signals) }), fault.promise]) }
    } catch (error) {
      if (over.signal.aborted) return { kind: 'too-long' }
      if (signal?.aborted === true) return { kind: 'gone' }
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'too-big' }
      throw error
    } finally {
      pool.off('error', fault.reject)
      stop()
    }
  }
}

/** Calls `end` once the thread has used up what a job may take. */
function watched(pool: Piscina, { cpu, wall }: JobLimits, end: () => void): () => void {
  const began = performance.now()
  let first: number | undefined
  const timer = setInterval(() => {
    if (performance.now() - began > wall * 1_000) end()
    const [thread] = pool.threads
    if (thread === undefined) return
    void usedBy(thread).then((used) => {
      first ??= used
      if (used !== undefined && first !== undefined && used - first > cpu) end()
    })
  }, look)
  return () => clearInterval(timer)
}

/** Seconds of a processor; undefined for a thread that is just beginning or ending. */
async function usedBy(thread: Worker): Promise<number | undefined> {
  try {
    const { user, system } = await thread.cpuUsage()
    return (user + system) / 1_000_000
  } catch {
    return undefined
  }
}
