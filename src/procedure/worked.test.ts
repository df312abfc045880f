// Every date and number that the sources publish or that follows from them, out of the law documents themselves.
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Day, isDay } from '../base/index.ts'
import { readTexts } from '../folder/index.ts'
import { clock, type Moment, readProcedures, thresholdsOf, waysAt } from './index.ts'
import { signaturesFor } from './need.ts'

const { procedures, mistakes } = readProcedures(readTexts(join(resolve(import.meta.dirname, '../..'), 'law')))

function day(text: string): Day {
  if (!isDay(text)) throw new Error(`not a day: ${text}`)
  return text
}

/** The moment of a step, with only that start known. */
function moment(procedure: string, step: string, days: Readonly<Record<string, string>>, instants: Readonly<Record<string, string>> = {}): Moment | undefined {
  const given = { days: Object.fromEntries(Object.entries(days).map(([name, text]) => [name, day(text)])), instants }
  const found = clock(procedures, procedure, given, day('2026-11-26')).filter((each) => each.step.id === step && !each.inDoubt)
  expect(found.length).toBe(1)
  return found[0]?.moment
}

it('the documents are whole', () => {
  expect(mistakes).toEqual([])
  expect(procedures.procedures.length).toBeGreaterThan(15)
})

describe('an article by petition in Vermont', () => {
  it.each([
    ['2014-03-04', { kind: 'day', day: '2014-01-23' }, '2014-01-23', '2014-02-02'],
    ['2015-03-03', { kind: 'day', day: '2015-01-20', closes: '17:00' }, '2015-01-22', '2015-02-01'],
    ['2016-03-01', { kind: 'day', day: '2016-01-14' }, '2016-01-21', '2016-01-31'],
    ['2017-03-07', { kind: 'day', day: '2017-01-19' }, '2017-01-26', '2017-02-05'],
    ['2019-03-05', { kind: 'day', day: '2019-01-17' }, '2019-01-24', '2019-02-03'],
    ['2020-03-03', { kind: 'day', day: '2020-01-16' }, '2020-01-23', '2020-02-02'],
    ['2023-05-20', { kind: 'day', day: '2023-04-03' }, '2023-04-10', '2023-04-20'],
    ['2024-03-05', { kind: 'day', day: '2024-01-18' }, '2024-01-25', '2024-02-04'],
    ['2026-03-03', { kind: 'day', day: '2026-01-15' }, '2026-01-22', '2026-02-01'],
  ])('meeting on %s', (meeting, filing, from, through) => {
    expect(moment('vt.petitioned-article', 'file', { meeting })).toEqual(filing)
    expect(moment('vt.petitioned-article', 'post-warning', { meeting })).toEqual({ kind: 'window', from, through })
  })

  it('is returned within 24 hours and mended until the later of 48 hours and the deadline', () => {
    const meeting = '2024-03-05'
    const early = { filing: '2024-01-10T14:30', return: '2024-01-11T09:00' }
    expect(moment('vt.petitioned-article', 'return', { meeting }, early)).toEqual({ kind: 'instant', at: '2024-01-11T14:30' })
    expect(moment('vt.petitioned-article', 'supplement', { meeting }, early)).toEqual({ kind: 'day', day: '2024-01-18' })
    const late = { filing: '2024-01-18T16:00', return: '2024-01-19T15:00' }
    expect(moment('vt.petitioned-article', 'supplement', { meeting }, late)).toEqual({ kind: 'instant', at: '2024-01-21T15:00' })
  })

  it('had only the 48 hours before 2015', () => {
    const at = { filing: '2014-01-06T16:00', return: '2014-01-07T15:00' }
    expect(moment('vt.petitioned-article', 'supplement', { meeting: '2014-03-04' }, at)).toEqual({ kind: 'instant', at: '2014-01-09T15:00' })
  })

  it('says in doubt where the day of a version was not found', () => {
    const dated = clock(procedures, 'vt.petitioned-article', { days: { meeting: day('2014-09-01') }, instants: {} }, day('2014-06-01'))
    const files = dated.filter((each) => each.step.id === 'file')
    expect(files.map((each) => [each.inDoubt, each.step.timing])).toEqual([
      [true, { kind: 'before', days: 45, anchor: 'meeting' }],
      [false, { kind: 'before', days: 40, anchor: 'meeting' }],
    ])
  })

  it('names its statute on every step', () => {
    for (const { step } of clock(procedures, 'vt.petitioned-article', { days: { meeting: day('2024-03-05') }, instants: {} }, day('2024-01-01')))
      expect(step.sources[0]?.title).toMatch(/V\.S\.A\. §/)
  })
})

