// What was asked of the page of clocks and of its calendar, out of their address.
import { type Day, isDay } from 'evenhand/base'

/** What stands in the address. */
export interface AskedDates {
  readonly place: string
  readonly way: string
  /** The day whose law counts where no day of a case is given; today where it is empty. */
  readonly on: string
  readonly starts: Readonly<Record<string, string>>
  readonly count: string
  readonly inhabitants: string
}

/** What was asked, out of an address; no text is longer than what anybody types. */
export function datesAsked(parameters: URLSearchParams): AskedDates {
  const text = (name: string): string => (parameters.get(name) ?? '').trim().slice(0, 100)
  const other = [...parameters.keys()].filter((each) => each.startsWith('on-'))
  return {
    place: text('place'),
    way: text('way'),
    on: text('on'),
    // WHY: `meeting` is taken too, because people write addresses by hand with that name
    starts: {
      ...(parameters.has('meeting') ? { meeting: text('meeting') } : {}),
      ...Object.fromEntries(other.slice(0, 8).map((each) => [each.slice(3), text(each)])),
    },
    count: text('count'),
    inhabitants: text('inhabitants'),
  }
}

/** The day whose law counts where no day of a case is given. */
export function dayOf({ on }: AskedDates, today: Day): Day {
  return isDay(on) ? on : today
}

/** A count as typed, `3,109` or `3109`; undefined where it is none. */
export function countOf(typed: string): number | undefined {
  const plain = typed.replaceAll(/[,\s]/g, '')
  return /^[0-9]{1,9}$/.test(plain) ? Number(plain) : undefined
}
