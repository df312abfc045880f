// Requests: what is sealed, what everybody may know, and what the rules say, held against `ask`.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { agenciesOf, ask } from '../decide/index.ts'
import { leastShown } from '../records/index.ts'
import { verdicts } from '../rules/index.ts'
import {
  answeredRequest,
  askers,
  type CountedRequest,
  furtherFacts,
  momentOf,
  outcomes,
  papersClaimed,
  publicReport,
  publicWhere,
  readRequest,
  readWanted,
  requestActs,
  requestEntry,
  requestState,
  type SealedRequest,
  tellableFrom,
  unknownInWanted,
  waysOfAsking,
  yearReport,
} from './index.ts'

const { artefact, documents } = await theLaw()
const { wanted, mistakes } = readWanted(documents.texts)
const papers = artefact.vocabulary.facts.find((each) => each.id === 'paper')?.answers.map((each) => each.id) ?? []
const agencies = artefact.places.filter((each) => Object.keys(each.timelines).length > 0).flatMap((place) => agenciesOf(artefact, place))

const at = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-11-28'), noInvalidDate: true }).map((each) => each.toISOString())
const request = fc.record({
  id: fc.uuid(),
  wanted: fc.constantFrom(...wanted.map((each) => each.id)),
  asker: fc.constantFrom(...askers),
  how: fc.constantFrom(...waysOfAsking),
  paper: fc.constantFrom(...papers),
  claimed: fc.constantFrom(...papersClaimed),
  facts: fc.constant({}),
  at,
  sealedCase: fc.constant(null),
  sentAt: fc.option(at),
  outcome: fc.option(fc.constantFrom(...outcomes)),
})

describe('the kinds of request', () => {
  it('and the papers are named in every language of what a person is handed', () => {
    const answers = artefact.vocabulary.facts.find((each) => each.id === 'paper')?.answers ?? []
    for (const lang of ['en', 'es', 'fr']) {
      expect([lang, wanted.filter(({ name, does }) => name[lang] === undefined || does[lang] === undefined)]).toEqual([lang, []])
      expect([lang, answers.filter(({ words }) => words[lang] === undefined).map(({ id }) => id)]).toEqual([lang, []])
    }
  })

  it('are those that a desk takes down, in words of the vocabulary', () => {
    expect(mistakes).toEqual([])
    expect(unknownInWanted(wanted, { acts: artefact.vocabulary.acts.map((each) => each.id), facts: artefact.vocabulary.facts })).toEqual([])
    expect(wanted.map((each) => each.id)).toEqual(['status', 'release', 'address', 'interview', 'holding', 'custody', 'help'])
  })

  it('are refused with what the vocabulary does not know', () => {
    const text = '```wanted\nwanted: "x"\nact: "levitate"\nfacts:\n  paper: "papyrus"\nname: { en: "x", es: "x" }\ndoes: { en: "x", es: "x" }\n```\n'
    const found = unknownInWanted(readWanted([{ file: 'x.md', text }]).wanted, { acts: ['tell'], facts: artefact.vocabulary.facts })
    expect(found.map((each) => each.field)).toEqual(['act', 'facts.paper'])
  })
})

