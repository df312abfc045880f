// Coverage, loopholes, scenarios and decisive facts, against the reference evaluator in every situation of small laws.
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../src/base/index.ts'
import { type Coverage, coverageOf, coverages, decisiveFor, difference, loopholesIn, type Subject, scenariosFrom } from '../src/compare/index.ts'
import { evaluate, type Law, type Outcome, type Situation, standingOn, type Verdict } from '../src/rules/index.ts'
import { asked, generateLaw } from './generate.ts'
import { seeded } from './random.ts'
import { isPossible, situations } from './ways.ts'

const laws = Number(process.env['EVENHAND_LAWS'] ?? 60)
const seeds = Array.from({ length: laws }, (_, index) => [index + 1] as const)

function textOf(law: Law, names: readonly string[]): Subject {
  const instruments = law.instruments.filter((each) => names.includes(each.id))
  return { body: law, of: { kind: 'text', instrument: names[0] ?? '' }, day: asked.day, circuit: 'second-circuit', instruments }
}

function outcome({ body, instruments, circuit, day }: Subject, situation: Situation): Outcome {
  return evaluate(standingOn(body, instruments, circuit, day, asked), situation)
}

/** How hard a verdict binds, by the design's words: strictness is how little room is left. */
const firmness: Readonly<Partial<Record<Verdict, number>>> = { must: 2, should: 1, may: 0, silent: 0, 'should not': 1, 'must not': 2 }
const pulls = (verdict: Verdict): 'to' | 'from' | 'none' =>
  verdict === 'must' || verdict === 'should' ? 'to' : verdict === 'must not' || verdict === 'should not' ? 'from' : 'none'

function expectedAt(model: Verdict, text: Verdict): Coverage {
  if (text === 'unsettled' || text === 'conflict' || model === 'unsettled' || model === 'conflict') return text === 'silent' ? 'missing' : 'open'
  if (text === 'silent') return model === 'may' ? 'present' : 'missing'
  const [one, other] = [firmness[model] ?? 0, firmness[text] ?? 0]
  if (pulls(model) !== 'none' && pulls(text) !== 'none' && pulls(model) !== pulls(text)) return 'looser'
  return other > one ? 'stricter' : other < one ? 'looser' : 'present'
}

describe('coverage of small laws, exhaustively', () => {
  it.each(seeds)('seed %i', (seed) => {
    const law = generateLaw(seeded(seed), { facts: 4, answers: 3, norms: 10 })
    // WHY: the model is sometimes in it, because a text that has each component of it would else hardly ever be drawn
    const [model, text] = [textOf(law, ['i0']), textOf(law, seed % 2 === 0 ? ['i1', 'i2'] : ['i0', 'i1'])]
    const all = [...situations(law)]
      .filter((each) => isPossible(law, each))
      .map((situation) => ({ situation, model: outcome(model, situation), text: outcome(text, situation) }))
    const found = new Map(coverageOf(text, model).map((each) => [each.norm.id, each]))
    for (const norm of law.norms.filter((each) => each.instrument === 'i0' && each.modality !== 'unsettled')) {
      const decides = all.filter(({ model: { deciding } }) => deciding.includes(norm.id))
      const component = found.get(norm.id)
      if (decides.length === 0) {
        expect(component).toBeUndefined()
        continue
      }
      const each = decides.map((one) => expectedAt(one.model.verdict, one.text.verdict))
      const unowed =
        norm.duties.length > 0 &&
        decides.some((one) => !one.text.duties.some((owed) => norm.duties.includes(owed.act)) && (one.text.verdict !== 'silent' || norm.modality === 'may'))
      const silent = decides.every((one) => one.text.verdict === 'silent') && norm.modality !== 'may'
      const kinds = new Set([...each.map((kind) => (kind === 'missing' ? 'looser' : kind)), ...(unowed ? ['looser'] : [])])
      expect(component?.coverage).toBe(silent ? 'missing' : coverages.find((kind) => kinds.has(kind)))
      for (const departure of component?.departures ?? []) {
        const fits = decides.filter((one) => Object.entries(departure.example).every(([fact, answer]) => one.situation[fact] === answer))
        expect(fits.length).toBeGreaterThan(0)
        if (departure.duty === undefined) {
          expect(fits.every((one) => one.model.verdict === departure.verdicts.model && one.text.verdict === departure.verdicts.text)).toBe(true)
        }
      }
    }
  })
})

describe('loopholes and scenarios of small laws', () => {
  it.each(seeds)('seed %i', (seed) => {
    const law = generateLaw(seeded(seed), { facts: 5, answers: 3, norms: 10 })
    const [one, other] = [textOf(law, ['i0', 'i1']), textOf(law, ['i0', 'i2'])]
    const found = difference(one, other)
    const binds = (verdict: Verdict): boolean => pulls(verdict) !== 'none'
    const open = [...situations(law)].filter((each) => isPossible(law, each) && !binds(outcome(one, each).verdict) && binds(outcome(other, each).verdict))
    const holes = loopholesIn(found)
    expect(holes.acts.flatMap((act) => act.regions).length > 0).toBe(open.length > 0)
    for (const region of holes.acts.flatMap((act) => act.regions))
      expect(open.some((each) => Object.entries(region.when).every(([fact, answers]) => answers.includes(each[fact] ?? '')))).toBe(true)

    const drawn = scenariosFrom(found, 8, seededRandom(seed))
    expect(scenariosFrom(found, 8, seededRandom(seed)).map((each) => each.situation)).toEqual(drawn.map((each) => each.situation))
    expect(drawn.length > 0).toBe(found.acts.some((act) => act.regions.length > 0))
    for (const { situation, region } of drawn) {
      const fits = [...situations(law)].filter((each) => isPossible(law, each) && Object.entries(situation).every(([fact, answer]) => each[fact] === answer))
      expect(fits.length).toBeGreaterThan(0)
      for (const each of fits) expect([outcome(one, each).verdict, outcome(other, each).verdict]).toEqual([region.before, region.after])
    }
  })
})

describe('decisive facts of small laws, exhaustively', () => {
  it.each(seeds)('seed %i', (seed) => {
    const law = generateLaw(seeded(seed), { facts: 4, answers: 3, norms: 8 })
    const subject = textOf(law, ['i0', 'i1', 'i2'])
    const all = [...situations(law)].filter((each) => isPossible(law, each))
    const verdictAt = (situation: Situation): Verdict => outcome(subject, situation).verdict
    const matters =
      (fact: string) =>
      (each: Situation): boolean => {
        const answers = law.vocabulary.facts.find((one) => one.id === fact)?.answers ?? []
        return answers.some(({ id }) => isPossible(law, { ...each, [fact]: id }) && verdictAt({ ...each, [fact]: id }) !== verdictAt(each))
      }
    const found = decisiveFor(subject, asked)
    for (const { id } of law.vocabulary.facts) {
      const count = all.filter(matters(id)).length
      const row = found.facts.find((each) => each.fact === id)
      expect(Number(row?.count ?? 0n) * all.length).toBe(count * Number(row?.total ?? 1n))
      if (found.dead.includes(id)) expect(count).toBe(0)
    }
    for (const { norm, count, total } of found.norms.filter((each) => law.norms.some((one) => one.id === each.norm))) {
      const deciding = all.filter((each) => outcome(subject, each).deciding.includes(norm)).length
      expect(Number(count) * all.length).toBe(deciding * Number(total))
    }
  })
})
