// Building diagrams: every function of the variables has exactly one node, so equality is identity.
import { Budget, invariant } from '../base/index.ts'
import { byNumber, type Order, variableAt } from './order.ts'
import { type DiagramView, leaf, levelOf, outcomeOf, type Ref } from './view.ts'

/** Combines two outcomes into one. The same function object must always combine alike: results are kept by it. */
export type Combine = (a: number, b: number) => number

/** A growing store of hash-consed nodes. */
export class Diagrams implements DiagramView {
  readonly sizes: readonly number[]
  readonly order: Order
  /** What building may take: a step for each node that is made or gone through. Throws `OverBudget` beyond it. */
  readonly budget: Budget
  readonly #variables: number[] = []
  readonly #children: (readonly Ref[])[] = []
  /** Nodes by a number made of what they are; those that share one are told apart by looking. */
  readonly #unique = new Map<number, Ref[]>()
  #combined = new WeakMap<Combine, Map<number, Ref>>()
  /** Pairs that were found not to overlap. */
  #apart = new Set<number>()

  /** `sizes`: how many values each variable has; `order`: how they are tested, by their numbers where nothing is said. */
  constructor(sizes: readonly number[], order: Order = byNumber(sizes.length), budget: Budget = new Budget()) {
    this.sizes = sizes
    this.order = order
    this.budget = budget
  }

  /** Combines any number of diagrams, pairwise: two large ones meet only at the end. `empty` where there are none. */
  combineAll(refs: readonly Ref[], combine: Combine, empty: Ref): Ref {
    const [first, second] = refs
    if (first === undefined) return empty
    if (second === undefined) return first
    const half = refs.length >> 1
    return this.combine(this.combineAll(refs.slice(0, half), combine, empty), this.combineAll(refs.slice(half), combine, empty), combine)
  }

  /** For each of some diagrams, all the others combined. `combine` must not mind the order; `empty` is what changes nothing. */
  combineOthers(refs: readonly Ref[], combine: Combine, empty: Ref): readonly Ref[] {
    const before: Ref[] = []
    let sofar = empty
    for (const ref of refs) {
      before.push(sofar)
      sofar = this.combine(sofar, ref, combine)
    }
    let behind = empty
    return before
      .map((first, index) => [first, refs[index] ?? empty] as const)
      .reduceRight<Ref[]>((found, [first, own]) => {
        found.push(this.combine(first, behind, combine))
        behind = this.combine(own, behind, combine)
        return found
      }, [])
      .reverse()
  }

  /** Drops the results of earlier combinations. The nodes stay; only work that would be repeated is lost. */
  forget(): void {
    this.#combined = new WeakMap()
    this.#apart = new Set()
  }

  /** How many nodes were ever made. */
  get nodes(): number {
    return this.#variables.length
  }

  variable(node: Ref): number {
    const variable = this.#variables[node]
    invariant(variable !== undefined, 'a node of this store')
    return variable
  }

  child(node: Ref, value: number): Ref {
    const child = this.#children[node]?.[value]
    invariant(child !== undefined, 'a value of the variable')
    return child
  }

