// Every algorithm on diagrams against brute force over truth tables.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byNumber,
  type Combine,
  count,
  Diagrams,
  type DiagramView,
  enough,
  highestOutcomes,
  type KnownValues,
  leaf,
  levelOf,
  mattering,
  nearestWay,
  nearestWays,
  outcomeAt,
  outcomeOf,
  Packed,
  pack,
  packedOutcome,
  type Ref,
  reach,
  reachUnder,
  sample,
  size,
  support,
} from './index.ts'
import { canChange } from './relevance.ts'

/** Whether an array from outside is a packed diagram with no more outcomes than so many. */
const isPacked = (...of: Parameters<typeof highestOutcomes>): boolean => highestOutcomes(...of) !== undefined

/** Outcomes by assignment, in the order of `assignments`. */
type Table = readonly number[]
type Assignment = readonly number[]

function at<Item>(list: ArrayLike<Item>, index: number): Item {
  const found = list[index]
  if (found === undefined) throw new Error(`nothing at ${index}`)
  return found
}

/** Every assignment, the last variable turning fastest. */
function assignments(sizes: readonly number[]): readonly Assignment[] {
  return sizes.reduce<readonly Assignment[]>((all, values) => all.flatMap((each) => range(values).map((value) => [...each, value])), [[]])
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, each) => each)
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((all, each) => all * each, 1)
}

function indexOf(sizes: readonly number[], assignment: Assignment): number {
  return sizes.reduce((index, values, variable) => index * values + at(assignment, variable), 0)
}

/** Built from the leaves up. */
function fromTable(diagrams: Diagrams, table: Table): Ref {
  const build = (variable: number, part: Table): Ref => {
    if (variable === diagrams.sizes.length) return leaf(at(part, 0))
    const each = part.length / at(diagrams.sizes, variable)
    return diagrams.node(
      variable,
      range(at(diagrams.sizes, variable)).map((value) => build(variable + 1, part.slice(value * each, (value + 1) * each))),
    )
  }
  return build(0, table)
}

const both: Combine = (a, b) => Math.min(a, b)
const either: Combine = (a, b) => Math.max(a, b)

/** Built assignment by assignment, each a conjunction of tests. */
function fromTests(diagrams: Diagrams, table: Table): Ref {
  const where = new Map(range(4).map((outcome): [number, Combine] => [outcome, (old, here) => (here === 1 ? outcome : old)]))
  return assignments(diagrams.sizes).reduce((sofar, assignment, index) => {
    const here = assignment.map((value, variable) => diagrams.test(variable, [value])).reduce((a, b) => diagrams.combine(a, b, both))
    return diagrams.combine(sofar, here, where.get(at(table, index)) ?? both)
  }, leaf(3))
}

const someSizes = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 5 }).filter((sizes) => product(sizes) <= 200)

/** A function that ignores some variables everywhere, and some where another variable has some value: so that paths skip. */
function noiseOver(sizes: readonly number[], outcomes: number): fc.Arbitrary<Table> {
  const variable = fc.nat(sizes.length - 1)
  const all = product(sizes)
  return fc
    .record({
      noise: fc.array(fc.nat(outcomes - 1), { minLength: all, maxLength: all, size: 'max' }),
      ignored: fc.array(variable, { maxLength: sizes.length - 1 }),
      skips: fc.array(fc.record({ where: variable, value: fc.nat(3), skipped: variable }), { maxLength: 4 }),
    })
    .map(({ noise, ignored, skips }) =>
      assignments(sizes).map((assignment) => {
        const seen = assignment.map((value, variable) => {
          const skipped = skips.some((each) => each.skipped === variable && each.where < variable && at(assignment, each.where) === each.value)
          return skipped || ignored.includes(variable) ? 0 : value
        })
        return at(noise, indexOf(sizes, seen))
      }),
    )
}

/** A function told by rules, as law is: of the rules whose tests all hold the first decides. */
function rulesOver(sizes: readonly number[], outcomes: number): fc.Arbitrary<Table> {
  const outcome = fc.nat(outcomes - 1)
  return fc
    .record({ rules: fc.array(fc.record({ tests: valuesOver(sizes), outcome }), { minLength: 1, maxLength: 4 }), otherwise: outcome })
    .map(({ rules, otherwise }) => assignments(sizes).map((each) => rules.find(({ tests }) => inLine(each, tests))?.outcome ?? otherwise))
}

