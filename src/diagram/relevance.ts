// Which variables still matter, and which of the known ones would have been enough.
import { choices } from '../base/index.ts'
import { type Fixed, type Flat, fixedBy, flat, type Reached, reached, setsUnder } from './flat.ts'
import { variableAt } from './order.ts'
import { type DiagramView, type KnownValues, levelOf, pairKey, type Ref } from './view.ts'
import { differing } from './walk.ts'

/**
 * The variables that still matter: each belongs to a smallest set of unknown variables that can, alone among them, still change the
 * outcome. Knowing all of them settles it. `ignored` is the outcome of impossible assignments.
 *
 * WHY: whole sets are looked at, because two variables that are tied together can both matter although neither can change alone.
 */
export function mattering(view: DiagramView, root: Ref, known: KnownValues, ignored: number): ReadonlySet<number> {
  const diagram = flat(view, root)
  const fixed = fixedBy(diagram, known)
  const { nodes, outcomes } = reached(diagram, fixed)
  // WHY: this is asked first, because nothing matters where only one outcome is left, and most questions that are asked are settled
  if (outcomes.size - (outcomes.has(ignored) ? 1 : 0) < 2) return new Set()
  const open = openNodes(diagram, fixed, nodes)
  const tested = [...open.keys()].sort((a, b) => a - b)
  const changes = changing(diagram, open, fixed, ignored)
  const found = new Set(tested.filter((variable) => changes([variable])))
  const tied = tested.filter((variable) => !found.has(variable))
  if (!changes(tied)) return found
  for (const set of tied.length <= mostTied ? smallestSets(tied, changes) : oneAfterAnother(tied, changes)) for (const variable of set) found.add(variable)
  return found
}

/** Above it the sets of tied variables are too many to try; then disjoint smallest sets are found, enough to settle the outcome. */
const mostTied = 10

function smallestSets(tied: readonly number[], changes: (free: readonly number[]) => boolean): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  for (let count = 2; count <= tied.length; count += 1) {
    for (const set of choices(tied, count)) {
      if (!found.some((smaller) => smaller.every((variable) => set.includes(variable))) && changes(set)) found.push(set)
    }
  }
  return found
}

function oneAfterAnother(tied: readonly number[], changes: (free: readonly number[]) => boolean): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  for (let rest = tied; changes(rest); ) {
    const smallest = rest.reduce<readonly number[]>((kept, variable) => {
      const without = kept.filter((each) => each !== variable)
      return changes(without) ? without : kept
    }, rest)
    found.push(smallest)
    rest = rest.filter((variable) => !smallest.includes(variable))
  }
  return found
}

/** Whether two possible assignments that differ only in `free` lead to different outcomes. */
export function canChange(view: DiagramView, root: Ref, known: KnownValues, free: ReadonlySet<number>, ignored: number): boolean {
  const diagram = flat(view, root)
  const fixed = fixedBy(diagram, known)
  return changing(diagram, openNodes(diagram, fixed, reached(diagram, fixed).nodes), fixed, ignored)([...free])
}

/**
 * The same of one set after another, by the nodes that are open. WHY: the search starts where a free variable is tested, because two assignments
 * that differ only in such go the same way up to there; and it ends where they meet again, because what follows starts anew from where they part the next time.
 */
