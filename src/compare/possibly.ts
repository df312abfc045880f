// Whether something is so in any situation that can exist.
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import type { Bench } from './bench.ts'

const keep: Combine = (inside, possible) => (possible === 1 ? inside : 0)

const kept = new WeakMap<Bench, Map<Ref, boolean>>()

/** Whether some possible situation has outcome 1. */
export function possibly(bench: Bench, where: Ref): boolean {
  if (where === leaf(0)) return false
  const known = kept.get(bench) ?? new Map<Ref, boolean>()
  kept.set(bench, known)
  const found = known.get(where) ?? bench.bounded(where, keep).root !== leaf(0)
  known.set(where, found)
  return found
}
