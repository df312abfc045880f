// npm run mutate: the program changed at one place after another, and whether a test notices.
// `npm run mutate -- rules json --minutes 20 --seed 1` draws changes in those rooms until the time is over. It works on a copy.
import { spawn } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { seeded } from '../conformance/random.ts'
import { type Mutant, mutantsOf, withMutant } from './mutants.ts'
import { typesOf } from './refused.ts'

const home = resolve(import.meta.dirname, '..')

interface Room {
  readonly files: string
  /** The tests that are to notice: files, or folders of them. */
  readonly tests: readonly string[]
  /** What a test is named that is left out. */
  readonly without?: string
}

const rooms: Readonly<Record<string, Room>> = {
  rules: { files: 'src/rules/*.ts', tests: ['src/rules', 'conformance/conformance.test.ts', 'conformance/days.test.ts', 'src/cli/law.test.ts'] },
  compiler: {
    files: 'src/compiler/*.ts',
    tests: [
      'src/compiler',
      'conformance/conformance.test.ts',
      'conformance/days.test.ts',
      'conformance/compare.test.ts',
      'src/cli/law.test.ts',
      'conformance/hostile.test.ts',
    ],
  },
  decide: {
    files: 'src/decide/*.ts',
    tests: [
      'src/decide',
      'conformance/conformance.test.ts',
      'conformance/days.test.ts',
      'conformance/nearest.test.ts',
      'src/json',
      'src/cli/law.test.ts',
      'src/cli/main.test.ts',
    ],
  },
  strictness: { files: 'src/compare/strictness.ts', tests: ['src/compare/strictness.test.ts', 'src/cli/compare.test.ts'] },
  compare: {
    files: 'src/compare/*.ts',
    tests: ['src/compare', 'conformance/compare.test.ts', 'conformance/coverage.test.ts', 'conformance/issues.test.ts', 'src/cli/compare.test.ts'],
  },
  analysis: { files: 'src/analysis/*.ts', tests: ['src/analysis', 'docs/diagnostics'] },
  grammar: { files: 'src/grammar/*.ts', tests: ['src/language', 'src/cli/compare.test.ts'] },
  // WHY: these are left out, because SQLite sees what both engines share, in a third of the time
  store: { files: 'src/store/**/*.ts', tests: ['src/store'], without: '[pP]ostgre|a server' },
  json: { files: 'src/json/*.ts', tests: ['src/json', 'src/cli/main.test.ts', 'src/cli/compare.test.ts', 'docs/documents.test.ts'] },
}
/** The tests that make their own laws: they need not wait until the law is compiled. */
const ownLaws = /^src\/(?:rules|compiler|analysis)\/|^conformance\/(conformance|days|nearest|compare)\.test\.ts$/
/** Seconds in which a file of tests is quick: starting it alone would take as long. */
const quick = 5
/** What tests begin with, and what is only words. */
const left = /\.test\.ts$|index\.ts$|migrations|tables/

/** Changes that change nothing that can be seen, each with the reason why. */
interface Equivalent {
  readonly file: string
  /** Some words of the line, where the same change elsewhere in the file would be seen. */
  readonly line?: string
  readonly from: string
  readonly to: string
  readonly because: string
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
})
const chosen = positionals.length > 0 ? positionals : Object.keys(rooms)
const equivalents = parse(readFileSync(join(import.meta.dirname, 'mutants-equivalent.yaml'), 'utf8')) as readonly Equivalent[]
const copy = mkdtempSync(join(tmpdir(), 'evenhand-mutants-'))

/** Files of tests that are run in one go, with what is said to the runner. */
interface Go {
  readonly files: readonly string[]
  readonly options: readonly string[]
  /** Seconds after which a change is taken for one that made a loop endless. */
  readonly most: number
}

