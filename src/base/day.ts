// A day is a civil date, never an instant: law begins and ends with the calendar, not with a time zone.

declare const brand: unique symbol

/** A civil date in ISO 8601 form, `2024-04-23`. Days compare as strings. */
export type Day = string & { readonly [brand]: 'Day' }

const form = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a date of the calendar in the form `2024-04-23`; `2024-02-30` is not. */
export function isDay(text: string): text is Day {
  return form.test(text) && dateOf(new Date(`${text}T00:00:00Z`)) === text
}

/** The first day there is, before all law. */
export const dawn = '0000-01-01' as Day

/** The last day that is written with four digits of a year. */
export const dusk = '9999-12-31' as Day

/** The day `count` days after `day`; before it when `count` is negative. Never beyond the years 0000 to 9999. */
export function addDays(day: Day, count: number): Day {
  // WHY: days are reckoned in UTC, because every day has 24 hours there
  const then = new Date(`${day}T00:00:00Z`)
  then.setUTCDate(then.getUTCDate() + count)
  const text = dateOf(then)
  // WHY: years have a bound, because days compare as strings, and a year of five digits would come first
  return text !== undefined && form.test(text) ? (text as Day) : count < 0 ? dawn : dusk
}

/** The date of an instant in UTC; undefined for no instant. */
function dateOf(instant: Date): string | undefined {
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString().split('T')[0]
}