function changing(view: Flat, open: ReadonlyMap<number, readonly Ref[]>, fixed: Fixed, ignored: number): (free: readonly number[]) => boolean {
  const canPart = parting(view, fixed, ignored)
  const differ = differing(view, fixed, canPart)
  return (free) => {
    const last = Math.max(...free.map((variable) => view.order.levels[variable] ?? -1))
    const seen = new Set<number>()
    const walk = (a: Ref, b: Ref): boolean => {
      if (a === b || !canPart(a, b)) return false
      const first = levelOf(view, a)
      const second = levelOf(view, b)
      const level = Math.min(first, second)
      if (level > last) return differ(a, b)
      const key = a < b ? pairKey(a, b) : pairKey(b, a)
      if (seen.has(key)) return false
      seen.add(key)
      const variable = variableAt(view, level)
      const only = fixed[variable] as number
      const isFree = free.includes(variable)
      const least = Math.max(only, 0)
      const most = only >= 0 ? only : (view.sizes[variable] ?? 0) - 1
      const under = (one: number, other: number): boolean => walk(first === level ? view.child(a, one) : a, second === level ? view.child(b, other) : b)
      for (let one = least; one <= most; one += 1) {
        if (!isFree && under(one, one)) return true
        for (let other = least; isFree && other <= most; other += 1) if (under(one, other)) return true
      }
      return false
    }
    return free.some((variable) => open.get(variable)?.some((node) => partsInto(view, node, walk)))
  }
}

/** Above it outcomes are not told apart by a bit each. */
const mostBits = 30

/**
 * Whether two nodes together lead to more than one outcome that counts, and each to some: where they do not, no assignments under them part. WHY: it is
 * asked first, because most pairs of nodes are told so, and what they lead to is found for all nodes at once.
 */
function parting(view: Flat, fixed: Fixed, ignored: number): (a: Ref, b: Ref) => boolean {
  const numbers = new Map(view.outcomes.map((outcome, number) => [outcome, number]))
  const several = 3
  const isMany = numbers.size > mostBits
  const setOf = setsUnder(view, fixed, (outcome) => (outcome === ignored ? 0 : isMany ? several : 1 << (numbers.get(outcome) ?? 0)))
  return (a, b) => {
    const one = setOf(a)
    const other = setOf(b)
    const both = one | other
    return one !== 0 && other !== 0 && (both & (both - 1)) !== 0
  }
}

/** Whether two of the nodes under one are such a pair. WHY: they are gone through without lists of pairs, because this is done at every node that is open. */
function partsInto(view: Flat, node: Ref, isPair: (a: Ref, b: Ref) => boolean): boolean {
  const count = view.sizes[view.variable(node)] ?? 0
  for (let one = 0; one < count; one += 1)
    for (let other = one + 1; other < count; other += 1) if (isPair(view.child(node, one), view.child(node, other))) return true
  return false
}

/** A smallest choice of the given variables whose known values alone already force one outcome; undefined where even all do not. */
export function enough(view: DiagramView, root: Ref, known: KnownValues, given: readonly number[], ignored: number): readonly number[] | undefined {
  const diagram = flat(view, root)
  const usable = given.filter((variable) => diagram.tested.includes(variable))
  const settles = (kept: readonly number[]): boolean => {
    const { outcomes } = reached(
      diagram,
      fixedBy(diagram, (variable) => (kept.includes(variable) ? known(variable) : undefined)),
    )
    return outcomes.size - (outcomes.has(ignored) ? 1 : 0) === 1
  }
  if (!settles(usable)) return undefined
  // WHY: the search has a bound, because above some 16 known facts there are too many subsets; beyond it the choice is smallest only in the sense that no part of it can be left out
  if (usable.length <= 16) {
    for (let count = 0; count <= usable.length; count += 1) {
      for (const kept of choices(usable, count)) if (settles(kept)) return kept
    }
  }
  return usable.reduceRight<readonly number[]>((kept, variable) => {
    const without = kept.filter((each) => each !== variable)
    return settles(without) ? without : kept
  }, usable)
}

/** The nodes that what is fixed leaves open, by the unknown variable that each tests. */
function openNodes({ variables }: Flat, fixed: Fixed, nodes: Reached['nodes']): ReadonlyMap<number, readonly Ref[]> {
  const open = new Map<number, Ref[]>()
  for (let node = variables.length - 1; node >= 0; node -= 1) {
    const variable = variables[node] as number
    if (nodes[node] === 0 || (fixed[variable] as number) >= 0) continue
    const alike = open.get(variable)
    if (alike === undefined) open.set(variable, [node])
    else alike.push(node)
  }
  return open
}
