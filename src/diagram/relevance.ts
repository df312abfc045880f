// Which variables still matter, and which of the known ones would have been enough.

import { type Known, levelOf, outcomeOf, type Ref, type View } from './view.ts'
import { reach } from './walk.ts'

/**
 * The variables that still matter: each belongs to a smallest set of variables that can, alone among the unknown ones, still change
 * the outcome. Knowing all of them settles it. `ignored` is the outcome of impossible assignments.
 *
 * WHY sets: where what is possible ties two variables together, neither may be able to change alone, and yet both may matter.
 */
export function mattering(view: View, root: Ref, known: Known, ignored: number): ReadonlySet<number> {
  const tested = testedFrom(view, root, known)
  const found = new Set(tested.filter((variable) => canChange(view, root, known, new Set([variable]), ignored)))
  for (;;) {
    const rest = new Set(tested.filter((variable) => !found.has(variable)))
    if (rest.size === 0 || !canChange(view, root, known, rest, ignored)) return found
    for (const variable of [...rest]) {
      rest.delete(variable)
      if (!canChange(view, root, known, rest, ignored)) rest.add(variable)
    }
    for (const variable of rest) found.add(variable)
  }
}

/** Whether two possible assignments that differ only in `free` lead to different outcomes. */
export function canChange(view: View, root: Ref, known: Known, free: ReadonlySet<number>, ignored: number): boolean {
  const seen = new Set<string>()
  const walk = (refs: readonly Ref[]): boolean => {
    const level = Math.min(...refs.map((ref) => levelOf(view, ref)))
    if (level === view.sizes.length) return refs.filter((ref) => outcomeOf(ref) !== ignored).length > 1
    if (refs.length === 1 && level > lastFree) return false
    const key = refs.join()
    if (seen.has(key)) return false
    seen.add(key)
    const at = (ref: Ref, value: number): Ref => (levelOf(view, ref) === level ? view.child(ref, value) : ref)
    const value = known(level)
    const values = value === undefined ? Array.from({ length: view.sizes[level] ?? 0 }, (_, each) => each) : [value]
    if (free.has(level)) return walk(distinct(values.flatMap((each) => refs.map((ref) => at(ref, each)))))
    return values.some((each) => walk(distinct(refs.map((ref) => at(ref, each)))))
  }
  const lastFree = Math.max(...free)
  return walk([root])
}

/** A smallest choice of the given variables whose known values alone already force one outcome; undefined where even all do not. */
export function enough(view: View, root: Ref, known: Known, given: readonly number[], ignored: number): readonly number[] | undefined {
  const tested = new Set(testedFrom(view, root, () => undefined))
  const usable = given.filter((variable) => tested.has(variable))
  const settles = (kept: readonly number[]): boolean => {
    const outcomes = reach(view, root, (variable) => (kept.includes(variable) ? known(variable) : undefined))
    return outcomes.size - (outcomes.has(ignored) ? 1 : 0) === 1
  }
  if (!settles(usable)) return undefined
  // WHY bounded: above some 16 known facts the subsets are too many; then the choice is smallest only in that no part can be left out
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

function* choices(from: readonly number[], count: number): Generator<readonly number[]> {
  if (count === 0) yield []
  else {
    for (const [index, first] of from.entries()) {
      for (const others of choices(from.slice(index + 1), count - 1)) yield [first, ...others]
    }
  }
}

/** Unknown variables tested on some path that what is known leaves open, in order. */
function testedFrom(view: View, root: Ref, known: Known): readonly number[] {
  const variables = new Set<number>()
  const seen = new Set<Ref>()
  const walk = (ref: Ref): void => {
    if (ref < 0 || seen.has(ref)) return
    seen.add(ref)
    const variable = view.variable(ref)
    const value = known(variable)
    if (value !== undefined) walk(view.child(ref, value))
    else {
      variables.add(variable)
      for (let each = 0; each < (view.sizes[variable] ?? 0); each += 1) walk(view.child(ref, each))
    }
  }
  walk(root)
  return [...variables].sort((a, b) => a - b)
}

function distinct(refs: readonly Ref[]): readonly Ref[] {
  return [...new Set(refs)].sort((a, b) => a - b)
}
