// How a text stands, in words, over the whole law and all the days on which something begins or ends: only what binds is called in force.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { addDays, type Day, dawn, dusk, isDay, turningDays, type Window } from '../base/index.ts'
import { situateAt, standingOf, standsAtLast, type TextStanding } from '../decide/index.ts'
import { standingJson } from '../json/index.ts'
import { type Instrument, kinds } from '../rules/index.ts'
import { locales } from './locale.ts'
import { daysText, stateText } from './standing.ts'

const { artefact } = await theLaw()
const binding = {
  en: /(?<!no longer |not yet |perhaps |never |not |un)\bin force\b|came into force/i,
  es: /(?<!no |no está |ya no |aún no |quizás |nunca )\b(vigente|entró en vigor)/i,
}

function day(text: string): Day {
  if (!isDay(text)) throw new Error(text)
  return text
}

/** Every day on which a text of the law begins, ends, is made, comes to be open or is barred, and those around it. */
const days = [
  ...new Set(
    [dawn, dusk, ...artefact.instruments.flatMap(({ window, made, open }) => [...turningDays(window), made, window?.after, open?.from])]
      .flatMap((each) => (each === undefined ? [] : [addDays(each, -1), each, addDays(each, 1)]))
      .filter(isDay),
  ),
].toSorted()

describe('how a text stands', () => {
  const found = artefact.instruments.flatMap((instrument) => days.map((each) => ({ instrument, day: each, standing: standingOf(artefact, instrument, each) })))

  it('is in force only if it binds somebody on that day and nothing says that this is open', () => {
    for (const { instrument, day: on, standing } of found.filter((each) => each.standing.kind === 'in-force')) {
      const { agencies, open, rejected, window } = instrument
      expect([instrument.id, on, agencies.length > 0, rejected, open !== undefined && open.from <= on]).toEqual([instrument.id, on, true, undefined, false])
      expect([window === undefined || window.from <= on, standing.kind]).toEqual([true, 'in-force'])
    }
  })

  it('is said of nothing that was rejected, or that ran out', () => {
    for (const { instrument, day: on, standing } of found.filter((each) => each.standing.kind === 'advisory')) {
      expect([instrument.id, on, instrument.agencies, instrument.rejected]).toEqual([instrument.id, on, [], undefined])
      expect(artefact.instruments.filter((each) => each.follows.includes(instrument.id) && (each.made ?? each.window?.from ?? dusk) <= on)).toEqual([])
      expect(standing.kind).toBe('advisory')
    }
  })

  it('has every kind there is', () => {
    const all: Readonly<Record<TextStanding['kind'], true>> = {
      ...{ 'in-force': true, open: true, perhaps: true, advisory: true, 'acted-upon': true, barred: true, rejected: true },
      ...{ superseded: true, repealed: true, ended: true, later: true },
    }
    expect([...new Set(found.map((each) => each.standing.kind))].toSorted()).toEqual(Object.keys(all).toSorted())
  })

  it('is called in force, in both languages, where it is and nowhere else', () => {
    for (const { instrument, day: on, standing } of found)
      for (const language of locales) {
        const state = stateText(artefact, language, { instrument, standing })
        expect([instrument.id, on, language, state, binding[language].test(state)]).toEqual([instrument.id, on, language, state, standing.kind === 'in-force'])
      }
  })
})

describe('the days of a text', () => {
  it('on a page without a day never say that what binds nobody is or was in force, nor that what is open still is', () => {
    for (const instrument of artefact.instruments)
      for (const language of locales) {
        const stands = standsAtLast(artefact, instrument)
        const said = daysText(artefact, language, stands)
        if (instrument.agencies.length === 0) expect([instrument.id, said, binding[language].test(said)]).toEqual([instrument.id, said, false])
        if (stands.standing.kind === 'open') expect([instrument.id, said.endsWith(stateText(artefact, language, stands))]).toEqual([instrument.id, true])
      }
  })

  it('of a rule with days of its own are told as those of its text', () => {
    const text = (of: string): Instrument => {
      const instrument = artefact.instruments.find((each) => each.id === of)
      if (instrument === undefined) throw new Error(of)
      return instrument
    }
    const window: Window = { from: day('2022-01-01'), before: false }
    const said = (of: string, own: Window) => daysText(artefact, 'en', standsAtLast(artefact, text(of)), own)
    expect(said('vt.norwich-policy', window)).toBe('1 January 2022 through 22 April 2024; since 23 April 2024 it is open whether it still binds')
    expect(said('vt.norwich-policy', { ...window, through: day('2023-01-01') })).toBe('1 January 2022 through 1 January 2023')
    expect(said('vt.hartland-vote-2017', window)).toBe('rejected, and never in force')
    expect(said('vt.fip-2024', window)).toBe('in force from 1 January 2022')
  })

  it.each([
    ['vt.hartland-vote-2017', 'rejected, and never in force', 'rechazado y nunca vigente'],
    ['vt.s-209-2026', 'not in force', 'no está vigente'],
    ['vt.calais-vote-2017', 'said on 7 March 2017, binding nobody', 'dicho el 7 de marzo de 2017, sin obligar a nadie'],
    [
      'nh.hanover-article-23',
      'said on 13 May 2025, binding nobody; since 1 January 2026 it may no longer be followed, by New Hampshire HB 511 (2025 Laws, chapter 39; RSA 106-R), against sanctuary policies: no-sanctuary-policies',
      undefined,
    ],
    [
      'vt.norwich-policy',
      'came into force between 3 March 2020 and 1 March 2022; through 22 April 2024; since 23 April 2024 it is open whether it still binds',
      undefined,
    ],
  ])('%s', (id, en, es) => {
    const text = standsAtLast(artefact, artefact.instruments.find((each) => each.id === id) as Instrument)
    expect(daysText(artefact, 'en', text)).toBe(en)
    if (es !== undefined) expect(daysText(artefact, 'es', text)).toBe(es)
  })

  it.each(kinds)('of a text of kind %s that binds nobody and has no days is that it is not in force', (kind) => {
    const [first] = artefact.instruments
    if (first === undefined) throw new Error('there is law')
    const { window, ...undated } = { ...first, kind, agencies: [], id: 'none' }
    expect(daysText(artefact, 'en', { instrument: undated, standing: { kind: 'advisory' } })).toBe('not in force')
  })
})

describe('what programs read', () => {
  it('has the texts in force, those that are open, and of each the words that pages say, everywhere and through all days', () => {
    const places = ['us/vt/norwich', 'us/vt/hartland', 'us/vt/burlington', 'us/vt/hartford', 'us/nh/hanover', 'us/nh/lebanon']
    for (const place of places)
      for (const on of days.filter((_, index) => index % 3 === 0)) {
        const situated = situateAt(artefact, { place, day: on })
        if ('problems' in situated) continue
        const { standing, open, texts } = standingJson(situated.situated, 'en')
        const of = (kind: string) => texts.filter((each) => each.standing.kind === kind).map((each) => each.instrument)
        expect([standing.map((each) => each.instrument), open.map((each) => each.instrument)]).toEqual([of('in-force'), of('open')])
        for (const { instrument, standing: state, says } of texts) {
          const text = artefact.instruments.find((each) => each.id === instrument) as Instrument
          expect(says).toBe(stateText(artefact, 'en', { instrument: text, standing: state }))
        }
      }
  })
})
