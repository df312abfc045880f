// What stands beside an answer: advice that is about the situation, and acts that may follow, as asking for them tells.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { type Fact, factsOf, holds, type Norm } from '../rules/index.ts'
import { type Asked, ask, stretches } from './index.ts'
import { situate } from './question.ts'
import { holdsSoFar } from './so-far.ts'

const { artefact } = await theLaw()
const { vocabulary } = artefact
const places = ['us/vt/norwich', 'us/vt/burlington', 'us/nh/lebanon', 'us/ct/new-haven']

/** Questions about what advice and consequences speak of. */
function questions(acts: readonly string[], about: readonly Norm[]): fc.Arbitrary<Asked> {
  const bearing = new Set(about.flatMap((norm) => [...factsOf(norm.when)]))
  const named = fc
    .oneof(fc.constantFrom(...vocabulary.facts.filter((fact) => bearing.has(fact.id))), fc.constantFrom(...vocabulary.facts))
    .chain((fact) => fc.constantFrom(...fact.answers).map((each) => [fact.id, each.id] as const))
  return fc.record({
    place: fc.constantFrom(...places),
    day: fc.constantFrom('2017-06-01', '2020-06-01', '2024-06-01', '2026-11-28'),
    act: fc.constantFrom(...acts),
    facts: fc.array(named, { maxLength: 6 }).map((each) => Object.fromEntries(each)),
  })
}

function pick(gen: fc.GeneratorValue, { answers }: Fact): string {
  return gen(() => fc.constantFrom(...answers.map((each) => each.id)))
}

describe('advice', () => {
  const advising = new Set(artefact.instruments.filter((each) => each.agencies.length === 0 && each.kind === 'statement').map((each) => each.id))
  const advice = artefact.norms.filter((each) => advising.has(each.instrument))

  it('is told where it can be about the situation, and is said for certain only where it is about it whatever else is so', () => {
    const seen = { always: 0, perhaps: 0, not: 0 }
    fc.assert(
      fc.property(questions([...new Set(advice.flatMap((each) => each.acts))], advice), fc.gen(), (asked, gen) => {
        const found = ask(artefact, asked)
        if ('problems' in found) return
        for (const norm of advice.filter((each) => each.acts.includes(asked.act) && each.actors.includes(found.answer.actor))) {
          const told = found.answer.advised.find((each) => each.norm === norm.id)
          const whole = Object.fromEntries(vocabulary.facts.map((fact) => [fact.id, asked.facts[fact.id] ?? pick(gen, fact)]))
          const applies = holds(norm.when, whole) && !norm.unless.some((each) => holds(each.condition, whole))
          if (told?.always === true) expect(applies).toBe(true)
          if (told === undefined && asked.day >= '2026-08-01' && asked.place.startsWith('us/vt')) expect([norm.id, applies]).toEqual([norm.id, false])
          seen[told === undefined ? 'not' : told.always ? 'always' : 'perhaps'] += 1
        }
      }),
      { numRuns: 400 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5)
  })

  it('says so far what holds whatever is added', () => {
    const conditions = artefact.norms.flatMap((each) => [each.when, ...each.unless.map((one) => one.condition)])
    fc.assert(
      fc.property(fc.constantFrom(...conditions), fc.gen(), (condition, gen) => {
        const whole = Object.fromEntries(vocabulary.facts.map((fact) => [fact.id, pick(gen, fact)]))
        const part = Object.fromEntries(Object.entries(whole).filter(() => gen(fc.boolean)))
        expect(holdsSoFar(condition, whole)).toBe(holds(condition, whole))
        expect([undefined, holds(condition, whole)]).toContain(holdsSoFar(condition, part))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('what may follow', () => {
  const following = artefact.norms.filter((norm) => norm.acts.some((act) => vocabulary.acts.find((each) => each.id === act)?.after !== undefined))
  const leading = [...new Set(vocabulary.acts.flatMap((each) => each.after?.acts ?? []))]

  it('is what asking for it in the same situation tells', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(questions(leading, following), (asked) => {
        const found = ask(artefact, asked)
        if ('problems' in found) return
        const { answer } = found
        for (const { id, after } of vocabulary.acts) {
          const told = answer.mayFollow.find((each) => each.act === id)
          if (after?.acts.includes(asked.act) !== true) expect(told).toBeUndefined()
          else {
            const alone = ask(artefact, { ...asked, act: id })
            if ('problems' in alone) throw new Error('the same situation makes sense')
            const breakable = answer.possible.some((each) => each.verdict !== 'may' && each.verdict !== 'silent')
            const follows = alone.answer.verdict !== 'silent' && (!after.breach || breakable)
            expect(told === undefined ? undefined : [told.verdict, told.because]).toEqual(follows ? [alone.answer.verdict, alone.answer.because] : undefined)
            if (told !== undefined) seen.add(id)
          }
        }
      }),
      { numRuns: 600 },
    )
    expect(seen.size).toBeGreaterThan(4)
  })
})

describe('days on which only the reason changed', () => {
  it('have the answer of the day before, and other norms that decide', () => {
    const found = situate(artefact, {
      place: 'us/vt/norwich',
      day: '2026-11-28',
      act: 'hold',
      facts: { paper: 'detainer', 'otherwise-held': 'no', offence: 'none', purpose: 'civil-immigration' },
    })
    if ('problems' in found) throw new Error('the question makes sense')
    const reasons = stretches(found.situated).flatMap((each) => each.reasons)
    const on = (day: string) => {
      const reply = ask(artefact, { place: 'us/vt/norwich', day, act: 'hold', facts: found.situated.facts })
      if ('problems' in reply) throw new Error('the question makes sense')
      return { verdict: reply.answer.verdict, because: reply.answer.because.map((each) => each.norm) }
    }
    expect(reasons.map((each) => each.day)).toContain('2024-04-23')
    for (const { day, because } of reasons) {
      const before = on(new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10))
      expect([on(day).verdict, on(day).because]).toEqual([before.verdict, because])
      expect(before.because).not.toEqual(because)
    }
  })
})
