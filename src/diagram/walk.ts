// Reading answers off a diagram: one outcome, all that can be reached, which variables it tests.
import { variableAt } from './order.ts'
import { type DiagramView, type KnownValues, leaf, levelOf, next, outcomeOf, type Ref } from './view.ts'

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

/** The same, over assignments only for which the diagram `guard` has another outcome than 0. */
export function reachUnder(view: DiagramView, root: Ref, guard: Ref, known: KnownValues): ReadonlySet<number> {
  const outcomes = new Set<number>()
  const seen = new Set<string>()
  const walk = (ref: Ref, by: Ref): void => {
    const key = `${ref} ${by}`
    if (seen.has(key) || by === leaf(0)) return
    seen.add(key)
    if (ref < 0 && by < 0) {
      outcomes.add(outcomeOf(ref))
      return
    }
    const level = Math.min(levelOf(view, ref), levelOf(view, by))
    const variable = variableAt(view, level)
    const value = known(variable)
    const values = value === undefined ? Array.from({ length: view.sizes[variable] ?? 0 }, (_, each) => each) : [value]
    const step = (from: Ref, to: number): Ref => (levelOf(view, from) === level ? view.child(from, to) : from)
    for (const each of values) walk(step(ref, each), step(by, each))
  }
  walk(root, guard)
  return outcomes
}

/** Whether some assignment in line with what is known has another outcome in one diagram than in another; what has the outcome `ignored` in either does not count. */
export function differsUnder(view: DiagramView, one: Ref, other: Ref, known: KnownValues, ignored: number): boolean {
  const seen = new Set<string>()
  const walk = (a: Ref, b: Ref): boolean => {
    if (a === b || a === leaf(ignored) || b === leaf(ignored)) return false
    if (a < 0 && b < 0) return true
    const key = `${a} ${b}`
    if (seen.has(key)) return false
    seen.add(key)
    const level = Math.min(levelOf(view, a), levelOf(view, b))
    const variable = variableAt(view, level)
    const value = known(variable)
    const values = value === undefined ? Array.from({ length: view.sizes[variable] ?? 0 }, (_, each) => each) : [value]
    const step = (from: Ref, to: number): Ref => (levelOf(view, from) === level ? view.child(from, to) : from)
    return values.some((each) => walk(step(a, each), step(b, each)))
  }
  return walk(one, other)
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
