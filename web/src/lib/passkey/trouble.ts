// What can go wrong with a passkey, as the sentences of the page know it.

/** Each has a sentence of its own, under `account.js.…`. */
export type Trouble = 'cancelled' | 'exists' | 'often' | 'fresh' | 'unknown' | 'link' | 'failed'

/** Why the server refused: by its status and the code that it gave. */
export function refusedBecause(status: number, code: unknown): Trouble {
  if (status === 429) return 'often'
  if (code === 'fresh') return 'fresh'
  if (code === 'PASSKEY_NOT_FOUND') return 'unknown'
  return code === 'link' || code === 'UNAUTHORIZED' ? 'link' : 'failed'
}

/** Why the device gave nothing: by the name of what it threw. */
export function thrownBecause(thrown: unknown): Trouble {
  const name = thrown instanceof Error ? thrown.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled'
  return name === 'InvalidStateError' ? 'exists' : 'failed'
}