describe('a special meeting in Vermont', () => {
  it.each([
    ['2015-05-25', '2015-06-09'],
    ['2015-05-26', '2015-07-25'],
    ['2024-01-01', '2024-03-01'],
  ])('asked for on %s is warned by %s', (filing, last) => {
    expect(moment('vt.special-meeting', 'warn', { filing })).toEqual({ kind: 'day', day: last })
  })
})

describe('an ordinance in Vermont', () => {
  it.each([
    ['Rutland Town', '2023-03-28', '2023-05-11', '2023-05-27'],
    ['Woodstock Town', '2022-05-03', '2022-06-16', '2022-07-02'],
  ])('%s, adopted on %s', (_, adoption, petition, effect) => {
    expect(moment('vt.ordinance', 'petition-against', { adoption })).toEqual({ kind: 'day', day: petition })
    expect(moment('vt.ordinance', 'take-effect', { adoption })).toEqual({ kind: 'day', day: effect })
  })

  it('adopted after the vote of 3 March 2020 took effect on 2 May 2020 at the earliest', () => {
    expect(moment('vt.ordinance', 'take-effect', { adoption: '2020-03-03' })).toEqual({ kind: 'day', day: '2020-05-02' })
  })

  it('leaves unsettled whether the 44 days move over a weekend', () => {
    const [against] = clock(procedures, 'vt.ordinance', { days: { adoption: day('2026-11-05') }, instants: {} }, day('2026-11-05')).filter(
      (each) => each.step.id === 'petition-against',
    )
    expect(against?.moment).toEqual({ kind: 'day', day: '2026-12-19' })
    expect(against?.perhaps).toEqual({ kind: 'day', day: '2026-12-21', closes: '17:00' })
  })
})

describe('reconsidering in Vermont', () => {
  it('is asked for within thirty days, moved over a weekend', () => {
    expect(moment('vt.reconsideration', 'file', { meeting: '2020-03-03' })).toEqual({ kind: 'day', day: '2020-04-02' })
    expect(moment('vt.reconsideration', 'file', { meeting: '2024-03-07' })).toEqual({ kind: 'day', day: '2024-04-08', closes: '17:00' })
  })
})

describe('New Hampshire', () => {
  it.each([
    ['2025-05-13', '2025-04-08'],
    ['2020-05-12', '2020-04-07'],
    ['2024-03-16', '2024-02-13'],
  ])('a petition for the meeting of %s is due on %s', (meeting, last) => {
    expect(moment('nh.petitioned-article', 'file', { meeting })).toEqual({ kind: 'day', day: last })
  })

  it('leaves both days out for a hearing in Lebanon', () => {
    expect(moment('nh.lebanon-council', 'notice', { hearing: '2024-06-12' })).toEqual({ kind: 'day', day: '2024-06-01' })
  })

  it.each([
    ['2022-06-30', '2022-07-30'],
    ['2022-07-06', '2022-09-04'],
  ])('Lebanon hears within the days of the version that held on %s', (agenda, last) => {
    expect(moment('nh.lebanon-council', 'hearing', { agenda })).toEqual({ kind: 'day', day: last })
  })
})

