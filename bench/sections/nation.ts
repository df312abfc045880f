// A whole nation of generated law, at a tenth, a third and all of it: what compiling, asking, a map and the part of one place take, and how each grows.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { bodies } from '../growth/nation.ts'
import { bar, figure, heading, ratio, table } from '../table.ts'

const counts = [Math.round(bodies / 10), bodies / 3, bodies]
const seconds = 180
/** How many times as much each may be, for the nation three times as large. */
const linear = 3.6
const level = 1.5

interface Nation {
  readonly places: number
  readonly agencies: number
  readonly norms: number
  readonly stands: number
  readonly compileMs: number
  readonly fileKb: number
  readonly firstAskMs: number
  readonly askMs: number
  readonly mapMs: number
  readonly stateKb: number
  readonly placeKb: number
}

const growing = ['compileMs', 'fileKb', 'mapMs'] as const
const steady = ['askMs', 'stateKb', 'placeKb'] as const
const columns = ['places', 'agencies', 'norms', 'stands', 'compileMs', 'fileKb', 'firstAskMs', 'askMs', 'mapMs', 'stateKb', 'placeKb'] as const

/** Prints a row for each size, and whether each grows no more than it should. */
export async function nationwide(): Promise<void> {
  heading(`15. A nation: ${bodies} bodies of State law`)
  const found = counts.map(once)
  const rows = found.map((each, at) => (each === undefined ? [figure(counts[at] ?? 0), `not done in ${seconds} s`] : columns.map((name) => figure(each[name]))))
  console.log(
    table(['places', 'agencies', 'norms', 'stand in one', 'compile CPU ms', 'file kB', 'first ask ms', 'ask ms', 'map ms', 'State kB', 'place kB'], rows),
  )
  const [, third, whole] = found
  const bars = [...growing.map((name) => [name, linear] as const), ...steady.map((name) => [name, level] as const)].map(([name, most]) => {
    const [one, other] = [third?.[name] ?? Number.NaN, whole?.[name] ?? Number.NaN]
    return `  ${bar(Number.isFinite(other / one) ? other / one <= most : undefined, `${name}, three times the nation: ${ratio(other, one)} (bar ${most}×)`)}`
  })
  console.log(`\n${bars.join('\n')}`)
}

function once(count: number): Nation | undefined {
  const program = join(import.meta.dirname, '../growth/nation-one.ts')
  const { stdout, status } = spawnSync(process.execPath, ['--max-old-space-size=4096', program, String(count)], { encoding: 'utf8', timeout: seconds * 1000 })
  // INVARIANT: nation-one.ts printed it
  return status === 0 ? (JSON.parse(stdout) as Nation) : undefined
}
