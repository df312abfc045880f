// Diagrams as one array of integers: small to ship, and a walk is a few memory reads.
import { invariant } from '../base/index.ts'
import { type Order, orderOf } from './order.ts'
import { type DiagramView, levelOf, next, outcomeOf, type Ref } from './view.ts'

/** Each node is its variable followed by one reference per value; a node's reference is its place in the array. Children come before parents. */
export class Packed implements DiagramView {
  readonly sizes: readonly number[]
  readonly order: Order
  readonly cells: Int32Array

  constructor(sizes: readonly number[], order: Order, cells: Int32Array) {
    this.sizes = sizes
    this.order = order
    this.cells = cells
  }

  variable(node: Ref): number {
    const variable = this.cells[node]
    invariant(variable !== undefined, 'a node of this array')
    return variable
  }

  child(node: Ref, value: number): Ref {
    const child = this.cells[node + 1 + value]
    invariant(child !== undefined, 'a value of the variable')
    return child
  }
}

/**
 * Packs the diagrams under `roots`, each node once. Gives the array and the roots in it. `count`: how many variables there are in them; any
 * that come after those, in number and in order, are tested by none.
 */
export function pack(view: DiagramView, roots: readonly Ref[], count = view.sizes.length): { readonly packed: Packed; readonly roots: readonly Ref[] } {
  const cells: number[] = []
  const placed = new Map<Ref, Ref>()
  const place = (ref: Ref): Ref => {
    if (ref < 0) return ref
    const known = placed.get(ref)
    if (known !== undefined) return known
    const children = next(view, ref, () => undefined).map(place)
    const at = cells.push(view.variable(ref), ...children) - children.length - 1
    placed.set(ref, at)
    return at
  }
  const where = roots.map(place)
  return { packed: new Packed(view.sizes.slice(0, count), orderOf(view.order.variables.slice(0, count)), Int32Array.from(cells)), roots: where }
}

/** The outcome for a complete assignment, by the shortest code there is. `values[v]` is the value of variable `v`. */
export function packedOutcome(cells: Int32Array, root: Ref, values: ArrayLike<number>): number {
  let ref = root
  while (ref >= 0) ref = cells[ref + 1 + (values[cells[ref] as number] as number)] as number
  return -1 - ref
}

/**
 * The highest outcome under each node of an array from outside; undefined where it is no packed diagram: a node out of range, a child that
 * does not come before its parent or is not further down, an outcome that is none of so many.
 */
export function highestOutcomes(sizes: readonly number[], order: Order, cells: Int32Array, outcomes: number): ReadonlyMap<Ref, number> | undefined {
  const view = new Packed(sizes, order, cells)
  const highest = new Map<Ref, number>()
  for (let at = 0; at < cells.length; ) {
    const count = sizes[cells[at] ?? -1]
    if (count === undefined || at + 1 + count > cells.length) return undefined
    let most = -1
    for (let value = 0; value < count; value += 1) {
      const child = view.child(at, value)
      const under = child < 0 ? outcomeOf(child) : highest.get(child)
      if (under === undefined || under >= outcomes || levelOf(view, child) <= levelOf(view, at)) return undefined
      most = Math.max(most, under)
    }
    highest.set(at, most)
    at += 1 + count
  }
  return highest
}
