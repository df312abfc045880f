// Where a diagram has an outcome, told in few boxes: each fixes some variables to sets of values and leaves the others open.
import { oncePer } from '../base/index.ts'
import type { Diagrams } from './build.ts'
import { count } from './count.ts'
import { type DiagramView, leaf, type Ref } from './view.ts'

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
export interface CoverTask {
  readonly diagrams: Diagrams
  /** Outcome 1 where the boxes must lie; outcome 2 where they may, because nothing is there. */
  readonly root: Ref
  /** Every variable that `root` tests. */
  readonly scope: readonly number[]
  /** How unwelcome it is to name a variable: those with the highest cost are left out first. */
  readonly cost: (variable: number) => number
  /** How many boxes at most; large ones are found first, and what they do not hold is left out. */
  readonly most?: number
}

const inside = 1
const nothing = 2

/**
 * Boxes that together hold every place of outcome 1, and of the others only such as have outcome 2; the largest first. Each is grown until
 * it can name no variable less and no value more, none is held by the others together (unless there is too much to look at), and each lets
 * values go at which nothing is. Few, though not provably the fewest (which is NP-hard): greedy choice among expanded paths, then irredundant, after Brayton et al., Logic
 * Minimization Algorithms for VLSI Synthesis (1984).
 */
export function cover({ diagrams, root, scope, cost, most = Number.POSITIVE_INFINITY }: CoverTask): readonly Covering[] {
  const share = shares(diagrams)
  const effort = new Effort(diagrams)
  const whole = diagrams.map(root, (outcome) => (outcome === inside ? inside : 0))
  const chosen: Sized[] = []
  for (let left = whole; left !== leaf(0) && chosen.length < most; ) {
    const choices = seeds(diagrams, left, share, effort.isLarge ? 0 : branchings).flatMap((seed) => grown(effort, root, seed, cost))
    const sized = choices.map((box): Sized => ({ box, ref: boxRef(diagrams, box), fresh: 0, weight: weight(box, cost) }))
    const best = sized.map((each) => ({ ...each, fresh: share(diagrams.combine(left, each.ref, both)) })).reduce(better)
    chosen.push(best)
    left = diagrams.combine(left, best.ref, without)
  }
  let left = whole
  const kept = most === Number.POSITIVE_INFINITY && !effort.isLarge ? irredundant(diagrams, whole, chosen) : chosen
  return kept.flatMap(({ box, ref }) => {
    const fresh = diagrams.combine(left, ref, both)
    left = diagrams.combine(left, ref, without)
    return [{ fresh, box: plainest(diagrams, root, box), count: count(diagrams, fresh, scope, () => undefined).get(inside) ?? 0n }]
  })
}

/** Nodes looked at by one cover before it settles for the first box that it finds. WHY: the heaviest real cover looks at half as many. */
const patience = 200_000
/** To look at a node takes a small part of what it takes to build one. */
const looksPerStep = 8

/** What a cover has looked at. Its looks are steps of the diagrams' budget too. */
class Effort {
  readonly diagrams: Diagrams
  /** The values of each variable. */
  readonly values: readonly (readonly number[])[]
  #looks = 0

  constructor(diagrams: Diagrams) {
    this.diagrams = diagrams
    this.values = diagrams.sizes.map((_, variable) => valuesOf(diagrams, variable))
  }

  /** Whether so much was looked at that few boxes have to do. */
  get isLarge(): boolean {
    return this.#looks > patience
  }

  looked(nodes: number): void {
    this.#looks += nodes
    this.diagrams.budget.spend(nodes / looksPerStep)
  }
}

/** When each node was seen last, by the number of the look. WHY: it is kept with the diagrams, because thousands of looks at them need the same room. */
interface Seen {
  nodes: Uint32Array
  looks: number
}

const seenIn = oncePer((_: Diagrams): Seen => ({ nodes: new Uint32Array(0), looks: 0 }))

/** Begins a look at a diagram. INVARIANT: what a node leads to was made before it, and has a smaller number. */
function beginLook(diagrams: Diagrams, root: Ref): Seen {
  const seen = seenIn(diagrams)
  // WHY: it begins anew before the numbers run out
  if (seen.nodes.length <= root || seen.looks === 0xffffffff) Object.assign(seen, { nodes: new Uint32Array(Math.max(1024, 2 * (root + 1))), looks: 0 })
  seen.looks += 1
  return seen
}

interface Sized {
  readonly box: Box
  readonly ref: Ref
  readonly fresh: number
  readonly weight: number
}

/** The box that holds more that is left; of equals the one that is shorter to say. */
function better(a: Sized, b: Sized): Sized {
  return b.fresh > a.fresh || (b.fresh === a.fresh && b.weight < a.weight) ? b : a
}

