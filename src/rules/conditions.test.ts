// Conditions: what it means that one holds, and whether one can.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Budget } from '../base/index.ts'
import { always, bearingOn, type Condition, canHold, type Fact, factsOf, type Given, holds, implication, type Situation, type Vocabulary } from './index.ts'

const words = { en: 'x' }

function fact(id: string, answers: readonly string[]): Fact {
  return { id, asks: words, sensitivity: 1, changeable: false, ordered: false, answers: answers.map((each) => ({ id: each, words })) }
}

function vocabulary(facts: readonly Fact[], givens: readonly Given[] = []): Vocabulary {
  return { actors: [], agencies: [], acts: [], facts, givens }
}

function is(fact: string, ...answers: readonly string[]): Condition {
  return { kind: 'is', fact, answers }
}

function all(...of: readonly Condition[]): Condition {
  return { kind: 'all', of }
}

function any(...of: readonly Condition[]): Condition {
  return { kind: 'any', of }
}

function not(of: Condition): Condition {
  return { kind: 'not', of }
}

function given(id: string, premise: Condition, conclusion: Condition): Given {
  return { id, words, premise, conclusion }
}

function situations(facts: readonly Fact[]): readonly Situation[] {
  return facts.reduce<readonly Situation[]>((sofar, { id, answers }) => sofar.flatMap((each) => answers.map((answer) => ({ ...each, [id]: answer.id }))), [{}])
}

const letters = ['a', 'b', 'c']

const conditionsOver = (facts: readonly Fact[]): fc.Arbitrary<Condition> => {
  const test = fc.tuple(fc.constantFrom(...facts), fc.subarray(letters, { minLength: 1 })).map(([{ id }, answers]) => is(id, ...answers))
  const made = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      test,
      fc.array(tie('condition'), { maxLength: 3 }).map((of) => all(...of)),
      fc.array(tie('condition'), { maxLength: 3 }).map((of) => any(...of)),
      tie('condition').map(not),
      tie('condition').map((of): Condition => ({ kind: 'defined', definition: 'i/d', of })),
    ),
  }))
  return made.condition
}

const world = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
  .map((sizes) => sizes.map((size, index) => fact(`f${index}`, letters.slice(0, size))))
  .chain((facts) => {
    const condition = conditionsOver(facts)
    const drawn = fc.tuple(condition, condition).map(([premise, conclusion]) => given('g', premise, conclusion))
    return fc.record({ facts: fc.constant(facts), conditions: fc.array(condition, { maxLength: 3 }), givens: fc.array(drawn, { maxLength: 3 }) })
  })

/** What a condition means, as the set of the situations it admits. */
function admitted(condition: Condition, among: readonly Situation[]): ReadonlySet<Situation> {
  switch (condition.kind) {
    case 'is':
      return new Set(among.filter((each) => condition.answers.some((answer) => each[condition.fact] === answer)))
    case 'all':
      return condition.of.reduce((sofar, part) => sofar.intersection(admitted(part, among)), new Set(among))
    case 'any':
      return condition.of.reduce((sofar, part) => sofar.union(admitted(part, among)), new Set<Situation>())
    case 'not':
      return new Set(among).difference(admitted(condition.of, among))
    case 'defined':
      return admitted(condition.of, among)
  }
}

describe('a condition', () => {
  it('holds in the situations that its parts admit', () => {
    fc.assert(
      fc.property(world, ({ facts, conditions }) => {
        const everything = situations(facts)
        for (const condition of conditions) expect(new Set(everything.filter((each) => holds(condition, each)))).toEqual(admitted(condition, everything))
      }),
      { numRuns: 300 },
    )
  })

  it('names the facts that it tests, and depends on no others', () => {
    fc.assert(
      fc.property(world, ({ facts, conditions }) => {
        for (const condition of conditions) {
          const named = factsOf(condition)
          const text = JSON.stringify(condition)
          expect(named).toEqual(new Set(facts.map(({ id }) => id).filter((id) => text.includes(`"fact":"${id}"`))))
          const outcomes = Map.groupBy(situations(facts), (each) => [...named].map((id) => each[id]).join())
          for (const group of outcomes.values()) expect(new Set(group.map((each) => holds(condition, each))).size).toBe(1)
        }
      }),
    )
  })

  it('always holds where it asks nothing, and tests no fact that is left out', () => {
    expect(holds(always, {})).toBe(true)
    expect(factsOf(always)).toEqual(new Set())
    expect(holds(is('f', 'a'), {})).toBe(false)
  })

  it('implies: a given fails only where its premise holds and its conclusion does not', () => {
    const [p, q] = [is('p', 'yes'), is('q', 'yes')]
    const found = situations([fact('p', ['yes', 'no']), fact('q', ['yes', 'no'])]).filter((each) => !holds(implication(given('g', p, q)), each))
    expect(found).toEqual([{ p: 'yes', q: 'no' }])
  })
})

describe('what bears on a condition', () => {
  it('is every given that shares a fact with it, through others too', () => {
    const chain = [
      given('third', is('c', 'x'), is('d', 'x')),
      given('apart', is('y', 'x'), is('z', 'x')),
      given('second', is('b', 'x'), is('c', 'x')),
      given('first', is('b', 'x'), is('a', 'x')),
    ]
    expect(bearingOn([is('a', 'x')], chain)).toEqual({ facts: new Set(['a', 'b', 'c', 'd']), givens: [chain[0], chain[2], chain[3]] })
    expect(bearingOn([is('w', 'x')], chain)).toEqual({ facts: new Set(['w']), givens: [] })
    expect(bearingOn([], chain)).toEqual({ facts: new Set(), givens: [] })
  })
})

