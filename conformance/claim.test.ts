// What is said of a claim is what trying every situation says of it.
import { describe, expect, it } from 'vitest'
import { checkIn } from '../src/claim/index.ts'
import { verdicts } from '../src/rules/index.ts'
import { generateLaw } from './generate.ts'
import { seeded } from './random.ts'
import { compiled, isPossible, reference, situated, situations } from './ways.ts'

describe('a claim', () => {
  it.each(Array.from({ length: 60 }, (_, index) => index + 1))('is judged as by trying every situation, law %i', async (seed) => {
    const random = seeded(seed)
    const law = generateLaw(random, { facts: 4, answers: 3, norms: 7 })
    const artefact = await compiled(law)
    const all = [...situations(law)].filter((each) => isPossible(law, each))
    for (let round = 0; round < 6; round += 1) {
      const base = random.pick(all as [(typeof all)[number], ...typeof all])
      const known = Object.fromEntries(Object.entries(base).filter(() => random.chance(0.4)))
      const left = all.filter((each) => Object.entries(known).every(([fact, value]) => each[fact] === value))
      const found = new Set(left.map((each) => reference(law, each).verdict))
      const isSettled = !found.has('unsettled') && !found.has('conflict')
      for (const claimed of verdicts) {
        const { is, against, inLine, openBecause } = checkIn(situated(artefact, known), claimed)
        const undecidedOthers = [...found].some((each) => each !== claimed && (each === 'unsettled' || each === 'conflict'))
        const expected = found.size === 1 && found.has(claimed) ? 'right' : !found.has(claimed) && isSettled ? 'wrong' : 'open'
        expect([is, claimed, [...found]]).toEqual([expected, claimed, [...found]])
        expect(openBecause).toEqual(expected === 'open' ? [...(found.size > 1 ? ['facts'] : []), ...(undecidedOthers ? ['law'] : [])] : [])
        expect([against !== null, inLine !== null]).toEqual([[...found].some((each) => each !== claimed), found.has(claimed)])
        for (const shown of [against, inLine]) {
          if (shown === null) continue
          const there = left.filter((each) => Object.entries(shown.situation).every(([fact, value]) => each[fact] === value))
          expect(there.length).toBeGreaterThan(0)
          expect([...new Set(there.map((each) => reference(law, each).verdict))]).toEqual([shown.verdict])
          expect(Object.entries(shown.situation)).toEqual(expect.arrayContaining(Object.entries(known)))
        }
        if (inLine !== null) expect(inLine.verdict).toBe(claimed)
        if (against !== null) expect(against.verdict).not.toBe(claimed)
      }
    }
  })
})