function tableOver(sizes: readonly number[], outcomes: number): fc.Arbitrary<Table> {
  return fc.oneof(noiseOver(sizes, outcomes), rulesOver(sizes, outcomes))
}

type Values = readonly (number | undefined)[]

function valuesOver(sizes: readonly number[]): fc.Arbitrary<Values> {
  return fc.tuple(...sizes.map((values) => fc.option(fc.nat(values - 1), { nil: undefined })))
}

const knowing =
  (values: Values): KnownValues =>
  (variable) =>
    values[variable]

function inLine(assignment: Assignment, values: Values): boolean {
  return assignment.every((value, variable) => values[variable] === undefined || values[variable] === value)
}

/** Outcomes (0 … 3, or 0 and 1) with what is known and some variables. */
const world = someSizes.chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    f: tableOver(sizes, 4),
    g: tableOver(sizes, 4),
    yes: tableOver(sizes, 2),
    known: valuesOver(sizes),
    variables: fc.uniqueArray(fc.nat(sizes.length - 1)),
    variable: fc.nat(sizes.length - 1),
  }),
)

/** The outcomes that assignments in line with what is known lead to. */
function outcomesOf(sizes: readonly number[], table: Table, values: Values): ReadonlySet<number> {
  return new Set(assignments(sizes).flatMap((assignment, index) => (inLine(assignment, values) ? [at(table, index)] : [])))
}

function sorted(numbers: Iterable<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b)
}

function subsets(items: readonly number[]): readonly (readonly number[])[] {
  return items.reduce<readonly (readonly number[])[]>((all, item) => all.flatMap((each) => [each, [...each, item]]), [[]])
}

function nodesUnder(view: DiagramView, roots: readonly Ref[]): ReadonlySet<Ref> {
  const found = new Set<Ref>()
  const walk = (ref: Ref): void => {
    if (ref < 0 || found.has(ref)) return
    found.add(ref)
    for (const value of range(at(view.sizes, view.variable(ref)))) walk(view.child(ref, value))
  }
  roots.forEach(walk)
  return found
}

