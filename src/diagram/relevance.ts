// Which variables still matter, and which of the known ones would have been enough.
import { choices } from '../base/index.ts'
import { variableAt } from './order.ts'
import { type DiagramView, type KnownValues, levelOf, pairKey, type Ref, valuesOf } from './view.ts'
import { differing, reach } from './walk.ts'

/**
 * The variables that still matter: each belongs to a smallest set of unknown variables that can, alone among them, still change the
 * outcome. Knowing all of them settles it. `ignored` is the outcome of impossible assignments.
 *
 * WHY: whole sets are looked at, because two variables that are tied together can both matter although neither can change alone.
 */
export function mattering(view: DiagramView, root: Ref, known: KnownValues, ignored: number): ReadonlySet<number> {
  // WHY: this is asked first, because nothing matters where only one outcome is left, and most questions that are asked are settled
  if ([...reach(view, root, known)].filter((outcome) => outcome !== ignored).length < 2) return new Set()
  const open = openNodes(view, root, known)
  const tested = [...open.keys()].sort((a, b) => a - b)
  const differ = differing(view, known, ignored)
  const changes = (free: readonly number[]): boolean => changesIn(view, open, known, new Set(free), differ)
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
  return changesIn(view, openNodes(view, root, known), known, free, differing(view, known, ignored))
}

/**
 * The same, by the nodes that are open and what was found out of pairs of nodes. WHY: the search starts where a free variable is tested, because two assignments
 * that differ only in such go the same way up to there; and it ends where they meet again, because what follows starts anew from where they part the next time.
 */
function changesIn(
  view: DiagramView,
  open: ReadonlyMap<number, readonly Ref[]>,
  known: KnownValues,
  free: ReadonlySet<number>,
  differ: ReturnType<typeof differing>,
): boolean {
  const last = Math.max(...[...free].map((variable) => view.order.levels[variable] ?? -1))
  const seen = new Set<number>()
  const walk = (a: Ref, b: Ref): boolean => {
    if (a === b) return false
    const [first, second] = [levelOf(view, a), levelOf(view, b)]
    const level = Math.min(first, second)
    if (level > last) return differ(a, b)
    const key = a < b ? pairKey(a, b) : pairKey(b, a)
    if (seen.has(key)) return false
    seen.add(key)
    const variable = variableAt(view, level)
    const values = valuesOf(view, variable, known)
    const under = (one: number, other: number): boolean => walk(first === level ? view.child(a, one) : a, second === level ? view.child(b, other) : b)
    return values.some((one) => (free.has(variable) ? values.some((other) => under(one, other)) : under(one, one)))
  }
  for (const variable of free) for (const node of open.get(variable) ?? []) if (partsInto(view, node, walk)) return true
  return false
}

/** Whether two of the nodes under one are such a pair. WHY: they are gone through without lists of pairs, because this is done at every node that is open. */
function partsInto(view: DiagramView, node: Ref, isPair: (a: Ref, b: Ref) => boolean): boolean {
  const count = view.sizes[view.variable(node)] ?? 0
  for (let one = 0; one < count; one += 1)
    for (let other = one + 1; other < count; other += 1) if (isPair(view.child(node, one), view.child(node, other))) return true
  return false
}

/** A smallest choice of the given variables whose known values alone already force one outcome; undefined where even all do not. */
export function enough(view: DiagramView, root: Ref, known: KnownValues, given: readonly number[], ignored: number): readonly number[] | undefined {
  const tested = openNodes(view, root, () => undefined)
  const usable = given.filter((variable) => tested.has(variable))
  const settles = (kept: readonly number[]): boolean => {
    const outcomes = reach(view, root, (variable) => (kept.includes(variable) ? known(variable) : undefined))
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

/** The nodes that what is known leaves open, by the unknown variable that each tests. */
function openNodes(view: DiagramView, root: Ref, known: KnownValues): ReadonlyMap<number, readonly Ref[]> {
  const nodes = new Map<number, Ref[]>()
  const seen = new Set<Ref>()
  const walk = (ref: Ref): void => {
    if (ref < 0 || seen.has(ref)) return
    seen.add(ref)
    const variable = view.variable(ref)
    const value = known(variable)
    if (value !== undefined) walk(view.child(ref, value))
    else {
      const alike = nodes.get(variable)
      if (alike === undefined) nodes.set(variable, [ref])
      else alike.push(ref)
      for (let each = 0; each < (view.sizes[variable] ?? 0); each += 1) walk(view.child(ref, each))
    }
  }
  walk(root)
  return nodes
}
