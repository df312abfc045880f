// Compiles one generated law in a process of its own, so that running out of time or memory ends no more than this.
// Called with the number of norms, the tangle and perhaps `profile`; prints one line of JSON.
import { compile } from '../../src/compiler/index.ts'
import { bound, generate, type Tangle } from './law.ts'
import { profiled } from './profile.ts'

const [count = '100', asked, profile] = process.argv.slice(2)
const tangle: Tangle = asked === 'tangled' ? 'tangled' : 'local'
const law = generate(Number(count), tangle)
const place = { id: bound.place, name: 'Anytown', kind: 'town', policing: [], division: 'ocd-division/country:us', also: [] }
const target = { places: [place], agencies: [], bound: [bound], documents: '' }

if (profile === 'profile') console.log(JSON.stringify(await profiled(() => compile(law, target), 5)))
else {
  const start = performance.now()
  const { diagrams, cells } = compile(law, target)
  const ms = performance.now() - start
  const memory = process.memoryUsage().rss / 2 ** 20
  console.log(
    JSON.stringify({ ms, integers: diagrams.cells.length, cells: cells.length, heaviest: Math.max(...cells.map((cell) => cell.norms.length)), memory }),
  )
}
