// When something is in force: from a first day through a last, both included.
import { addDays, type Day } from './day.ts'

/** `before` is true where only this is known: in force by `from`, and perhaps earlier. */
export interface Window {
  readonly from: Day
  readonly before: boolean
  /** The last day on which it is known that it was not yet in force. */
  readonly after?: Day
  readonly through?: Day
}

/** Whether the window covers the start of that day. */
export function covers(window: Window | undefined, day: Day): boolean {
  if (window === undefined) return true
  return window.from <= day && (window.through === undefined || day <= window.through)
}

/** Whether the window covers the start of that day, or may: its first day is only known to be no later than some day. */
export function mayCover(window: Window | undefined, day: Day): boolean {
  if (covers(window, day) || window === undefined) return true
  return window.before && day < window.from && (window.after === undefined || window.after < day)
}

/** Whether there is a day that both windows cover. */
export function overlap(one: Window | undefined, other: Window | undefined): boolean {
  if (one === undefined || other === undefined) return true
  return covers(one, other.from) || covers(other, one.from)
}

/** The days on which it makes a difference whether a window may cover a day: the one after the last of which it is known that it does not. */
export function openingDays(window: Window | undefined): readonly Day[] {
  return window?.after === undefined ? [] : [addDays(window.after, 1)]
}

/** The days on which a window makes a difference: its first, and the one after its last. */
export function turningDays(window: Window | undefined): readonly Day[] {
  if (window === undefined) return []
  const after = window.through === undefined ? undefined : addDays(window.through, 1)
  return after === undefined || after === window.through ? [window.from] : [window.from, after]
}
