// Stories and the law agree on how each text ended, on every day on which something happened in either of them.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { addDays, type Day, isDay, turningDays } from '../base/index.ts'
import { standingOf, type TextStanding } from '../decide/index.ts'
import { readStories, type State, standsNow, standsOn, states } from '../procedure/index.ts'
import { storyStands, waiting } from './index.ts'

const { documents, artefact } = await theLaw()
const { stories } = readStories(documents.texts)
const last = '2026-11-29' as Day

const days = [
  ...new Set([
    ...artefact.instruments.flatMap(({ window, made, open }) => [...turningDays(window), made, open?.from]),
    ...stories.flatMap((story) => story.events.flatMap(({ happened }) => [happened.on, happened.after, happened.before])),
  ]),
]
  .flatMap((each) => (each === undefined || !isDay(each) ? [] : [addDays(each, -1), each, addDays(each, 1)]))
  .filter((each) => each <= last)
  .toSorted()

/** What the law may say of a text whose story stands there. */
const agrees: Readonly<Partial<Record<State, readonly TextStanding['kind'][]>>> = {
  voted: ['advisory', 'acted-upon', 'barred', 'later'],
  disapproved: ['rejected'],
  // WHY: `perhaps` and `later` are allowed, because the day by which it was adopted is known, and not always the day from which it counts
  adopted: ['later', 'perhaps', 'in-force'],
  'in-force': ['in-force', 'open', 'perhaps'],
  // WHY: it is in force, because a text that is rescinded counts until the day that was set for its end
  rescinded: ['repealed', 'ended', 'in-force', 'open'],
  superseded: ['superseded', 'ended'],
  struck: ['ended', 'superseded', 'repealed'],
}

describe('the end of a story', () => {
  it('is that of its text in the law, through all days', () => {
    const seen = new Set<string>()
    for (const story of stories)
      for (const day of days) {
        const found = storyStands(artefact, story, day)
        if (found === undefined) continue
        const state = standsOn(story, day)
        expect([story.id, day, state, found.instrument.id, agrees[state]?.includes(found.standing.kind)]).toEqual([
          story.id,
          day,
          state,
          found.instrument.id,
          true,
        ])
        seen.add(found.standing.kind)
      }
    expect([...seen].toSorted()).toEqual(['advisory', 'in-force', 'open', 'perhaps', 'rejected', 'repealed', 'superseded', 'later'].toSorted())
  })

  it('comes in the order of its events, and is what it is now at last', () => {
    for (const story of stories) {
      expect(standsOn(story, last)).toBe(standsNow(story))
      const passed = [states[0], ...story.events.map((each) => each.state)]
      const reached = days.map((day) => passed.indexOf(standsOn(story, day)))
      expect(reached.every((each, index) => each >= (reached[index - 1] ?? 0))).toBe(true)
    }
  })

  it.each([
    ['norwich-2020', 'vt.norwich-policy', 'open'],
    ['hartford-2019', 'vt.hartford-ordinance', 'in-force'],
    ['lebanon-2019', 'nh.lebanon-ch-185', 'repealed'],
    ['hanover-2020', 'nh.hanover-policy-2020', 'superseded'],
    ['hartland-2017', 'vt.hartland-vote-2017', 'rejected'],
  ])('of %s is that %s is %s', (id, text, kind) => {
    const story = stories.find((each) => each.id === id)
    const found = story === undefined ? undefined : storyStands(artefact, story, last)
    expect([found?.instrument.id, found?.standing.kind]).toEqual([text, kind])
  })
})

describe('advice that waits', () => {
  it('was approved, is still said, and no story of it has come to an end', () => {
    const ever = new Set<string>()
    for (const day of days)
      for (const { instrument, since } of waiting(artefact, stories, day)) {
        ever.add(instrument.id)
        expect([instrument.id, instrument.rejected, since <= day, standingOf(artefact, instrument, day).kind]).toEqual([
          instrument.id,
          undefined,
          true,
          'advisory',
        ])
      }
    expect([...ever].some((each) => each === 'vt.hartland-vote-2017')).toBe(false)
    expect(ever.has('nh.hanover-article-23')).toBe(true)
  })

  it.each([
    ['2025-12-07', true],
    ['2025-12-08', false],
    ['2026-01-01', false],
    [last, false],
  ])('is not the article of Hanover since the board amended the ordinance otherwise: %s, %s', (day, waits) => {
    expect(waiting(artefact, stories, day as Day).some((each) => each.instrument.id === 'nh.hanover-article-23')).toBe(waits)
  })
})
