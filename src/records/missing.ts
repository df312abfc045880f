// What records would have to say: the fewest further facts that would settle what the rules said to them.
import { choices } from '../base/index.ts'
import type { PartialDiagrams, PartialRef } from './partial.ts'

/** Records alike: where they begin in a diagram, and what they say. */
export interface RecordGroup {
  readonly root: PartialRef
  readonly value: (fact: number) => number | undefined
  readonly count: number
}

/** Whether a record says enough: one verdict is left, whatever the further facts would be. A record that no situation fits says enough of itself. */
export function isSettled(partial: PartialDiagrams, { root, value }: RecordGroup, further: ReadonlySet<number>): boolean {
  const seen = new Map<PartialRef, boolean>()
  const settled = (ref: PartialRef): boolean => {
    if (ref < 0) return isOne(-1 - ref)
    const known = seen.get(ref)
    if (known !== undefined) return known
    const [fact, children = []] = [partial.facts[ref] ?? -1, partial.children[ref]]
    const own = value(fact)
    const next = own !== undefined ? [children[own]] : further.has(fact) ? children.slice(0, -1) : [children.at(-1)]
    const is = next.every((each) => each !== undefined && settled(each))
    seen.set(ref, is)
    return is
  }
  return settled(root)
}

function isOne(bits: number): boolean {
  return (bits & (bits - 1)) === 0
}

/** The fewest further facts that settle all groups, in the order given; undefined where even all do not, because what is left open is the law's. */
export function fewestFurther(partial: PartialDiagrams, groups: readonly RecordGroup[], facts: readonly number[]): readonly number[] | undefined {
  const open = groups.filter((each) => !isSettled(partial, each, new Set()))
  if (open.length === 0) return []
  const settles = (chosen: readonly number[]): boolean => open.every((each) => isSettled(partial, each, new Set(chosen)))
  const useful = facts.filter((fact) => partial.facts.includes(fact) && open.some((each) => each.value(fact) === undefined))
  return settles(useful) ? fewestOf(useful, settles) : undefined
}

/** How many sets of facts are tried before the rest is found one after another. */
const mostTried = 4_000

/** The fewest of some facts that are enough, the first such set in the order given. All of them are enough, and more are never less. */
export function fewestOf(facts: readonly number[], areEnough: (chosen: readonly number[]) => boolean): readonly number[] {
  // WHY: what cannot be left out at all is in every such set, so that only sets of the others are tried
  const needed = new Set(facts.filter((fact) => !areEnough(facts.filter((each) => each !== fact))))
  const others = facts.filter((fact) => !needed.has(fact))
  let tried = 0
  for (let count = 0; count <= others.length; count += 1) {
    for (const more of choices(others, count)) {
      tried += 1
      if (tried > mostTried) return leastLeft(facts, areEnough)
      const chosen = new Set([...needed, ...more])
      const all = facts.filter((fact) => chosen.has(fact))
      if (areEnough(all)) return all
    }
  }
  return facts
}

/** None of them can be left out, though there may be fewer others. */
function leastLeft(facts: readonly number[], areEnough: (chosen: readonly number[]) => boolean): readonly number[] {
  return facts.reduceRight<readonly number[]>((kept, fact) => {
    const without = kept.filter((each) => each !== fact)
    return areEnough(without) ? without : kept
  }, facts)
}
