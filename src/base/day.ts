// A day is a civil date, never an instant: law begins and ends with the calendar, not with a time zone.
import { Temporal } from 'temporal-polyfill'

declare const brand: unique symbol

/** A civil date in ISO 8601 form, `2024-04-23`. Days compare as strings. */
export type Day = string & { readonly [brand]: 'Day' }

const form = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a date of the calendar in the form `2024-04-23`; `2024-02-30` is not. */
export function isDay(text: string): text is Day {
  if (!form.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** The first day there is, before all law. */
export const dawn = '0000-01-01' as Day

/** The last day that is written with four digits of a year. */
const dusk = '9999-12-31'

/** The day `count` days after `day`; before it when `count` is negative. Never beyond the years 0000 to 9999. */
export function addDays(day: Day, count: number): Day {
  const then = Temporal.PlainDate.from(day).add({ days: count }).toString()
  // WHY bounded: days compare as strings, and a year of five digits would come first
  if (then.length === dusk.length) return then as Day
  return (count < 0 ? dawn : dusk) as Day
}
