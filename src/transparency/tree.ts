// The Merkle tree of a log: its root, and proofs that an entry is in it and that it has only grown (RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1).
import { emptyRoot, nodeHash } from './hash-node.ts'

/** Gives the hash of the complete subtree of `2 ** level` entries that begins with entry `index * 2 ** level`. */
export type SubtreeReader = (level: number, index: number) => Promise<Uint8Array>

/** The root of the first `size` entries. */
export async function rootOf(read: SubtreeReader, size: number): Promise<Uint8Array> {
  return size === 0 ? emptyRoot() : hashOfRange(read, 0, size)
}

/** The hashes with which entry `index` proves that it is among the first `size`. */
export async function inclusionProof(read: SubtreeReader, index: number, size: number): Promise<readonly Uint8Array[]> {
  if (index < 0 || index >= size) throw new RangeError(`there is no entry ${index} among ${size}`)
  return pathTo(read, index, 0, size)
}

/** The hashes with which a log of `size` entries proves that its first `before` are those that it had then. */
export async function consistencyProof(read: SubtreeReader, before: number, size: number): Promise<readonly Uint8Array[]> {
  if (before < 0 || before > size) throw new RangeError(`a log of ${size} entries had no ${before}`)
  return before === 0 ? [] : partOf(read, before, 0, size, true)
}

/** The largest power of two below `count`. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

async function hashOfRange(read: SubtreeReader, from: number, to: number): Promise<Uint8Array> {
  const count = to - from
  const level = Math.log2(count)
  if (Number.isInteger(level) && from % count === 0) return read(level, from / count)
  const split = splitOf(count)
  return nodeHash(await hashOfRange(read, from, from + split), await hashOfRange(read, from + split, to))
}

async function pathTo(read: SubtreeReader, index: number, from: number, to: number): Promise<readonly Uint8Array[]> {
  if (to - from === 1) return []
  const middle = from + splitOf(to - from)
  return index < middle
    ? [...(await pathTo(read, index, from, middle)), await hashOfRange(read, middle, to)]
    : [...(await pathTo(read, index, middle, to)), await hashOfRange(read, from, middle)]
}

async function partOf(read: SubtreeReader, before: number, from: number, to: number, isWhole: boolean): Promise<readonly Uint8Array[]> {
  if (before === to) return isWhole ? [] : [await hashOfRange(read, from, to)]
  const middle = from + splitOf(to - from)
  return before <= middle
    ? [...(await partOf(read, before, from, middle, isWhole)), await hashOfRange(read, middle, to)]
    : [...(await partOf(read, before, middle, to, false)), await hashOfRange(read, from, middle)]
}
