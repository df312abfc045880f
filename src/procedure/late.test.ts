// Late is late, a moved meeting is asked about, and no hour is made up.
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, isDay } from '../base/index.ts'
import { readTexts } from '../folder/index.ts'
import { officeHours } from '../wording/index.ts'
import { clock, type Dated } from './clock.ts'
import type { Moving, Procedures, Step } from './procedure.ts'
import { readProcedures } from './read.ts'
import { anchorsOf, type Timing } from './timing.ts'

const { procedures } = readProcedures(readTexts(join(resolve(import.meta.dirname, '../..'), 'law', 'procedures')))

const day = (text: string): Day => {
  if (!isDay(text)) throw new Error(text)
  return text
}
const days = fc.integer({ min: 0, max: 14_000 }).map((count) => addDays(day('1990-01-01'), count))
const hours = fc.tuple(fc.integer({ min: 4, max: 23 }), fc.nat(59)).map((each) => each.map((part) => String(part).padStart(2, '0')).join(':'))

const words = { en: 'x', es: 'x' }
const read = { file: 'x.md', line: 1, sources: [{ title: 'x', attestation: 'official' as const }], cautions: [], attestation: 'official' as const }

function single(timing: Timing, more: Partial<Step>): Procedures {
  const step: Step = { id: 'step', of: 'x.way', says: words, by: 'petitioners', timing, rollingUnsettled: false, ...read, ...more }
  return { procedures: [], versions: [], meetings: [], steps: [step], thresholds: [], countings: [], rollings: [], holidays: [] }
}

function only(found: readonly Dated[]): Dated {
  const [one, ...rest] = found
  expect(rest).toEqual([])
  if (one === undefined) throw new Error('no date')
  return one
}

describe('what was given', () => {
  const all = single({ kind: 'before', days: 47, anchor: 'meeting' }, { metBy: 'filing' })

  it('is late where it lies after the date, by its day and by no hour of ours', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), fc.option(hours), (meeting, offset, hour) => {
        const last = addDays(meeting, -47)
        const filed = addDays(last, offset)
        const given = { days: { meeting, ...(hour === null ? { filing: filed } : {}) }, instants: hour === null ? {} : { filing: `${filed}T${hour}` } }
        expect(only(clock(all, 'x.way', given, meeting)).judged?.kind).toBe(offset > 0 ? 'late' : undefined)
      }),
    )
  })

  it('is perhaps late between a safe date and a later one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 90 }), fc.integer({ min: -10, max: 110 }), (meeting, moved, offset) => {
        const both = single({ kind: 'before', days: 47, anchor: 'meeting' }, { metBy: 'filing', moved: { date: 'unknown', says: words, sources: [] } })
        const given = { days: { meeting: addDays(meeting, moved), 'moved-from': meeting, filing: addDays(meeting, offset - 47) }, instants: {} }
        expect(only(clock(both, 'x.way', given, meeting)).judged?.kind).toBe(offset <= 0 ? undefined : offset <= moved ? 'perhaps-late' : 'late')
      }),
    )
  })

  it('does not fit where it lies before what it follows', () => {
    const after = single({ kind: 'hours', hours: 24, anchor: 'filing' }, { metBy: 'return', by: 'clerk' })
    fc.assert(
      fc.property(days, hours, fc.integer({ min: -2000, max: 2000 }), (on, hour, offset) => {
        const given = { days: { return: addDays(on, offset) }, instants: { filing: `${on}T${hour}` } }
        expect(only(clock(after, 'x.way', given, on)).judged?.kind).toBe(offset < 0 ? 'before' : offset > 1 ? 'late' : undefined)
      }),
    )
  })

  it('is held against its date in every way of the law that asks when something was filed', () => {
    for (const { id, starts } of procedures.procedures) {
      const own = procedures.steps.filter((each) => each.of === id && each.by === 'petitioners' && each.timing !== undefined && each.timing.kind !== 'until')
      for (const step of own.filter((each) => !['supplement'].includes(each.id)))
        if (starts.includes('filing')) expect([id, step.id, step.metBy]).toEqual([id, step.id, 'filing'])
    }
    const given = { days: { meeting: day('2027-03-02'), filing: day('2027-01-20'), return: day('2027-01-01') }, instants: {} }
    const found = clock(procedures, 'vt.petitioned-article', given, day('2026-11-29')).flatMap((each) => each.judged?.kind ?? [])
    expect(found).toEqual(['late', 'before'])
  })
})

