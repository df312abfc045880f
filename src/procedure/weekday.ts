// Weekdays and the rules that find a day by them: the first Tuesday of March, the fifth Tuesday before a meeting.
import { addDays, type Day, invariant, isDay } from '../base/index.ts'

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type Weekday = (typeof weekdays)[number]

export const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const
export type Month = (typeof months)[number]

/** The weekday of a day of the Gregorian calendar. */
export function weekdayOf(day: Day): Weekday {
  const found = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]
  invariant(found !== undefined, 'every day has a weekday')
  return found
}

/** The number of days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The `nth` such weekday before a day, that day itself not counted: the first Tuesday before a Tuesday is a week earlier. */
export function weekdayBefore(day: Day, nth: number, weekday: Weekday): Day {
  const back = (weekdays.indexOf(weekdayOf(day)) - weekdays.indexOf(weekday) + 7) % 7
  return addDays(day, -(back === 0 ? 7 * nth : back + 7 * (nth - 1)))
}

/** A day that comes every year: `third monday of january`, `last monday of may`, `july 4`. */
export type Yearly =
  | { readonly kind: 'date'; readonly month: Month; readonly date: number }
  | { readonly kind: 'nth'; readonly nth: number | 'last'; readonly weekday: Weekday; readonly month: Month }

/** The day in a year that the rule finds. */
export function inYear(rule: Yearly, year: number): Day {
  const month = months.indexOf(rule.month) + 1
  const first = civil(year, month, 1)
  if (rule.kind === 'date') return civil(year, month, rule.date)
  const offset = (weekdays.indexOf(rule.weekday) - weekdays.indexOf(weekdayOf(first)) + 7) % 7
  if (rule.nth !== 'last') return addDays(first, offset + 7 * (rule.nth - 1))
  const next = month === 12 ? civil(year + 1, 1, 1) : civil(year, month + 1, 1)
  return weekdayBefore(next, 1, rule.weekday)
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

function civil(year: number, month: number, date: number): Day {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  invariant(isDay(text), 'a rule of the year names a day of the calendar')
  return text
}

export const ordinals: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth']

/** A yearly rule out of its words; undefined where they are none. */
export function readYearly(words: string): Yearly | undefined {
  const date = /^([a-z]+) ([0-9]{1,2})$/.exec(words)
  const month = months.find((each) => each === date?.[1])
  // WHY: February goes up to 28, because a rule of the year has to find its day in every year
  if (date !== null && month !== undefined) {
    const number = Number(date[2])
    const longest = month === 'february' ? 28 : ['april', 'june', 'september', 'november'].includes(month) ? 30 : 31
    return number >= 1 && number <= longest ? { kind: 'date', month, date: number } : undefined
  }
  const nth = /^(first|second|third|fourth|last) ([a-z]+) of ([a-z]+)$/.exec(words)
  const [weekday, of] = [weekdays.find((each) => each === nth?.[2]), months.find((each) => each === nth?.[3])]
  if (nth === null || weekday === undefined || of === undefined) return undefined
  const place = ordinals.indexOf(nth[1] ?? '')
  return { kind: 'nth', nth: place === -1 ? 'last' : place + 1, weekday, month: of }
}
