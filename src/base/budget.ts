// How much work a computation may take. Counted in steps, not in time, so that the same text always ends the same way on every machine.

/** Thrown where the steps are used up. Not a defect: whoever gave the budget catches it and says what was too much. */
export class OverBudget extends Error {}

/** Steps that may be taken, one after the other, by all who share it. */
export class Budget {
  #left: number

  /** `steps`: how many; without it as many as it takes. */
  constructor(steps = Number.POSITIVE_INFINITY) {
    this.#left = steps
  }

  /** Whether somebody asked for more than there was. */
  get isSpent(): boolean {
    return this.#left < 0
  }

  /** Takes some steps. Throws `OverBudget` where there are not as many left. */
  spend(steps = 1): void {
    this.#left -= steps
    if (this.#left < 0) throw new OverBudget('more steps than were given')
  }

  /** Does work that may take so many of the steps and no more. */
  part<Value>(steps: number, work: () => Value): Value {
    const whole = this.#left
    const given = Math.min(steps, whole)
    this.#left = given
    try {
      return work()
    } finally {
      this.#left = whole - (given - this.#left)
    }
  }
}
