// Covers against brute force: exact, prime, counted without overlap.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, cover, Diagrams, leaf, type Ref } from './index.ts'

const sizesOf = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 })

function assignments(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>((all, size) => all.flatMap((each) => Array.from({ length: size }, (_, value) => [...each, value])), [[]])
}

function build(diagrams: Diagrams, table: readonly number[]): Ref {
  const down = (variable: number, part: readonly number[]): Ref => {
    const size = diagrams.sizes[variable]
    if (size === undefined) return leaf(part[0] ?? 0)
    const each = part.length / size
    return diagrams.node(
      variable,
      Array.from({ length: size }, (_, value) => down(variable + 1, part.slice(value * each, (value + 1) * each))),
    )
  }
  return down(0, table)
}

const holds = (box: Box, assignment: readonly number[]): boolean => [...box].every(([variable, values]) => values.includes(assignment[variable] ?? -1))

const drawn = sizesOf.chain((sizes) => {
  const total = sizes.reduce((a, b) => a * b, 1)
  return fc.record({
    sizes: fc.constant(sizes),
    table: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: total, maxLength: total }),
    costs: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: sizes.length, maxLength: sizes.length }),
  })
})

function covered({ sizes, table, costs }: { sizes: readonly number[]; table: readonly number[]; costs: readonly number[] }) {
  const diagrams = new Diagrams(sizes)
  const scope = sizes.map((_, variable) => variable)
  return cover({ diagrams, root: build(diagrams, table), scope, cost: (variable) => costs[variable] ?? 0 })
}

describe('a cover', () => {
  it('holds every place of outcome 1, none of outcome 0, and perhaps some of outcome 2', () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const boxes = covered(given).map((each) => each.box)
        assignments(given.sizes).forEach((assignment, index) => {
          const outcome = given.table[index]
          const held = boxes.some((box) => holds(box, assignment))
          if (outcome !== 2) expect(held).toBe(outcome === 1)
        })
      }),
    )
  })

  it('counts each place once, for the first box that holds it', () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const all = covered(given)
        const firsts = assignments(given.sizes).flatMap((assignment, index) =>
          given.table[index] === 1 ? [all.findIndex(({ box }) => holds(box, assignment))] : [],
        )
        expect(all.map((each) => each.count)).toEqual(all.map((_, box) => BigInt(firsts.filter((each) => each === box).length)))
        expect(all.every((each) => each.count > 0n)).toBe(true)
      }),
    )
  })

  it('has prime boxes: no variable can be let go, and no value be added, where every place counts', () => {
    fc.assert(
      fc.property(drawn, ({ table, ...others }) => {
        const given = { ...others, table: table.map((outcome) => outcome % 2) }
        const fits = (box: Box): boolean => assignments(given.sizes).every((assignment, index) => !holds(box, assignment) || given.table[index] !== 0)
        for (const { box } of covered(given)) {
          expect(fits(box)).toBe(true)
          for (const [variable, values] of box) {
            const size = given.sizes[variable] ?? 0
            for (let value = 0; value < size; value += 1) {
              const wider = new Map([...box, [variable, [...values, value]]])
              if (!values.includes(value)) expect(fits(wider)).toBe(false)
            }
            expect(fits(new Map([...box].filter(([each]) => each !== variable)))).toBe(false)
          }
        }
      }),
    )
  })

  it('leaves the costliest variable out where another will do', () => {
    // 1 where both are 1, nothing where they differ: either variable alone tells it
    const diagrams = new Diagrams([2, 2])
    const root = build(diagrams, [0, 2, 2, 1])
    const named = (costs: readonly number[]) => [...(cover({ diagrams, root, scope: [0, 1], cost: (each) => costs[each] ?? 0 })[0]?.box.keys() ?? [])]
    expect([named([1, 0]), named([0, 1])]).toEqual([[1], [0]])
  })

  it('of at most so many boxes has no more, and each lies inside', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 3 }), ({ sizes, table, costs }, most) => {
        const diagrams = new Diagrams(sizes)
        const given = { diagrams, root: build(diagrams, table), scope: sizes.map((_, variable) => variable), cost: (variable: number) => costs[variable] ?? 0 }
        const [some, all] = [cover({ ...given, most }), cover(given)]
        expect(some.length).toBeLessThanOrEqual(most)
        expect(some.length > 0).toBe(all.length > 0)
        for (const { box, count } of some) {
          expect(count).toBeGreaterThan(0n)
          assignments(sizes).forEach((assignment, index) => {
            if (holds(box, assignment)) expect(table[index]).not.toBe(0)
          })
        }
      }),
    )
  })

  it('of nothing is empty, and of everything one box without conditions', () => {
    const diagrams = new Diagrams([2, 3])
    const scope = [0, 1]
    const of = (root: Ref) => cover({ diagrams, root, scope, cost: () => 0 }).map((each) => [each.box.size, each.count])
    expect([of(leaf(0)), of(leaf(2)), of(leaf(1))]).toEqual([[], [], [[0, 6n]]])
  })
})
