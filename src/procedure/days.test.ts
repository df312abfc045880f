// The arithmetic of days, against the calendar of an independent library, and the rules that a deadline keeps whatever its numbers.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, isDay } from '../base/index.ts'
import { clock } from './clock.ts'
import { addHours, isInstant, laterOf, local, utc } from './instant.ts'
import type { Procedures, Step } from './procedure.ts'
import { readTiming, type Timing } from './timing.ts'
import { daysBetween, inYear, months, readYearly, weekdayBefore, weekdayOf, weekdays } from './weekday.ts'

const days = fc.integer({ min: -20_000, max: 60_000 }).map((offset): Day => {
  const text = Temporal.PlainDate.from('2000-01-01').add({ days: offset }).toString()
  if (!isDay(text)) throw new Error(text)
  return text
})
const weekday = fc.constantFrom(...weekdays)

describe('weekdays', () => {
  it('are those of the calendar', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekdays.indexOf(weekdayOf(day))).toBe(Temporal.PlainDate.from(day).dayOfWeek % 7)
      }),
    )
  })

  it('before a day: strictly before, the right one, and exactly so many of them between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 5 }), weekday, (day, nth, wanted) => {
        const found = weekdayBefore(day, nth, wanted)
        expect(weekdayOf(found)).toBe(wanted)
        const between = Array.from({ length: daysBetween(found, day) }, (_, index) => addDays(found, index)).filter((each) => weekdayOf(each) === wanted)
        expect(between.length).toBe(nth)
      }),
    )
  })

  it('of a month: the nth is in it, and the last has none of its kind after', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.constantFrom(...months),
        weekday,
        fc.constantFrom<number | 'last'>(1, 2, 3, 4, 'last'),
        (year, month, wanted, nth) => {
          const found = Temporal.PlainDate.from(inYear({ kind: 'nth', nth, weekday: wanted, month }, year))
          expect([found.year, months[found.month - 1], weekdays[found.dayOfWeek % 7]]).toEqual([year, month, wanted])
          if (nth === 'last') expect(found.add({ days: 7 }).month).not.toBe(found.month)
          else expect(Math.ceil(found.day / 7)).toBe(nth)
        },
      ),
    )
  })

  it('are read from words or refused', () => {
    expect(readYearly('third monday of january')).toEqual({ kind: 'nth', nth: 3, weekday: 'monday', month: 'january' })
    expect(readYearly('july 4')).toEqual({ kind: 'date', month: 'july', date: 4 })
    for (const wrong of ['february 29', 'april 31', 'may 0', 'sixth monday of may', 'last may', 'monday', '']) expect(readYearly(wrong)).toBeUndefined()
  })
})

