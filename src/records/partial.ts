// Diagrams of which some facts are not known: what a record leaves open is a value like any other.
import { invariant } from '../base/index.ts'
import { type Combine, Diagrams, type DiagramView, leaf, outcomeOf, type Ref } from '../diagram/index.ts'

/**
 * A node of a partial diagram, or a set of outcomes. A node tests one fact, whose last value is that nothing is known; a set is `-1 - n`, the bits of `n` being
 * outcomes. What is impossible is in no set, so the set of a record that no situation fits is empty.
 */
export type PartialRef = number

/** Diagrams over facts with one value more, which stands for the union of the others: the outcomes that are possible, exactly, as facts are independent of each other and givens are in the diagrams (Wegener 2000, chapter 8). */
export interface PartialDiagrams {
  /** The fact that each node tests, by its number. */
  readonly facts: readonly number[]
  /** Where each node leads by the value of its fact; the last is that nothing is known. */
  readonly children: readonly (readonly PartialRef[])[]
  readonly roots: readonly PartialRef[]
}

/** Outcomes as a set of bits. `outcome` is below 30. */
export function setOf(outcomes: Iterable<number>): number {
  let bits = 0
  for (const each of outcomes) bits |= 1 << each
  return bits
}

/** The outcomes of a set. */
export function outcomesIn(bits: number): readonly number[] {
  return Array.from({ length: 30 }, (_, outcome) => outcome).filter((outcome) => (bits & (1 << outcome)) !== 0)
}

/** The partial diagrams of some diagrams, with what two of them share made once. `ignored`: the outcome of impossible situations. Outcomes are below 25. */
export function partialOf(view: DiagramView, roots: readonly Ref[], ignored: number): PartialDiagrams {
  const built = new Diagrams(
    view.sizes.map((each) => each + 1),
    view.order,
  )
  const known = new Map<Ref, Ref>()
  const partial = (ref: Ref): Ref => {
    if (ref < 0) return leaf(outcomeOf(ref) === ignored ? 0 : setOf([outcomeOf(ref)]))
    const before = known.get(ref)
    if (before !== undefined) return before
    const variable = view.variable(ref)
    const children = Array.from({ length: view.sizes[variable] ?? 0 }, (_, value) => partial(view.child(ref, value)))
    const made = built.node(variable, [...children, children.reduce((a, b) => built.combine(a, b, both))])
    known.set(ref, made)
    return made
  }
  return reached(built, roots.map(partial))
}

/** What one set or the other leaves open. */
const both: Combine = (a, b) => a | b

/** What some roots reach, without the nodes that were made on the way and that none of them has. */
function reached(built: Diagrams, roots: readonly Ref[]): PartialDiagrams {
  const [facts, children] = [[] as number[], [] as (readonly PartialRef[])[]]
  const placed = new Map<Ref, PartialRef>()
  const place = (ref: Ref): PartialRef => {
    if (ref < 0) return ref
    const before = placed.get(ref)
    if (before !== undefined) return before
    const variable = built.variable(ref)
    const under = Array.from({ length: built.sizes[variable] ?? 0 }, (_, value) => place(built.child(ref, value)))
    const at = facts.push(variable) - 1
    children.push(under)
    placed.set(ref, at)
    return at
  }
  return { facts, children, roots: roots.map(place) }
}

/** The outcomes still possible for one record: `value` gives the value of a fact, or nothing where the record does not say. Bits of outcomes. */
export function possibleFor({ facts, children }: PartialDiagrams, root: PartialRef, value: (fact: number) => number | undefined): number {
  let ref = root
  while (ref >= 0) {
    const [fact, to] = [facts[ref], children[ref]]
    invariant(fact !== undefined && to !== undefined, 'a node of these diagrams')
    const next = to[value(fact) ?? to.length - 1]
    invariant(next !== undefined, 'a value of the fact')
    ref = next
  }
  return -1 - ref
}