describe('a meeting that was moved', () => {
  it('moves a date, leaves it, or shows both with the safe one first, as the law says', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -90, max: 90 }), fc.constantFrom<Moving>('moves', 'stays', 'unknown'), (was, offset, date) => {
        const meeting = addDays(was, offset)
        const moved = { date, says: words, sources: [] }
        const plain = (of: Day) =>
          only(clock(single({ kind: 'before', days: 47, anchor: 'meeting' }, {}), 'x.way', { days: { meeting: of }, instants: {} }, was)).moment
        const found = only(
          clock(single({ kind: 'before', days: 47, anchor: 'meeting' }, { moved }), 'x.way', { days: { meeting, 'moved-from': was }, instants: {} }, was),
        )
        const [safe, later] = offset < 0 ? [meeting, was] : [was, meeting]
        expect(found.moment).toEqual(plain(date === 'moves' ? meeting : date === 'stays' ? was : safe))
        expect(found.perhaps).toEqual(date === 'unknown' && offset !== 0 ? plain(later) : undefined)
        expect(found.working.filter((each) => each.kind === 'moved').length).toBe(1)
      }),
    )
  })

  it('is asked of the law for every date before a meeting that petitioners keep', () => {
    const asked = procedures.steps.filter(
      ({ timing, by }) =>
        timing !== undefined && by === 'petitioners' && ['before', 'weekday', 'window'].includes(timing.kind) && anchorsOf(timing).includes('meeting'),
    )
    expect(asked.length).toBeGreaterThan(3)
    for (const { of, id, moved } of asked) expect([of, id, moved === undefined]).toEqual([of, id, false])
    const hanover = clock(
      procedures,
      'nh.petitioned-article',
      { days: { meeting: day('2020-06-23'), 'moved-from': day('2020-05-12') }, instants: {} },
      day('2026-11-29'),
    )
    expect(hanover.find((each) => each.step.id === 'file')).toMatchObject({ moment: { day: '2020-04-07' }, perhaps: { day: '2020-05-19' } })
  })
})

it('no date of the law has an hour but one that a rule names, and of the others it is said that the office must be open', () => {
  const named = new Set(procedures.rollings.map((each) => each.closes))
  fc.assert(
    fc.property(fc.constantFrom(...procedures.procedures), days, ({ id, starts }, on) => {
      const given = { days: Object.fromEntries(starts.map((each) => [each, on])), instants: {} }
      for (const dated of clock(procedures, id, given, on)) {
        const { step, moment } = dated
        expect(moment.kind).not.toBe('instant')
        if (moment.kind !== 'day') continue
        if (moment.closes !== undefined) expect(named).toContain(moment.closes)
        else if (step.by === 'petitioners') for (const lang of ['en', 'es'] as const) expect(officeHours(lang, dated, procedures)).not.toBe('')
      }
    }),
    { numRuns: 300 },
  )
})

describe('mistakes in the data', () => {
  const whole = procedureText('x.way')
  function procedureText(id: string, more = ''): string {
    return `procedure: ${id}\ntitle: { en: a, es: a }\nplace: us/vt\nbegun: voters\ndecided: voters\neffect: advice\ndoes: { en: a, es: a }\nnext: { en: a, es: a }\nundone: { en: a, es: a }\nstarts: [meeting]\nsources: [{ title: a, attestation: official }]\n${more}`
  }
  const version = (more: string): string => `---\nversion: x\nof: x.way\nsources: [{ title: a, attestation: official }]\n${more}`

  it.each([
    [
      'two versions that say the same of one day',
      version('in-force: { through: 2017-06-30 }\ndoes: { en: a, es: a }\n') + version('in-force: { from: 2017-06-30 }\ndoes: { en: b, es: b }\n'),
      ['repeated-name'],
    ],
    [
      'two versions one after the other',
      version('in-force: { through: 2017-06-30 }\ndoes: { en: a, es: a }\n') + version('in-force: { from: 2017-07-01 }\ndoes: { en: b, es: b }\n'),
      [],
    ],
    [
      'two versions that say different things',
      version('in-force: { through: 2017-06-30 }\ndoes: { en: a, es: a }\n') + version('in-force: { through: 2017-06-30 }\nundone: { en: b, es: b }\n'),
      [],
    ],
    ['a version that says nothing', version('in-force: { through: 2017-06-30 }\n'), ['wrong-field']],
    ['a version without its days', version('does: { en: a, es: a }\n'), ['missing-field']],
    ['a version of nothing', version('in-force: { through: 2017-06-30 }\ndoes: { en: a, es: a }\n').replace('x.way', 'y.way'), ['unknown-procedure']],
    ['a meeting that is not there', `---\n${procedureText('x.other', 'meets: x.meeting\n')}`, ['unknown-rule']],
    ['a displaced way that is not there', `---\n${procedureText('x.other', 'displaces: [x.none]\n')}`, ['unknown-rule']],
    [
      'a meeting on no day',
      '---\nmeeting: x.meeting\nplace: us/vt\nsays: { en: a, es: a }\non: someday\nsources: [{ title: a, attestation: official }]\n',
      ['wrong-field'],
    ],
  ])('%s', (_, text, codes) => {
    const found = readProcedures([{ file: 'x.md', text: `\`\`\`procedure\n${whole}${text}\`\`\`\n` }]).mistakes
    expect(found.map((each) => each.code)).toEqual(codes)
  })
})
