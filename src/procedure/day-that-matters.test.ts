// The law of the day that matters: whatever is told of a way follows from the days of its case, and today only where none is known.
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, covers, type Day, isDay, overlap } from '../base/index.ts'
import { readTexts } from '../folder/index.ts'
import { clock } from './clock.ts'
import { type CaseDates, nextMeeting, type PolicedPlace, readProcedures, thresholdsOf, unusedStarts, wayIn, waysAt } from './index.ts'
import { weekdayOf } from './weekday.ts'

const { procedures } = readProcedures(readTexts(join(resolve(import.meta.dirname, '../..'), 'law', 'procedures')))

const day = (text: string): Day => {
  if (!isDay(text)) throw new Error(text)
  return text
}
const days = fc.integer({ min: 0, max: 14_000 }).map((count) => addDays(day('1990-01-01'), count))

/** For each way a place of the kind it is for, policed by what it touches. */
const grounds = procedures.procedures.map((procedure): readonly [typeof procedure, PolicedPlace] => [
  procedure,
  {
    id: procedure.reach.place.split('/').length > 2 ? procedure.reach.place : `${procedure.reach.place}/x`,
    kind: procedure.reach.kinds[0] ?? 'city',
    agencies: procedure.reach.agencies,
  },
])
const someWay = fc.constantFrom(...grounds)

const givenFor = (starts: readonly string[]): fc.Arbitrary<CaseDates> =>
  fc.dictionary(fc.constantFrom(...starts), days, { minKeys: 1 }).map((each) => ({ days: each, instants: {} }))

describe('with a day of the case known, today changes nothing', () => {
  it('of whether a way stands, is barred or displaced, of its words, its numbers and its dates', () => {
    const cases = someWay.chain(([procedure, ground]) => givenFor(procedure.starts).map((given) => ({ procedure, ground, given })))
    fc.assert(
      fc.property(cases, days, days, ({ procedure, ground, given }, one, other) => {
        const told = (on: Day) => {
          const way = wayIn(procedures, ground, procedure.id, { given, on })
          if (way === undefined) throw new Error(procedure.id)
          return { way, numbers: thresholdsOf(procedures, procedure.id, way.days.first, {}), dates: clock(procedures, procedure.id, given, on) }
        }
        expect(told(one)).toEqual(told(other))
      }),
      { numRuns: 400 },
    )
  })

  it('and what the way does not use decides nothing and is told', () => {
    fc.assert(
      fc.property(someWay, days, days, ([procedure, ground], unused, on) => {
        const given: CaseDates = { days: { 'no-such-start': unused }, instants: {} }
        expect(wayIn(procedures, ground, procedure.id, { given, on })).toEqual(
          wayIn(procedures, ground, procedure.id, { given: { days: {}, instants: {} }, on }),
        )
        expect(unusedStarts(procedures, procedure, given)).toEqual(['no-such-start'])
        for (const start of procedure.starts) expect(unusedStarts(procedures, procedure, { days: { [start]: unused }, instants: {} })).toEqual([])
      }),
    )
  })
})

describe('a way', () => {
  it('stands where it stood on the first day of the case, and is barred where it is on any', () => {
    fc.assert(
      fc.property(someWay, fc.tuple(days, days), ([procedure, ground], two) => {
        const [first, last] = two.toSorted() as [Day, Day]
        const [start = '', second = start] = procedure.starts
        const way = wayIn(procedures, ground, procedure.id, {
          given: { days: second === start ? { [start]: first } : { [start]: last, [second]: first }, instants: {} },
          on: day('2026-11-29'),
        })
        expect(way?.stands === 'yes').toBe(covers(procedure.window, first))
        if (way?.stands === 'perhaps') expect(procedure.window?.before).toBe(true)
        const through = second === start ? first : last
        expect(way?.barred).toBe(procedure.barred !== undefined && overlap(procedure.barred.window, { from: first, before: false, through }))
      }),
      { numRuns: 500 },
    )
  })

  it('of 2023 is not one of 2022, a bar of 2026 none of 2019', () => {
    const lyndon = { id: 'us/vt/lyndon', kind: 'town', agencies: ['municipal'] }
    const filed = (on: string) =>
      wayIn(procedures, lyndon, 'vt.lyndon-initiative', { given: { days: { filing: day(on) }, instants: {} }, on: day('2026-11-29') })
    expect([filed('2022-03-01')?.stands, filed('2023-06-30')?.stands, filed('2023-07-01')?.stands]).toEqual(['no', 'no', 'yes'])
    const hanover = { id: 'us/nh/hanover', kind: 'town', agencies: ['municipal'] }
    const met = (on: string) =>
      wayIn(procedures, hanover, 'nh.petitioned-article', { given: { days: { meeting: day(on) }, instants: {} }, on: day('2026-11-29') })
    expect([met('2019-05-14')?.barred, met('2025-05-13')?.barred, met('2026-05-12')?.barred]).toEqual([false, false, true])
    const across = wayIn(procedures, hanover, 'nh.petitioned-article', {
      given: { days: { filing: day('2025-12-30'), meeting: day('2026-03-10') }, instants: {} },
      on: day('2025-01-01'),
    })
    expect(across?.barred).toBe(true)
  })

  it('of which only a later day is known stands perhaps before it', () => {
    const middlebury = { id: 'us/vt/middlebury', kind: 'town', agencies: ['municipal'] }
    expect(wayIn(procedures, middlebury, 'vt.middlebury-initiative', { given: { days: {}, instants: {} }, on: day('2019-01-01') })?.stands).toBe('perhaps')
  })
})

