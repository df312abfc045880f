// Proofs as whoever reads a log checks them (RFC 9162, sections 2.1.3.2 and 2.1.4.2).
import { nodeHash } from './hash-node.ts'

/** Whether a proof shows that the entry with this hash is number `index` of the log of `size` entries with this root. */
export function provesInclusion(leaf: Uint8Array, index: number, size: number, root: Uint8Array, proof: readonly Uint8Array[]): boolean {
  if (index < 0 || index >= size) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const each of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(each, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = nodeHash(hash, each)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && isSame(hash, root)
}

/** A log at one time: how many entries it had, and its root. */
export interface LogState {
  readonly size: number
  readonly root: Uint8Array
}

/** Whether a proof shows that the later state has all entries of the earlier one, in their places. */
export function provesConsistency(before: LogState, after: LogState, proof: readonly Uint8Array[]): boolean {
  if (before.size > after.size) return false
  if (before.size === after.size) return proof.length === 0 && isSame(before.root, after.root)
  if (before.size === 0) return proof.length === 0
  const isPower = Number.isInteger(Math.log2(before.size))
  const [first, ...rest] = isPower ? [before.root, ...proof] : proof
  if (first === undefined) return false
  let [at, last] = [before.size - 1, after.size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [old, now] = [first, first]
  for (const each of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      old = nodeHash(each, old)
      now = nodeHash(each, now)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else now = nodeHash(now, each)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && isSame(old, before.root) && isSame(now, after.root)
}

function half(number: number): number {
  return Math.floor(number / 2)
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index])
}
