// What the desk takes from the law of a procedure: the number of signers, the last moment to file, and until when a return can be cured.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { readProcedures } from '../../src/procedure/index.ts'
import { clockAddress, completed, cureOf, proceduresIn, roadOf } from '../src/lib/server/desk/procedure.ts'

const { documents, artefact } = await theLaw()
const { procedures } = readProcedures(documents.texts)

const open = {
  procedure: 'vt.petitioned-article',
  title: 'A title',
  article: 'Shall the voters advise …?',
  meetingDay: '2026-03-03',
  numberNeeded: null,
  numberHow: '',
  filingDeadline: null,
} as const
const list = { count: 3109, as_of: '2025-12-06' }

describe('a new petition', () => {
  it('takes number and deadline from the newest checklist and the meeting', () => {
    const made = completed(procedures, 'en', open, list, '2025-12-10')
    expect(made.numberNeeded).toBe(156)
    expect(made.numberHow).toContain('from 3,109 voters on the checklist')
    expect(made.numberHow).toContain('17 V.S.A. § 2642(a)(3)(A)')
    // the end of 15 January 2026 in New York
    expect(made.filingDeadline).toBe('2026-01-16T04:59:00.000Z')
  })

  it('keeps what the clerk wrote, and invents nothing where the base is not known', () => {
    expect(
      completed(procedures, 'en', { ...open, numberNeeded: 200, numberHow: 'by charter', filingDeadline: '2026-01-01T00:00:00.000Z' }, list, '2025-12-10'),
    ).toMatchObject({
      numberNeeded: 200,
      numberHow: 'by charter',
      filingDeadline: '2026-01-01T00:00:00.000Z',
    })
    expect(completed(procedures, 'en', { ...open, meetingDay: null }, undefined, '2025-12-10')).toMatchObject({ numberNeeded: null, filingDeadline: null })
    // votes for governor are not on a checklist
    expect(completed(procedures, 'en', { ...open, procedure: 'nh.lebanon-initiative' }, list, '2025-12-10').numberNeeded).toBeNull()
    expect(completed(procedures, 'en', { ...open, procedure: 'other' }, list, '2025-12-10').numberNeeded).toBeNull()
  })

  it('offers the procedures of its place that take signatures', () => {
    const ids = (place: string) => proceduresIn(artefact, procedures, 'en', [place], '2025-12-10').map((each) => each.id)
    expect(ids('us/vt/norwich')).toContain('vt.petitioned-article')
    expect(ids('us/vt/norwich')).not.toContain('vt.department-adoption')
    expect(ids('us/nh/lebanon')).toEqual(expect.arrayContaining(['nh.lebanon-initiative']))
    expect(ids('us/nh/lebanon')).not.toContain('vt.petitioned-article')
  })
})

describe('a returned petition', () => {
  const petition = {
    procedure: 'vt.petitioned-article',
    meeting_day: '2026-03-03',
    filed_at: '2026-01-15T21:00:00.000Z',
    returned_at: '2026-01-16T20:00:00.000Z',
    filing_deadline: null,
  }

  it('can be cured for 48 hours, or until the deadline where that is later', () => {
    // Friday 3 pm + 48 hours is Sunday, and the Monday after is a holiday
    expect(cureOf(procedures, petition)).toEqual({ safe: '2026-01-18T20:00:00.000Z', latest: '2026-01-20T22:00:00.000Z' })
    const early = { ...petition, filed_at: '2026-01-05T15:00:00.000Z', returned_at: '2026-01-06T15:00:00.000Z' }
    expect(cureOf(procedures, early)?.safe).toBe('2026-01-16T04:59:00.000Z')
  })

  it('of a procedure without a supplement cannot be cured, nor one that was not returned', () => {
    expect(cureOf(procedures, { ...petition, procedure: 'nh.petitioned-article' })).toBeUndefined()
    expect(cureOf(procedures, { ...petition, returned_at: null })).toBeUndefined()
  })

  it('counts from the return alone where neither meeting nor deadline is known', () => {
    expect(cureOf(procedures, { ...petition, meeting_day: null })?.safe).toBe('2026-01-18T20:00:00.000Z')
  })
})

describe('the road of a petition', () => {
  const row = {
    ...{ id: 'p', place: 'us/vt/norwich', title: '', article: '', state: 'filed', number_needed: 156, number_how: '', owner: 'o', public_since: null },
    ...{ created_at: '2026-01-01T00:00:00.000Z', checklist: null, purged_at: null, version: 1, filing_deadline: null },
    ...{ procedure: 'vt.petitioned-article', meeting_day: '2026-03-03', filed_at: '2026-01-15T21:00:00.000Z', returned_at: null },
  }

  it('says first whether it binds, and has every date that is known', () => {
    const road = roadOf(procedures, 'en', row, '2026-01-16')
    expect(road?.effect).toBe('It is advice')
    expect(road?.dates.map((each) => [each.id, each.when])).toEqual(
      expect.arrayContaining([
        ['file', 'through Thursday, 15 January 2026'],
        ['return', 'until 4:00 pm on Friday, 16 January 2026'],
        ['post-warning', 'from Thursday, 22 January 2026 through Sunday, 1 February 2026'],
      ]),
    )
  })

  it('leads to the clock with nothing of a person in the address', () => {
    expect(clockAddress('en', row)).toBe('/en/clock?place=us%2Fvt%2Fnorwich&way=vt.petitioned-article&on-meeting=2026-03-03&on-filing=2026-01-15T16%3A00')
  })
})
