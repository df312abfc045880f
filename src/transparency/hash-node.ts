// The hashes of a log: RFC 9162, section 2.1.1, with SHA-256.
import { createHash } from 'node:crypto'

/** Bytes of a hash. */
export const hashLength = 32

/** The hash of an entry. */
export function leafHash(entry: Uint8Array): Uint8Array {
  return createHash('sha256')
    .update(new Uint8Array([0]))
    .update(entry)
    .digest()
}

/** The hash of two subtrees side by side. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash('sha256')
    .update(new Uint8Array([1]))
    .update(left)
    .update(right)
    .digest()
}

/** The root of a log without entries. */
export function emptyRoot(): Uint8Array {
  return createHash('sha256').digest()
}
