// What is made once and kept, where making it can fail: a failure is not kept, so that the next who needs it tries again.
import { keeper } from '#lib/kept.ts'

/** Gives what `make` makes: one for all who ask, until making it fails. */
export function madeOnce<Made>(make: () => Promise<Made>): () => Promise<Made> {
  const kept = keeper<Promise<Made>>(1)
  return () => kept('', make)
}
