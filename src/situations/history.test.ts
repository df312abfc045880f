// The history of a situation against what is answered on its days: each era, each uncertain day, each vote and each day of change.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { addDays, type Day, dawn, isDay } from '../base/index.ts'
import { isByThen } from '../decide/index.ts'
import { readStories } from '../procedure/index.ts'
import { answerTo, changedOn, changingDays, decidedIn, type Era, type History, historyOf, readSituations, type SituationAnswer } from './index.ts'

const { artefact, documents } = await theLaw()
const read = readSituations(documents.texts)
const { situations } = read
const { stories } = readStories(documents.texts)
const towns = artefact.places.filter((each) => ['state', 'town', 'city', 'unorganized'].includes(each.kind)).map((each) => each.id)
const places = towns.filter((place) => situations.some((each) => decidedIn(artefact, each, { place, day: '2026-11-28' }) !== undefined))
/** Places with texts of their own, which are few among all. */
const own = ['us/vt/norwich', 'us/vt/hartford', 'us/vt/burlington', 'us/vt/winooski', 'us/nh/hanover', 'us/nh/lebanon', 'us/ma/boston', 'us/ct/new-haven']

const somewhere = fc.oneof(fc.constantFrom(...places), fc.constantFrom(...own))
const something = fc.constantFrom(...situations)

function historyIn(place: string, id: string): History {
  const situation = situations.find((each) => each.id === id)
  const found = situation === undefined ? undefined : historyOf(artefact, read, situation, { place }, stories)
  if (found === undefined || 'problems' in found) throw new Error(`${id} makes no sense in ${place}`)
  return found.history
}

function eraOn(eras: readonly Era[], day: string): Era {
  const [era, ...others] = eras.filter(({ from, through }) => (from === null || from <= day) && (through === null || day <= through))
  if (era === undefined || others.length > 0) throw new Error(`not one era has ${day}`)
  return era
}

/** The rules that decide, of those that an answer tells. */
function decidingOf({ told, answer }: SituationAnswer): readonly string[] {
  const because = new Set(answer.because.map((each) => each.norm))
  return told.filter((each) => because.has(each)).toSorted()
}

/** Days at random, and those next to the ends of eras. */
function someDay(eras: readonly Era[], random: number, edge: number): Day {
  const edges = eras.flatMap(({ from }) => (from === null ? [] : [addDays(from, -1), from]))
  const picked = edge < 4 ? edges[random % Math.max(1, edges.length)] : undefined
  if (picked !== undefined) return picked
  const day = new Date(Date.UTC(1990, 0, 1) + (random % 15_000) * 86_400_000).toISOString().slice(0, 10)
  if (!isDay(day)) throw new Error('such days are days')
  return day
}

