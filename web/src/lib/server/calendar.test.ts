// Calendars as two parsers read them that know nothing of ours: the same entries, days, numbers and reminders, and the same name for the same thing.
import { addDays, type Day, isDay } from 'evenhand/base'
import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import type { AskedDates } from '#lib/clock/asked.ts'
import { chosen } from '#lib/clock/chosen.ts'
import { calendarOf } from './calendar-node.ts'
import { law } from './law-node.ts'
import { waysToChange } from './procedures-node.ts'

const { artefact } = await law()
const procedures = waysToChange()

const day = (text: string): Day => {
  if (!isDay(text)) throw new Error(text)
  return text
}
const days = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays(day('2000-01-01'), count))
const hours = fc.constantFrom('T08:15', 'T14:30', 'T23:59')

/** An entry as a parser read it. Starts and ends are days or instants in UTC. */
interface Entry {
  readonly uid: string
  readonly start: string
  readonly end: string
  readonly sequence: number
  readonly title: string
  readonly free: boolean
  readonly reminders: number
  readonly changed: string
}

const instant = (date: Date): string => date.toISOString().replace('.000Z', 'Z')

function byIcalJs(text: string): readonly Entry[] {
  const time = (of: ICAL.Time | undefined): string => (of === undefined ? '' : of.isDate ? of.toString() : instant(of.toJSDate()))
  return ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((each) => {
      const event = new ICAL.Event(each)
      const changed = each.getFirstPropertyValue('last-modified')
      return {
        uid: event.uid,
        start: time(event.startDate),
        end: each.hasProperty('dtend') ? time(event.endDate) : '',
        sequence: Number(event.sequence),
        title: event.summary,
        free: each.getFirstPropertyValue('transp') === 'TRANSPARENT',
        reminders: each.getAllSubcomponents('valarm').length,
        changed: changed instanceof ICAL.Time ? instant(changed.toJSDate()) : '',
      }
    })
}

function byNodeIcal(text: string): readonly Entry[] {
  const local = (of: Date): string => [of.getFullYear(), of.getMonth() + 1, of.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((each): readonly Entry[] => {
    if (each?.type !== 'VEVENT') return []
    const whole = each.datetype === 'date'
    return [
      {
        uid: each.uid,
        start: whole ? local(each.start) : instant(each.start),
        end: /\nDTEND/.test(vevent(text, each.uid)) && each.end !== undefined ? (whole ? local(each.end) : instant(each.end)) : '',
        sequence: Number(each.sequence),
        title: String(each.summary),
        free: each.transparency === 'TRANSPARENT',
        reminders: each.alarms?.length ?? 0,
        changed: each.lastmodified === undefined ? '' : instant(each.lastmodified),
      },
    ]
  })
}

/** The lines of one entry: a parser that fills in an end must not be asked whether one stood there. */
function vevent(text: string, uid: string): string {
  return (
    text
      .replaceAll(/\r\n[ \t]/g, '')
      .split('BEGIN:VEVENT')
      .find((each) => each.includes(`UID:${uid}`)) ?? ''
  )
}

const asking = (place: string, way: string, starts: Readonly<Record<string, string>>): AskedDates => ({
  place,
  way,
  starts,
  on: '',
  count: '',
  inhabitants: '',
})

function calendar(asked: AskedDates, on: string): string | undefined {
  const found = chosen(artefact, procedures, asked, on)
  return found === undefined ? undefined : calendarOf(artefact, procedures, 'en', found, new Date(`${on}T00:00:00Z`))
}

/** The entries, on which both parsers agree. */
function entries(asked: AskedDates, on: string): readonly Entry[] {
  const text = calendar(asked, on)
  if (text === undefined) return []
  const [one, other] = [byIcalJs(text), byNodeIcal(text)]
  const byUid = (all: readonly Entry[]) => all.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))
  expect(byUid(other)).toEqual(byUid(one))
  expect(text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([])
  return one
}