describe('building', () => {
  it('gives one reference to one function, however it was built', () => {
    fc.assert(
      fc.property(world, ({ sizes, f, g }) => {
        const diagrams = new Diagrams(sizes)
        const [one, other] = [fromTable(diagrams, f), fromTable(diagrams, g)]
        expect(fromTests(diagrams, f)).toBe(one)
        expect(one === other).toBe(f.join() === g.join())
      }),
      { numRuns: 50 },
    )
  })

  it('leads every assignment to its outcome', () => {
    fc.assert(
      fc.property(world, ({ sizes, f }) => {
        const diagrams = new Diagrams(sizes)
        const root = fromTable(diagrams, f)
        expect(assignments(sizes).map((each) => outcomeAt(diagrams, root, each))).toEqual(f)
      }),
    )
  })

  it('makes no node that decides nothing, none twice, and none out of order', () => {
    fc.assert(
      fc.property(world, ({ sizes, f }) => {
        const diagrams = new Diagrams(sizes)
        const seen = new Set<string>()
        for (const node of nodesUnder(diagrams, [fromTests(diagrams, f)])) {
          const children = range(at(sizes, diagrams.variable(node))).map((value) => diagrams.child(node, value))
          expect(new Set(children).size).toBeGreaterThan(1)
          expect(children.every((child) => levelOf(diagrams, child) > diagrams.variable(node))).toBe(true)
          seen.add(`${diagrams.variable(node)}:${children.join()}`)
        }
        expect(seen.size).toBe(nodesUnder(diagrams, [fromTests(diagrams, f)]).size)
      }),
      { numRuns: 50 },
    )
  })

  it('combines outcomes assignment by assignment, each function of outcomes for itself', () => {
    const outcomes = fc.array(fc.nat(5), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(world, outcomes, outcomes, ({ sizes, f, g }, one, other) => {
        const diagrams = new Diagrams(sizes)
        for (const table of [one, other]) {
          const combine: Combine = (a, b) => at(table, a * 4 + b)
          const combined = diagrams.combine(fromTable(diagrams, f), fromTable(diagrams, g), combine)
          const expected = f.map((outcome, index) => combine(outcome, at(g, index)))
          expect(combined).toBe(fromTable(diagrams, expected))
        }
      }),
    )
  })

  it('maps every outcome', () => {
    fc.assert(
      fc.property(world, fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }), ({ sizes, f }, to) => {
        const diagrams = new Diagrams(sizes)
        const mapped = diagrams.map(fromTable(diagrams, f), (outcome) => at(to, outcome))
        const expected = f.map((outcome) => at(to, outcome))
        expect(mapped).toBe(fromTable(diagrams, expected))
      }),
    )
  })

  it('restricts to one value of a variable', () => {
    fc.assert(
      fc.property(world, fc.nat(3), ({ sizes, f, variable }, any) => {
        const diagrams = new Diagrams(sizes)
        const value = any % at(sizes, variable)
        const expected = assignments(sizes).map((each) => at(f, indexOf(sizes, each.with(variable, value))))
        expect(diagrams.restrict(fromTable(diagrams, f), variable, value)).toBe(fromTable(diagrams, expected))
      }),
    )
  })

  it('cuts a function at a level: one outcome of all that lies below', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ sizes, f }, some) => {
        const diagrams = new Diagrams(sizes)
        const level = some % (sizes.length + 1)
        const all = assignments(sizes)
        const alike = (a: readonly number[], b: readonly number[]): boolean => a.slice(0, level).join() === b.slice(0, level).join()
        const expected = all.map((each) => Math.max(...all.flatMap((other, index) => (alike(each, other) ? [at(f, index)] : []))))
        const highest = (below: number): number => Math.max(...reach(diagrams, below, () => undefined))
        expect(diagrams.cut(fromTable(diagrams, f), level, highest)).toBe(fromTable(diagrams, expected))
      }),
    )
  })

  it('combines any number of functions, in their order, and again after forgetting', () => {
    // what comes later replaces what came before, except where it is 0: the order tells
    const over: Combine = (a, b) => (b === 0 ? a : b)
    const several = someSizes.chain((sizes) => fc.record({ sizes: fc.constant(sizes), tables: fc.array(tableOver(sizes, 4), { maxLength: 5 }) }))
    fc.assert(
      fc.property(several, ({ sizes, tables }) => {
        const diagrams = new Diagrams(sizes)
        const refs = tables.map((table) => fromTable(diagrams, table))
        const expected = assignments(sizes).map((_, index) => (tables.length === 0 ? 3 : tables.map((table) => at(table, index)).reduce(over)))
        const combined = diagrams.combineAll(refs, over, leaf(3))
        expect(combined).toBe(fromTable(diagrams, expected))
        const { nodes } = diagrams
        diagrams.forget()
        expect([diagrams.combineAll(refs, over, leaf(3)), diagrams.nodes]).toEqual([combined, nodes])
      }),
    )
  })

  it('tests for any of several values', () => {
    const diagrams = new Diagrams([3, 2])
    expect(range(3).map((value) => outcomeAt(diagrams, diagrams.test(0, [0, 2]), [value, 0]))).toEqual([1, 0, 1])
    expect(diagrams.test(0, [0, 1, 2])).toBe(leaf(1))
    expect(diagrams.test(0, [])).toBe(leaf(0))
    expect(diagrams.nodes).toBe(1)
  })

  it('throws at what only a defect can ask', () => {
    const diagrams = new Diagrams([3, 2])
    const node = diagrams.test(0, [1])
    expect(() => diagrams.node(0, [leaf(0), leaf(1)])).toThrow('invariant')
    expect(() => diagrams.node(1, [])).toThrow('invariant')
    expect(() => diagrams.node(2, [leaf(0)])).toThrow('invariant')
    expect(() => diagrams.test(2, [0])).toThrow('invariant')
    expect(() => diagrams.variable(node + 1)).toThrow('invariant')
    expect(() => diagrams.child(node, 3)).toThrow('invariant')
  })
})