describe('the words of a way', () => {
  // a judgment that says what the law was may be later than the day it speaks of
  const years = (words: Readonly<Record<string, string>>): readonly number[] =>
    Object.values(words).flatMap((text) => [...text.replaceAll(/\d{4} VT \d+/g, '').matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year)))

  it('tell of no year that was still to come, but for since when a later rule holds', () => {
    fc.assert(
      fc.property(someWay, fc.integer({ min: 0, max: 12_000 }), ([{ id }, ground], count) => {
        const on = addDays(day('1995-01-01'), count)
        const way = waysAt(procedures, ground, on).find((each) => each.procedure.id === id)
        if (way === undefined || way.stands === 'perhaps') return
        const { does, next, undone, cautions, unknowns } = way.procedure
        // an earlier version may say until when it holds
        const turns = procedures.versions.flatMap(({ of, window }) =>
          of === id && window?.through !== undefined && covers(window, on) ? [Number(window.through.slice(0, 4))] : [],
        )
        for (const words of [does, next, undone, ...cautions, ...unknowns])
          for (const year of years(words)) expect([id, words['en'], turns.includes(year) || year <= Number(on.slice(0, 4))]).toEqual([id, words['en'], true])
      }),
      { numRuns: 1500 },
    )
  })

  it('on undoing a vote change with July 2017', () => {
    const norwich = { id: 'us/vt/norwich', kind: 'town', agencies: ['municipal'] }
    for (const id of ['vt.petitioned-article', 'vt.special-meeting', 'vt.board-article', 'vt.reconsideration']) {
      const undone = (on: string) => {
        const { undone: says, does } =
          wayIn(procedures, norwich, id, { given: { days: { meeting: day(on) }, instants: {} }, on: day('2026-11-29') })?.procedure ?? {}
        return [says, does]
      }
      expect(undone('2017-06-30')).not.toEqual(undone('2017-07-01'))
      expect(undone('2017-07-01')).toEqual(undone('2026-03-03'))
    }
  })
})

describe('a place’s own way', () => {
  it('is offered before the general one that it displaces, which is told as displaced', () => {
    let found = 0
    for (const own of procedures.procedures)
      for (const general of own.displaces) {
        const ground = grounds.find(([each]) => each === own)?.[1]
        if (ground === undefined) throw new Error(own.id)
        const ways = waysAt(procedures, ground, day('2026-05-05'))
        const at = (id: string): number => ways.findIndex((each) => each.procedure.id === id)
        expect(at(own.id)).toBeGreaterThanOrEqual(0)
        expect(at(general)).toBeGreaterThan(ways.findLastIndex((each) => each.displacedBy === undefined))
        expect(ways[at(general)]?.displacedBy?.id).toBe(own.id)
        found += 1
      }
    expect(found).toBeGreaterThan(0)
    const norwich = waysAt(procedures, { id: 'us/vt/norwich', kind: 'town', agencies: ['municipal'] }, day('2026-05-05'))
    expect(norwich.filter((each) => each.displacedBy !== undefined)).toEqual([])
  })

  it('is reached by the sorted list of every way, in which nothing displaced stands among what counts', () => {
    fc.assert(
      fc.property(someWay, days, ([, ground], on) => {
        const displaced = waysAt(procedures, ground, on).map((each) => each.displacedBy !== undefined)
        expect(displaced.toSorted()).toEqual(displaced)
      }),
    )
  })
})

describe('the next annual meeting in Vermont', () => {
  const norwich = { id: 'us/vt/norwich', kind: 'town' }

  it('is the first Tuesday of March that is not over', () => {
    fc.assert(
      fc.property(days, (on) => {
        const found = nextMeeting(procedures, { meets: 'vt.annual-meeting' }, norwich, on)
        if (found === undefined) throw new Error(on)
        const date = Temporal.PlainDate.from(found.day)
        expect([weekdayOf(found.day), date.month, date.day <= 7, found.day >= on]).toEqual(['tuesday', 3, true, true])
        expect(Temporal.PlainDate.from(on).until(date).total('days')).toBeLessThan(373)
      }),
    )
    expect(nextMeeting(procedures, { meets: 'vt.annual-meeting' }, norwich, day('2026-11-29'))?.day).toBe('2027-03-02')
    expect(nextMeeting(procedures, { meets: 'vt.annual-meeting' }, norwich, day('2027-03-02'))?.day).toBe('2027-03-02')
  })

  it('is not made up where no law that was read names it', () => {
    expect(nextMeeting(procedures, { meets: 'vt.annual-meeting' }, { id: 'us/nh/hanover', kind: 'town' }, day('2026-11-29'))).toBeUndefined()
    expect(nextMeeting(procedures, { meets: 'vt.annual-meeting' }, { id: 'us/vt/burlington', kind: 'city' }, day('2026-11-29'))).toBeUndefined()
    expect(nextMeeting(procedures, {}, norwich, day('2026-11-29'))).toBeUndefined()
  })
})
