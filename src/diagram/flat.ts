// The nodes under one root, numbered closely: what one answer goes through again and again.
import { oncePer } from '../base/index.ts'
import type { Order } from './order.ts'
import { type DiagramView, type KnownValues, outcomeOf, type Ref } from './view.ts'

/**
 * A diagram on its own: its nodes are numbered from 0, children before parents, leaves as everywhere. So a pass over all nodes is a loop
 * over arrays, and what is found of each node has its place in another.
 */
export class Flat implements DiagramView {
  readonly sizes: readonly number[]
  readonly order: Order
  readonly root: Ref
  /** The variable of each node. */
  readonly variables: Int32Array
  /** Where the children of each node begin in `children`. */
  readonly starts: Int32Array
  readonly children: Int32Array
  /** The outcomes, as they are met first on the way through all values. */
  readonly outcomes: readonly number[]
  /** The variables that it tests. */
  readonly tested: readonly number[]

  constructor(view: DiagramView, root: Ref) {
    const [variables, starts, children] = [[] as number[], [] as number[], [] as Ref[]]
    const placed = new Map<Ref, Ref>()
    const outcomes = new Set<number>()
    const place = (ref: Ref): Ref => {
      if (ref < 0) {
        outcomes.add(outcomeOf(ref))
        return ref
      }
      const before = placed.get(ref)
      if (before !== undefined) return before
      const variable = view.variable(ref)
      const under: Ref[] = []
      for (let value = 0; value < (view.sizes[variable] ?? 0); value += 1) under.push(place(view.child(ref, value)))
      const at = variables.push(variable) - 1
      starts.push(children.length)
      for (const child of under) children.push(child)
      placed.set(ref, at)
      return at
    }
    this.sizes = view.sizes
    this.order = view.order
    this.root = place(root)
    this.variables = Int32Array.from(variables)
    this.starts = Int32Array.from(starts)
    this.children = Int32Array.from(children)
    this.outcomes = [...outcomes]
    this.tested = [...new Set(variables)].sort((a, b) => a - b)
  }

  variable(node: Ref): number {
    return this.variables[node] as number
  }

  child(node: Ref, value: number): Ref {
    return this.children[(this.starts[node] as number) + value] as Ref
  }
}

/** How many nodes are kept of one array of diagrams, in all: those of some hundred acts. */
const most = 200_000

interface Kept {
  readonly diagrams: Map<Ref, Flat>
  nodes: number
}

const keptOf = oncePer((_view: DiagramView): Kept => ({ diagrams: new Map(), nodes: 0 }))

/** The diagram under a root. WHY: it is kept, because all answers about one act, wherever and whenever, go through the same few. */
export function flat(view: DiagramView, root: Ref): Flat {
  const kept = keptOf(view)
  const before = kept.diagrams.get(root)
  if (before !== undefined) return before
  const made = new Flat(view, root)
  kept.nodes += made.variables.length
  if (kept.nodes > most) {
    kept.diagrams.clear()
    kept.nodes = made.variables.length
  }
  kept.diagrams.set(root, made)
  return made
}

/** For each variable that a diagram tests its known value, or -1. WHY: it is asked once for each variable, because a walk would ask at every node. */
export type Fixed = readonly number[]

export function fixedBy({ sizes, tested }: Pick<Flat, 'sizes' | 'tested'>, known: KnownValues): Fixed {
  const fixed = new Array<number>(sizes.length).fill(-1)
  for (const variable of tested) fixed[variable] = known(variable) ?? -1
  return fixed
}

/** What is known leads to. */
export interface Reached {
  /** For each node 1 where it is among them, else 0. */
  readonly nodes: readonly number[]
  readonly outcomes: ReadonlySet<number>
}

/** Where one can get in line with what is fixed. */
export function reached({ variables, starts, children, root }: Flat, fixed: Fixed): Reached {
  const nodes = new Array<number>(variables.length).fill(0)
  const outcomes = new Set<number>()
  if (root < 0) outcomes.add(outcomeOf(root))
  else nodes[root] = 1
  for (let node = variables.length - 1; node >= 0; node -= 1) {
    if (nodes[node] === 0) continue
    const start = starts[node] as number
    const value = fixed[variables[node] as number] as number
    const end = value >= 0 ? start + value + 1 : (starts[node + 1] ?? children.length)
    for (let at = value >= 0 ? start + value : start; at < end; at += 1) {
      const child = children[at] as Ref
      if (child < 0) outcomes.add(outcomeOf(child))
      else nodes[child] = 1
    }
  }
  return { nodes, outcomes }
}

/** For each node and leaf the union of the sets of all outcomes that it leads to in line with what is fixed. `setOf`: the set of an outcome, as bits. */
export function setsUnder({ variables, starts, children, outcomes }: Flat, fixed: Fixed, setOf: (outcome: number) => number): (ref: Ref) => number {
  const leaves: number[] = []
  for (const outcome of outcomes) leaves[outcome] = setOf(outcome)
  const sets: number[] = []
  const under = (ref: Ref): number => (ref < 0 ? leaves[outcomeOf(ref)] : sets[ref]) as number
  for (let node = 0; node < variables.length; node += 1) {
    const start = starts[node] as number
    const value = fixed[variables[node] as number] as number
    let set = 0
    if (value >= 0) set = under(children[start + value] as Ref)
    else for (let at = start; at < (starts[node + 1] ?? children.length); at += 1) set |= under(children[at] as Ref)
    sets.push(set)
  }
  return under
}
