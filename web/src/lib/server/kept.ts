// What is made once and kept, where making it can fail: a failure is not kept, so that the next who needs it tries again.

/** Gives what `make` makes: one for all who ask, until making it fails. */
export function kept<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    if (made === undefined) {
      const making = make()
      made = making
      making.catch(() => {
        if (made === making) made = undefined
      })
    }
    return made
  }
}
