// Reading answers off a diagram: one outcome, all that can be reached, which variables it tests.
import { type Fixed, fixedBy, flat, reached, setsUnder } from './flat.ts'
import { type DiagramView, type KnownValues, leaf, levelOf, next, outcomeOf, pairKey, type Ref } from './view.ts'

/** The outcome for a complete assignment: `values[v]` is the value of variable `v`. */
export function outcomeAt(view: DiagramView, root: Ref, values: ArrayLike<number>): number {
  let ref = root
  while (ref >= 0) ref = view.child(ref, values[view.variable(ref)] ?? 0)
  return outcomeOf(ref)
}

/** Every outcome that an assignment in line with what is known can reach. */
export function reach(view: DiagramView, root: Ref, known: KnownValues): ReadonlySet<number> {
  const diagram = flat(view, root)
  return reached(diagram, fixedBy(diagram, known)).outcomes
}

/** Whether an assignment in line with what is known can reach an outcome. */
export function canReach(view: DiagramView, root: Ref, outcome: number, known: KnownValues): boolean {
  return reach(view, root, known).has(outcome)
}

/** Every outcome that can be reached, over assignments only for which the diagram `guard` has another outcome than 0. */
export function reachUnder(view: DiagramView, root: Ref, guard: Ref, known: KnownValues): ReadonlySet<number> {
  const [of, by] = [flat(view, root), flat(view, guard)]
  const fixed = fixedBy({ sizes: view.sizes, tested: [...of.tested, ...by.tested] }, known)
  const possible = setsUnder(by, fixed, (outcome) => (outcome === 0 ? 0 : 1))
  const outcomes = new Set<number>()
  const seen = new Set<number>()
  const walk = (a: Ref, b: Ref): void => {
    if (b === leaf(0)) return
    if (a < 0) {
      if (possible(b) !== 0) outcomes.add(outcomeOf(a))
      return
    }
    const key = pairKey(a, b)
    if (seen.has(key)) return
    seen.add(key)
    const first = levelOf(of, a)
    const second = levelOf(by, b)
    const variable = first <= second ? of.variable(a) : by.variable(b)
    const only = fixed[variable] as number
    const last = only >= 0 ? only : (view.sizes[variable] ?? 0) - 1
    for (let each = Math.max(only, 0); each <= last; each += 1) walk(first <= second ? of.child(a, each) : a, second <= first ? by.child(b, each) : b)
  }
  walk(of.root, by.root)
  return outcomes
}

/** Whether some assignment in line with what is known has another outcome in one diagram than in another; what has the outcome `ignored` in either does not count. */
export function differsUnder(view: DiagramView, one: Ref, other: Ref, known: KnownValues, ignored: number): boolean {
  const counts = (ref: Ref): boolean => ref !== leaf(ignored)
  return differing(view, fixedBy({ sizes: view.sizes, tested: view.order.variables }, known), (a, b) => counts(a) && counts(b))(one, other)
}

/** The same of any two nodes, one pair after another: what was found out of a pair is kept. `canPart`: whether two that are not the same may differ at all. */
export function differing(view: DiagramView, fixed: Fixed, canPart: (a: Ref, b: Ref) => boolean): (one: Ref, other: Ref) => boolean {
  const found = new Map<number, boolean>()
  const differ = (a: Ref, b: Ref): boolean => {
    if (a === b || !canPart(a, b)) return false
    if (a < 0 && b < 0) return true
    const key = a < b ? pairKey(a, b) : pairKey(b, a)
    const before = found.get(key)
    if (before !== undefined) return before
    const first = levelOf(view, a)
    const second = levelOf(view, b)
    const variable = view.variable(first <= second ? a : b)
    const only = fixed[variable] as number
    const last = only >= 0 ? only : (view.sizes[variable] ?? 0) - 1
    let is = false
    for (let each = Math.max(only, 0); !is && each <= last; each += 1)
      is = differ(first <= second ? view.child(a, each) : a, second <= first ? view.child(b, each) : b)
    found.set(key, is)
    return is
  }
  return differ
}

/** The variables that the diagram tests: the ones it depends on. */
export function support(view: DiagramView, root: Ref): ReadonlySet<number> {
  const variables = new Set<number>()
  const seen = new Set<Ref>()
  const walk = (ref: Ref): void => {
    if (ref < 0 || seen.has(ref)) return
    seen.add(ref)
    variables.add(view.variable(ref))
    for (const child of next(view, ref, () => undefined)) walk(child)
  }
  walk(root)
  return variables
}

/** How many nodes a diagram has, leaves not counted. */
export function size(view: DiagramView, root: Ref): number {
  const seen = new Set<Ref>()
  const walk = (ref: Ref): void => {
    if (ref < 0 || seen.has(ref)) return
    seen.add(ref)
    for (const child of next(view, ref, () => undefined)) walk(child)
  }
  walk(root)
  return seen.size
}
