// What is thrown where a question takes more steps than there are for it.
import { OverBudget } from '../base/index.ts'

/** A norm that cannot be worked out, by itself or with what stands beside it. Not a defect: whoever compiles law says it of the norm. */
export class TooInvolved extends OverBudget {
  readonly norm: string

  constructor(norm: string) {
    super(`${norm} takes more steps than there are`)
    this.norm = norm
  }
}
