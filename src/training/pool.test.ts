// Scenarios: what is called right is right however the rest of the situation is, by the reference evaluator; nothing of them is asked twice; what changed is told as changed.
import { describe, expect, it } from 'vitest'
import { completed } from '../../conformance/completed.ts'
import { theLaw } from '../../conformance/law.fixture.ts'
import { seeded } from '../../conformance/random.ts'
import { addDays, type Day, isDay } from '../base/index.ts'
import { standingFor } from '../compare/index.ts'
import { type AgencyAtHome, agenciesOf, agencyOf, ask } from '../decide/index.ts'
import { componentsOf, type PolicyDecisions, subjectsOf } from '../policies/index.ts'
import { evaluate } from '../rules/index.ts'
import { readSituations } from '../situations/index.ts'
import { type AdoptedRules, agencyRules } from './agency-rules.ts'
import { type AskedScenario, scenarioOn, scenarioPool } from './pool.ts'

const { artefact, law, documents } = await theLaw()
const { situations } = readSituations(documents.texts)

function dayOf(text: string): Day {
  if (!isDay(text)) throw new Error('it is a day')
  return text
}

function agencyNamed(id: string): AgencyAtHome {
  const found = agencyOf(artefact, id)
  if (found === undefined) throw new Error(`${id} is there`)
  return found
}

const norwich = agencyNamed('us/vt/norwich/vt0141000')
const today = dayOf('2026-11-30')
const random = seeded(20)
const everywhere = artefact.places.filter((each) => Object.keys(each.timelines).length > 0).flatMap((place) => agenciesOf(artefact, place))

function rulesOf(agency: AgencyAtHome, day: Day, adopted?: AdoptedRules) {
  const rules = agencyRules(artefact, agency, day, adopted)
  if (rules === undefined) throw new Error('its rules are known')
  return rules
}

/** The agency's policy: the model, with one component changed. */
function policy(decided: PolicyDecisions): AdoptedRules {
  const model = artefact.instruments.find(({ id }) => id === 'vt.fip-2024')
  if (model === undefined) throw new Error('the model is there')
  const all = Object.fromEntries(componentsOf(artefact, model.id).map(({ id }) => [id, { kind: 'has', passages: [0] } as const]))
  const { body, instruments } = subjectsOf(artefact, model, { ...all, ...decided }, { en: 'ours' }, today).policy
  const [text] = instruments
  if (text === undefined) throw new Error('a policy is one text')
  return { body, text }
}

function held(rules: ReturnType<typeof rulesOf>, pool: readonly AskedScenario[]): number {
  let looked = 0
  for (const { id, question, situation, verdict, because } of pool) {
    const standing = standingFor(rules.today, question)
    for (const whole of completed(random, law, situation, 2)) {
      looked += 1
      const outcome = evaluate(standing, whole)
      expect([id, whole, outcome.verdict]).toEqual([id, whole, verdict])
      expect(outcome.deciding.filter((each) => !because.includes(each))).toEqual([])
    }
  }
  return looked
}

describe('the scenarios of an agency', () => {
  const rules = rulesOf(norwich, today)
  const pool = scenarioPool(rules, situations, norwich.id)

  it('are right however what is not told is, by the reference evaluator', () => {
    expect(held(rules, pool)).toBeGreaterThan(100)
    for (let left = 4; left > 0; left -= 1) {
      const agency = random.pick(everywhere as [AgencyAtHome, ...AgencyAtHome[]])
      const day = addDays(today, -random.between(0, 4000))
      const there = agencyRules(artefact, agency, day)
      if (there !== undefined) held(there, scenarioPool(there, situations, agency.id))
    }
  })

  it('are answered by `ask` in the same way', () => {
    for (const { question, situation, verdict } of pool) {
      const found = ask(artefact, { place: norwich.place, agency: norwich.asked, day: today, ...question, facts: situation })
      expect('problems' in found ? found.problems : found.answer.verdict).toBe(verdict)
    }
  })

  it('test every rule of the model that decides something alone, and are each asked once before any comes again', () => {
    const tested = new Set(pool.flatMap(({ because }) => because))
    const ofOfficers = componentsOf(artefact, 'vt.fip-2024').filter(({ actors }) => actors.includes('officer'))
    expect(ofOfficers.filter(({ id }) => tested.has(id)).length).toBeGreaterThan(ofOfficers.length / 2)
    const asked = pool.map((_, at) => scenarioOn(pool, addDays(today, at))?.id)
    expect(new Set(asked).size).toBe(pool.length)
    expect(scenarioOn([], today)).toBeUndefined()
  })

  it('are the same for the same agency, and in another order for another', () => {
    expect(scenarioPool(rules, situations, norwich.id)).toEqual(pool)
    expect(scenarioPool(rules, situations, 'another').map(({ id }) => id)).not.toEqual(pool.map(({ id }) => id))
  })

  it('are called changed where another answer was right three years ago', () => {
    const then = addDays(today, -1096)
    for (const { question, situation, origin, verdict } of pool) {
      const found = ask(artefact, { place: norwich.place, agency: norwich.asked, day: then, ...question, facts: situation })
      expect('problems' in found ? found.problems : found.answer.verdict !== verdict).toBe(origin === 'changed')
    }
    expect(new Set(pool.map(({ origin }) => origin)).size).toBe(3)
  })

  it('are those of the policy where it differs from the law', () => {
    const stricter = policy({ 'vt.fip-2024/no-profiling': { kind: 'differs', passages: [0], change: { dropped: [0] } } })
    const own = rulesOf(norwich, today, stricter)
    const ours = scenarioPool(own, situations, norwich.id)
    const mine = ours.filter(({ because }) => because.includes('policy-of-agency/no-profiling'))
    expect(mine.some(({ situation, verdict, origin }) => !('credible-description' in situation) && verdict === 'must not' && origin !== 'rule')).toBe(true)
    held(own, mine)
  })
})