describe('what the rules say to a request', () => {
  it('is what `ask` says to its question, whatever else somebody answered', () => {
    fc.assert(
      fc.property(request, fc.constantFrom(...agencies.slice(0, 60)), fc.constantFrom('2019-02-03', '2024-09-03', '2026-11-28'), (asked, agency, day) => {
        const facts = { information: 'aggregate', purpose: 'unrelated-crime' }
        const found = answeredRequest(artefact, wanted, agency.id, day, { ...asked, facts })
        const thing = wanted.find((each) => each.id === asked.wanted)
        const own = ask(artefact, {
          place: agency.place,
          agency: agency.asked,
          day,
          act: thing?.act ?? '',
          facts: { ...facts, paper: asked.paper, ...thing?.facts },
        })
        expect(found).toEqual(own)
        if (found !== 'not-there' && 'answer' in found)
          for (const each of furtherFacts(artefact, found.answer)) expect(found.answer.turnsOn.map((turn) => turn.fact)).toContain(each)
      }),
      { numRuns: 60 },
    )
  })

  it('is nothing for an agency or a kind that is not there', () => {
    const [one] = fc.sample(request, 1)
    if (one === undefined) throw new Error('no sample')
    expect(answeredRequest(artefact, wanted, 'us/vt/norwich/nobody', '2026-01-01', one)).toBe('not-there')
    expect(answeredRequest(artefact, wanted, 'us/vt/norwich/vt0141000', '2026-01-01', { ...one, wanted: 'tea' })).toBe('not-there')
  })
})

describe('a request as it is sent', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(request, (asked) => {
        expect(readRequest(asked)).toEqual({ request: asked })
      }),
    )
  })

  it('has no room for a name: free words, other fields and bare case numbers are refused, and only fields are told', () => {
    const [one] = fc.sample(request, 1)
    const names = fc.constantFrom('Ada Abbott', 'case 2026-0417', 'A123456789', '')
    const fields = fc.constantFrom('wanted', 'asker', 'how', 'paper', 'claimed', 'sealedCase', 'at', 'outcome', 'id', 'note', 'name')
    fc.assert(
      fc.property(names, fields, (name, field) => {
        const read = readRequest({ ...one, [field]: name })
        expect(read).toHaveProperty('wrong')
        expect(JSON.stringify(read)).not.toContain(name === '' ? '\u0000' : name)
      }),
    )
    expect(readRequest({ ...one, facts: { person: 'Ada Abbott' } })).toEqual({ wrong: ['facts'] })
    expect(readRequest({ ...one, facts: { 'Ada Abbott': 'x' } })).toEqual({ wrong: ['facts'] })
  })

  it('has its moment mended where the clock of the device is off, and never one that has not come', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90, max: 90 }), fc.integer({ min: 0, max: 400 }), (offMinutes, ago) => {
        const now = Date.UTC(2026, 10, 28, 12)
        const device = (moment: number): string => new Date(moment - offMinutes * 60_000).toISOString()
        const { at: moved, offBy } = momentOf({ at: device(now - ago * 60_000), sentAt: device(now) }, new Date(now).toISOString())
        expect(Date.parse(moved)).toBeLessThanOrEqual(now)
        if (Math.abs(offMinutes) >= 2) expect([moved, offBy]).toEqual([new Date(now - ago * 60_000).toISOString(), offMinutes * 60_000])
        else expect(Math.abs(Date.parse(moved) - (now - ago * 60_000))).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})

describe('how a request stands', () => {
  const said = fc.array(fc.record({ act: fc.constantFrom(...requestActs), outcome: fc.constantFrom(...outcomes) }), { maxLength: 6 })
  it('is what was said last, and a request that was entered wrongly never counts again', () => {
    fc.assert(
      fc.property(fc.subarray([...verdicts], { minLength: 1 }), said, (possible, all) => {
        const kept = all.map(({ act, outcome }) => (act === 'done' ? { act, outcome } : act === 'same-as' ? { act, other: 'other' } : { act }))
        const state = requestState(possible, kept)
        expect(state.outcome).toBe(all.findLast((each) => each.act === 'done')?.outcome)
        expect(state.counts).toBe(!all.some((each) => each.act === 'entered-wrongly' || each.act === 'same-as'))
        if (state.outcome === 'yes' && possible.every((each) => each === 'must not')) expect(state.judged).toBe('broke')
        if (state.outcome === 'no' && possible.every((each) => each === 'must not')) expect(state.judged).toBe('fine')
      }),
    )
  })
})

