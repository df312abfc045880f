// Steps are counted, whoever takes them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Budget, OverBudget } from './index.ts'

/** How many of some steps are taken before it ends. */
function taken(budget: Budget, steps: readonly number[]): number {
  let count = 0
  try {
    for (const each of steps) {
      budget.spend(each)
      count += 1
    }
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error
  }
  return count
}

const steps = fc.array(fc.nat(20), { maxLength: 30 })

describe('a budget', () => {
  it('lets as many steps be taken as it has, and says when more were asked for', () => {
    fc.assert(
      fc.property(fc.nat(200), steps, (most, list) => {
        const budget = new Budget(most)
        const fits = list.findIndex((_, index) => list.slice(0, index + 1).reduce((all, each) => all + each, 0) > most)
        expect(taken(budget, list)).toBe(fits === -1 ? list.length : fits)
        expect(budget.isSpent).toBe(fits !== -1)
      }),
    )
  })

  it('gives a part of itself, and keeps what the part did not take', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(100), steps, (most, part, list) => {
        const budget = new Budget(most)
        const sum = list.reduce((all, each) => all + each, 0)
        const all = budget.part(part, () => taken(budget, list) === list.length)
        expect(all).toBe(sum <= Math.min(most, part))
        if (!all) return
        expect(taken(budget, [most - sum])).toBe(1)
        expect(taken(budget, [1])).toBe(0)
      }),
    )
  })

  it('is given back also where the work throws something else', () => {
    const budget = new Budget(10)
    expect(() =>
      budget.part(5, () => {
        budget.spend(2)
        throw new Error('another')
      }),
    ).toThrow('another')
    expect(taken(budget, [8])).toBe(1)
    expect(budget.isSpent).toBe(false)
  })

  it('has no end where none is given', () => {
    expect(taken(new Budget(), [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER])).toBe(2)
  })
})
