// Conditions that share parts mean what they mean copied out, and cost what they hold, not what they would hold copied out.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateLaw, condition as randomCondition } from '../../conformance/generate.ts'
import { seeded } from '../../conformance/random.ts'
import { Budget } from '../base/index.ts'
import { type Condition, canHold, factsOf, holds, partsIn, type Vocabulary } from './index.ts'

/** Each definition names the one before it twice. */
function chain(first: Condition, other: Condition, length: number): Condition {
  let last = first
  for (let index = 0; index < length; index += 1) {
    const named: Condition = { kind: 'defined', definition: `i/d${index}`, of: last }
    last = {
      kind: 'any',
      of: [
        { kind: 'all', of: [named, other] },
        { kind: 'all', of: [named, first] },
      ],
    }
  }
  return last
}

function copiedOut(condition: Condition): Condition {
  switch (condition.kind) {
    case 'is':
      return condition
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map(copiedOut) }
    case 'not':
      return { ...condition, of: copiedOut(condition.of) }
    case 'defined':
      return copiedOut(condition.of)
  }
}

const world = fc.nat(10_000).map((seed) => {
  const random = seeded(seed)
  const { vocabulary } = generateLaw(random, { facts: 4, answers: 3, norms: 1 })
  const [first, other] = [randomCondition(random, vocabulary.facts), randomCondition(random, vocabulary.facts)]
  return { vocabulary, first, other }
})

function situations({ facts }: Vocabulary): readonly Readonly<Record<string, string>>[] {
  return facts.reduce<readonly Readonly<Record<string, string>>[]>(
    (all, fact) => all.flatMap((each) => fact.answers.map((answer) => ({ ...each, [fact.id]: answer.id }))),
    [{}],
  )
}

describe('shared parts', () => {
  it('hold where they hold copied out, can hold where they can, and name the same facts', () => {
    fc.assert(
      fc.property(world, fc.nat(6), ({ vocabulary, first, other }, length) => {
        const shared = chain(first, other, length)
        const plain = copiedOut(shared)
        for (const situation of situations(vocabulary)) expect(holds(shared, situation)).toBe(holds(plain, situation))
        expect(canHold([shared], vocabulary)).toBe(canHold([plain], vocabulary))
        expect(factsOf(shared)).toEqual(factsOf(plain))
      }),
    )
  })

  it('are gone through once: a hundred definitions, each naming the one before it twice, are a few hundred parts', () => {
    fc.assert(
      fc.property(world, ({ vocabulary, first, other }) => {
        const shared = chain(first, other, 100)
        expect(partsIn(shared).length).toBeLessThan(500)
        const [situation = {}] = situations(vocabulary)
        expect(holds(shared, situation)).toBe(holds(first, situation))
        const budget = new Budget(200_000)
        canHold([shared], vocabulary, budget)
        expect(budget.isSpent).toBe(false)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a search that may look at few parts', () => {
  it('errs on the side of yes, and the budget tells that it was not enough', () => {
    fc.assert(
      fc.property(world, fc.nat(300), ({ vocabulary, first, other }, most) => {
        const budget = new Budget(most)
        const found = canHold([first, other], vocabulary, budget)
        if (budget.isSpent) expect(found).toBe(true)
        else expect(found).toBe(canHold([first, other], vocabulary))
      }),
    )
  })
})
