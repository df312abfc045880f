// When a step of a procedure is due, in the forms that a date can have.
import type { Day } from '../base/index.ts'

/** When a step is due. */
export type Moment =
  /** Through that day; `closes` where the law names the hour. */
  | { readonly kind: 'day'; readonly day: Day; readonly closes?: string }
  | { readonly kind: 'window'; readonly from: Day; readonly through: Day }
  /** An instant in local time, `2024-01-10T14:30`. */
  | { readonly kind: 'instant'; readonly at: string }
  /** It counts from what is not known yet; `hour`: the day of it is known, and its hour is what counts. */
  | { readonly kind: 'waits'; readonly for: readonly string[]; readonly hour?: true }
  /** Until something is done, on whatever day that is. */
  | { readonly kind: 'until'; readonly what: string }
  /** No day is set for it. */
  | { readonly kind: 'unset' }
