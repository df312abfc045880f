// Weights against the reference evaluator, asked in every situation there can be.
import { describe, expect, it } from 'vitest'
import { asked, generateLaw } from '../../conformance/generate.ts'
import { seeded } from '../../conformance/random.ts'
import { dawn } from '../base/index.ts'
import { evaluate, type Fact, holds, implication, type Law, type Situation, standingOn } from '../rules/index.ts'
import { weights } from './weights.ts'

function situationsOf([first, ...others]: readonly Fact[]): readonly Situation[] {
  if (first === undefined) return [{}]
  return situationsOf(others).flatMap((rest) => first.answers.map((answer) => ({ ...rest, [first.id]: answer.id })))
}

/** How many of all possible situations each norm decides, its instrument alone. */
function byHand(law: Law): ReadonlyMap<string, readonly [bigint, bigint]> {
  const possible = situationsOf(law.vocabulary.facts).filter((each) => law.vocabulary.givens.every((given) => holds(implication(given), each)))
  return new Map(
    law.instruments.flatMap((instrument) => {
      // the last day on which all stands that has come by now: without windows, the first of all
      const standing = standingOn(law, [instrument], '', dawn, asked)
      const outcomes = possible.map((each) => evaluate(standing, each).deciding)
      return standing.norms.map(({ norm }): [string, readonly [bigint, bigint]] => {
        const decided = outcomes.filter((deciding) => deciding.includes(norm.id)).length
        return [norm.id, [BigInt(decided), BigInt(possible.length)]]
      })
    }),
  )
}

describe('weights', () => {
  it.each(Array.from({ length: 60 }, (_, index) => [index + 1]))('seed %i: are shares of all situations that can exist', (seed) => {
    const law = generateLaw(seeded(seed), { facts: 4, answers: 3, norms: 7 })
    const found = weights(law)
    const right = byHand(law)
    expect([...found.keys()].sort()).toEqual([...right.keys()].sort())
    // facts that bear on nothing multiply both numbers alike
    for (const [id, { count, total }] of found) {
      const [decided, all] = right.get(id) ?? [0n, 0n]
      expect(count * all, id).toBe(decided * total)
    }
  })
})
