// How long documents take that were made to take long.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { bar, figure, heading, table } from '../table.ts'

const program = join(import.meta.dirname, '..', 'hostile', 'check-one.ts')
const limit = { seconds: 20, megabytes: 1024 }
const bound = 2_000

interface Checked {
  readonly name: string
  readonly characters: number
  readonly ms: number
  readonly ended: string
}

/** Prints the time of each kind, or that it did not end. */
export function hostileDocuments(): void {
  heading('12. Hostile documents')
  const rows: string[][] = []
  let slow = 0
  for (let number = 0; ; number += 1) {
    const args = [`--max-old-space-size=${limit.megabytes}`, program, String(number)]
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: limit.seconds * 1000 })
    if (status === 0 && stdout === '') break
    // INVARIANT: check-one.ts printed it
    const found = status === 0 ? (JSON.parse(stdout) as Checked) : undefined
    const why =
      signal === 'SIGTERM' ? `not in ${limit.seconds} s` : (stderr.split('\n').find((line) => line.includes('rror')) ?? `ended with ${status ?? signal}`)
    if (found === undefined || found.ms > bound) slow += 1
    rows.push(found === undefined ? [`kind ${number}`, '-', '-', why] : [found.name, figure(found.characters), figure(found.ms), found.ended])
  }
  console.log(table(['document', 'characters', 'ms', 'ended'], rows))
  console.log(bar(slow === 0, `every one in ${bound / 1000} s: ${rows.length - slow} of ${rows.length}`))
}
