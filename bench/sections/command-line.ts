// A question from the command line, as a whole process, beside what starting the process costs anyway: from this folder, and as it is published.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { home } from '../../src/folder/index.ts'
import { median } from '../measure.ts'
import { where } from '../subject.ts'
import { bar, figure, heading, ratio, table } from '../table.ts'

const runs = 15
const question = ['ask', 'hold', '--place', where.place, '--on', where.day, '--fact', 'purpose=civil-immigration', '--fact', 'paper=detainer', '--json']
/** Times of a bare Node, by what is asked. */
const bars = { ask: 2, help: 2 }
const helped = ['ask', 'interview', 'acts', 'agencies', 'standing', 'where', 'timeline', 'claim', 'verify', 'show', 'version']

interface Command {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  /** What it may take at most, in times of a bare Node. */
  readonly most?: number
  readonly found: number[]
}

/** Prints the wall time of each command; runs take turns. */
export async function commandLine(): Promise<void> {
  heading(`3. Command line: evenhand ${question.join(' ')}`)
  const bin = join(home, 'bin/evenhand.mjs')
  const older = otherNode()
  const node = (name: string, args: readonly string[], most?: number): Command => ({
    ...{ name, program: process.execPath, args, found: [] },
    ...(most === undefined ? {} : { most }),
  })
  const own = published()
  const commands: readonly Command[] = [
    node('node -e 0', ['-e', '0']),
    ...(own === undefined
      ? []
      : [
          node('published: evenhand ask …', [own, ...question], bars.ask),
          ...helped.map((each) => node(`published: evenhand ${each} --help`, [own, each, '--help'], bars.help)),
        ]),
    node('this folder: node bin/evenhand.mjs ask …', [bin, ...question]),
    { name: 'this folder: npm run -s evenhand -- ask …', program: 'npm', args: ['run', '-s', 'evenhand', '--', ...question], found: [] },
    ...(older === undefined
      ? []
      : [{ name: `the same from the machine's own Node ${older.version}`, program: older.program, args: [bin, ...question], found: [] }]),
  ]
  if (own === undefined) console.log('  the packages are not built: npm run packages\n')
  // WHY: each runs once before, which compiles the law if it changed and fills the caches that any second question finds filled
  for (const each of commands) run(each)
  for (let round = 0; round < runs; round += 1) for (const each of commands) each.found.push(run(each))
  const bare = median(commands[0]?.found ?? [])
  const rows = commands.map(({ name, found }) => [
    name,
    figure(median(found)),
    `${figure(Math.min(...found))} … ${figure(Math.max(...found))}`,
    ratio(median(found), bare),
  ])
  console.log(table(['process', 'ms, median', 'fastest … slowest', 'to bare node'], rows))
  console.log('')
  for (const { name, most, found } of commands)
    if (most !== undefined) console.log(`  ${bar(median(found) <= most * bare, `${name} ${ratio(median(found), bare)} (bar ${most}×)`)}`)
}

/** The command line of the package, where it was built. */
function published(): string | undefined {
  const program = join(home, 'packages/core/bin/evenhand.cjs')
  return existsSync(join(home, 'packages/core/dist/cli/question.cjs')) ? program : undefined
}

function run({ name, program, args }: Command): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(program, args, { cwd: home, encoding: 'utf8' })
  const took = performance.now() - start
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
  return took
}

/** A Node on the path that is not the one running: with one too old for the program, `bin/evenhand.mjs` starts a second process. */
function otherNode(): { readonly program: string; readonly version: string } | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const program = join(folder, 'node')
    if (folder.includes('node_modules') || !existsSync(program)) continue
    const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim()
    return version === process.version ? undefined : { program, version }
  }
  return undefined
}
