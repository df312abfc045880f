// What would change an answer names nothing but what it turns on.
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { type Answer, ask } from './index.ts'

const { artefact } = await theLaw()

const norwich = { place: 'us/vt/norwich', day: '2024-06-05' }

function answered(act: string, facts: Readonly<Record<string, string>>): Answer {
  const reply = ask(artefact, { ...norwich, act, facts })
  if ('problems' in reply) throw new Error('the question makes no sense')
  return reply.answer
}

it('tells a question that turns on one fact by that fact alone, not by another that implies it', () => {
  const { turnsOn, wouldChange } = answered('require-id', { person: 'passenger' })
  expect(turnsOn.map((each) => each.fact)).toEqual(['suspicion'])
  expect(wouldChange.slice(0, 2)).toEqual([
    { verdict: 'may', facts: { suspicion: 'reasonable-suspicion' } },
    { verdict: 'must not', facts: { suspicion: 'none' } },
  ])
})

it('answers no open fact that could not matter, for any act, while nothing is known', () => {
  const acts = artefact.vocabulary.acts.map((each) => each.id)
  const strange = acts.flatMap((act) => {
    const { turnsOn, wouldChange } = answered(act, {})
    const turning = turnsOn.map((each) => each.fact)
    return wouldChange.flatMap(({ facts }) =>
      Object.keys(facts)
        .filter((fact) => !turning.includes(fact))
        .map((fact) => `${act}: ${fact}`),
    )
  })
  expect(acts.length).toBeGreaterThan(20)
  expect(strange).toEqual([])
})
