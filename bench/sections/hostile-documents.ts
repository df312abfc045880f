// How long documents take that were made to take long: checked beside the vocabulary, and by `evenhand check` beside the whole law.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hostile } from '../../conformance/hostile.ts'
import { home } from '../../src/folder/index.ts'
import { largest } from '../hostile/largest.ts'
import { bar, figure, heading, ratio, table } from '../table.ts'

const program = join(import.meta.dirname, '..', 'hostile', 'check-one.ts')
const evenhand = join(home, 'bin/evenhand.mjs')
const limit = { seconds: 20, megabytes: 1024 }
const heap = `--max-old-space-size=${limit.megabytes}`
const bound = 2_000
const runs = 3

/** What became of one document: milliseconds, none where it did not end, and how it ended. */
interface Ended {
  readonly ms?: number
  readonly how: string
}

/** Prints the time of each kind, or that it did not end. */
export function hostileDocuments(): void {
  heading('12. Hostile documents')
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-hostile-'))
  try {
    const made = largest().map((each, number) => ({ ...each, number, file: join(folder, `${number}.md`) }))
    for (const { file, text } of made) writeFileSync(file, text)
    const harmless = join(folder, 'harmless.md')
    writeFileSync(harmless, '# Harmless\n\nNothing but a line of prose.\n')
    const bare = fastest(['-e', '0']).ms ?? Number.NaN
    const least = fastest([evenhand, 'check', harmless]).ms ?? Number.NaN
    const measured = made.map((each) => ({ ...each, beside: besideVocabulary(each.number), whole: fastest([evenhand, 'check', each.file]) }))
    console.log(
      table(
        ['document', 'characters', 'ms beside the vocabulary', 'ended', 'ms of `evenhand check`', 'to a harmless one', 'ended'],
        measured.map(({ name, text, beside, whole }) => [
          name,
          figure(text.length),
          figure(beside.ms ?? Number.NaN),
          beside.how,
          figure(whole.ms ?? Number.NaN),
          ratio(whole.ms ?? Number.NaN, least),
          whole.how,
        ]),
      ),
    )
    console.log(`\n  bare node ${figure(bare)} ms, \`evenhand check\` of a line of prose ${figure(least)} ms (${ratio(least, bare)})`)
    console.log(`  ${inTime('beside the vocabulary', measured, (each) => each.beside)}`)
    console.log(`  ${inTime('by `evenhand check`, whole process', measured, (each) => each.whole)}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function inTime<Item extends Hostile>(where: string, items: readonly Item[], of: (item: Item) => Ended): string {
  const slow = items.filter((each) => (of(each).ms ?? Number.POSITIVE_INFINITY) > bound)
  const named = slow.length === 0 ? '' : `; not ${slow.map((each) => each.name).join('; ')}`
  return bar(slow.length === 0, `${where}, every one in ${bound / 1000} s: ${items.length - slow.length} of ${items.length}${named}`)
}

function besideVocabulary(number: number): Ended {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [heap, program, String(number)], { encoding: 'utf8', timeout: limit.seconds * 1000 })
  if (status !== 0) return { how: signal === 'SIGTERM' ? late : (stderr.split('\n').find((line) => line.includes('rror')) ?? `ended with ${status ?? signal}`) }
  // INVARIANT: check-one.ts printed it
  const { ms, ended } = JSON.parse(stdout) as { readonly ms: number; readonly ended: string }
  return { ms, how: ended }
}

/** The fastest of a few runs, nearest to a machine that does nothing else; one that does not end is not tried again. */
function fastest(args: readonly string[]): Ended {
  const found: number[] = []
  let how = ''
  for (let run = 0; run < runs; run += 1) {
    const ended = wholeProcess(args)
    if (ended.ms === undefined) return ended
    found.push(ended.ms)
    how = ended.how
  }
  return { ms: Math.min(...found), how }
}

const late = `not in ${limit.seconds} s`

function wholeProcess(args: readonly string[]): Ended {
  const start = performance.now()
  // WHY: nobody reads the output, because how quickly a terminal shows many thousand findings is not what is measured
  const { status, signal } = spawnSync(process.execPath, [heap, ...args], { cwd: home, stdio: 'ignore', timeout: limit.seconds * 1000 })
  const ms = performance.now() - start
  if (status === 0) return { ms, how: 'nothing found' }
  if (status === 1) return { ms, how: 'findings' }
  return { how: signal === 'SIGTERM' ? late : `ended with ${status ?? signal}` }
}