describe('what everybody may know', () => {
  const sealed: fc.Arbitrary<SealedRequest> = fc.record({
    agency: fc.constantFrom('us/vt/norwich/vt0141000', 'us/vt/hartford/vt0140400'),
    day: fc.constantFrom('2026-03-04', '2026-03-05'),
    asker: fc.constantFrom(...askers),
    how: fc.constantFrom(...waysOfAsking),
    wanted: fc.constantFrom('hold', 'tell'),
    paper: fc.constantFrom('none', 'detainer'),
    claimed: fc.constantFrom(...papersClaimed),
    possible: fc.subarray([...verdicts]),
    law: fc.constant('a'.repeat(64)),
    nonce: fc.constantFrom('1', '2'),
  })

  it('an entry names the smallest area with eleven requests in a year, the day only where there were eleven in the month, and never the nonce', () => {
    fc.assert(
      fc.property(sealed, fc.nat(30), fc.nat(60), fc.nat(30), (one, ofAgency, more, inMonth) => {
        const chain = [one.agency, 'us/vt/windsor-county', 'us/vt']
        const where = publicWhere(chain, one.day, {
          inYear: (area) => (area === one.agency ? ofAgency : area === 'us/vt' ? 0 : ofAgency + more),
          inMonth: () => inMonth,
        })
        const wantedArea = ofAgency >= leastShown ? one.agency : ofAgency + more >= leastShown ? 'us/vt/windsor-county' : 'us/vt'
        expect(where).toEqual({ area: wantedArea, when: inMonth >= leastShown ? one.day : '2026-03' })
        const entry = requestEntry({ ...one, receipt: 'b'.repeat(64) }, where, { counts: true, outcome: 'no', sameAs: undefined })
        const read = JSON.parse(entry) as Readonly<Record<string, unknown>>
        expect(Object.keys(read).toSorted()).toEqual(['area', 'asker', 'claimed', 'done', 'format', 'law', 'paper', 'receipt', 'said', 'wanted', 'when'])
        expect([read['area'], read['when']]).toEqual([where.area, where.when])
      }),
    )
  })

  it('a month is told only when it is over for as long as was said', () => {
    expect([tellableFrom('2026-11-01', 30), tellableFrom('2026-11-30', 30), tellableFrom('2026-12-31', 0)]).toEqual(['2026-12-30', '2026-12-30', '2026-12-31'])
  })

  it('a report adds up, and no hidden count can be worked out from what is shown', () => {
    const counted: fc.Arbitrary<CountedRequest> = fc.record({
      wanted: fc.constantFrom('hold', 'release'),
      paper: fc.constantFrom('none', 'detainer'),
      state: fc.record({ counts: fc.boolean(), outcome: fc.constantFrom(undefined, ...outcomes) }),
    })
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 120 }), (requests) => {
        const report = yearReport('us/vt/norwich/vt0141000', 2026, requests)
        expect(report.received).toBe(requests.filter((each) => each.state.counts).length)
        for (const row of report.rows) expect(row.done + row.notDone + row.gone + row.passedOn + row.notRecorded).toBe(row.received)
        const shown = publicReport(report)
        for (const [index, row] of shown.rows.entries()) {
          const { wanted: _, paper: __, received, ...cells } = row
          for (const each of [received, ...Object.values(cells)]) if (typeof each === 'number') expect(each === 0 || each >= leastShown).toBe(true)
          const hiddenCells = Object.values(cells).filter((each) => each === 'hidden').length
          // one hidden cell beside a shown sum would be told by the others
          if (received !== 'hidden') expect(hiddenCells).not.toBe(1)
          else if ((report.rows[index]?.received ?? 0) < leastShown) expect(Object.values(cells).every((each) => each === 'hidden' || each === 0)).toBe(true)
        }
        const hiddenRows = shown.rows.filter((each) => each.received === 'hidden').length
        if (shown.received !== 'hidden') expect(hiddenRows).not.toBe(1)
      }),
      { numRuns: 300 },
    )
  })
})
