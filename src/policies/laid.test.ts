// What a person decides of a policy is told as it is: what it has is never said to be missing, and what it changes is found, with a situation in which it matters.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { type Day, isDay } from '../base/index.ts'
import { factsOf, type Modality, type Norm } from '../rules/index.ts'
import { componentsOf, subjectsOf } from './as-rules.ts'
import { type ComponentChange, changesAnything, decidedOn, decisionIn, type PolicyDecision, type PolicyDecisions } from './decision.ts'
import { countedStandings, laidAgainst, type PolicyStanding } from './laid.ts'

const { artefact } = await theLaw()
const today = dayOf('2026-11-30')
const found = artefact.instruments.find((each) => each.id === 'vt.fip-2024')
if (found === undefined) throw new Error('the model is there')
const model = found
const norms = componentsOf(artefact, model.id)
const has: PolicyDecision = { kind: 'has', passages: [0] }

function dayOf(text: string): Day {
  if (!isDay(text)) throw new Error('it is a day')
  return text
}

function laid(decisions: PolicyDecisions): Readonly<Record<string, PolicyStanding>> {
  return Object.fromEntries(
    laidAgainst(subjectsOf(artefact, model, decisions, {}, today), decisions).map(({ component, standing }) => [component.norm.id, standing]),
  )
}

/** One component changed, and no other there. */
function alone(norm: Norm, change: ComponentChange) {
  const decisions = {
    ...Object.fromEntries(norms.map(({ id }) => [id, { kind: 'lacks' } as const])),
    [norm.id]: { kind: 'differs', passages: [], change } as const,
  }
  const [one] = laidAgainst(subjectsOf(artefact, model, decisions, {}, today), decisions).filter(({ component }) => component.norm.id === norm.id)
  if (one === undefined) throw new Error('every component is laid')
  return one
}

const withAll = laid(Object.fromEntries(norms.map(({ id }) => [id, has])))
const component = fc.constantFrom(...norms)

describe('a decision', () => {
  it('is stale where the component says something else since, makes no rule then, and changes nothing of the others', () =>
    fc.assert(
      fc.property(fc.subarray([...norms]), fc.constantFrom<PolicyDecision>(has, { kind: 'lacks' }), (changed, decision) => {
        const of = (norm: Norm): PolicyDecision => {
          const decided = decidedOn(norm, decision)
          return changed.includes(norm) && decided.kind !== 'unread' ? { ...decided, of: 'another' } : decided
        }
        const decisions = Object.fromEntries(norms.map((norm) => [norm.id, of(norm)]))
        const read = Object.fromEntries(Object.entries(decisions).map(([id, each]) => [id, decisionIn(JSON.parse(JSON.stringify(each)))]))
        expect(read).toEqual(decisions)
        const standing = laid(decisions)
        const stale = changed.map(({ id }) => id).sort()
        expect(
          Object.keys(standing)
            .filter((id) => standing[id] === 'stale')
            .sort(),
        ).toEqual(stale)
        const without = laid(Object.fromEntries(Object.entries(decisions).filter(([id]) => !stale.includes(id))))
        for (const { id } of norms) expect([id, standing[id]]).toEqual([id, stale.includes(id) ? 'stale' : without[id]])
      }),
      { numRuns: 15 },
    ))
})

