// Where a diagram has an outcome, told in few boxes: each fixes some variables to sets of values and leaves the others open.
import type { Diagrams } from './build.ts'
import { count } from './count.ts'
import { leaf, levelOf, type Ref, type View } from './view.ts'

/**
 * The values each named variable may have; variables that are left out may have any. Values at which nothing is are named or not, whichever
 * leaves less to say.
 */
export type Box = ReadonlyMap<number, readonly number[]>

/** A box of a cover, with the part of it that no earlier box holds. */
export interface Covering {
  readonly box: Box
  /** Outcome 1 where the box holds what no earlier one does. */
  readonly fresh: Ref
  readonly count: bigint
}

/** What a cover is made of. */
export interface Ground {
  readonly diagrams: Diagrams
  /** Outcome 1 where the boxes must lie; outcome 2 where they may, because nothing is there. */
  readonly root: Ref
  /** Every variable that `root` tests, in order. */
  readonly scope: readonly number[]
  /** How unwelcome it is to name a variable: those with the highest cost are left out first. */
  readonly cost: (variable: number) => number
}

const inside = 1
const nothing = 2

/**
 * Boxes that together hold every place of outcome 1, and of the others only such as have outcome 2; the largest first.
 * Each is grown until it can name no variable less and no value more; then it lets values go at which nothing is. Few, though not provably the fewest (which is NP-hard):
 * greedy choice among expanded paths, after Brayton et al., Logic Minimization Algorithms for VLSI Synthesis (1984).
 */
export function cover({ diagrams, root, scope, cost }: Ground): readonly Covering[] {
  const found: Covering[] = []
  const share = shares(diagrams)
  let left = diagrams.map(root, (outcome) => (outcome === inside ? inside : 0))
  while (left !== leaf(0)) {
    const boxes = seeds(diagrams, left, share).map((seed) => expanded(diagrams, root, seed, cost))
    const choices = boxes.map((box) => ({ box, fresh: diagrams.combine(left, boxRef(diagrams, box), both) }))
    const best = choices.reduce((a, b) => (share(b.fresh) > share(a.fresh) || (share(b.fresh) === share(a.fresh) && weight(b.box) < weight(a.box)) ? b : a))
    found.push({ fresh: best.fresh, box: plainest(diagrams, root, best.box), count: count(diagrams, best.fresh, scope, () => undefined).get(inside) ?? 0n })
    left = diagrams.combine(left, best.fresh, without)
  }
  return found
}

/** Outcome 1 inside the box. */
export function boxRef(diagrams: Diagrams, box: Box): Ref {
  return diagrams.combineAll(
    [...box].map(([variable, values]) => diagrams.test(variable, values)),
    both,
    leaf(inside),
  )
}

const both = (a: number, b: number): number => (a === inside && b === inside ? inside : 0)
const without = (a: number, b: number): number => (a === inside && b !== inside ? inside : 0)

/** The box with only the values at which something is, where these are fewer than the values it leaves out. */
function plainest(view: View, root: Ref, box: Box): Box {
  return new Map(
    [...box].map(([variable, values]) => {
      const met = values.filter((value) => meets(view, root, new Map([...box, [variable, [value]]])))
      return [variable, met.length <= (view.sizes[variable] ?? 0) - values.length ? met : values]
    }),
  )
}

function weight(box: Box): number {
  return [...box.values()].reduce((sum, values) => sum + 1 + values.length / 100, 0)
}

/** The share of all assignments that have outcome 1; it needs no scope. */
function shares(view: View): (ref: Ref) => number {
  const kept = new Map<Ref, number>()
  const share = (ref: Ref): number => {
    if (ref < 0) return ref === leaf(inside) ? 1 : 0
    const known = kept.get(ref)
    if (known !== undefined) return known
    const values = valuesOf(view, view.variable(ref))
    const made = values.reduce((sum, value) => sum + share(view.child(ref, value)), 0) / values.length
    kept.set(ref, made)
    return made
  }
  return share
}

/** Paths to outcome 1: from the first node each branch that differs, and from there on the one with the most. */
function seeds(view: View, left: Ref, share: (ref: Ref) => number): readonly Box[] {
  const follow = (from: Ref, begun: Box): Box => {
    const path = new Map(begun)
    let ref = from
    while (ref >= 0) {
      const at = ref
      const variable = view.variable(at)
      const most = valuesOf(view, variable).reduce((a, b) => (share(view.child(at, b)) > share(view.child(at, a)) ? b : a))
      path.set(variable, [most])
      ref = view.child(at, most)
    }
    return path
  }
  if (left < 0) return [new Map()]
  const variable = view.variable(left)
  const starts = new Map(valuesOf(view, variable).map((value) => [view.child(left, value), value]))
  return [...starts].filter(([child]) => child !== leaf(0)).map(([child, value]) => follow(child, new Map([[variable, [value]]])))
}

function valuesOf(view: View, variable: number): readonly number[] {
  return Array.from({ length: view.sizes[variable] ?? 0 }, (_, value) => value)
}

/** The box with as few variables and as many values as it can have without leaving where boxes may lie. */
function expanded(view: View, root: Ref, seed: Box, cost: (variable: number) => number): Box {
  let box = seed
  const order = [...seed.keys()].sort((a, b) => cost(b) - cost(a) || b - a)
  for (const variable of order) {
    const dropped = new Map([...box].filter(([each]) => each !== variable))
    if (liesInside(view, root, dropped)) box = dropped
  }
  for (const variable of order) {
    const values = box.get(variable)
    if (values === undefined) continue
    for (const value of valuesOf(view, variable)) {
      const kept = box.get(variable) ?? []
      if (kept.includes(value)) continue
      const wider = new Map([...box, [variable, [...kept, value].sort((a, b) => a - b)]])
      if (liesInside(view, root, wider)) box = wider
    }
  }
  return box
}

/** Whether the diagram has outcome 1 somewhere in the box. */
function meets(view: View, root: Ref, box: Box): boolean {
  const seen = new Set<Ref>()
  const walk = (ref: Ref): boolean => {
    if (ref < 0) return ref === leaf(inside)
    if (seen.has(ref)) return false
    seen.add(ref)
    const variable = view.variable(ref)
    return (box.get(variable) ?? valuesOf(view, variable)).some((value) => walk(view.child(ref, value)))
  }
  return walk(root)
}

/** Whether the diagram has no outcome but 1 and 2 in the box. */
function liesInside(view: View, root: Ref, box: Box): boolean {
  const seen = new Set<Ref>()
  const walk = (ref: Ref): boolean => {
    if (ref < 0) return ref === leaf(inside) || ref === leaf(nothing)
    if (seen.has(ref)) return true
    seen.add(ref)
    const variable = levelOf(view, ref)
    return (box.get(variable) ?? valuesOf(view, variable)).every((value) => walk(view.child(ref, value)))
  }
  return walk(root)
}
