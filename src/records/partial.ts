// Diagrams of which some facts are not known: what a record leaves open is a value like any other.
import { invariant } from '../base/index.ts'
import { type DiagramView, levelOf, outcomeOf, type Ref } from '../diagram/index.ts'

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

/** The partial diagrams of some diagrams, with what two of them share made once. `ignored`: the outcome of impossible situations. */
export function partialOf(view: DiagramView, roots: readonly Ref[], ignored: number): PartialDiagrams {
  const facts: number[] = []
  const children: (readonly PartialRef[])[] = []
  const made = new Map<string, PartialRef>()
  const known = new Map<string, PartialRef>()

  const node = (fact: number, to: readonly PartialRef[]): PartialRef => {
    const [first] = to
    if (first !== undefined && to.every((each) => each === first)) return first
    const key = `${fact}:${to.join()}`
    const found = made.get(key)
    if (found !== undefined) return found
    const at = facts.push(fact) - 1
    children.push(to)
    made.set(key, at)
    return at
  }

  /** The union of what some nodes lead to. */
  const union = (refs: readonly Ref[]): PartialRef => {
    const [level, fact] = topOf(view, refs)
    if (fact === undefined) return -1 - setOf(refs.map(outcomeOf).filter((each) => each !== ignored))
    const key = refs.join()
    const found = known.get(key)
    if (found !== undefined) return found
    const step = (ref: Ref, value: number): Ref => (levelOf(view, ref) === level ? view.child(ref, value) : ref)
    const values = Array.from({ length: view.sizes[fact] ?? 0 }, (_, value) => refs.map((ref) => step(ref, value)))
    const result = node(
      fact,
      [...values, values.flat()].map((each) => union(sorted(each))),
    )
    known.set(key, result)
    return result
  }

  return { facts, children, roots: roots.map((each) => union([each])) }
}

/** The level at which the first of some nodes tests a fact, and that fact; none where all are outcomes. */
function topOf(view: DiagramView, refs: readonly Ref[]): readonly [level: number, fact: number | undefined] {
  let [level, fact]: [number, number | undefined] = [view.sizes.length, undefined]
  for (const ref of refs) {
    const own = levelOf(view, ref)
    if (own < level) [level, fact] = [own, view.variable(ref)]
  }
  return [level, fact]
}

function sorted(refs: readonly Ref[]): readonly Ref[] {
  return [...new Set(refs)].sort((a, b) => a - b)
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
