// Whether a worker still answers. WHY: time is counted in ticks, because a page that slept for an hour must not take its worker for one that is stuck.

export interface Watch {
  /** A second passed. */
  readonly tick: () => void
  /** The worker answered. */
  readonly answered: () => void
  /** There is a new worker, or none: nothing is awaited of the one before. */
  readonly begin: () => void
}

/** Asks with `ask`; calls `stuck`, once, where no answer came for so many ticks. */
export function watch(patience: number, ask: () => void, stuck: () => void): Watch {
  let silent = 0
  return {
    tick: () => {
      if (silent > patience) return
      if (silent === 0) ask()
      silent += 1
      if (silent > patience) stuck()
    },
    answered: () => {
      if (silent <= patience) silent = 0
    },
    begin: () => {
      silent = 0
    },
  }
}
