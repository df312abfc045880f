// Moments where the towns are: typed as people type them, shown as they read them.
import { isInstant, local, utc } from 'evenhand/procedure'
import { dayIn, hourIn, type Locale, say } from 'evenhand/wording'

/** A local time as a form gives it, `2026-01-15T17:00`, as a moment; undefined where it is none. */
export function momentOf(typed: string): string | undefined {
  return isInstant(typed) ? utc(typed) : undefined
}

/** A moment as a form shows it. */
export function localOf(moment: string | null): string {
  return moment === null ? '' : local(moment)
}

/** The end of a day stands for an hour that neither the law nor the office sets. */
export const endOfDay = '23:59'

/** When a deadline ends: where it names no hour, when the office closes that day, if that is set. `closes`: local time, `17:00`. */
export function endingAt(deadline: string, closes: string | undefined): string {
  const [day = '', hour = ''] = local(deadline).split('T')
  return hour === endOfDay && closes !== undefined ? (momentOf(`${day}T${closes}`) ?? deadline) : deadline
}

/** A deadline in words. Without an hour it ends with the office hours, that nobody has told here: 17 V.S.A. § 2103 counts what has reached the office. */
export function deadlineIn(lang: Locale, moment: string): string {
  const [day = '', hour = ''] = local(moment).split('T')
  return hour === endOfDay ? say(lang, 'desk.deadline.day', { day: dayIn(lang, day) }) : momentIn(lang, moment)
}

/** A moment in words. */
export function momentIn(lang: Locale, moment: string): string {
  const [day = '', hour = ''] = local(moment).split('T')
  return say(lang, 'desk.moment', { day: dayIn(lang, day), time: hourIn(lang, hour) })
}