describe('instants', () => {
  it('are hours that pass, also when the clocks change', () => {
    expect(addHours('2024-03-09T12:00', 24)).toBe('2024-03-10T13:00')
    expect(addHours('2024-11-02T12:00', 24)).toBe('2024-11-03T11:00')
    expect(addHours('2024-01-10T14:30', 48)).toBe('2024-01-12T14:30')
    expect(utc('2024-01-10T14:30')).toBe('2024-01-10T19:30:00.000Z')
    expect(local(utc('2024-01-10T14:30'))).toBe('2024-01-10T14:30')
    expect(utc('2024-07-10T14:30')).toBe('2024-07-10T18:30:00.000Z')
  })

  it('are refused where no clock shows them', () => {
    for (const wrong of ['2024-03-10T02:30', '2024-02-30T10:00', '2024-01-10 14:30', '2024-01-10T24:00', '2024-01-10', '']) expect(isInstant(wrong)).toBe(false)
    expect(isInstant('2024-03-10T03:30')).toBe(true)
  })

  it('the later of two is one of them and not before the other', () => {
    const instants = fc
      .tuple(days, fc.nat(23), fc.nat(59))
      .map(([day, hour, minute]) => `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const found = laterOf(a, b)
        expect([a, b]).toContain(found)
        expect(found >= a && found >= b).toBe(true)
      }),
    )
  })
})

const words = { en: 'x', es: 'x' }
const read = { file: 'x.md', line: 1, sources: [{ title: 'x', attestation: 'official' as const }], cautions: [], attestation: 'official' as const }
const holidays = {
  id: 'x.holidays',
  days: [
    { name: words, on: { kind: 'date', month: 'july', date: 4 } },
    { name: words, on: { kind: 'nth', nth: 1, weekday: 'tuesday', month: 'march' } },
  ],
  ...read,
} as const

/** A procedure with one step. */
function single(timing: Timing, more: Partial<Step> = {}): Procedures {
  const step: Step = { id: 'step', of: 'x.way', says: words, by: 'petitioners', timing, rollingUnsettled: false, ...read, ...more }
  return {
    procedures: [],
    versions: [],
    meetings: [],
    steps: [step],
    thresholds: [],
    countings: [{ id: 'x.both', excludes: 'both', says: words, ...read }],
    rollings: [{ id: 'x.roll', says: words, closes: '17:00', holidays: 'x.holidays', ...read }],
    holidays: [holidays],
  }
}

function only(all: Procedures, anchor: Day) {
  const [found, ...rest] = clock(all, 'x.way', { days: { meeting: anchor }, instants: {} }, anchor)
  expect(rest).toEqual([])
  if (found === undefined) throw new Error('no date')
  return found
}

const isOpen = (day: Day): boolean =>
  !['saturday', 'sunday'].includes(weekdayOf(day)) && !holidays.days.some((each) => inYear(each.on, Number(day.slice(0, 4))) === day)

describe('deadlines', () => {
  it('before a day lie exactly so many days before it, one more where neither end counts', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), (anchor, count) => {
        const plain = only(single({ kind: 'before', days: count, anchor: 'meeting' }), anchor).moment
        const both = only(single({ kind: 'before', days: count, anchor: 'meeting' }, { counting: 'x.both' }), anchor).moment
        if (plain.kind !== 'day' || both.kind !== 'day') throw new Error('no day')
        expect(Temporal.PlainDate.from(plain.day).until(Temporal.PlainDate.from(anchor)).total('days')).toBe(count)
        expect(Temporal.PlainDate.from(both.day).until(Temporal.PlainDate.from(anchor)).total('days')).toBe(count + 1)
      }),
    )
  })

  it('after a day lie so many days after it, and back again', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), (anchor, count) => {
        const { moment } = only(single({ kind: 'within', days: count, anchor: 'meeting' }), anchor)
        if (moment.kind !== 'day') throw new Error('no day')
        const back = only(single({ kind: 'before', days: count, anchor: 'meeting' }), moment.day).moment
        expect(back).toEqual({ kind: 'day', day: anchor })
      }),
    )
  })

  it('that roll end on a working day, skip closed days only, and stay where they are on a working day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (anchor, count) => {
        const timing: Timing = { kind: 'before', days: count, anchor: 'meeting' }
        const still = only(single(timing), anchor).moment
        const rolled = only(single(timing, { rolling: 'x.roll' }), anchor).moment
        if (still.kind !== 'day' || rolled.kind !== 'day') throw new Error('no day')
        expect(isOpen(rolled.day)).toBe(true)
        const skipped = Array.from({ length: daysBetween(still.day, rolled.day) }, (_, index) => addDays(still.day, index))
        expect(skipped.some(isOpen)).toBe(false)
        expect(rolled.closes).toBe(skipped.length === 0 ? undefined : '17:00')
        const unsettled = only(single(timing, { rolling: 'x.roll', rollingUnsettled: true }), anchor)
        expect(unsettled.moment).toEqual(still)
        expect(unsettled.perhaps).toEqual(skipped.length === 0 ? undefined : rolled)
      }),
      { numRuns: 500 },
    )
  })

  it('show a count that leads from the anchor to the date', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (anchor, count) => {
        const { moment, working } = only(single({ kind: 'before', days: count, anchor: 'meeting' }, { rolling: 'x.roll' }), anchor)
        if (moment.kind !== 'day') throw new Error('no day')
        expect(working[0]).toEqual({ kind: 'from', anchor: 'meeting', day: anchor })
        const last = working.at(-1)
        expect(last !== undefined && 'day' in last ? last.day : undefined).toBe(moment.day)
      }),
    )
  })

  it('wait for what is not known, and never turn in circles', () => {
    const all = single({ kind: 'within', days: 3, anchor: 'step' })
    expect(clock(all, 'x.way', { days: {}, instants: {} }, '2024-01-01' as Day)[0]?.moment).toEqual({ kind: 'waits', for: ['step'] })
    expect(
      clock(single({ kind: 'hours', hours: 24, anchor: 'filing' }), 'x.way', { days: { filing: '2024-01-01' as Day }, instants: {} }, '2024-01-01' as Day)[0]
        ?.moment,
    ).toEqual({
      kind: 'waits',
      for: ['filing'],
      hour: true,
    })
  })
})

describe('the words of a timing', () => {
  it.each([
    ['at least 47 days before meeting', { kind: 'before', days: 47, anchor: 'meeting' }],
    ['at least 30 and at most 40 days before meeting', { kind: 'window', least: 30, most: 40, anchor: 'meeting' }],
    ['within 14 days after adoption', { kind: 'within', days: 14, anchor: 'adoption' }],
    ['within 24 hours after filing', { kind: 'hours', hours: 24, anchor: 'filing' }],
    ['60 days after adoption', { kind: 'after', days: 60, anchor: 'adoption' }],
    ['fifth tuesday before meeting', { kind: 'weekday', nth: 5, weekday: 'tuesday', anchor: 'meeting' }],
    ['on meeting', { kind: 'on', anchor: 'meeting' }],
    ['until sign-warning', { kind: 'until', anchor: 'sign-warning' }],
  ])('%s', (text, timing) => {
    expect(readTiming(text)).toEqual(timing)
  })

  it('are refused where they are of no form', () => {
    for (const wrong of [
      '',
      '47 days',
      'at least 40 and at most 30 days before meeting',
      'sixth tuesday before meeting',
      'at least 4.5 days before meeting',
      'within 3 days before meeting',
    ])
      expect(readTiming(wrong)).toBeUndefined()
  })
})
