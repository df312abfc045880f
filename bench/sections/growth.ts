// How compile time and diagram size grow with the law: generated law, ten times more at each step.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { shape, type Tangle } from '../growth/law.ts'
import { figure, heading, ratio, table } from '../table.ts'

const counts = [100, 1_000, 10_000]
const limit = { seconds: 60, megabytes: 2048 }

interface Compiled {
  readonly ms: number
  readonly integers: number
  readonly cells: number
  readonly heaviest: number
  readonly memory: number
}

/** Prints a table for each kind of generated law. */
export async function growth(): Promise<void> {
  heading(`4. Growth: generated law over ${shape.acts} acts and ${shape.facts} facts`)
  grow('local', `each act draws on ${shape.local} of the facts, as the heaviest real acts do`)
  grow('tangled', 'every act draws on all the facts, as no real law does: a worst case')
}

function grow(tangle: Tangle, words: string): void {
  const rows: string[][] = []
  let before: Compiled | undefined
  for (const count of counts) {
    const found = compileApart(count, tangle)
    if (typeof found === 'string') {
      rows.push([figure(count), '', '', '', '', '', '', found])
      break
    }
    const [time, size] = before === undefined ? ['', ''] : [ratio(found.ms, before.ms), ratio(found.integers, before.integers)]
    rows.push([figure(count), figure(found.heaviest), figure(found.cells), figure(found.ms), time, figure(found.integers), size, figure(found.memory)])
    before = found
  }
  console.log(`\n${words}\n${table(['norms', 'heaviest act', 'cells', 'ms', 'growth', 'integers', 'growth', 'MB'], rows)}`)
}

/** What came of it, or in words why nothing did. */
function compileApart(count: number, tangle: Tangle): Compiled | string {
  const program = join(import.meta.dirname, '../growth/compile-one.ts')
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [`--max-old-space-size=${limit.megabytes}`, program, String(count), tangle], {
    encoding: 'utf8',
    timeout: limit.seconds * 1000,
  })
  if (signal === 'SIGTERM') return `not done after ${limit.seconds} s`
  if (stderr.includes('heap')) return `more than ${limit.megabytes} MB`
  if (status !== 0) return stderr.split('\n').find((line) => line.includes('Error')) ?? `ended with ${status}`
  // INVARIANT: compile-one.ts printed it
  return JSON.parse(stdout) as Compiled
}