describe('the eras of a situation', () => {
  it('have on every day the verdict and the uncertainty that are answered on that day', () => {
    fc.assert(
      fc.property(somewhere, something, fc.nat(), fc.nat(9), (place, situation, random, edge) => {
        const { eras } = historyIn(place, situation.id)
        const day = someDay(eras, random, edge)
        const era = eraOn(eras, day)
        const answered = answerTo(artefact, read, situation, { place, day })
        if ('problems' in answered) throw new Error('the question makes sense')
        expect(era.verdict).toBe(decidedIn(artefact, situation, { place, day })?.verdict)
        expect(era.answered.answer.verdict).toBe(era.verdict)
        const perhaps = era.perhaps.find(({ from, through }) => (from === null || from <= day) && day <= through)
        expect(perhaps?.verdicts ?? []).toEqual(answered.answered.answer.ifPerhaps)
        const told = era.reasons.findLast((each) => each.day <= day)?.answered ?? era.answered
        // WHY: only the rules that decide are compared, because one that decides nothing can come and go within one answer
        expect(decidingOf(told)).toEqual(decidingOf(answered.answered))
      }),
      { numRuns: 400 },
    )
  })

  it('follow each other without a gap, each with another verdict than the one before', () => {
    fc.assert(
      fc.property(somewhere, something, (place, { id }) => {
        const { eras } = historyIn(place, id)
        expect([eras[0]?.from, eras.at(-1)?.through]).toEqual([null, null])
        for (const [index, era] of eras.slice(1).entries()) {
          expect(era.from).toBe(addDays(eras[index]?.through ?? dawn, 1))
          expect(era.verdict).not.toBe(eras[index]?.verdict)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('begin by a day, and not on it, wherever that day is only the latest on which a text can have begun', () => {
    for (const place of own)
      for (const { id } of situations)
        for (const { from, isByThen: byThen, because, after, reasons } of historyIn(place, id).eras) {
          if (from !== null) expect([place, id, from, byThen]).toEqual([place, id, from, because.some((each) => isByThen(artefact, each, from))])
          if (after !== undefined) expect(byThen && from !== null && after < from).toBe(true)
          for (const reason of reasons) if (reason.answered.told.some((each) => isByThen(artefact, each, reason.day))) expect(reason.isByThen).toBe(true)
        }
  })

  it('tell of Norwich and the hour of release what happened: advice, a vote, a rule of some day, and an open question', () => {
    const { eras, votes } = historyIn('us/vt/norwich', 'release-time')
    expect(eras.map((each) => [each.from, each.verdict, each.isByThen, each.after])).toEqual([
      [null, 'silent', false, undefined],
      ['2018-03-01', 'should not', false, undefined],
      ['2022-03-01', 'must not', true, '2020-03-03'],
      ['2024-04-23', 'unsettled', false, undefined],
    ])
    expect(eras[1]?.perhaps).toEqual([{ from: '2020-03-04', through: '2022-02-28', verdicts: ['must not'] }])
    expect(votes).toEqual([{ instrument: 'vt.norwich-article-32', day: '2020-03-03', isAdvisory: true, story: 'norwich-2020' }])
  })

  it('come with the votes that asked for a text of theirs, each on its own day, and with no other', () => {
    for (const place of own)
      for (const { id } of situations) {
        const { eras, votes } = historyIn(place, id)
        const texts = eras.flatMap((era) => [...era.because, ...[era, ...era.reasons].flatMap((each) => each.answered.told)]).map((each) => each.split('/')[0])
        for (const { instrument, day, isAdvisory, story } of votes) {
          const voted = artefact.instruments.find((each) => each.id === instrument)
          expect([voted?.made, voted?.kind === 'advisory-vote']).toEqual([day, isAdvisory])
          const { adopted, followed, 'in-force': binding } = stories.find((each) => each.id === story)?.texts ?? {}
          const follows = artefact.instruments.some((each) => texts.includes(each.id) && each.follows.includes(instrument))
          expect(follows || [adopted, followed, binding].some((each) => each !== undefined && texts.includes(each))).toBe(true)
        }
      }
    const days = (place: string) => new Set(situations.flatMap((each) => historyIn(place, each.id).votes.map(({ day }) => day)))
    expect(['us/vt/norwich', 'us/vt/hartford', 'us/nh/lebanon', 'us/nh/hanover'].map((place) => [...days(place)])).toEqual([
      ['2020-03-03'],
      ['2020-03-03'],
      ['2020-03-10'],
      ['2025-05-13'],
    ])
    expect(historyIn('us/vt/barnet', 'release-time').votes).toEqual([])
  })
})

describe('the days on which answers change', () => {
  it('are the first days of eras, everywhere and of every situation', () => {
    for (const place of own) {
      const expected = new Map<string, boolean[]>()
      for (const { id } of situations)
        for (const { from, isByThen: byThen } of historyIn(place, id).eras) if (from !== null) expected.set(from, [...(expected.get(from) ?? []), byThen])
      const days = changingDays(artefact, read, [{ id: place }])
      expect(days.map((each) => [each.day, each.isByThen])).toEqual(
        [...expected].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([day, all]) => [day, all.every((each) => each)]),
      )
      for (const { day } of days) expect([place, day, changedOn(artefact, read, { place, day }).length]).toEqual([place, day, expected.get(day)?.length])
    }
  })

  it('are known of the days that people ask about', () => {
    const days = changingDays(
      artefact,
      read,
      towns.map((id) => ({ id })),
    )
    const on = (day: string) => days.find((each) => each.day === day)
    expect(on('2024-04-23')?.places).toContain('us/vt')
    expect(on('2025-12-08')?.places).toEqual(['us/nh/hanover'])
    expect(on('2026-01-01')?.places).toEqual(expect.arrayContaining(['us/nh', 'us/nh/lebanon', 'us/nh/hanover']))
    // a vote binds nobody, and a text that was merely read on a day began then or earlier
    expect(on('2020-03-03')).toBeUndefined()
    expect(on('2022-03-01')?.isByThen).toBe(true)
  })
})