  /** The node that tests `variable` and goes to `children` by its value; no node at all where they are all one. */
  node(variable: number, children: readonly Ref[]): Ref {
    const [first] = children
    invariant(first !== undefined && children.length === this.sizes[variable], 'a child for each value')
    if (areAll(children, first)) return first
    const key = hashOf(variable, children)
    const alike = this.#unique.get(key)
    if (alike !== undefined) {
      for (const each of alike) if (this.#variables[each] === variable && areSame(this.#all(each), children)) return each
    }
    this.budget.spend()
    const made = this.#variables.push(variable) - 1
    this.#children.push(children)
    if (alike === undefined) this.#unique.set(key, [made])
    else alike.push(made)
    return made
  }

  /** Outcome 1 where the variable has one of the values, 0 elsewhere. */
  test(variable: number, values: readonly number[]): Ref {
    const size = this.sizes[variable]
    invariant(size !== undefined, 'a variable of this store')
    return this.node(
      variable,
      Array.from({ length: size }, (_, value) => leaf(values.includes(value) ? 1 : 0)),
    )
  }

  /** The diagram whose outcome is `combine` of the outcomes of two (Bryant's apply). */
  combine(a: Ref, b: Ref, combine: Combine): Ref {
    const kept = this.#combined.get(combine) ?? new Map<number, Ref>()
    this.#combined.set(combine, kept)
    return this.#apply(a, b, combine, kept)
  }

  #apply(a: Ref, b: Ref, combine: Combine, kept: Map<number, Ref>): Ref {
    if (a < 0 && b < 0) return leaf(combine(outcomeOf(a), outcomeOf(b)))
    // INVARIANT: fewer than 2^26 nodes and outcomes, so a pair is one exact number
    const key = (a + 0x2000000) * 0x4000000 + (b + 0x2000000)
    const known = kept.get(key)
    if (known !== undefined) return known
    this.budget.spend()
    const variable = variableAt(this, Math.min(levelOf(this, a), levelOf(this, b)))
    const children: Ref[] = []
    for (let value = 0; value < (this.sizes[variable] ?? 0); value += 1) {
      children.push(this.#apply(this.#step(a, variable, value), this.#step(b, variable, value), combine, kept))
    }
    const made = this.node(variable, children)
    kept.set(key, made)
    return made
  }

  /** Whether two diagrams of outcomes 0 and 1 are both 1 in some assignment. Nothing is built for it. */
  overlap(a: Ref, b: Ref): boolean {
    if (a === leaf(0) || b === leaf(0)) return false
    // INVARIANT: a diagram that is not 0 everywhere is 1 somewhere
    if (a < 0 || b < 0 || a === b) return true
    // WHY: the smaller number comes first, because two diagrams overlap either way round
    const key = Math.min(a, b) * 0x4000000 + Math.max(a, b)
    if (this.#apart.has(key)) return false
    this.budget.spend()
    const variable = variableAt(this, Math.min(levelOf(this, a), levelOf(this, b)))
    for (let value = 0; value < (this.sizes[variable] ?? 0); value += 1) {
      if (this.overlap(this.#step(a, variable, value), this.#step(b, variable, value))) return true
    }
    this.#apart.add(key)
    return false
  }

  #step(ref: Ref, variable: number, value: number): Ref {
    return ref >= 0 && this.variable(ref) === variable ? this.child(ref, value) : ref
  }

  /** The diagram with each outcome replaced. */
  map(root: Ref, change: (outcome: number) => number): Ref {
    return this.#rebuild(
      root,
      (node, down) => this.node(this.variable(node), this.#all(node).map(down)),
      (outcome) => leaf(change(outcome)),
    )
  }

  /** The diagram once `variable` is known to have `value`. */
  restrict(root: Ref, variable: number, value: number): Ref {
    return this.#rebuild(
      root,
      (node, down) => {
        const at = this.variable(node)
        return at === variable ? down(this.child(node, value)) : this.node(at, this.#all(node).map(down))
      },
      leaf,
    )
  }

  /**
   * The diagram down to the level `level`: `outcome` makes an outcome of whatever lies there, a leaf or a node that tests a variable of that
   * level or a later one.
   */
  cut(root: Ref, level: number, outcome: (below: Ref) => number): Ref {
    return this.#rebuild(
      root,
      (node, down) => (levelOf(this, node) < level ? this.node(this.variable(node), this.#all(node).map(down)) : leaf(outcome(node))),
      (number) => leaf(outcome(leaf(number))),
    )
  }

  #all(node: Ref): readonly Ref[] {
    const children = this.#children[node]
    invariant(children !== undefined, 'a node of this store')
    return children
  }

  #rebuild(root: Ref, inner: (node: Ref, down: (ref: Ref) => Ref) => Ref, outer: (outcome: number) => Ref): Ref {
    const kept = new Map<Ref, Ref>()
    const down = (ref: Ref): Ref => {
      if (ref < 0) return outer(outcomeOf(ref))
      const known = kept.get(ref)
      if (known !== undefined) return known
      this.budget.spend()
      const made = inner(ref, down)
      kept.set(ref, made)
      return made
    }
    return down(root)
  }
}

function areAll(refs: readonly Ref[], one: Ref): boolean {
  for (const ref of refs) if (ref !== one) return false
  return true
}

function areSame(some: readonly Ref[], others: readonly Ref[]): boolean {
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false
  return true
}

/** Multiplication and xor, after Fowler, Noll and Vo. */
function hashOf(variable: number, children: readonly Ref[]): number {
  let hash = Math.imul(variable ^ 0x811c9dc5, 0x01000193)
  for (const child of children) hash = Math.imul(hash ^ child, 0x01000193) ^ (hash >>> 15)
  return hash
}
