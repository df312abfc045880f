// Compiles a nation in a process of its own, asks it, and cuts a place out of it. Called with the number of bodies of State law; prints one line of JSON.
import { gzipSync } from 'node:zlib'
import { forAnswers, inOneLanguage, inPlace, inState, readArtefact, writeArtefact } from '../../src/artefact/index.ts'
import { compile } from '../../src/compiler/index.ts'
import { ask, elsewhere } from '../../src/decide/index.ts'
import { nation } from './nation.ts'

const { law, target, place, act } = nation(Number(process.argv[2] ?? '5'))
const facts = { 'fact-0': 'answer-0' }
const day = '2024-06-01'

/** Milliseconds of the processor, of one turn of some. */
function spent(turns: number, work: () => unknown): number {
  const start = process.cpuUsage()
  for (let turn = 0; turn < turns; turn += 1) work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / turns
}

let artefact = compile({ ...law, norms: [] }, { ...target, bound: [] })
const compileMs = spent(1, () => {
  artefact = compile(law, target)
})
const file = await writeArtefact(artefact)
const read = await readArtefact(file)
if (!('artefact' in read)) throw new Error(read.problem)
const whole = read.artefact
const stands = law.norms.filter((each) => target.bound.find((one) => one.place === place)?.texts.includes(each.instrument) === true).length
const firstAskMs = spent(1, () => ask(whole, { place, day, act, facts }))
const askMs = spent(500, () => ask(whole, { place, day, act, facts }))
const mapMs = spent(3, () => elsewhere(whole, { day, act, facts }))
const small = forAnswers(inOneLanguage(whole, 'en'))
const bytesOf = async (part: typeof whole): Promise<number> => gzipSync(await writeArtefact(part), { level: 9 }).length
const [inTheState, inThePlace] = [await bytesOf(inState(small, place.split('/').slice(0, 2).join('/'))), await bytesOf(inPlace(small, place))]
console.log(
  JSON.stringify({
    ...{ places: target.places.length, agencies: target.agencies.length, norms: law.norms.length, stands, compileMs, fileKb: file.length / 1000 },
    ...{ firstAskMs, askMs, mapMs, stateKb: inTheState / 1000, placeKb: inThePlace / 1000 },
  }),
)