describe('walking', () => {
  it('reaches what the assignments in line with what is known reach', () => {
    fc.assert(
      fc.property(world, ({ sizes, f, known }) => {
        const diagrams = new Diagrams(sizes)
        expect(sorted(reach(diagrams, fromTable(diagrams, f), knowing(known)))).toEqual(sorted(outcomesOf(sizes, f, known)))
      }),
    )
  })

  it('reaches under a guard only what the guard lets through', () => {
    fc.assert(
      fc.property(world, ({ sizes, f, yes, known }) => {
        const diagrams = new Diagrams(sizes)
        const expected = assignments(sizes).flatMap((each, index) => (inLine(each, known) && at(yes, index) === 1 ? [at(f, index)] : []))
        const found = reachUnder(diagrams, fromTable(diagrams, f), fromTable(diagrams, yes), knowing(known))
        expect(sorted(found)).toEqual(sorted(new Set(expected)))
      }),
    )
  })

  it('supports a function by the variables it depends on', () => {
    fc.assert(
      fc.property(world, ({ sizes, f }) => {
        const diagrams = new Diagrams(sizes)
        const dependsOn = (variable: number): boolean =>
          assignments(sizes).some((each, index) => at(f, index) !== at(f, indexOf(sizes, each.with(variable, 0))))
        expect(sorted(support(diagrams, fromTable(diagrams, f)))).toEqual(sizes.map((_, variable) => variable).filter(dependsOn))
      }),
    )
  })

  it('has as many nodes as there are different parts that depend on their first variable', () => {
    fc.assert(
      fc.property(world, ({ sizes, f }) => {
        const diagrams = new Diagrams(sizes)
        const parts = sizes.flatMap((values, variable) => {
          const length = product(sizes.slice(variable))
          const all = range(f.length / length).map((index) => f.slice(index * length, (index + 1) * length))
          const really = all.filter((part) => new Set(range(values).map((value) => slice(part, value, values))).size > 1)
          return [...new Set(really.map((part) => `${variable}:${part.join()}`))]
        })
        expect(size(diagrams, fromTable(diagrams, f))).toBe(parts.length)
      }),
    )
  })
})

function slice(part: Table, value: number, values: number): string {
  const length = part.length / values
  return part.slice(value * length, (value + 1) * length).join()
}

/** The variables of the diagram and some more, in order. */
function scopeOf(view: DiagramView, root: Ref, more: readonly number[]): readonly number[] {
  return sorted(new Set([...support(view, root), ...more]))
}

/** The assignments to the variables of a scope, in line with what is known, each with its outcome. */
function scoped(sizes: readonly number[], table: Table, scope: readonly number[], known: Values): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [index, each] of assignments(sizes).entries())
    if (inLine(each, known)) found.set(scope.map((variable) => at(each, variable)).join(), at(table, index))
  return found
}

describe('counting', () => {
  it('counts the assignments to each outcome, skipped variables too, known ones once', () => {
    fc.assert(
      fc.property(world, ({ sizes, f, known, variables }) => {
        const diagrams = new Diagrams(sizes)
        const root = fromTable(diagrams, f)
        const scope = scopeOf(diagrams, root, variables)
        const expected = new Map<number, bigint>()
        for (const outcome of scoped(sizes, f, scope, known).values()) expected.set(outcome, (expected.get(outcome) ?? 0n) + 1n)
        const counted = count(diagrams, root, scope, knowing(known))
        expect(counted).toEqual(expected)
        const free = scope.filter((variable) => known[variable] === undefined).map((variable) => at(sizes, variable))
        expect([...counted.values()].reduce((a, b) => a + b, 0n)).toBe(BigInt(product(free)))
      }),
    )
  })

  it('stays exact where numbers are not', () => {
    const diagrams = new Diagrams(range(70).map(() => 3))
    const all = range(70)
    const last = diagrams.test(69, [0])
    expect(count(diagrams, last, all, () => undefined)).toEqual(
      new Map([
        [1, 3n ** 69n],
        [0, 2n * 3n ** 69n],
      ]),
    )
    expect(count(diagrams, leaf(7), all, (variable) => (variable < 10 ? 2 : undefined))).toEqual(new Map([[7, 3n ** 60n]]))
    expect(count(diagrams, leaf(7), [], () => undefined)).toEqual(new Map([[7, 1n]]))
  })
})

function leastCommonMultiple(numbers: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  return numbers.reduce((a, b) => (a * b) / divisor(a, b), 1)
}

