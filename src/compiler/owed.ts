// Where the duties of norms are owed, however open points are settled.
import { oncePerKey } from '../base/index.ts'
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import { and, or } from './conditions.ts'
import type { ConditionDiagrams } from './ground.ts'
import { type PlacedNorm, topOf, type VerdictPart } from './verdict.ts'

const preempts = new Map<number, Combine>()

/** Outcome 1 where the highest on the other side is above a rank, and not below the highest on the own side. */
function preempting(rank: number): Combine {
  const known = preempts.get(rank)
  if (known !== undefined) return known
  const made: Combine = (own, other) => (other < rank && other <= own ? 1 : 0)
  preempts.set(rank, made)
  return made
}

const without: Combine = (a, b) => (a === 1 && b !== 1 ? 1 : 0)

/** For each norm, where it stands in every way and nothing of higher rank outweighs it. `shares`: what each norm brings. */
export function owedBy(
  ground: ConditionDiagrams,
  placed: readonly PlacedNorm[],
  shares: readonly (readonly VerdictPart[])[],
  parts: ReadonlyMap<string, Ref>,
): readonly Ref[] {
  const { diagrams } = ground
  const top = oncePerKey((modality: 'must' | 'must not') => topOf(ground, parts, modality))
  return placed.map((_, index) => {
    const own = (shares[index] ?? []).map(({ part, where }): Ref => {
      const [modality, rank] = [part.replace(/ \d+$/, ''), Number(/\d+$/.exec(part)?.[0])]
      if (modality !== 'must' && modality !== 'must not') return where
      const tops = [top(modality), top(modality === 'must' ? 'must not' : 'must')] as const
      return diagrams.combine(where, diagrams.combine(...tops, preempting(rank)), without)
    })
    return ground.settled(diagrams.combineAll(own, or, leaf(0)), and)
  })
}
