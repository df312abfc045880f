// Moments where the towns are: typed as people type them, shown as they read them.
import type { Language } from 'evenhand/wording'
import { Temporal } from 'temporal-polyfill'

const zone = 'America/New_York'

/** A local time as a form gives it, `2026-01-15T17:00`, as a moment; undefined where it is none. */
export function momentOf(local: string): string | undefined {
  try {
    return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds).toISOString()
  } catch {
    return undefined
  }
}

/** A moment as a form shows it. */
export function localOf(moment: string | null): string {
  if (moment === null) return ''
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** A moment in words. */
export function momentIn(lang: Language, moment: string): string {
  const locale = lang === 'es' ? 'es-US' : 'en-US'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(new Date(moment))
}
