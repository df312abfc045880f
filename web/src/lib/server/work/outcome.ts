// What comes of a job that was given to another thread.

export type JobOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  /** It was ended: it took more seconds of a processor, or more memory, than any such job may. */
  | { readonly kind: 'too-long' }
  | { readonly kind: 'too-big' }
  /** Too many wait already. */
  | { readonly kind: 'busy' }
  /** Who asked is not there any more. */
  | { readonly kind: 'gone' }

/** In how many seconds it is worth to ask again where too many wait. */
export const busySeconds = 10
