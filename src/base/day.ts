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

/** The day `count` days after `day`; before it when `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString() as Day
}

/** A day before all law. */
export const dawn = '0001-01-01' as Day
