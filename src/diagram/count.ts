// Exact counts over a diagram, and fair draws from it.
import { placedIn } from './order.ts'
import { type DiagramView, type KnownValues, outcomeOf, type Ref, valuesOf } from './view.ts'

/**
 * How many assignments to the variables of `scope` lead to each outcome, those already known counted as fixed.
 * `scope` must hold every variable the diagram tests.
 */
export function count(view: DiagramView, root: Ref, scope: readonly number[], known: KnownValues): ReadonlyMap<number, bigint> {
  const counted = counting(view, placedIn(view, scope), known)
  return new Map([...counted(root, 0)].filter(([, total]) => total > 0n))
}

/** Draws an assignment that leads to `outcome`, each with the same chance; undefined where there is none. `random` gives numbers from 0 up to 1. */
export function sample(
  view: DiagramView,
  root: Ref,
  scope: readonly number[],
  known: KnownValues,
  outcome: number,
  random: () => number,
): ReadonlyMap<number, number> | undefined {
  const placed = placedIn(view, scope)
  const counted = counting(view, placed, known)
  const values = new Map<number, number>()
  let ref = root
  if ((counted(root, 0).get(outcome) ?? 0n) === 0n) return undefined
  placed.forEach((variable, at) => {
    const options = valuesOf(view, variable, known).map((value) => {
      const child = tests(view, ref, variable) ? view.child(ref, value) : ref
      return { value, child, ways: counted(child, at + 1).get(outcome) ?? 0n }
    })
    const total = options.reduce((sum, option) => sum + option.ways, 0n)
    // WHY 53 bits: counts of real acts stay far below; above it the draw is fair up to that precision
    let left = total <= 9007199254740991n ? BigInt(Math.floor(random() * Number(total))) : (total * BigInt(Math.floor(random() * 2 ** 53))) >> 53n
    for (const option of options) {
      if (left < option.ways) {
        values.set(variable, option.value)
        ref = option.child
        return
      }
      left -= option.ways
    }
  })
  return values
}

function tests(view: DiagramView, ref: Ref, variable: number): boolean {
  return ref >= 0 && view.variable(ref) === variable
}

/** Counts from a reference on, over the variables of the scope, in the order in which they are tested, from position `at` on. */
function counting(view: DiagramView, scope: readonly number[], known: KnownValues) {
  const position = new Map(scope.map((variable, at) => [variable, at]))
  const positionOf = (ref: Ref): number => (ref < 0 ? scope.length : (position.get(view.variable(ref)) ?? scope.length))
  // INVARIANT: free[a] is the number of assignments to the scope from position a on
  const free: bigint[] = [1n]
  for (const variable of scope.toReversed()) free.unshift((free[0] ?? 1n) * BigInt(valuesOf(view, variable, known).length))
  const between = (from: number, to: number): bigint => (free[from] ?? 1n) / (free[to] ?? 1n)
  const kept = new Map<Ref, ReadonlyMap<number, bigint>>()
  const own = (ref: Ref): ReadonlyMap<number, bigint> => {
    const found = kept.get(ref)
    if (found !== undefined) return found
    const totals = new Map<number, bigint>()
    if (ref < 0) totals.set(outcomeOf(ref), 1n)
    else {
      const at = positionOf(ref)
      for (const value of valuesOf(view, view.variable(ref), known)) {
        for (const [outcome, ways] of from(view.child(ref, value), at + 1)) totals.set(outcome, (totals.get(outcome) ?? 0n) + ways)
      }
    }
    kept.set(ref, totals)
    return totals
  }
  const from = (ref: Ref, at: number): ReadonlyMap<number, bigint> => {
    const skipped = between(at, positionOf(ref))
    return skipped === 1n ? own(ref) : new Map([...own(ref)].map(([outcome, ways]) => [outcome, ways * skipped]))
  }
  return from
}
