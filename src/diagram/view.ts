// What every algorithm here needs to see of a diagram, whether it is being built or was read from a file.
import type { Order } from './order.ts'

/** A node or leaf. Leaves are negative: outcome `n` is the reference `-1 - n`. */
export type Ref = number

/** Outcome number `n` (0, 1, 2 …) as a leaf. */
export function leaf(outcome: number): Ref {
  return -1 - outcome
}

/** The outcome of a leaf. */
export function outcomeOf(ref: Ref): number {
  return -1 - ref
}

/**
 * Reduced ordered many-outcome diagrams over variables with finitely many values (Bryant 1986; Kam et al. 1998). Every path tests its
 * variables in one order, which is chosen and need not be that of their numbers; values are numbered from 0.
 */
export interface DiagramView {
  /** How many values each variable has. */
  readonly sizes: readonly number[]
  readonly order: Order
  /** The variable a node tests. Not for leaves. */
  variable(node: Ref): number
  /** Where a node leads when its variable has that value. */
  child(node: Ref, value: number): Ref
}

/** The place in the order of the variable at a node, or the number of variables for a leaf: the later, the further down. */
export function levelOf(view: DiagramView, ref: Ref): number {
  return ref < 0 ? view.sizes.length : (view.order.levels[view.variable(ref)] ?? view.sizes.length)
}

/** What is known of the variables: the value, or undefined. */
export type KnownValues = (variable: number) => number | undefined

/** The values that a variable can have, given what is known. */
export function valuesOf(view: DiagramView, variable: number, known: KnownValues): readonly number[] {
  const value = known(variable)
  if (value === undefined) return upTo(view.sizes[variable] ?? 0)
  return only(value)
}

// WHY: these lists are made once, because walks ask for one at every node, and making them would take most of the time
const ranges: (readonly number[])[] = []
const ones: (readonly number[])[] = []

function upTo(count: number): readonly number[] {
  const known = ranges[count]
  if (known !== undefined) return known
  const made = Array.from({ length: count }, (_, each) => each)
  ranges[count] = made
  return made
}

function only(value: number): readonly number[] {
  const known = ones[value]
  if (known !== undefined) return known
  const made = [value]
  ones[value] = made
  return made
}

/** The nodes one may go to from a node, given what is known. */
export function next(view: DiagramView, node: Ref, known: KnownValues): readonly Ref[] {
  return valuesOf(view, view.variable(node), known).map((value) => view.child(node, value))
}

/**
 * One number for two references, which is never that of two others (Cantor's pairing). WHY: it is a number, because a text would take most of the time of a
 * walk; and a small one for small references, because an engine finds those fastest. A reference and an outcome are below 2 to the 24th.
 */
export function pairKey(a: Ref, b: Ref): number {
  const one = a < 0 ? -2 * a - 1 : 2 * a
  const other = b < 0 ? -2 * b - 1 : 2 * b
  return ((one + other) * (one + other + 1)) / 2 + other
}
