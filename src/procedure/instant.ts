// Instants in the local time of a clerk's office: 24 and 48 hours are hours that pass, also in a night when the clocks change.

import { Temporal } from 'temporal-polyfill'
import { type Day, isDay } from '../base/index.ts'

/** Both States lie in one time zone. */
const zone = 'America/New_York'

/** Whether the text is an instant as clocks there show it: `2024-01-10T14:30`. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return false
  try {
    // WHY: it is turned back again, because an hour that the clocks skip is moved on, and then it is not what was written
    return shown(zoned(text)) === text
  } catch {
    return false
  }
}

/** The instant so many hours later, as clocks there show it. */
export function addHours(instant: string, hours: number): string {
  return shown(zoned(instant).add({ hours }))
}

/** The day of an instant. */
export function dayOf(instant: string): Day {
  const day = instant.slice(0, 10)
  if (!isDay(day)) throw new Error('an instant begins with a day')
  return day
}

/** The later of two instants. */
export function laterOf(a: string, b: string): string {
  return Temporal.ZonedDateTime.compare(zoned(a), zoned(b)) < 0 ? b : a
}

/** An instant in UTC as the database keeps it: `2024-01-10T19:30:00.000Z`. */
export function utc(instant: string): string {
  return zoned(instant).toInstant().toString({ smallestUnit: 'millisecond' })
}

/** A moment in UTC as clocks there show it: `2024-01-10T14:30`. */
export function local(moment: string): string {
  return shown(Temporal.Instant.from(moment).toZonedDateTimeISO(zone))
}

function zoned(instant: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(instant).toZonedDateTime(zone)
}

function shown(instant: Temporal.ZonedDateTime): string {
  return instant.toPlainDateTime().toString({ smallestUnit: 'minute' })
}
