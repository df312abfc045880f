// What is told of a draft: where its rules are struck, and where it is looser than another text, against the reference evaluator.
import { describe, expect, it } from 'vitest'
import { finished, looserIn, SharedDiagrams, type Subject, strikesOn, textSubject } from '../src/compare/index.ts'
import { evaluate, type Instrument, type Situation, standingOn, type Verdict } from '../src/rules/index.ts'
import { asked, generateLaw } from './generate.ts'
import { seeded } from './random.ts'
import { isPossible, situations } from './ways.ts'

const laws = Number(process.env['EVENHAND_LAWS'] ?? 60)
const circuit = 'second-circuit'
const question = { actor: asked.actor, act: asked.act }

const pulls: Readonly<Partial<Record<Verdict, number>>> = { must: 2, should: 1, may: 0, silent: 0, 'should not': -1, 'must not': -2 }

/** Whether the second lets somebody do, or leave, what the first does not. */
function isLooser(upper: Verdict, lower: Verdict): boolean {
  const [above, below] = [pulls[upper], pulls[lower]]
  if (lower === 'silent' || above === undefined || below === undefined) return false
  return above * below < 0 || Math.abs(below) < Math.abs(above)
}

describe.each(Array.from({ length: laws }, (_, index) => [index + 1]))('law of seed %i', (seed) => {
  const made = generateLaw(seeded(seed), { facts: 5, answers: 3, norms: 10 })
  const law = { ...made, instruments: made.instruments.map((each) => ({ ...each, window: { from: asked.day, before: false } })) }
  const all: readonly Situation[] = [...situations(law)].filter((each) => isPossible(law, each))
  const answered = (instruments: readonly Instrument[], situation: Situation) => evaluate(standingOn(law, instruments, circuit, asked.day, question), situation)
  const inside = (where: Readonly<Record<string, readonly string[]>>): readonly Situation[] =>
    all.filter((situation) => Object.entries(where).every(([fact, answers]) => answers.includes(situation[fact] ?? '')))

  it('strikes: each rule of a text, settled or disputed, by the same erasers in as many situations', () => {
    const subject: Subject = {
      body: law,
      of: { kind: 'standing', place: asked.place, agency: asked.agency },
      day: asked.day,
      circuit,
      instruments: law.instruments,
    }
    const outcomes = all.map((situation) => answered(law.instruments, situation))
    for (const { id: text } of law.instruments) {
      const strikes = strikesOn(new SharedDiagrams(law.vocabulary), subject, question, text)
      const struck = law.norms
        .filter((each) => each.instrument === text)
        .flatMap(({ id }) =>
          [false, true].flatMap((contested) => {
            const roles = outcomes.flatMap((each) => {
              const role = each.roles.get(id)
              return role?.kind === 'struck' && role.open === contested ? [role] : []
            })
            return roles.length === 0 ? [] : [{ id, contested, count: roles.length, by: new Set(roles.flatMap((each) => each.by)) }]
          }),
        )
      expect(strikes.map((each) => `${each.norm} ${each.contested}`).sort()).toEqual(struck.map((each) => `${each.id} ${each.contested}`).sort())
      for (const strike of strikes) {
        const same = struck.find((each) => each.id === strike.norm && each.contested === strike.contested)
        expect(new Set(strike.by)).toEqual(same?.by)
        // facts that bear on nothing multiply both numbers alike
        expect(strike.count * BigInt(all.length)).toBe(strike.total * BigInt(same?.count ?? 0))
        for (const situation of inside(strike.when)) {
          expect(answered(law.instruments, situation).roles.get(strike.norm)).toMatchObject({ kind: 'struck', open: strike.contested })
        }
      }
    }
  })

  it('looser: exactly the situations in which the second speaks and leaves more room', () => {
    const [one, other] = law.instruments
    if (one === undefined || other === undefined) throw new Error('a law of two texts')
    const [before, after] = [one, other].map((each) => textSubject(law, each, circuit, asked.day, asked.day))
    if (before === undefined || after === undefined) throw new Error('two subjects')
    const { acts } = finished(looserIn(before, after, [asked.act]))
    const looser = all.filter((each) => isLooser(answered([one], each).verdict, answered([other], each).verdict))
    expect(acts).toHaveLength(looser.length === 0 ? 0 : 1)
    for (const act of acts) {
      expect(act.changed * BigInt(all.length)).toBe(act.total * BigInt(looser.length))
      const told = new Set(act.regions.flatMap((region) => inside(region.when)))
      expect(told).toEqual(new Set(looser))
    }
  })
})