/** The boxes without those that the others hold together, the last chosen tried first: they were chosen for what was left. */
function irredundant(diagrams: Diagrams, whole: Ref, chosen: readonly Sized[]): readonly Sized[] {
  return chosen.reduceRight<readonly Sized[]>((kept, each) => {
    const others = kept.filter((one) => one !== each)
    const held = others.reduce((sofar, one) => diagrams.combine(sofar, one.ref, without), whole)
    return held === leaf(0) ? others : kept
  }, chosen)
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
function plainest(view: DiagramView, root: Ref, box: Box): Box {
  return new Map(
    [...box].map(([variable, values]) => {
      const met = values.filter((value) => meets(view, root, new Map([...box, [variable, [value]]])))
      return [variable, met.length <= (view.sizes[variable] ?? 0) - values.length ? met : values]
    }),
  )
}

/** How long a box is to say: by its variables first, then by what they cost and how many values are named. */
function weight(box: Box, cost: CoverTask['cost']): number {
  return [...box].reduce((sum, [variable, values]) => sum + 1 + cost(variable) / 1e5 + values.length / 1e3, 0)
}

/** The share of all assignments that have outcome 1; it needs no scope. */
function shares(view: DiagramView): (ref: Ref) => number {
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

/** Paths to outcome 1: each branch of the first nodes that have several, and from there on the one with the most. */
function seeds(view: DiagramView, left: Ref, share: (ref: Ref) => number, branching: number): readonly Box[] {
  const live = (ref: Ref): readonly (readonly [value: number, child: Ref])[] => {
    const byChild = new Map(valuesOf(view, view.variable(ref)).map((value) => [view.child(ref, value), value]))
    return [...byChild].filter(([child]) => child !== leaf(0)).map(([child, value]) => [value, child])
  }
  const follow = (from: Ref, begun: Box, branching: number): readonly Box[] => {
    if (from < 0) return [begun]
    const branches = live(from)
    const variable = view.variable(from)
    const most = branches.reduce((a, b) => (share(b[1]) > share(a[1]) ? b : a))
    const followed = branching > 0 ? branches : [most]
    return followed.flatMap(([value, child]) => follow(child, new Map([...begun, [variable, [value]]]), branches.length > 1 ? branching - 1 : branching))
  }
  return follow(left, new Map(), branching)
}

/** At how many nodes with several branches all of them are followed. WHY: each further node multiplies the seeds, and gives few more boxes. */
const branchings = 2

function valuesOf(view: DiagramView, variable: number): readonly number[] {
  return Array.from({ length: view.sizes[variable] ?? 0 }, (_, value) => value)
}

/** The boxes that a seed grows into: the costliest variable is let go first, and for each variable the one that keeps it as long as it can. */
function grown(effort: Effort, root: Ref, seed: Box, cost: CoverTask['cost']): readonly Box[] {
  const order = [...seed.keys()].sort((a, b) => cost(b) - cost(a) || b - a)
  const first = expanded(effort, root, seed, order)
  const others = order
    .filter((variable) => !first.has(variable))
    .flatMap((last) => (effort.isLarge ? [] : [expanded(effort, root, seed, [...order.filter((each) => each !== last), last])]))
  return [first, ...others]
}

/** The box with as few variables and as many values as it can have without leaving where boxes may lie, let go in that order. */
function expanded(effort: Effort, root: Ref, seed: Box, order: readonly number[]): Box {
  // WHY: it is one list that is written over, because most ways of widening a box fail
  const allowed = [...effort.values]
  for (const [variable, values] of seed) allowed[variable] = values
  const widens = (variable: number, values: readonly number[]): boolean => {
    const before = allowed[variable] ?? values
    allowed[variable] = values
    if (liesInside(effort, root, allowed)) return true
    allowed[variable] = before
    return false
  }
  const named = order.filter((variable) => !widens(variable, effort.values[variable] ?? []))
  for (const variable of named) {
    for (const value of effort.values[variable] ?? []) {
      const kept = allowed[variable] ?? []
      if (!kept.includes(value))
        widens(
          variable,
          [...kept, value].sort((a, b) => a - b),
        )
    }
  }
  return new Map([...seed.keys()].filter((variable) => named.includes(variable)).map((variable) => [variable, allowed[variable] ?? []]))
}

/** Whether the diagram has outcome 1 somewhere in the box. */
function meets(view: DiagramView, root: Ref, box: Box): boolean {
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

/** Whether the diagram has no outcome but 1 and 2 where every variable has one of the values that are `allowed`. */
function liesInside(effort: Effort, root: Ref, allowed: readonly (readonly number[])[]): boolean {
  const { diagrams: view } = effort
  const { nodes: seen, looks: look } = beginLook(view, root)
  let nodes = 0
  const walk = (ref: Ref): boolean => {
    if (ref < 0) return ref === leaf(inside) || ref === leaf(nothing)
    if (seen[ref] === look) return true
    seen[ref] = look
    nodes += 1
    for (const value of allowed[view.variable(ref)] ?? []) if (!walk(view.child(ref, value))) return false
    return true
  }
  const found = walk(root)
  effort.looked(nodes)
  return found
}
