// What is wrong with a question: facts that cannot all be true, none too many, and the givens that say so; and what can still be answered.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { factsOf, type Given, holds } from '../rules/index.ts'
import { ask, possibleAnswers, situate } from './index.ts'

const { artefact } = await theLaw()
const { vocabulary } = artefact
const asked = { place: 'us/vt/norwich', act: 'hold', day: '2024-06-05' }
const answered = fc
  .uniqueArray(
    fc.constantFrom(...vocabulary.facts).chain((fact) => fc.constantFrom(...fact.answers).map((each) => [fact.id, each.id] as const)),
    { selector: ([fact]) => fact, minLength: 2, maxLength: 14 },
  )
  .map((each) => Object.fromEntries(each))

const wrongWith = (facts: Readonly<Record<string, string>>) => {
  const found = situate(artefact, { ...asked, facts })
  return 'problems' in found ? found.problems : []
}

/** Whether the given is broken however the other facts it is about are answered. */
function isBroken({ premise, conclusion }: Given, facts: Readonly<Record<string, string>>): boolean {
  const open = [...new Set([...factsOf(premise), ...factsOf(conclusion)])].filter((each) => facts[each] === undefined)
  const completions = open.reduce<readonly Readonly<Record<string, string>>[]>(
    (all, id) => {
      const answers = vocabulary.facts.find((fact) => fact.id === id)?.answers ?? []
      return all.flatMap((each) => answers.map((answer) => ({ ...each, [id]: answer.id })))
    },
    [facts],
  )
  return completions.every((each) => holds(premise, each) && !holds(conclusion, each))
}

describe('facts that cannot all be true', () => {
  it('are told with none that could be left out, and with the givens that each of them alone breaks', () => {
    const seen = { clashes: 0, alone: 0 }
    fc.assert(
      fc.property(answered, (facts) => {
        const [problem] = wrongWith(facts)
        if (problem?.code !== 'impossible') return
        seen.clashes += 1
        const least = Object.fromEntries(problem.facts.map((each) => [each, facts[each] ?? '']))
        expect(wrongWith(least).map((each) => each.code)).toEqual(['impossible'])
        for (const each of problem.facts) {
          const { [each]: _, ...others } = least
          expect(wrongWith(others)).toEqual([])
        }
        const broken = vocabulary.givens.filter((each) => isBroken(each, least)).map((each) => each.id)
        seen.alone += broken.length
        expect([...problem.givens].sort()).toEqual(broken.sort())
      }),
      { numRuns: 1500 },
    )
    expect(seen.clashes).toBeGreaterThan(10)
    expect(seen.alone).toBeGreaterThan(10)
  })
})

it('the answers that a fact can still have are those with which the question is possible', () => {
  fc.assert(
    fc.property(answered, fc.constantFrom(...vocabulary.facts), (facts, fact) => {
      const { [fact.id]: _, ...others } = facts
      const found = situate(artefact, { ...asked, facts: others })
      if ('problems' in found) return
      const can = fact.answers.filter((each) => wrongWith({ ...others, [fact.id]: each.id }).length === 0).map((each) => each.id)
      expect(possibleAnswers(found.situated, fact)).toEqual(can)
    }),
    { numRuns: 300 },
  )
})

it('an answer has in each place and for each act what is possible, also where nothing was ever said', () => {
  const days = ['1900-01-01', '2024-06-05']
  const silent = { count: 0 }
  for (const act of vocabulary.acts) {
    for (const day of days) {
      const result = ask(artefact, { place: 'us/vt/norwich', act: act.id, day, facts: {} })
      if (!('answer' in result)) throw new Error(act.id)
      const { verdict, possible, settled } = result.answer
      expect(possible.map((each) => each.verdict)).toContain(settled ? verdict : possible[0]?.verdict)
      expect(possible.filter((each) => each.count <= 0n)).toEqual([])
      if (verdict === 'silent' && possible[0]?.count === 1n) silent.count += 1
    }
  }
  expect(silent.count).toBeGreaterThan(0)
})