describe('drawing', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  it('draws for the whole scope, in line with what is known, and only what leads to the outcome', () => {
    fc.assert(
      fc.property(world, fc.array(chance, { minLength: 5, maxLength: 5 }), fc.nat(4), ({ sizes, f, known, variables }, chances, outcome) => {
        const random = [...chances]
        const diagrams = new Diagrams(sizes)
        const root = fromTable(diagrams, f)
        const scope = scopeOf(diagrams, root, variables)
        const drawn = sample(diagrams, root, scope, knowing(known), outcome, () => random.shift() ?? 0)
        const there = scoped(sizes, f, scope, known)
        if (drawn === undefined) expect([...there.values()]).not.toContain(outcome)
        else {
          expect([...drawn.keys()]).toEqual(scope)
          expect(there.get([...drawn.values()].join())).toBe(outcome)
        }
      }),
    )
  })

  it('gives every assignment exactly the same share of all random numbers', () => {
    const small = fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 2 })
    const tiny = small.chain((sizes) => fc.record({ sizes: fc.constant(sizes), f: tableOver(sizes, 2) }))
    fc.assert(
      fc.property(tiny, ({ sizes, f }) => {
        const diagrams = new Diagrams(sizes)
        const root = fromTable(diagrams, f)
        const outcome = at(f, 0)
        const wanted = assignments(sizes).filter((_, index) => at(f, index) === outcome)
        // INVARIANT: every number of ways that a draw meets divides `steps`, so a grid that fine stands for all random numbers
        const steps = leastCommonMultiple([wanted.length, 2, 3])
        const drawn = new Map<string, number>()
        for (const one of range(steps)) {
          for (const other of range(steps)) {
            const random = [(one + 0.5) / steps, (other + 0.5) / steps]
            const values = sample(
              diagrams,
              root,
              [0, 1],
              () => undefined,
              outcome,
              () => random.shift() ?? 0,
            )
            const key = [...(values ?? [])].map(([, value]) => value).join()
            drawn.set(key, (drawn.get(key) ?? 0) + 1)
          }
        }
        const share = steps ** 2 / wanted.length
        expect(drawn).toEqual(new Map(sortedKeys(drawn).map((key) => [key, share])))
        expect(sortedKeys(drawn)).toEqual(wanted.map((each) => each.join()).sort())
      }),
      { numRuns: 30 },
    )
  })

  it('draws among more assignments than numbers can tell apart', () => {
    const diagrams = new Diagrams(range(1100).map(() => 2))
    const all = range(1100)
    const root = diagrams.combine(diagrams.test(3, [1]), diagrams.test(68, [0]), both)
    for (const [random, other] of [
      [0, 0],
      [1 - 2 ** -53, 1],
    ] as const) {
      const drawn = sample(
        diagrams,
        root,
        all,
        () => undefined,
        1,
        () => random,
      )
      expect(drawn).toEqual(new Map(all.map((variable) => [variable, variable === 3 ? 1 : variable === 68 ? 0 : other])))
    }
  })
})

function sortedKeys(map: ReadonlyMap<string, unknown>): readonly string[] {
  return [...map.keys()].sort()
}

