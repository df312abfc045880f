// Whether something is so in any situation that can exist.
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import type { SharedDiagrams } from './shared-diagrams.ts'

const keep: Combine = (inside, possible) => (possible === 1 ? inside : 0)

const kept = new WeakMap<SharedDiagrams, Map<Ref, boolean>>()

/** Whether some possible situation has outcome 1. */
export function possibly(shared: SharedDiagrams, where: Ref): boolean {
  if (where === leaf(0)) return false
  const known = kept.get(shared) ?? new Map<Ref, boolean>()
  kept.set(shared, known)
  const found = known.get(where) ?? shared.bounded(where, keep).root !== leaf(0)
  known.set(where, found)
  return found
}