const cases = fc.constantFrom(...procedures.procedures).chain(({ id, starts, reach }) =>
  fc.record({
    place: fc.constant(reach.place.split('/').length > 2 ? reach.place : reach.place === 'us/nh' ? 'us/nh/hanover' : 'us/vt/norwich'),
    way: fc.constant(id),
    starts: fc
      .dictionary(
        fc.constantFrom(...starts),
        fc.tuple(days, fc.option(hours)).map(([on, hour]) => `${on}${hour ?? ''}`),
      )
      .map((given) => Object.fromEntries(Object.entries(given).map(([name, at]) => [name, ['filing', 'return'].includes(name) ? at : at.slice(0, 10)]))),
  }),
)

describe('a calendar', () => {
  it('is read alike by two parsers, whatever the way and the days: no name twice, nobody busy, an end after the start', () => {
    let seen = 0
    fc.assert(
      fc.property(cases, days, ({ place, way, starts }, on) => {
        const found = entries(asking(place, way, starts), on)
        expect(new Set(found.map((each) => each.uid)).size).toBe(found.length)
        for (const each of found) {
          expect([each.free, each.title.includes(', '), each.changed]).toEqual([true, true, `${on}T00:00:00Z`])
          if (each.end !== '') expect(each.end > each.start).toBe(true)
        }
        seen += found.length
      }),
      { numRuns: 200 },
    )
    expect(seen).toBeGreaterThan(100)
  })

  it('names the same thing alike in whatever order its days stand in the address', () => {
    fc.assert(
      fc.property(cases, days, ({ place, way, starts }, on) => {
        const turned = Object.fromEntries(Object.entries(starts).toReversed())
        expect(entries(asking(place, way, turned), on)).toEqual(entries(asking(place, way, starts), on))
      }),
      { numRuns: 80 },
    )
  })
})

describe('the lasting address of the next annual meeting', () => {
  const lasting = (on: string) => entries(asking('us/vt/norwich', 'vt.petitioned-article', {}), on)
  const filing = (on: string) => lasting(on).find((each) => each.uid.includes('.file.'))

  it('has the entries of that meeting under the names that they have with its day, and moves on after it', () => {
    const [before, on, after] = [lasting('2026-11-29'), lasting('2027-03-02'), lasting('2027-03-03')]
    const given = (meeting: string, today: string) => entries(asking('us/vt/norwich', 'vt.petitioned-article', { meeting }), today)
    expect(before).toEqual(given('2027-03-02', '2026-11-29'))
    expect(on.map((each) => each.uid)).toEqual(before.map((each) => each.uid))
    expect(after.map((each) => each.start)).toEqual(given('2028-03-07', '2027-03-03').map((each) => each.start))
    expect(after.filter((each) => before.some((other) => other.uid === each.uid))).toEqual([])
    expect([filing('2026-11-29')?.start, filing('2027-03-03')?.start]).toEqual(['2027-01-14', '2028-01-20'])
    expect(filing('2026-11-29')?.reminders).toBe(2)
  })

  it('keeps names, and never counts back, from one day to a later one', () => {
    fc.assert(
      fc.property(days, fc.nat(300), (on, later) => {
        const [one, other] = [filing(on), filing(addDays(on, later))]
        if (one === undefined || other === undefined) throw new Error(on)
        expect(other.sequence - one.sequence).toBe(later)
        expect(other.changed >= one.changed && other.uid >= one.uid).toBe(true)
        expect(other.uid === one.uid).toBe(other.start === one.start)
      }),
      { numRuns: 60 },
    )
  })

  it('is none where the law names no day, and where nothing has a date', () => {
    expect(calendar(asking('us/nh/hanover', 'nh.petitioned-article', {}), '2026-11-29')).toBeUndefined()
    expect(calendar(asking('us/vt/norwich', 'vt.ordinance', {}), '2026-11-29')).toBeUndefined()
    expect(calendar(asking('us/vt/lyndon', 'vt.lyndon-initiative', { filing: '2022-03-01' }), '2026-11-29')).toBeUndefined()
  })
})