describe('nearest ways', () => {
  /** Costs by variable and value; some value of every variable is free. */
  const costed = world.chain((drawn) =>
    fc.record({
      drawn: fc.constant(drawn),
      costs: fc.tuple(
        ...drawn.sizes.map((values) =>
          fc.tuple(fc.array(fc.nat(5), { minLength: values, maxLength: values }), fc.nat(values - 1)).map(([prices, free]) => prices.with(free, 0)),
        ),
      ),
    }),
  )

  it('finds for every outcome a way that costs least, and leads there whatever it leaves out', () => {
    fc.assert(
      fc.property(costed, ({ drawn: { sizes, f }, costs }) => {
        const diagrams = new Diagrams(sizes)
        const cost = (variable: number, value: number): number => at(at(costs, variable), value)
        const ways = nearestWays(diagrams, fromTable(diagrams, f), cost)
        expect(sorted(ways.keys())).toEqual(sorted(new Set(f)))
        for (const [outcome, way] of ways) {
          const there = assignments(sizes).filter((_, index) => at(f, index) === outcome)
          expect(way.cost).toBe(Math.min(...there.map((each) => each.reduce((sum, value, variable) => sum + cost(variable, value), 0))))
          expect(way.cost).toBe([...way.values].reduce((sum, [variable, value]) => sum + cost(variable, value), 0))
          const values = sizes.map((_, variable) => way.values.get(variable))
          expect(sorted(outcomesOf(sizes, f, values))).toEqual([outcome])
        }
      }),
    )
  })

  it('finds the same for one outcome in line with what is known, or that there is none', () => {
    fc.assert(
      fc.property(costed, ({ drawn: { sizes, f, known }, costs }) => {
        const diagrams = new Diagrams(sizes)
        const root = fromTable(diagrams, f)
        const cost = (variable: number, value: number): number => at(at(costs, variable), value)
        for (const outcome of new Set(f)) {
          const way = nearestWay(diagrams, root, outcome, cost, knowing(known))
          expect(way !== undefined).toBe(outcomesOf(sizes, f, known).has(outcome))
          if (way === undefined) continue
          const values = sizes.map((_, variable) => way.values.get(variable) ?? known[variable])
          expect([...way.values].every(([variable, value]) => known[variable] === undefined || known[variable] === value)).toBe(true)
          expect(sorted(outcomesOf(sizes, f, values))).toEqual([outcome])
          expect(way.cost).toBe([...way.values].reduce((sum, [variable, value]) => sum + cost(variable, value), 0))
          expect(nearestWays(diagrams, root, cost, [outcome]).has(outcome)).toBe(false)
          if (known.every((value) => value === undefined)) expect(way).toEqual(nearestWays(diagrams, root, cost).get(outcome))
        }
      }),
    )
  })

  it('counts what it names and nothing else, and among equals prefers lower values of earlier variables', () => {
    fc.assert(
      fc.property(world, fc.array(fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }), { minLength: 5, maxLength: 5 }), ({ sizes, f }, costs) => {
        const diagrams = new Diagrams(sizes)
        const root = fromTable(diagrams, f)
        const cost = (variable: number, value: number): number => at(at(costs, variable), value)
        /** The variables that the path of an assignment tests. */
        const path = (each: Assignment): readonly number[] => {
          const tested: number[] = []
          for (let ref = root; ref >= 0; ref = diagrams.child(ref, at(each, diagrams.variable(ref)))) tested.push(diagrams.variable(ref))
          return tested
        }
        for (const [outcome, way] of nearestWays(diagrams, root, cost)) {
          const there = assignments(sizes).filter((_, index) => at(f, index) === outcome)
          const total = (each: Assignment): number => path(each).reduce((sum, variable) => sum + cost(variable, at(each, variable)), 0)
          const least = Math.min(...there.map(total))
          const first = there.find((each) => total(each) === least) ?? []
          expect(way.cost).toBe(least)
          expect([...way.values]).toEqual(path(first).map((variable) => [variable, first[variable]]))
        }
      }),
    )
  })
})

/** The outcomes to choose from once the outcome of impossible assignments is put aside. */
function choice(sizes: readonly number[], table: Table, known: Values, ignored: number): number {
  return [...outcomesOf(sizes, table, known)].filter((outcome) => outcome !== ignored).length
}

/** The definition: two possible assignments, in line with what is known and alike outside `free`, with different outcomes. */
function changes(sizes: readonly number[], table: Table, known: Values, free: readonly number[], ignored: number): boolean {
  const groups = Map.groupBy(
    assignments(sizes).flatMap((each, index) => (inLine(each, known) && at(table, index) !== ignored ? [{ each, outcome: at(table, index) }] : [])),
    ({ each }) => each.filter((_, variable) => !free.includes(variable)).join(),
  )
  return [...groups.values()].some((group) => new Set(group.map(({ outcome }) => outcome)).size > 1)
}

