// Whether a record that says some facts says as much as one that says more.
import type { PartialDiagrams, PartialRef } from './partial.ts'

/**
 * Whether wherever all facts of `more` together settle the verdict, those of them that are in `said` do so already. `order`: the facts in the order in which
 * the diagrams test them. Facts of neither are known to nobody.
 */
export function saysAsMuch(
  { facts, children }: PartialDiagrams,
  order: readonly number[],
  roots: readonly PartialRef[],
  said: ReadonlySet<number>,
  more: ReadonlySet<number>,
): boolean {
  const levels = new Map(order.map((fact, level) => [fact, level]))
  const levelOf = (ref: PartialRef): number => levels.get(facts[ref] ?? -1) ?? order.length
  const seen = new Set<string>()
  const step = (ref: PartialRef, level: number, value: number): PartialRef => (levelOf(ref) === level ? (children[ref]?.at(value) ?? ref) : ref)
  /** `knowing` is where one comes to who knows more, `saying` where the record comes to. */
  const follows = (knowing: PartialRef, saying: PartialRef): boolean => {
    if (saying < 0 && isOneOrNone(saying)) return true
    if (knowing < 0 && !isOne(knowing)) return true
    const level = Math.min(levelOf(knowing), levelOf(saying))
    const fact = order[level]
    if (fact === undefined) return false
    const key = `${knowing} ${saying}`
    if (seen.has(key)) return true
    const values = more.has(fact) ? Math.max(widthOf(knowing, level), widthOf(saying, level)) - 1 : 0
    const steps = values === 0 ? [-1] : Array.from({ length: values }, (_, value) => value)
    const holds = steps.every((value) => follows(step(knowing, level, value), step(saying, level, said.has(fact) ? value : -1)))
    // WHY: only what holds is kept, because the first that does not ends it all
    if (holds) seen.add(key)
    return holds
  }
  const widthOf = (ref: PartialRef, level: number): number => (levelOf(ref) === level ? (children[ref]?.length ?? 0) : 0)
  return roots.every((root) => follows(root, root))
}

function isOne(ref: PartialRef): boolean {
  return ref !== -1 && isOneOrNone(ref)
}

function isOneOrNone(ref: PartialRef): boolean {
  const bits = -1 - ref
  return (bits & (bits - 1)) === 0
}
