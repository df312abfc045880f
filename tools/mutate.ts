// npm run mutate: the program changed at one place after another, and whether a test notices.
// `npm run mutate -- rules json --minutes 20 --seed 1` draws changes in those rooms until the time is over. It works on a copy.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { seeded } from '../conformance/random.ts'
import { type Mutant, mutantsOf, withMutant } from './mutants.ts'
import { typesOf } from './refused.ts'

const home = resolve(import.meta.dirname, '..')

/** For each room what is changed, and the tests that are to notice, the quickest first. */
const rooms: Readonly<Record<string, { readonly files: string; readonly tests: readonly string[] }>> = {
  rules: { files: 'src/rules/*.ts', tests: ['src/rules', 'conformance/conformance.test.ts', 'src/cli/law.test.ts'] },
  compiler: { files: 'src/compiler/*.ts', tests: ['conformance/conformance.test.ts', 'src/cli/law.test.ts', 'conformance/compare.test.ts'] },
  decide: { files: 'src/decide/*.ts', tests: ['src/decide', 'conformance/conformance.test.ts', 'src/json', 'src/cli/law.test.ts', 'src/cli/main.test.ts'] },
  strictness: { files: 'src/compare/strictness.ts', tests: ['src/compare/strictness.test.ts', 'src/cli/compare.test.ts'] },
  store: { files: 'src/store/*.ts', tests: ['src/store'] },
  json: { files: 'src/json/*.ts', tests: ['src/json', 'src/cli/main.test.ts', 'src/cli/compare.test.ts', 'docs/documents.test.ts'] },
}
/** What tests begin with, and what is only words. */
const left = /\.test\.ts$|index\.ts$|kit-node\.ts$|killed-server-node\.ts$|postgres-node\.ts$|migrations|tables/

/** Changes that change nothing that can be seen, each with the reason why. */
interface Equivalent {
  readonly file: string
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
const refused = typesOf(home)
const copy = mkdtempSync(join(tmpdir(), 'evenhand-mutants-'))

/** Whether the tests of a room pass in the copy. `most`: milliseconds after which a change is taken for one that made a loop endless. */
function passes(tests: readonly string[], most: number): boolean {
  // WHY one after the other: most changes are noticed by the first tests, and the last take longest
  return tests.every((each) => {
    const files = each.endsWith('.ts') ? [each] : globSync(`${each}/*.test.ts`, { cwd: copy })
    // WHY threads: a process of its own that runs in a circle would outlive what started it
    const args = [join(copy, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--bail=1', '--pool=threads', '--reporter=dot', ...files]
    const env = { EVENHAND_LAWS: '30', ...process.env }
    return spawnSync(process.execPath, args, { cwd: copy, env, stdio: 'ignore', timeout: most, killSignal: 'SIGKILL' }).status === 0
  })
}

function tried(mutant: Pick<Mutant, 'file' | 'start' | 'end' | 'to'>, tests: readonly string[], most: number): boolean {
  const file = join(copy, mutant.file)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, withMutant(text, mutant))
  try {
    return passes(tests, most)
  } finally {
    writeFileSync(file, text)
  }
}

/** One row of the table. */
function measured(name: string, minutes: number): string {
  const room = rooms[name]
  if (room === undefined) throw new Error(`no room ${name}: there are ${Object.keys(rooms).join(', ')}`)
  const files = globSync(room.files, { cwd: home })
    .filter((file) => !left.test(file))
    .sort()
  const all = files.flatMap((file) => mutantsOf(file.split(sep).join('/'), readFileSync(join(home, file), 'utf8')))
  const known = (each: Mutant) => equivalents.some((other) => other.file === each.file && other.from === each.from && other.to === each.to)
  const open = all.filter((each) => !known(each))
  const random = seeded(Number(values.seed))
  const order = open.map((mutant) => ({ mutant, at: random.next() })).sort((a, b) => a.at - b.at)
  const began = Date.now()
  if (!passes(room.tests, 3_600_000)) throw new Error(`the tests of ${name} fail before anything was changed`)
  const most = 60_000 + 5 * (Date.now() - began)
  const until = Date.now() + minutes * 60_000
  const count = { refused: 0, killed: 0, survived: 0, unreached: 0 }
  for (const { mutant } of order) {
    if (Date.now() > until) break
    if (refused(mutant.file, withMutant(readFileSync(join(home, mutant.file), 'utf8'), mutant))) {
      count.refused += 1
      continue
    }
    if (!tried(mutant, room.tests, most)) {
      count.killed += 1
      continue
    }
    // WHY tried again: what throws where it is reached tells a change that no test runs from one that they run and do not see
    const throws =
      mutant.kind === 'operator' || mutant.kind === 'method' || mutant.kind === 'statement' ? undefined : "(() => { throw new Error('reached') })()"
    const reached = throws === undefined || !tried({ ...mutant, to: throws }, room.tests, most)
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
  const rows = chosen.map((name) => {
    const row = measured(name, Number(values.minutes) / chosen.length)
    console.log(row)
    return row
  })
  console.log('\n| room | changes | known to change nothing | refused by the types | tried | noticed | survived | not reached | noticed of those tried |')
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const row of rows) console.log(row)
} finally {
  rmSync(copy, { recursive: true, force: true })
}
