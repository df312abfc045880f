// Run by z3.test.ts in a process of its own, since the solver keeps threads that outlive a test. Prints one line of JSON.
import { covers, isDay } from '../src/base/index.ts'
import { difference as compareTexts, type Subject, standingFor, standingSubject, textSubject } from '../src/compare/index.ts'
import { situate } from '../src/decide/index.ts'
import { type Law, standingOn } from '../src/rules/index.ts'
import { generateLaw } from './generate.ts'
import { theLaw } from './law.fixture.ts'
import { seeded } from './random.ts'
import { compiled, situated, standingIn } from './ways.ts'
import { difference, misdescribed } from './z3.ts'

interface Report {
  readonly generated: number
  readonly real: number
  readonly differences: readonly string[]
  /** Questions of the real law on which two texts, or two days, were compared and every region tried. */
  readonly compared: number
  /** The same with a region left out: it must be missed. */
  readonly incomplete: string | undefined
  /** A law against the diagrams of another: the comparison must be able to fail. */
  readonly control: string | undefined
}

async function report(laws: number): Promise<Report> {
  const differences: string[] = []
  let control: string | undefined
  for (let seed = 1; seed <= laws; seed += 1) {
    const law = generateLaw(seeded(seed), { facts: 6, answers: 4, norms: 10 })
    const artefact = await compiled(law)
    const found = await difference(law, standingIn(law), artefact, situated(artefact, {}))
    if (found !== undefined) differences.push(`seed ${seed}: ${found}`)
    const spoilt: Law = { ...law, norms: law.norms.map((norm) => (norm.modality === 'must not' ? { ...norm, modality: 'may' } : norm)) }
    control ??= await difference(spoilt, standingIn(spoilt), artefact, situated(artefact, {}))
  }
  const { compared, incomplete } = await realDifferences(differences)
  return { generated: laws, real: await realLaw(differences), differences, control, compared, incomplete }
}

/** Every question of the real law that has at least four norms, at Norwich on both sides of 23 April 2024. */
async function realLaw(differences: string[]): Promise<number> {
  const { law, artefact } = await theLaw()
  let compared = 0
  for (const day of ['2024-04-22', '2024-04-23']) {
    for (const { id: act, actor } of artefact.vocabulary.acts) {
      const found = situate(artefact, { place: 'us/vt/norwich', day, act, actor, facts: {} })
      if ('problems' in found) throw new Error(JSON.stringify(found.problems))
      const { situated: here } = found
      const instruments = law.instruments.filter((each) => here.timeline.instruments.includes(each.id) && covers(each.window, here.day))
      const standing = standingOn(law, instruments, here.timeline.circuit, here.day, { actor, act })
      if (standing.norms.length < 4) continue
      compared += 1
      const differs = await difference(law, standing, artefact, here)
      if (differs !== undefined) differences.push(`${act} on ${day}: ${differs}`)
    }
  }
  return compared
}

/** Every fourth question on which the models of 2018 and 2024 differ, and those on which Norwich differs from one day to the next. */
async function realDifferences(differences: string[]): Promise<{ readonly compared: number; readonly incomplete: string | undefined }> {
  const { law, artefact } = await theLaw()
  const text = (id: string): Subject => {
    const instrument = law.instruments.find((each) => each.id === id)
    const today = '2024-06-01'
    if (instrument === undefined || !isDay(today)) throw new Error(`no text ${id}`)
    return textSubject(law, instrument, 'second-circuit', today)
  }
  const norwich = (day: string): Subject => {
    const found = situate(artefact, { place: 'us/vt/norwich', day, act: 'hold', facts: {} })
    if ('problems' in found) throw new Error(JSON.stringify(found.problems))
    return standingSubject(found.situated, { body: law })
  }
  let compared = 0
  let incomplete: string | undefined
  for (const [before, after] of [
    [text('vt.fip-2018'), text('vt.fip-2024')],
    [norwich('2024-04-22'), norwich('2024-04-23')],
  ] as const) {
    const acts = compareTexts(before, after).acts.filter((act, index) => act.regions.length > 0 && index % 4 === 0)
    for (const { question, regions } of acts) {
      compared += 1
      const standings = [standingFor(before, question), standingFor(after, question)] as const
      const wrong = await misdescribed(law, standings, regions)
      if (wrong !== undefined) differences.push(`difference on ${question.actor} ${question.act}: ${wrong}`)
      incomplete ??= await misdescribed(law, standings, regions.slice(1))
    }
  }
  return { compared, incomplete }
}

console.log(JSON.stringify(await report(Number(process.argv[2] ?? 10))))
// WHY: the solver's threads would keep the process alive
process.exit(0)
