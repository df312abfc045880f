// How compile time and diagram size grow with the law: generated law, ten times more at each step.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { shape, type Tangle } from '../growth/law.ts'
import type { ProfileShare } from '../growth/profile.ts'
import { figure, heading, ratio, table } from '../table.ts'

const counts = [100, 1_000, 10_000]
const limit = { seconds: 60, megabytes: 4096 }

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
  grow('tangled', `every act draws on all the facts, as no real law does: a worst case, given ${limit.seconds} s and ${figure(limit.megabytes)} MB`)
}

function grow(tangle: Tangle, words: string): void {
  const rows: string[][] = []
  let before: Compiled | undefined
  let profile: number | undefined
  for (const count of counts) {
    const found = compileApart(count, tangle)
    if (typeof found === 'string') {
      rows.push([figure(count), found])
      continue
    }
    const [time, size] = before === undefined ? ['', ''] : [ratio(found.ms, before.ms), ratio(found.integers, before.integers)]
    rows.push([figure(count), figure(found.ms), time, figure(found.integers), size, figure(found.cells), figure(found.heaviest), figure(found.memory)])
    before = found
    // WHY: half of them are enough, because it takes longer under the profiler
    if (found.ms < limit.seconds * 500) profile = count
  }
  console.log(`\n${words}\n${table(['norms', 'compile ms', 'growth', 'integers', 'growth', 'cells', 'norms in heaviest', 'process MB'], rows)}`)
  if (profile !== undefined) console.log(whereTimeGoes(profile, tangle))
}

/** What came of it, or in words why nothing did. */
function compileApart(count: number, tangle: Tangle): Compiled | string {
  const { status, signal, stdout, stderr } = apart(count, tangle)
  if (signal === 'SIGTERM') return `not done in ${limit.seconds} s`
  if (stderr.includes('heap out of memory')) return `more than ${figure(limit.megabytes)} MB`
  if (status !== 0) return stderr.split('\n').find((line) => line.includes('Error')) ?? `ended with ${status}`
  // INVARIANT: compile-one.ts printed it
  return JSON.parse(stdout) as Compiled
}

/** Of the largest law that can be profiled within the limit, so that a step that failed is explained as well. */
function whereTimeGoes(count: number, tangle: Tangle): string {
  const { status, stdout } = apart(count, tangle, 'profile')
  // INVARIANT: compile-one.ts printed it
  const shares = status === 0 ? (JSON.parse(stdout) as readonly ProfileShare[]) : []
  const words = shares.map(({ name, share }) => `${name} ${Math.round(share * 100)} %`).join(', ')
  return `where the time goes at ${figure(count)} norms: ${words === '' ? 'the profiled run was not done in time' : words}`
}

function apart(count: number, tangle: Tangle, ...more: readonly string[]) {
  const program = join(import.meta.dirname, '../growth/compile-one.ts')
  const args = [`--max-old-space-size=${limit.megabytes}`, program, String(count), tangle, ...more]
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: limit.seconds * 1000 })
}
