// What an answer says without a condition is true in every completion of what is known: tried on the law that is here, with the reference evaluator.
import { describe, expect, it } from 'vitest'
import { covers, dawn } from '../src/base/index.ts'
import { type Answer, answer, editionsOf, type Situated, situate } from '../src/decide/index.ts'
import { evaluate, type Law, type Situation, standingOn } from '../src/rules/index.ts'
import { completed } from './completed.ts'
import { theLaw } from './law.fixture.ts'
import { type Random, seeded } from './random.ts'

const questions = 40 * Number(process.env['EVENHAND_LAWS'] ?? 60)

/** A question of the law with some of its facts answered, anywhere and on any day on which something turns. */
function drawn(random: Random, { law, artefact }: Awaited<ReturnType<typeof theLaw>>): Situated | undefined {
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[random.between(0, list.length - 1)]
  const act = pick(artefact.vocabulary.acts)
  const place = pick(artefact.places)
  if (act === undefined || place === undefined) return undefined
  const facts = Object.fromEntries(law.vocabulary.facts.flatMap((each) => (random.chance(0.12) ? [[each.id, pick(each.answers)?.id ?? '']] : [])))
  const asked = { place: place.id, agency: pick(Object.keys(place.timelines)) ?? 'municipal', act: act.id, facts }
  const found = situate(artefact, { ...asked, day: dawn })
  if ('problems' in found) return undefined
  const day = pick(editionsOf(found.situated))?.from
  return day === undefined ? undefined : { ...found.situated, day }
}

/** What an answer says that is not so in a complete situation. */
function untrue(law: Law, { timeline, day, actor, act }: Situated, given: Answer, situation: Situation): readonly string[] {
  const instruments = law.instruments.filter((each) => timeline.instruments.includes(each.id) && covers(each.window, day))
  const { verdict, ways, roles, duties } = evaluate(standingOn(law, instruments, timeline.circuit, day, { actor, act }), situation)
  const stands = (norm: string): boolean => ['decides', 'applies', 'preempted'].includes(roles.get(norm)?.kind ?? '')
  return [
    ...(given.verdict !== null && given.verdict !== verdict ? [`${given.verdict} and not ${verdict}`] : []),
    ...(given.possible.some((each) => each.verdict === verdict) ? [] : [`${verdict} is not among what is possible`]),
    ...given.duties.filter((each) => each.always && !duties.some((one) => one.act === each.act)).map((each) => `${each.act} is not owed`),
    ...given.because.filter((each) => each.always && !stands(each.norm)).map((each) => `${each.norm} does not stand`),
    ...(given.ways.length > 0 && given.ways.map((each) => each.verdict).join() !== ways.map((each) => each.verdict).join() ? ['other ways'] : []),
  ]
}

describe('what is said without a condition', () => {
  it('is so in every completion of what is known', async () => {
    const whole = await theLaw()
    const random = seeded(2026)
    const seen = { answers: 0, situations: 0, sometimes: 0 }
    for (let count = 0; count < questions; count += 1) {
      const here = drawn(random, whole)
      if (here === undefined) continue
      const given = answer(here)
      seen.answers += 1
      if (given.duties.some((each) => !each.always)) seen.sometimes += 1
      for (const situation of completed(random, whole.law, here.facts, 4)) {
        seen.situations += 1
        const wrong = untrue(whole.law, here, given, situation)
        expect([here.place.id, here.agency, here.act, here.day, here.facts, wrong]).toEqual([here.place.id, here.agency, here.act, here.day, here.facts, []])
      }
    }
    // INVARIANT: enough was looked at for the test to be able to fail
    expect(seen.answers).toBeGreaterThan(questions / 4)
    expect(seen.situations).toBeGreaterThan(seen.answers)
    expect(seen.sometimes).toBeGreaterThan(0)
  })
})
