// Compares and checks one generated law in a process of its own. Called with the number of norms; prints a line of JSON after each step,
// so that steps that were done are known where a later one is not.
import { coverageOf, difference, issuesOf, type Subject } from '../../src/compare/index.ts'
import { compile } from '../../src/compiler/index.ts'
import { bound, day, generate } from './law.ts'

const law = generate(Number(process.argv[2] ?? '100'), 'local')
const subject = (names: readonly number[]): Subject => ({
  body: law,
  of: { kind: 'text', instrument: `text-${names[0]}` },
  day: day('2024-06-01'),
  circuit: bound.circuit,
  instruments: law.instruments.filter((_, at) => names.includes(at)),
})
const whole = Array.from(law.instruments, (_, at) => at)
function step(name: string, run: () => number): void {
  const start = process.cpuUsage()
  const found = run()
  const { user, system } = process.cpuUsage(start)
  console.log(JSON.stringify({ step: name, ms: (user + system) / 1000, found }))
}

step('coverage', () => coverageOf(subject([5]), subject([3])).length)
step('difference', () => difference(subject(whole), subject(whole.slice(0, -1))).acts.reduce((sum, act) => sum + act.regions.length, 0))
step('checks', () => {
  const place = { id: bound.place, name: 'Anytown', kind: 'town', policing: [], division: 'ocd-division/country:us', also: [] }
  return issuesOf(compile(law, { places: [place], agencies: [], bound: [bound], documents: '' }), law).length
})
