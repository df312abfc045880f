// The order in which variables are tested changes how large a diagram is, and nothing that is read off it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Budget, OverBudget } from '../base/index.ts'
import {
  byNumber,
  type Combine,
  chosenOrder,
  count,
  Diagrams,
  enough,
  highestOutcomes,
  isOrder,
  leaf,
  mattering,
  nearestWays,
  orderOf,
  outcomeAt,
  pack,
  type Ref,
  reach,
  reachUnder,
  sample,
  support,
} from './index.ts'
import { placedIn } from './order.ts'
import { canChange } from './relevance.ts'

/** Whether an array from outside is a packed diagram with no more outcomes than so many. */
const isPacked = (...of: Parameters<typeof highestOutcomes>): boolean => highestOutcomes(...of) !== undefined

const either: Combine = (a, b) => (a === 1 || b === 1 ? 1 : 0)
const both: Combine = (a, b) => (a === 1 && b === 1 ? 1 : 0)
const sum: Combine = (a, b) => a + 2 * b

/** A function as an or of ands of tests, whatever the order. */
type Terms = readonly (readonly { readonly variable: number; readonly value: number }[])[]

function build(diagrams: Diagrams, terms: Terms): Ref {
  const term = (list: Terms[number]): Ref =>
    diagrams.combineAll(
      list.map(({ variable, value }) => diagrams.test(variable, [value])),
      both,
      leaf(1),
    )
  return diagrams.combineAll(terms.map(term), either, leaf(0))
}

const world = fc
  .array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 5 })
  .chain((sizes) => {
    const variables = sizes.map((_, variable) => variable)
    const test = fc.nat(sizes.length - 1).chain((variable) => fc.nat((sizes[variable] ?? 1) - 1).map((value) => ({ variable, value })))
    const terms = fc.array(fc.array(test, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
    const values = fc.tuple(...sizes.map((size) => fc.option(fc.nat(size - 1), { nil: undefined })))
    return fc.record({
      sizes: fc.constant(sizes),
      variables: fc.constant(variables),
      order: fc.shuffledSubarray(variables, { minLength: variables.length }),
      f: terms,
      g: terms,
      known: values,
    })
  })
  .map(({ sizes, variables, order, f, g, known }) => {
    const [plain, other] = [new Diagrams(sizes), new Diagrams(sizes, orderOf(order))]
    const roots = (diagrams: Diagrams) => ({ root: diagrams.combine(build(diagrams, f), build(diagrams, g), sum), guard: build(diagrams, g) })
    return { sizes, variables, order, plain, other, at: roots(plain), there: roots(other), known: (variable: number) => known[variable] }
  })

function assignments(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>((all, size) => all.flatMap((each) => Array.from({ length: size }, (_, value) => [...each, value])), [[]])
}

describe('in any order', () => {
  it('a diagram has the same outcomes, counts, support and reach', () => {
    fc.assert(
      fc.property(world, ({ sizes, variables, plain, other, at, there, known }) => {
        for (const values of assignments(sizes)) expect(outcomeAt(other, there.root, values)).toBe(outcomeAt(plain, at.root, values))
        expect(new Map([...count(other, there.root, variables, known)].sort())).toEqual(new Map([...count(plain, at.root, variables, known)].sort()))
        expect(new Set(support(other, there.root))).toEqual(new Set(support(plain, at.root)))
        expect(new Set(reach(other, there.root, known))).toEqual(new Set(reach(plain, at.root, known)))
        expect(new Set(reachUnder(other, there.root, there.guard, known))).toEqual(new Set(reachUnder(plain, at.root, at.guard, known)))
      }),
    )
  })

  it('the same variables matter and are enough', () => {
    fc.assert(
      fc.property(world, ({ variables, plain, other, at, there, known }) => {
        expect(new Set(mattering(other, there.root, known, 3))).toEqual(new Set(mattering(plain, at.root, known, 3)))
        for (const variable of variables) {
          expect(canChange(other, there.root, known, new Set([variable]), 3)).toBe(canChange(plain, at.root, known, new Set([variable]), 3))
        }
        const given = variables.filter((variable) => known(variable) !== undefined)
        expect(enough(other, there.root, known, given, 3)?.length).toBe(enough(plain, at.root, known, given, 3)?.length)
      }),
    )
  })

  it('the ways to other outcomes cost the same, and a draw leads where it is asked to', () => {
    fc.assert(
      fc.property(world, ({ variables, plain, other, at, there, known }) => {
        const cost = (variable: number, value: number): number => (known(variable) === undefined || known(variable) === value ? 0 : 1 + variable)
        const costs = (view: Diagrams, root: Ref) => new Map([...nearestWays(view, root, cost)].map(([outcome, way]) => [outcome, way.cost] as const).sort())
        expect(costs(other, there.root)).toEqual(costs(plain, at.root))
        for (const outcome of reach(other, there.root, known)) {
          const drawn = sample(other, there.root, variables, known, outcome, () => 0.5)
          expect(
            outcomeAt(
              other,
              there.root,
              variables.map((variable) => drawn?.get(variable) ?? 0),
            ),
          ).toBe(outcome)
        }
      }),
    )
  })

  it('a packed diagram is recognised under its own order', () => {
    fc.assert(
      fc.property(world, ({ sizes, variables, order, other, there, known }) => {
        const { packed, roots } = pack(other, [there.root])
        expect(isPacked(sizes, orderOf(order), packed.cells, 4)).toBe(true)
        expect(new Map(count(packed, roots[0] ?? there.root, variables, known))).toEqual(new Map(count(other, there.root, variables, known)))
      }),
    )
  })
})

describe('all but one', () => {
  it('are combined as if the one had never been there', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { maxLength: 7 }), (sets) => {
        const diagrams = new Diagrams([2, 2, 2])
        const refs = sets.map((set) =>
          diagrams.combineAll(
            set.map((has, variable) => (has ? diagrams.test(variable, [1]) : leaf(0))),
            either,
            leaf(0),
          ),
        )
        const expected = refs.map((_, index) => diagrams.combineAll(refs.toSpliced(index, 1), either, leaf(0)))
        expect(diagrams.combineOthers(refs, either, leaf(0))).toEqual(expected)
      }),
    )
  })
})