describe('relevance', () => {
  const ignored = 3

  it('can change where two possible assignments differ only in free variables', () => {
    fc.assert(
      fc.property(world, ({ sizes, f, known, variables }) => {
        const diagrams = new Diagrams(sizes)
        const found = canChange(diagrams, fromTable(diagrams, f), knowing(known), new Set(variables), ignored)
        expect(found).toBe(changes(sizes, f, known, variables, ignored))
      }),
      { numRuns: 300 },
    )
  })

  it('finds variables that matter: knowing them settles it, and each belongs to a smallest set that can change it', () => {
    fc.assert(
      fc.property(world, ({ sizes, f, known }) => {
        const diagrams = new Diagrams(sizes)
        const found = mattering(diagrams, fromTable(diagrams, f), knowing(known), ignored)
        const unknown = sizes.map((_, variable) => variable).filter((variable) => known[variable] === undefined)
        const changing = subsets(unknown).filter((free) => changes(sizes, f, known, free, ignored))
        const smallest = changing.filter((set) => !changing.some((other) => other.length < set.length && other.every((each) => set.includes(each))))
        const rest = unknown.filter((variable) => !found.has(variable))
        expect(changes(sizes, f, known, rest, ignored)).toBe(false)
        for (const variable of found) expect(smallest.flat()).toContain(variable)
        for (const alone of smallest.filter((set) => set.length === 1)) expect([...found]).toContain(at(alone, 0))
      }),
      { numRuns: 150 },
    )
  })

  it('finds a pair that only together can change the outcome', () => {
    // what is possible ties both variables together: no situation has them different
    const diagrams = new Diagrams([2, 2, 2])
    const root = fromTable(diagrams, [0, 0, 3, 3, 3, 3, 1, 1])
    expect(canChange(diagrams, root, () => undefined, new Set([0]), ignored)).toBe(false)
    expect(canChange(diagrams, root, () => undefined, new Set([1]), ignored)).toBe(false)
    expect(mattering(diagrams, root, () => undefined, ignored)).toEqual(new Set([0, 1]))
    expect(mattering(diagrams, root, (variable) => (variable === 0 ? 1 : undefined), ignored)).toEqual(new Set())
  })

  it('leaves out what is tested only where nothing is possible', () => {
    const diagrams = new Diagrams([2, 2, 2])
    const root = fromTable(diagrams, [0, 3, 3, 3, 3, 3, 1, 3])
    expect([...support(diagrams, root)]).toContain(2)
    expect(mattering(diagrams, root, () => undefined, ignored)).toEqual(new Set([0, 1]))
  })

  it('finds a smallest choice where leaving out one by one would end at a larger', () => {
    const diagrams = new Diagrams([2, 2, 2])
    const [a, b, c] = range(3).map((variable) => diagrams.test(variable, [1]))
    if (a === undefined || b === undefined || c === undefined) throw new Error('three tests')
    const root = diagrams.combine(diagrams.combine(a, b, both), c, either)
    expect(enough(diagrams, root, () => 1, [0, 1, 2], ignored)).toEqual([2])
    expect(enough(diagrams, leaf(0), () => 1, [0, 1, 2], ignored)).toEqual([])
  })

  it('finds a smallest choice of what is known that forces the outcome, or none', () => {
    fc.assert(
      fc.property(world, ({ sizes, f, known, variables }) => {
        const diagrams = new Diagrams(sizes)
        const given = variables.filter((variable) => known[variable] !== undefined)
        const forces = (kept: readonly number[]): boolean => {
          const values = known.map((value, variable) => (kept.includes(variable) ? value : undefined))
          return choice(sizes, f, values, ignored) === 1
        }
        const found = enough(diagrams, fromTable(diagrams, f), knowing(known), given, ignored)
        expect(found !== undefined).toBe(forces(given))
        if (found === undefined) return
        expect(forces(found)).toBe(true)
        expect(found.every((variable) => given.includes(variable))).toBe(true)
        expect(subsets(given).filter((each) => each.length < found.length && forces(each))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out no more than it can where there are too many known facts for every choice', () => {
    const diagrams = new Diagrams(range(20).map(() => 2))
    const all = range(20)
    // all of 3 … 19, or 0 with 1: the second is smaller, but a greedy choice that starts from the end may keep either
    const many = all.slice(3).map((variable) => diagrams.test(variable, [1]))
    const root = diagrams.combine(
      many.reduce((a, b) => diagrams.combine(a, b, both)),
      diagrams.combine(diagrams.test(0, [1]), diagrams.test(1, [1]), both),
      either,
    )
    const forces = (kept: readonly number[]): boolean => reach(diagrams, root, (variable) => (kept.includes(variable) ? 1 : undefined)).size === 1
    const found = enough(diagrams, root, () => 1, all, 2) ?? []
    expect(forces(found)).toBe(true)
    expect(found.filter((variable) => forces(found.filter((each) => each !== variable)))).toEqual([])
    expect(enough(diagrams, root, (variable) => (variable === 1 ? 0 : 1), all.slice(0, 19), 2)).toBeUndefined()
  })
})

/** Where the nodes of a packed array begin, read one after the other. */
function starts(sizes: readonly number[], cells: Int32Array): readonly number[] {
  const found: number[] = []
  for (let place = 0; place < cells.length; place += 1 + at(sizes, at(cells, place))) found.push(place)
  return found
}

describe('packing', () => {
  const packedWorld = world.map(({ sizes, f, g }) => {
    const diagrams = new Diagrams(sizes)
    const refs = [fromTable(diagrams, f), fromTable(diagrams, g)]
    return { sizes, f, g, diagrams, refs, ...pack(diagrams, refs) }
  })

  it('keeps every function', () => {
    fc.assert(
      fc.property(packedWorld, ({ sizes, f, g, packed, roots }) => {
        for (const [index, table] of [f, g].entries()) {
          const root = at(roots, index)
          expect(assignments(sizes).map((each) => packedOutcome(packed.cells, root, each))).toEqual(table)
          expect(assignments(sizes).map((each) => outcomeAt(packed, root, each))).toEqual(table)
        }
      }),
    )
  })

  it('holds every node once, and shares what two diagrams share', () => {
    fc.assert(
      fc.property(packedWorld, ({ sizes, diagrams, refs, packed, roots }) => {
        const nodes = [...nodesUnder(diagrams, refs)]
        expect(packed.cells.length).toBe(nodes.reduce((sum, node) => sum + 1 + at(sizes, diagrams.variable(node)), 0))
        expect(nodesUnder(packed, roots).size).toBe(nodes.length)
        for (const [index, root] of roots.entries()) expect(support(packed, root)).toEqual(support(diagrams, at(refs, index)))
      }),
    )
  })

  it('is recognised as well formed, unless it has an outcome too many', () => {
    fc.assert(
      fc.property(packedWorld, ({ sizes, f, g, packed, roots }) => {
        const used = [f, g].filter((_, index) => at(roots, index) >= 0).flat()
        const outcomes = Math.max(-1, ...used) + 1
        expect(isPacked(sizes, byNumber(sizes.length), packed.cells, outcomes)).toBe(true)
        if (outcomes > 0) expect(isPacked(sizes, byNumber(sizes.length), packed.cells, outcomes - 1)).toBe(false)
      }),
    )
  })

  it('is never recognised where a walk would not end at a known outcome', () => {
    const mutations = fc.array(
      fc.record({ place: fc.nat(), value: fc.oneof(fc.integer({ min: -6, max: 60 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    fc.assert(
      fc.property(packedWorld, mutations, fc.nat(3), ({ sizes, packed }, changed, cut) => {
        const cells = packed.cells.slice(0, Math.max(0, packed.cells.length - cut))
        if (cells.length === 0) return
        for (const { place, value } of changed) cells[place % cells.length] = value
        if (!isPacked(sizes, byNumber(sizes.length), cells, 4)) return
        for (const start of starts(sizes, cells)) {
          for (const assignment of assignments(sizes)) {
            let ref = start
            for (let step = 0; ref >= 0 && step < sizes.length; step += 1) ref = at(cells, ref + 1 + at(assignment, at(cells, ref)))
            expect([0, 1, 2, 3]).toContain(outcomeOf(ref))
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['nothing at all', [], true],
    ['one node', [1, -1, -2], true],
    ['two nodes', [1, -1, -2, 0, 0, -1], true],
    ['a node that leads to itself', [1, -1, 0], false],
    ['two nodes in a circle', [1, 3, -1, 0, 0, -1], false],
    ['a parent before its child', [0, 3, -1, 1, -1, -2], false],
    ['a child inside another node', [1, -1, -2, 0, 1, -1], false],
    ['a child outside the array', [1, -1, -2, 0, 99, -1], false],
    ['a child that tests the same variable', [1, -1, -2, 1, 0, -1], false],
    ['a child that tests an earlier variable', [0, -1, -2, 1, 0, -1], false],
    ['an unknown variable', [2, -1, -2], false],
    ['a leaf for a variable', [-1, -1, -2], false],
    ['a node cut short', [1, -1], false],
    ['a node cut short after a whole one', [1, -1, -2, 0], false],
    ['an unknown outcome', [1, -1, -3], false],
    ['the lowest number there is', [1, -1, -(2 ** 31)], false],
  ])('tells whether it is well formed: %s', (_, cells, expected) => {
    expect(isPacked([2, 2], byNumber([2, 2].length), Int32Array.from(cells), 2)).toBe(expected)
  })

  it('throws at nodes and values that are not there', () => {
    const packed = new Packed([2], byNumber([2].length), Int32Array.from([0, -1, -2]))
    expect(() => packed.variable(3)).toThrow('invariant')
    expect(() => packed.child(0, 2)).toThrow('invariant')
  })
})
