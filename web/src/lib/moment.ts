// A moment where the law here applies, in words.
import { dayIn, type Locale } from 'evenhand/wording'
import { dayOf } from './today.ts'

/** `12 May 2026, 14:03`. */
export function momentIn(lang: Locale, moment: Date): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York', hour: '2-digit', minute: '2-digit' }).format(moment)
  return `${dayIn(lang, dayOf(moment))}, ${clock}`
}
