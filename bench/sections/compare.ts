// Differences, coverage and checks: on the real law, and as generated law grows.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Artefact } from '../../src/artefact/index.ts'
import { isDay } from '../../src/base/index.ts'
import { coverageOf, difference, issuesOf, type Subject, standingSubject, textSubject } from '../../src/compare/index.ts'
import { situate } from '../../src/decide/index.ts'
import { median } from '../measure.ts'
import { bar, figure, heading, ratio, table } from '../table.ts'

const runs = 9
const differenceBar = 100
const counts = [100, 1_000, 10_000]
const seconds = 180
/** How many times as long each may take for ten times the law; and all checks of the largest, in ms of a processor. */
const growthBar = 12
const checksBar = 15_000

/** Prints what comparing costs. */
export function comparing(artefact: Artefact): void {
  heading('6. Differences, coverage, checks')
  const [old, fresh] = [text(artefact, 'vt.fip-2018'), text(artefact, 'vt.fip-2024')]
  const changed = (one: Subject, other: Subject) => (): number => difference(one, other).acts.reduce((sum, act) => sum + act.regions.length, 0)
  const tasks: readonly (readonly [string, () => number])[] = [
    ['difference of the models of 2018 and 2024, all acts: regions', changed(old, fresh)],
    [
      'what stands in Norwich on 22 and 23 April 2024: regions',
      changed(stands(artefact, 'us/vt/norwich', '2024-04-22'), stands(artefact, 'us/vt/norwich', '2024-04-23')),
    ],
    [
      'Hartford against Lebanon across the river, 2026: regions',
      changed(stands(artefact, 'us/vt/hartford', '2026-02-01'), stands(artefact, 'us/nh/lebanon', '2026-02-01')),
    ],
    ['the five changes held against the model: components', () => coverageOf(text(artefact, 'vt.five-changes'), fresh).length],
    ['all checks of the whole law: findings, those accepted in the texts included', () => issuesOf(artefact).length],
  ]
  const rows = tasks.map(([name, run]) => {
    const { found, first, usual } = timesOf(run)
    return { usual, row: [name, figure(found), figure(first), figure(usual)] }
  })
  console.log(
    table(
      ['task', 'found', 'first ms', `median ms of ${runs}`],
      rows.map((each) => each.row),
    ),
  )
  const policies = rows[0]?.usual ?? Number.NaN
  console.log(`\n  ${bar(policies < differenceBar, `two full policies over all acts ${figure(policies)} ms (bar ${differenceBar} ms)`)}`)
  growing()
}

/** The first time, before anything is warm, and the usual one. */
function timesOf(run: () => number): { readonly found: number; readonly first: number; readonly usual: number } {
  let found = 0
  const once = (): number => {
    const start = performance.now()
    found = run()
    return performance.now() - start
  }
  const first = once()
  return { first, usual: median(Array.from({ length: runs }, once)), found }
}

interface Step {
  readonly step: string
  readonly ms: number
  readonly found: number
}

function growing(): void {
  const before = new Map<string, number>()
  const bars: string[] = []
  const rows = counts.flatMap((count) => {
    const program = join(import.meta.dirname, '../growth/compare-one.ts')
    const { stdout, status } = spawnSync(process.execPath, ['--max-old-space-size=4096', program, String(count)], { encoding: 'utf8', timeout: seconds * 1000 })
    // INVARIANT: compare-one.ts printed it
    const steps = stdout
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as Step)
    const done = steps.map(({ step, ms, found }) => {
      const last = before.get(step)
      before.set(step, ms)
      // WHY: the smallest law takes so little that starting is most of it
      if (count > 1_000)
        bars.push(`  ${bar(ms / (last ?? Number.NaN) <= growthBar, `${step}, ten times the law: ${ratio(ms, last ?? Number.NaN)} (bar ${growthBar}×)`)}`)
      if (count > 1_000 && step === 'checks')
        bars.push(`  ${bar(ms < checksBar, `all checks of ${figure(count)} norms ${figure(ms)} ms (bar ${figure(checksBar)} ms)`)}`)
      return [figure(count), step, figure(ms), last === undefined ? '' : ratio(ms, last), figure(found)]
    })
    return status === 0 ? done : [...done, [figure(count), `the next was not done in ${seconds} s`, '', '', '']]
  })
  console.log(`\ngenerated law over 40 acts, each drawing on 8 of 20 facts\n${table(['norms', 'step', 'CPU ms', 'growth', 'found'], rows)}`)
  console.log(`\n${bars.length === 0 ? `  ${bar(undefined, 'growth and checks: the largest law was not done')}` : bars.join('\n')}`)
}

function text(artefact: Artefact, id: string): Subject {
  const [instrument, today] = [artefact.instruments.find((each) => each.id === id), '2024-06-01']
  if (instrument === undefined || !isDay(today)) throw new Error(`no text ${id}`)
  return textSubject(artefact, instrument, 'second-circuit', today)
}

function stands(artefact: Artefact, place: string, day: string): Subject {
  const found = situate(artefact, { place, day, act: 'hold', facts: {} })
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return standingSubject(found.situated)
}