describe('the chosen order', () => {
  it('has every variable once, and is that of the numbers where nothing is asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.array(fc.array(fc.nat(29), { maxLength: 5 }), { maxLength: 20 }), (variables, groups) => {
        const own = groups.map((group) => group.filter((variable) => variable < variables))
        expect(isOrder(chosenOrder(variables, own).variables, variables)).toBe(true)
        expect(chosenOrder(variables, [])).toEqual(byNumber(variables))
        expect(chosenOrder(variables, [[...byNumber(variables).variables]])).toEqual(byNumber(variables))
      }),
    )
  })

  it('lets pairs that stand far apart need a line of nodes, not a tree', () => {
    const nodesFor = (pairs: number): number => {
      const groups = Array.from({ length: pairs }, (_, index) => [index, index + pairs])
      const sizes = Array.from({ length: 2 * pairs }, () => 2)
      const diagrams = new Diagrams(sizes, chosenOrder(2 * pairs, groups))
      build(
        diagrams,
        groups.map((group) => group.map((variable) => ({ variable, value: 1 }))),
      )
      return diagrams.nodes
    }
    const [ten, twenty, forty] = [nodesFor(10), nodesFor(20), nodesFor(40)]
    expect(twenty).toBeLessThan(3 * ten)
    expect(forty).toBeLessThan(3 * twenty)
  })

  it('places variables as they are tested', () => {
    const order = orderOf([2, 0, 1])
    expect(placedIn({ order }, [0, 1, 2])).toEqual([2, 0, 1])
  })
})

describe('building within a budget', () => {
  it('ends where the steps do, and gives the same where they suffice', () => {
    fc.assert(
      fc.property(world, fc.nat(200), ({ sizes, at, plain }, most) => {
        const diagrams = new Diagrams(sizes, byNumber(sizes.length), new Budget(most))
        const rebuilt = (ref: Ref): Ref =>
          ref < 0
            ? ref
            : diagrams.node(
                plain.variable(ref),
                Array.from({ length: sizes[plain.variable(ref)] ?? 0 }, (_, value) => rebuilt(plain.child(ref, value))),
              )
        let made: Ref | undefined
        try {
          made = rebuilt(at.root)
        } catch (error) {
          expect(error).toBeInstanceOf(OverBudget)
          expect(diagrams.nodes).toBe(most)
        }
        if (made !== undefined) for (const values of assignments(sizes)) expect(outcomeAt(diagrams, made, values)).toBe(outcomeAt(plain, at.root, values))
        expect(diagrams.nodes).toBeLessThanOrEqual(most)
      }),
    )
  })
})