/** Runs test files in the copy. */
async function run({ files, options, most }: Go): Promise<{ readonly passed: boolean; readonly said: string }> {
  const args = [join(copy, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...options, ...files]
  // WHY: it is detached, because what runs in a circle has to be ended with all that it started
  const child = spawn(process.execPath, args, { cwd: copy, env: { EVENHAND_LAWS: '30', ...process.env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (each: Buffer) => said.push(each.toString()))
  const end = () => child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGKILL')
  const ended = () => {
    end()
    process.exit(130)
  }
  process.once('SIGINT', ended).once('SIGTERM', ended)
  // WHY: the time is counted and not set once, because a pause of the whole machine is no endless loop
  let seconds = 0
  const timer = setInterval(() => {
    seconds += 1
    if (seconds > most) end()
  }, 1000)
  const status = await new Promise<number | null>((done) => child.once('exit', done))
  clearInterval(timer)
  process.off('SIGINT', ended).off('SIGTERM', ended)
  return { passed: status === 0, said: said.join('') }
}

/** The tests of a room in the order they are run: the quick ones together, then each other one alone. Throws where one fails before anything was changed. */
async function goesOf(name: string, room: Room): Promise<readonly Go[]> {
  const files = room.tests.flatMap((each) => (each.endsWith('.ts') ? [each] : globSync(`${each}/**/*.test.ts`, { cwd: copy })))
  const named = room.without === undefined ? [] : ['-t', `^(?!.*(${room.without}))`]
  const table = join(copy, 'build', 'times.json')
  const { passed, said } = await run({ files, options: [...named, '--reporter=default', '--reporter=json', `--outputFile.json=${table}`], most: 3600 })
  if (!passed) throw new Error(`the tests of ${name} fail before anything was changed:\n${said}`)
  const { testResults } = JSON.parse(readFileSync(table, 'utf8')) as { testResults: readonly { name: string; startTime: number; endTime: number }[] }
  const timed = testResults
    .map((each) => ({ file: relative(copy, each.name).split(sep).join('/'), took: (each.endTime - each.startTime) / 1000 }))
    .sort((a, b) => a.took - b.took)
  const options = [...named, '--bail=1', '--reporter=dot']
  const own = timed.filter((each) => ownLaws.test(each.file))
  const others = timed.filter((each) => !own.includes(each))
  const together = others.filter((each) => each.took < quick)
  const alone = others.filter((each) => each.took >= quick)
  const go = (tests: typeof timed, ...more: readonly string[]): Go => ({
    files: tests.map(({ file }) => file),
    options: [...options, ...more],
    // WHY: it is long, because the law may have to be compiled first, and the machine may be busy
    most: 60 + 5 * tests.reduce((sum, each) => sum + each.took, 0),
  })
  const goes = [go(own, '--config=vitest.own-laws.config.ts'), go(together), ...alone.map((each) => go([each]))]
  return goes.filter((each) => each.files.length > 0)
}

/** Whether the tests pass, until one does not. */
async function passes(goes: readonly Go[]): Promise<boolean> {
  for (const go of goes) if (!(await run(go)).passed) return false
  return true
}

async function tried(mutant: Pick<Mutant, 'file' | 'start' | 'end' | 'to'>, goes: readonly Go[]): Promise<boolean> {
  const file = join(copy, mutant.file)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, withMutant(text, mutant))
  try {
    return await passes(goes)
  } finally {
    writeFileSync(file, text)
  }
}

/** Tries changes of a room for so many minutes, and makes the row of the table. */
async function measured(name: string, minutes: number, refused: ReturnType<typeof typesOf>): Promise<string> {
  const room = rooms[name]
  if (room === undefined) throw new Error(`no room ${name}: there are ${Object.keys(rooms).join(', ')}`)
  const files = globSync(room.files, { cwd: copy })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !left.test(file))
    .sort()
  // WHY: the copy is read, because what it was made from may change meanwhile
  const texts = new Map(files.map((file) => [file, readFileSync(join(copy, file), 'utf8')]))
  const textOf = (file: string): string => texts.get(file) ?? ''
  const all = files.flatMap((file) => mutantsOf(file, textOf(file)))
  const known = ({ file, line, from, to }: Mutant) =>
    equivalents.some((other) => {
      const inLine =
        textOf(file)
          .split('\n')
          [line - 1]?.includes(other.line ?? '') === true
      return other.file === file && inLine && other.from === from && other.to === to
    })
  const open = all.filter((each) => !known(each))
  const random = seeded(Number(values.seed))
  const order = open.map((mutant) => ({ mutant, at: random.next() })).sort((a, b) => a.at - b.at)
  const goes = await goesOf(name, room)
  const until = Date.now() + minutes * 60_000
  const count = { refused: 0, killed: 0, survived: 0, unreached: 0 }
  for (const { mutant } of order) {
    if (Date.now() > until) break
    if (refused(mutant.file, withMutant(textOf(mutant.file), mutant))) {
      count.refused += 1
      continue
    }
    if (!(await tried(mutant, goes))) {
      count.killed += 1
      continue
    }
    // WHY: types are asked only now, because those of all other files take their time, and few changes come this far
    if (refused(mutant.file, withMutant(textOf(mutant.file), mutant), globSync('src/**/*.ts', { cwd: copy }))) {
      count.refused += 1
      continue
    }
    // WHY: it is tried again with an error in its place, because that tells a change that no test runs from one that they run and do not see
    const throws =
      mutant.kind === 'operator' || mutant.kind === 'method' || mutant.kind === 'statement' ? undefined : "(() => { throw new Error('reached') })()"
    const reached = throws === undefined || !(await tried({ ...mutant, to: throws }, goes))
    count[reached ? 'survived' : 'unreached'] += 1
    console.log(`${reached ? 'survived' : 'not reached'}  ${mutant.file}:${mutant.line}  ${mutant.kind}:  ${flat(mutant.from)}  →  ${flat(mutant.to)}`)
  }
  const sum = count.killed + count.survived + count.unreached
  const share = sum === 0 ? '–' : `${Math.round((100 * count.killed) / sum)} %`
  return `| ${[name, all.length, all.length - open.length, count.refused, sum, count.killed, count.survived, count.unreached, share].join(' | ')} |`
}

function flat(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 100 ? `${line.slice(0, 100)}…` : line
}

try {
  const without = ['node_modules', 'build', '.git', '.svelte-kit', '.island', 'data']
  cpSync(home, copy, { recursive: true, filter: (file) => !without.includes(basename(file)) })
  symlinkSync(join(home, 'web', 'node_modules'), join(copy, 'web', 'node_modules'))
  symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'))
  mkdirSync(join(copy, 'build'), { recursive: true })
  writeFileSync(
    join(copy, 'vitest.own-laws.config.ts'),
    "import config from './vitest.config.ts'\nexport default { ...config, test: { ...config.test, globalSetup: [] } }\n",
  )
  const refused = typesOf(copy)
  const rows: string[] = []
  for (const name of chosen) {
    rows.push(await measured(name, Number(values.minutes) / chosen.length, refused))
    console.log(rows.at(-1))
  }
  console.log('\n| room | changes | known to change nothing | refused by the types | tried | noticed | survived | not reached | noticed of those tried |')
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const row of rows) console.log(row)
} finally {
  rmSync(copy, { recursive: true, force: true })
}
