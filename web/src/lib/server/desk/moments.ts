// Moments where the towns are: typed as people type them, shown as they read them.
import { isInstant, local, utc } from 'evenhand/petition'
import { dayIn, hourIn, type Language, say } from 'evenhand/wording'

/** A local time as a form gives it, `2026-01-15T17:00`, as a moment; undefined where it is none. */
export function momentOf(typed: string): string | undefined {
  return isInstant(typed) ? utc(typed) : undefined
}

/** A moment as a form shows it. */
export function localOf(moment: string | null): string {
  return moment === null ? '' : local(moment)
}

/** A deadline in words. The end of a day stands for office hours that nobody has told here: 17 V.S.A. § 2103 counts what has reached the office. */
export function deadlineIn(lang: Language, moment: string): string {
  const [day = '', hour = ''] = local(moment).split('T')
  return hour === '23:59' ? say(lang, 'desk.deadline.day', { day: dayIn(lang, day) }) : momentIn(lang, moment)
}

/** A moment in words. */
export function momentIn(lang: Language, moment: string): string {
  const [day = '', hour = ''] = local(moment).split('T')
  return say(lang, 'desk.moment', { day: dayIn(lang, day), time: hourIn(lang, hour) })
}
