// Every way of reaching an answer gives what the reference evaluator gives.
import { describe, expect, it } from 'vitest'
import { always, type Norm } from '../src/rules/index.ts'
import { completeDisagreements, disagreements, partialDisagreements } from './agree.ts'
import { generateLaw } from './generate.ts'
import { seeded } from './random.ts'
import { compiled, interviewed, isPossible, reference, situations } from './ways.ts'

/** Laws per run: fewer in CI, 1,000 and more in the long run. */
const laws = Number(process.env['EVENHAND_LAWS'] ?? 60)
const perLaw = Number(process.env['EVENHAND_SITUATIONS'] ?? 60)

/** Seeds that once failed: 135, 243 and 480 drew givens that exclude every situation. More can be named in the environment. */
const named = (process.env['EVENHAND_SEEDS'] ?? '').split(',').filter((each) => each !== '')
const kept = [135, 243, 480, ...named.map(Number)]

describe('small laws, exhaustively', () => {
  const seeds = [...kept, ...Array.from({ length: laws }, (_, index) => index + 1)]
  it.each(seeds.map((seed) => [seed]))('seed %i', async (seed) => {
    const random = seeded(seed)
    const law = generateLaw(random, { facts: 5, answers: 3, norms: 8 })
    const artefact = await compiled(law)
    const all = [...situations(law)]
    expect(all.flatMap((each) => disagreements(law, artefact, each))).toEqual([])
    const possible = all.filter((each) => isPossible(law, each))
    for (let round = 0; round < 4 && possible.length > 0; round += 1) {
      expect(partialDisagreements(law, artefact, possible, random)).toEqual([])
    }
    const some = possible.filter(() => random.chance(20 / possible.length))
    expect(some.flatMap((each) => completeDisagreements(law, artefact, each))).toEqual([])
  })
})

describe('larger laws, by draws', () => {
  it.each(Array.from({ length: Math.ceil(laws / 2) }, (_, index) => [index + 100_001]))('seed %i', async (seed) => {
    const random = seeded(seed)
    const law = generateLaw(random, { facts: 12, answers: 5, norms: 20 })
    const artefact = await compiled(law)
    for (let round = 0; round < perLaw; round += 1) {
      const situation = Object.fromEntries(law.vocabulary.facts.map((fact) => [fact.id, `a${random.between(0, fact.answers.length - 1)}`]))
      expect(disagreements(law, artefact, situation)).toEqual([])
      if (round % 10 === 0 && isPossible(law, situation)) expect(interviewed(artefact, situation).verdict).toBe(reference(law, situation).verdict)
    }
  })
})

describe('duties against prohibitions of every rank', () => {
  it.each(Array.from({ length: laws }, (_, index) => [index + 200_001]))('seed %i', async (seed) => {
    const random = seeded(seed)
    const made = generateLaw(random, { facts: 3, answers: 2, norms: 8 })
    // WHY: there is nothing milder and there are few conditions, because three ranks that apply at once hardly come by chance
    const norms = made.norms.map(
      (each): Norm => ({
        ...each,
        modality: random.chance(0.5) ? 'must' : 'must not',
        unless: [],
        overrides: [],
        ...(random.chance(0.7) ? { when: always } : {}),
      }),
    )
    const law = { ...made, norms }
    const artefact = await compiled(law)
    const possible = [...situations(law)].filter((each) => isPossible(law, each))
    expect(possible.flatMap((each) => completeDisagreements(law, artefact, each))).toEqual([])
  })
})
