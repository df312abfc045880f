// Acts that rest on one source are told apart exactly where the reference evaluator says something else of them.
import { describe, expect, it } from 'vitest'
import { addDays, covers, type Day, dawn, turningDays } from '../src/base/index.ts'
import { apartIn } from '../src/compare/index.ts'
import { evaluate, type Instrument, type Law, type Norm, type Situation, type Source, standingOn, type Verdict } from '../src/rules/index.ts'
import { asked, generateLaw } from './generate.ts'
import { type Random, seeded } from './random.ts'
import { isPossible, situations } from './ways.ts'

const laws = Number(process.env['EVENHAND_LAWS'] ?? 60)
const acts = [asked.act, 'tell', 'stop'] as const
const sources: readonly [Source, ...Source[]] = [
  { title: 'one', attestation: 'official' },
  { title: 'one', address: 'https://example.org', attestation: 'official' },
  { title: 'two', attestation: 'secondary' },
]

/** A generated law whose norms are about some of three acts, rest on one or two of three sources, and begin on one of two days. */
function drawn(random: Random): Law {
  const made = generateLaw(random, { facts: 3, answers: 2, norms: 7 })
  const some = <Item>(list: readonly [Item, ...Item[]]): readonly Item[] => [...new Set([random.pick(list), random.pick(list)])]
  const later = (): Pick<Norm, 'window'> => (random.chance(0.3) ? { window: { from: addDays(asked.day, 1), before: false } } : {})
  return {
    ...made,
    vocabulary: { ...made.vocabulary, acts: acts.map((id) => ({ id, actor: asked.actor, words: { en: 'x', es: 'x' } })) },
    norms: made.norms.map((each) => ({ ...each, acts: some(acts), sources: some(sources), ...later() })),
  }
}

const keyOf = ({ title, address }: Pick<Source, 'title' | 'address'>): string => `${title} ${address ?? ''}`

function verdictsOn(law: Law, instrument: Instrument, actor: string, day: Day, situation: Situation): (act: string) => Verdict {
  return (act) => evaluate(standingOn(law, [instrument], '', day, { actor, act }), situation).verdict
}

describe('acts that rest on one source, exhaustively', () => {
  let split = 0
  it.each(Array.from({ length: laws }, (_, index) => [index + 1]))('seed %i', (seed) => {
    const law = drawn(seeded(seed))
    const possible = [...situations(law)].filter((each) => isPossible(law, each))
    for (const instrument of law.instruments) {
      const own = law.norms.filter((each) => each.instrument === instrument.id)
      const days = [...new Set([dawn, ...own.flatMap((each) => turningDays(each.window))])].filter((day) => covers(instrument.window, day)).sort()
      const told = (actor: string, act: string): string =>
        days.flatMap((day) => possible.map((situation) => verdictsOn(law, instrument, actor, day, situation)(act))).join()
      const expected = new Map<string, readonly (readonly string[])[]>()
      for (const source of sources) {
        for (const actor of new Set(own.flatMap((each) => each.actors))) {
          const resting = own.filter((each) => each.actors.includes(actor) && each.sources.some((one) => keyOf(one) === keyOf(source)))
          const groups = [...Map.groupBy(new Set(resting.flatMap((each) => each.acts)), (act) => told(actor, act)).values()]
          if (groups.length > 1) expected.set(`${actor} ${keyOf(source)}`, groups)
        }
      }
      const found = apartIn(law, instrument)
      expect(new Map(found.map((each) => [`${each.actor} ${keyOf(each.source)}`, each.groups]))).toEqual(expected)
      for (const { actor, groups, differences } of found) {
        split += 1
        expect(differences.map((each) => each.acts)).toEqual(groups.slice(1).map(([act]) => [groups[0]?.[0], act]))
        for (const { acts: pair, verdicts, day, when, example } of differences) {
          const inside = possible.filter((each) => Object.entries(when).every(([fact, answers]) => answers.includes(each[fact] ?? '')))
          const examples = possible.filter((each) => Object.entries(example).every(([fact, answer]) => each[fact] === answer))
          expect(inside.length * examples.length).toBeGreaterThan(0)
          for (const situation of [...inside, ...examples]) expect(pair.map(verdictsOn(law, instrument, actor, day, situation))).toEqual(verdicts)
        }
      }
    }
  })

  it('were told apart somewhere, so that the comparison is about something', () => {
    expect(split).toBeGreaterThan(0)
  })
})