describe('a policy', () => {
  it('that has everything has everything, as far as the model itself is settled', () => {
    expect(Object.keys(withAll).sort()).toEqual(norms.map(({ id }) => id).sort())
    expect(Object.entries(withAll).filter(([, standing]) => standing !== 'has')).toEqual([])
  })

  it('of which nobody has read anything is not read, and one that has nothing lacks everything', () => {
    expect(new Set(Object.values(laid({})))).toEqual(new Set(['unread']))
    expect(new Set(Object.values(laid(Object.fromEntries(norms.map(({ id }) => [id, { kind: 'lacks' } as const])))))).toEqual(new Set(['lacks']))
  })

  it('has what it has, whatever else of it was not read', () =>
    fc.assert(
      fc.property(fc.subarray(norms.map(({ id }) => id)), (ids) => {
        const standing = laid(Object.fromEntries(ids.map((id) => [id, has])))
        expect(
          Object.entries(standing)
            .filter(([, each]) => each === 'has')
            .map(([id]) => id)
            .sort(),
        ).toEqual([...ids].sort())
      }),
      { numRuns: 25 },
    ))

  const weaker: Readonly<Partial<Record<Modality | 'unsettled', readonly Modality[]>>> = {
    'must not': ['should not', 'may'],
    must: ['should', 'may'],
    'should not': ['may'],
    should: ['may'],
  }
  it('that says less is looser, with a situation, and one that says more is stricter', () =>
    fc.assert(
      fc.property(component, fc.nat(), (norm, pick) => {
        const less = weaker[norm.modality] ?? []
        const modality = less[pick % Math.max(1, less.length)]
        if (modality === undefined) return
        const { standing, component: laidOne } = alone(norm, { modality })
        expect([norm.id, modality, standing]).toEqual([norm.id, modality, 'looser'])
        expect(laidOne.departures.length).toBeGreaterThan(0)
        const more = norm.modality === 'should not' ? ('must not' as const) : norm.modality === 'should' ? ('must' as const) : undefined
        if (more !== undefined) expect(alone(norm, { modality: more }).standing).toBe('stricter')
      }),
      { numRuns: 30 },
    ))

  it('with an exception that the model does not have is looser exactly there', () =>
    fc.assert(
      fc.property(component, fc.constantFrom(...artefact.vocabulary.facts), fc.nat(), (norm, fact, pick) => {
        const answer = fact.answers[pick % fact.answers.length]?.id ?? ''
        if (norm.modality === 'may' || factsOf(norm.when).has(fact.id) || norm.unless.some(({ condition }) => factsOf(condition).has(fact.id))) return
        const { standing, component: laidOne } = alone(norm, { added: [{ fact: fact.id, answers: [answer] }] })
        // WHY: a situation of that kind may not exist, such as a passenger without a traffic stop
        if (standing === 'has') return
        // WHY: every such situation may be of that kind, and then nothing is left of the component
        if (standing === 'lacks') return
        expect([norm.id, standing]).toEqual([norm.id, 'looser'])
        const silent = laidOne.departures.filter(({ verdicts }) => verdicts.text === 'silent')
        expect(silent.length).toBeGreaterThan(0)
        for (const { example } of silent) expect([norm.id, example[fact.id]]).toEqual([norm.id, answer])
      }),
      { numRuns: 40 },
    ))

  it('without an exception of the model is stricter, or lacks what the exception permits', () => {
    for (const norm of norms.filter(({ unless, modality }) => unless.length > 0 && modality !== 'may')) {
      expect([norm.id, ['stricter', 'has', 'open'].includes(alone(norm, { dropped: norm.unless.map((_, at) => at) }).standing)]).toEqual([norm.id, true])
    }
  })

  it('that leaves a duty out is looser', () => {
    const owing = norms.filter(({ duties }) => duties.length > 0)
    expect(owing.length).toBeGreaterThan(0)
    for (const norm of owing) expect(alone(norm, { leavesDuties: true }).standing).toBe('looser')
  })

  it('is counted once for each component', () =>
    fc.assert(
      fc.property(fc.subarray(norms.map(({ id }) => id)), (ids) => {
        const decisions = Object.fromEntries(ids.map((id) => [id, { kind: 'lacks' } as const]))
        const counts = countedStandings(laidAgainst(subjectsOf(artefact, model, decisions, {}, today), decisions))
        expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(norms.length)
        expect(counts.unread).toBe(norms.length - ids.length)
      }),
      { numRuns: 10 },
    ))
})

it('a decision that was kept comes back as it was, and what is none does not', () => {
  const change = fc.record(
    {
      modality: fc.constantFrom<Modality>('must', 'may', 'should not'),
      dropped: fc.array(fc.nat(5), { minLength: 1 }),
      added: fc.array(fc.record({ fact: fc.string(), answers: fc.array(fc.string()) }), { minLength: 1 }),
      leavesDuties: fc.constant<true>(true),
    },
    { requiredKeys: [] },
  )
  const decision: fc.Arbitrary<PolicyDecision> = fc.oneof(
    fc.constant({ kind: 'lacks' } as const),
    fc.constant({ kind: 'unread' } as const),
    fc.record({ kind: fc.constant('has' as const), passages: fc.array(fc.nat()) }),
    fc.record({ kind: fc.constant('differs' as const), passages: fc.array(fc.nat()), change: change.filter(changesAnything) }),
  )
  fc.assert(fc.property(decision, (each) => void expect(decisionIn(JSON.parse(JSON.stringify(each)))).toEqual(each)))
  fc.assert(fc.property(fc.jsonValue(), (value) => void expect(['has', 'differs', 'lacks', 'unread', undefined]).toContain(decisionIn(value)?.kind)))
  for (const bad of [null, [], 'has', { kind: 'has' }, { kind: 'has', passages: [-1] }, { kind: 'differs', passages: [], change: {} }])
    expect(decisionIn(bad)).toBeUndefined()
})