describe('numbers of signatures', () => {
  const number = (procedure: string, on: string, known: { base?: number; inhabitants?: number }): number | undefined =>
    thresholdsOf(procedures, procedure, day(on), known).find((each) => each.threshold.id === 'signatures')?.number

  it.each([
    ['Norwich 2013', 3044, 153],
    ['Norwich 2023', 3109, 156],
    ['Hartland 2016', 2548, 128],
    ['Williamstown 2013, published', 2031, 102],
  ])('%s', (_, base, needed) => {
    expect(number('vt.petitioned-article', '2024-01-01', { base })).toBe(needed)
  })

  it('Lebanon 611, for 6,101 to 6,110 votes and no others', () => {
    for (let votes = 6000; votes < 6200; votes += 1) {
      expect(number('nh.lebanon-initiative', '2019-10-15', { base: votes }) === 611).toBe(votes >= 6101 && votes <= 6110)
    }
  })

  it('25 in any New Hampshire town of more than 1,250 voters, fewer below, never under 10', () => {
    expect(number('nh.petitioned-article', '2025-04-01', { base: 8000 })).toBe(25)
    expect(number('nh.petitioned-article', '2025-04-01', { base: 1251 })).toBe(25)
    expect(number('nh.petitioned-article', '2025-04-01', { base: 1200 })).toBe(24)
    expect(number('nh.petitioned-article', '2025-04-01', { base: 200 })).toBe(10)
  })

  it('five percent in Hanover for a special meeting, fifty or a quarter in a small town', () => {
    expect(number('nh.special-meeting', '2025-04-01', { base: 8000, inhabitants: 11870 })).toBe(400)
    expect(number('nh.special-meeting', '2025-04-01', { base: 8000, inhabitants: 9999 })).toBe(50)
    expect(number('nh.special-meeting', '2025-04-01', { base: 101, inhabitants: 300 })).toBe(26)
  })

  it('is unknown where the base is', () => {
    expect(number('vt.petitioned-article', '2024-01-01', {})).toBeUndefined()
    expect(signaturesFor({ kind: 'count', count: 5 }, undefined)).toBe(5)
  })
})

describe('ways', () => {
  const ids = (id: string, kind: string, agencies: readonly string[], on: string): readonly string[] =>
    waysAt(procedures, { id, kind, agencies }, day(on)).map((each) => `${each.procedure.id}${each.touches ? '' : ' untouched'}${each.barred ? ' barred' : ''}`)

  it('that bind come before advice, and what touches no officer comes last', () => {
    const norwich = ids('us/vt/norwich', 'town', ['municipal'], '2026-01-15')
    expect(norwich.indexOf('vt.department-adoption')).toBeLessThan(norwich.indexOf('vt.petitioned-article'))
    expect(norwich.at(-1)).toBe('vt.sheriff-adoption untouched')
    const putney = ids('us/vt/putney', 'town', ['sheriff'], '2026-01-15')
    expect(putney).toContain('vt.sheriff-adoption')
    expect(putney).toContain('vt.ordinance untouched')
  })

  it('belong to their place and their days', () => {
    expect(ids('us/vt/middlebury', 'town', ['municipal'], '2026-01-15')).toContain('vt.middlebury-initiative')
    expect(ids('us/vt/norwich', 'town', ['municipal'], '2026-01-15')).not.toContain('vt.middlebury-initiative')
    expect(ids('us/vt/lyndon', 'town', ['municipal'], '2023-06-30')).not.toContain('vt.lyndon-initiative')
    expect(ids('us/vt/lyndon', 'town', ['municipal'], '2023-07-01')).toContain('vt.lyndon-initiative')
  })

  it('are barred in New Hampshire from 1 January 2026', () => {
    expect(ids('us/nh/lebanon', 'city', ['municipal'], '2025-12-31')).toContain('nh.lebanon-initiative')
    expect(ids('us/nh/lebanon', 'city', ['municipal'], '2026-01-01')).toContain('nh.lebanon-initiative barred')
  })
})
