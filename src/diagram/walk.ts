// Reading answers off a diagram: one outcome, all that can be reached, which variables it tests.
import { type DiagramView, type KnownValues, leaf, levelOf, next, outcomeOf, pairKey, type Ref, valuesOf } from './view.ts'

/** The outcome for a complete assignment: `values[v]` is the value of variable `v`. */
export function outcomeAt(view: DiagramView, root: Ref, values: ArrayLike<number>): number {
  let ref = root
  while (ref >= 0) ref = view.child(ref, values[view.variable(ref)] ?? 0)
  return outcomeOf(ref)
}

/** Every outcome that an assignment in line with what is known can reach. */
export function reach(view: DiagramView, root: Ref, known: KnownValues): ReadonlySet<number> {
  const outcomes = new Set<number>()
  const seen = new Set<Ref>()
  const walk = (ref: Ref): void => {
    if (seen.has(ref)) return
    seen.add(ref)
    if (ref < 0) outcomes.add(outcomeOf(ref))
    else for (const child of next(view, ref, known)) walk(child)
  }
  walk(root)
  return outcomes
}

/** Whether an assignment in line with what is known can reach an outcome: found sooner than all that can be reached. */
export function canReach(view: DiagramView, root: Ref, outcome: number, known: KnownValues): boolean {
  const seen = new Set<Ref>()
  const walk = (ref: Ref): boolean => {
    if (ref < 0 || seen.has(ref)) return ref === leaf(outcome)
    seen.add(ref)
    return valuesOf(view, view.variable(ref), known).some((value) => walk(view.child(ref, value)))
  }
  return walk(root)
}

/** Every outcome that can be reached, over assignments only for which the diagram `guard` has another outcome than 0. */
export function reachUnder(view: DiagramView, root: Ref, guard: Ref, known: KnownValues): ReadonlySet<number> {
  const outcomes = new Set<number>()
  const seen = new Set<number>()
  const found = new Map<Ref, boolean>()
  const isPossible = (by: Ref): boolean => {
    if (by < 0) return by !== leaf(0)
    const before = found.get(by)
    if (before !== undefined) return before
    const is = valuesOf(view, view.variable(by), known).some((value) => isPossible(view.child(by, value)))
    found.set(by, is)
    return is
  }
  const walk = (ref: Ref, by: Ref): void => {
    if (by === leaf(0)) return
    if (ref < 0) {
      if (!outcomes.has(outcomeOf(ref)) && isPossible(by)) outcomes.add(outcomeOf(ref))
      return
    }
    const key = pairKey(ref, by)
    if (seen.has(key)) return
    seen.add(key)
    const [first, second] = [levelOf(view, ref), levelOf(view, by)]
    for (const each of valuesOf(view, view.variable(first <= second ? ref : by), known))
      walk(first <= second ? view.child(ref, each) : ref, second <= first ? view.child(by, each) : by)
  }
  walk(root, guard)
  return outcomes
}

/** Whether some assignment in line with what is known has another outcome in one diagram than in another; what has the outcome `ignored` in either does not count. */
export function differsUnder(view: DiagramView, one: Ref, other: Ref, known: KnownValues, ignored: number): boolean {
  return differing(view, known, ignored)(one, other)
}

/** The same of any two nodes, one pair after another: what was found out of a pair is kept. */
export function differing(view: DiagramView, known: KnownValues, ignored: number): (one: Ref, other: Ref) => boolean {
  const found = new Map<number, boolean>()
  const differ = (a: Ref, b: Ref): boolean => {
    if (a === b || a === leaf(ignored) || b === leaf(ignored)) return false
    if (a < 0 && b < 0) return true
    const key = a < b ? pairKey(a, b) : pairKey(b, a)
    const before = found.get(key)
    if (before !== undefined) return before
    const [first, second] = [levelOf(view, a), levelOf(view, b)]
    const is = valuesOf(view, view.variable(first <= second ? a : b), known).some((each) =>
      differ(first <= second ? view.child(a, each) : a, second <= first ? view.child(b, each) : b),
    )
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
