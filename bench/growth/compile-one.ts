// Compiles one generated law in a process of its own, so that running out of time or memory ends no more than this.
// Called with the number of norms and the tangle; prints one line of JSON.
import { compile } from '../../src/compiler/index.ts'
import { bound, generate, type Tangle } from './law.ts'

const [count = '100', asked] = process.argv.slice(2)
const tangle: Tangle = asked === 'tangled' ? 'tangled' : 'local'
const law = generate(Number(count), tangle)
const place = { id: bound.place, name: 'Anytown', kind: 'town', division: 'ocd-division/country:us' }
const target = { places: [place], bound: [bound], documents: '' }
const start = performance.now()
const artefact = compile(law, target)
const ms = performance.now() - start
const heaviest = Math.max(...artefact.cells.map((cell) => cell.norms.length))
console.log(
  JSON.stringify({
    ms,
    integers: artefact.diagrams.cells.length,
    cells: artefact.cells.length,
    statuses: artefact.statuses.length,
    heaviest,
    memory: process.memoryUsage().rss / 2 ** 20,
  }),
)
