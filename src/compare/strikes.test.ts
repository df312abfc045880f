// In how many of the situations in which a rule applies it is struck, held against the reference evaluator.
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import type { Day } from '../base/index.ts'
import { readFolder } from '../corpus/index.ts'
import { home } from '../folder/index.ts'
import { bindings } from '../places/index.ts'
import { evaluate, holds, implication, standingOn } from '../rules/index.ts'
import { questionsOf, sharedFor, standingAt, strikesOn } from './index.ts'

const { law } = await theLaw()
const places = readFolder(join(home, 'law')).placeList
const { facts, givens } = law.vocabulary

const asked = (['us/nh/hanover', 'us/nh/lebanon', 'us/vt/norwich', 'us/vt/hartford'] as const).flatMap((place) =>
  (['2021-06-01', '2023-06-01', '2026-02-01'] as Day[]).flatMap((day) => {
    const row = places.filter((each) => each.id === place)
    const [bound] = bindings(row, ['municipal'], law.instruments)
    return bound === undefined ? [] : [{ bound, day, subject: standingAt(law, bound, day) }]
  }),
)

it('is as many as the evaluator strikes: all where it is struck wherever it applies, and never more than it applies in', () => {
  const seen = { wherever: 0, partly: 0, applied: 0 }
  for (const { bound, day, subject } of asked) {
    const shared = sharedFor([subject])
    for (const question of questionsOf(subject))
      for (const text of subject.instruments.filter((each) => each.place === bound.place)) {
        const standing = standingOn(law, subject.instruments, bound.circuit, day, question)
        for (const strike of strikesOn(shared, subject, question, text.id)) {
          const { struck, total } = strike.applying
          expect(struck > 0n && struck <= total).toBe(true)
          seen[struck === total ? 'wherever' : 'partly'] += 1
          fc.assert(
            fc.property(fc.gen(), (gen) => {
              const drawn = facts.map((fact) => [fact.id, gen(() => fc.constantFrom(...fact.answers.map((each) => each.id)))] as const)
              // WHY: the example is tried too, because a situation drawn by chance is seldom one in which the rule applies
              const situation = { ...Object.fromEntries(drawn), ...(gen(fc.boolean) ? strike.example : {}) }
              if (!givens.every((each) => holds(implication(each), situation))) return
              const role = evaluate(standing, situation).roles.get(strike.norm)
              if (role !== undefined && role.kind !== 'set-aside') seen.applied += 1
              if (struck === total && !strike.contested && role !== undefined && role.kind !== 'set-aside') expect(role.kind).toBe('struck')
            }),
            { numRuns: 30 },
          )
        }
      }
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})
