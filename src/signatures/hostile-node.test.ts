// Files that are small to send and dear to read end in their true cause, in little memory; large good ones are taken.
import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { goodWorkbook, hostileTables } from '../../conformance/hostile-tables.ts'
import type { Read } from '../../conformance/reading-thread.ts'

/** Reads a file in a thread that may hold so many megabytes, beside the file; a thread that needs more is ended, and the test with it. */
async function readWithin(megabytes: number, bytes: Uint8Array): Promise<Read> {
  const worker = new Worker(join(import.meta.dirname, '../../conformance/reading-thread.ts'), { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  try {
    worker.postMessage(bytes)
    const [read] = (await once(worker, 'message')) as [Read]
    return read
  } finally {
    await worker.terminate()
  }
}

describe('a hostile table', () => {
  it.each(hostileTables)('$kind: $code', async ({ code, make }) => {
    const read = await readWithin(200, make())
    expect(read).toMatchObject({ kind: 'bad', mistakes: [{ code }] })
  })
})

describe('a large good table', () => {
  it('of a hundred thousand voters is taken as a spreadsheet, each time', async () => {
    const bytes = goodWorkbook(100_000)
    for (let time = 0; time < 2; time += 1) expect(await readWithin(200, bytes)).toEqual({ kind: 'good', voters: 100_000 })
  })

  it('of a hundred thousand voters is taken as text', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `Name ${at},Ada,${at} Elm Street`)
    expect(await readWithin(200, Buffer.from(`Last,First,Address\n${rows.join('\n')}\n`))).toEqual({ kind: 'good', voters: 100_000 })
  })
})
