// Whether something is so in any situation that can exist.
import { type Combine, leaf, type Ref } from '../diagram/index.ts'
import type { Bench } from './bench.ts'

const keep: Combine = (inside, possible) => (possible === 1 ? inside : 0)

/** Whether some possible situation has outcome 1. */
export function possibly(bench: Bench, where: Ref): boolean {
  return where !== leaf(0) && bench.bounded(where, keep).root !== leaf(0)
}