describe('what can hold', () => {
  it('is what some situation meets that the givens allow', () => {
    fc.assert(
      fc.property(world, ({ facts, conditions, givens }) => {
        const allowed = situations(facts).filter((each) => givens.every(({ premise, conclusion }) => !holds(premise, each) || holds(conclusion, each)))
        // givens that exclude every situation are a finding of their own, see below
        fc.pre(allowed.length > 0)
        const expected = allowed.some((each) => conditions.every((condition) => holds(condition, each)))
        expect(canHold(conditions, vocabulary(facts, givens))).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('heeds the givens that bear on it, and only those', () => {
    const facts = ['a', 'b', 'c', 'd'].map((id) => fact(id, ['yes', 'no']))
    const through = [given('one', is('a', 'yes'), is('b', 'yes')), given('two', is('b', 'yes'), is('c', 'yes'))]
    expect(canHold([is('a', 'yes'), is('c', 'no')], vocabulary(facts, through))).toBe(false)
    expect(canHold([is('a', 'no'), is('c', 'no')], vocabulary(facts, through))).toBe(true)
    expect(canHold([is('a', 'yes')], vocabulary(facts, [given('never', always, any()), ...through]))).toBe(true)
    const broken = [given('never', is('d', 'yes', 'no'), not(is('d', 'yes', 'no')))]
    expect(canHold([is('a', 'yes')], vocabulary(facts, broken))).toBe(true)
    expect(canHold([is('d', 'yes')], vocabulary(facts, broken))).toBe(false)
  })

  it('holds in every vocabulary where nothing is asked, and in none where the impossible is', () => {
    expect(canHold([], vocabulary([]))).toBe(true)
    expect(canHold([always], vocabulary([]))).toBe(true)
    expect(canHold([any()], vocabulary([]))).toBe(false)
    expect(canHold([is('f', 'z')], vocabulary([fact('f', ['a', 'b'])]))).toBe(false)
  })

  /** Facts that have to be answered before a contradiction between the last two shows. */
  const hidden = (count: number) => {
    const facts = Array.from({ length: count }, (_, index) => fact(`f${index}`, ['a', 'b']))
    const [one, other] = [`f${count - 2}`, `f${count - 1}`]
    const same = any(all(is(one, 'a'), is(other, 'a')), all(is(one, 'b'), is(other, 'b')))
    return { conditions: [all(...facts.map(({ id }) => is(id, 'a', 'b'))), same, not(same)], vocabulary: vocabulary(facts) }
  }

  it('is found not to, where a contradiction is within reach', () => {
    const { conditions, vocabulary } = hidden(8)
    expect(canHold(conditions, vocabulary)).toBe(false)
  })

  it('is found not to, where a contradiction shows early, however much else is asked', () => {
    const { conditions, vocabulary } = hidden(40)
    expect(canHold([all(...conditions)], { ...vocabulary, facts: vocabulary.facts.toReversed() })).toBe(false)
  })

  /** That so many pigeons sit in one hole fewer, none with another: no order of facts shows early that this cannot be. */
  const pigeons = (count: number) => {
    const holes = Array.from({ length: count - 1 }, (_, hole) => `h${hole}`)
    const facts = Array.from({ length: count }, (_, index) => fact(`f${index}`, holes))
    const apart = facts.flatMap((one, index) => facts.slice(index + 1).flatMap((other) => holes.map((hole) => not(all(is(one.id, hole), is(other.id, hole))))))
    return { conditions: apart, vocabulary: vocabulary(facts) }
  }

  it('is taken to hold where the search would not end', () => {
    expect([4, 9, 12].map((count) => canHold(pigeons(count).conditions, pigeons(count).vocabulary))).toEqual([false, true, true])
  })

  it('is searched for among three hundred facts, and taken to hold among more', () => {
    const contradiction = (count: number): boolean => {
      const facts = Array.from({ length: count }, (_, index) => fact(`f${index}`, ['a', 'b']))
      return canHold([all(...facts.map(({ id }) => is(id, 'a'))), is('f0', 'b')], vocabulary(facts))
    }
    expect([299, 300, 301].map(contradiction)).toEqual([false, false, true])
  })
})

describe('a search among many facts that givens bind to each other', () => {
  const many = Array.from({ length: 60 }, (_, index) => fact(`f${index}`, letters))
  const bound = many.flatMap((each, index) => {
    const next = many[index + 1]
    return next === undefined ? [] : [given(`g${index}`, is(each.id, 'a'), is(next.id, 'a', 'b'))]
  })

  it('finds what cannot hold by itself in few steps, wherever its facts stand in the vocabulary', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: 1, maxLength: 4 }), fc.shuffledSubarray(many, { minLength: many.length }), (own, order) => {
        const budget = new Budget(100_000)
        const asked = own.flatMap(({ id }) => [is(id, 'a', 'b'), is(id, 'c')])
        expect(canHold([any(...own.map(({ id }) => is(id, 'b'))), all(...asked)], vocabulary(order, bound), budget)).toBe(false)
        expect(budget.isSpent).toBe(false)
      }),
    )
  })
})
