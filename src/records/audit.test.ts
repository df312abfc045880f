// Records held against the rules: what they come to, what is missing, and that none is lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import type { Day } from '../base/index.ts'
import { ask } from '../decide/index.ts'
import { verdicts } from '../rules/index.ts'
import { auditing, type PlacedRecord, whyAlike } from './audit.ts'
import { judged } from './judged.ts'

const { artefact } = await theLaw()
const { facts } = artefact.vocabulary

describe('a record', () => {
  const possible = fc.uniqueArray(fc.constantFrom(...verdicts), { minLength: 1 })
  const done = fc.constantFrom(true, false, undefined)

  it('broke a rule for certain only where every possible verdict is against what was done, and more knowledge never turns that', () => {
    fc.assert(
      fc.property(possible, done, (all, did) => {
        const against = did === true ? 'must not' : 'must'
        expect(judged(all, did) === 'broke').toBe(did !== undefined && all.every((each) => each === against))
        const parts = all.map((each) => judged([each], did))
        const whole = judged(all, did)
        if (whole === 'broke' || whole === 'fine' || whole === 'no-rule') for (const part of parts) expect(part === 'broke').toBe(whole === 'broke')
        if (whole === 'perhaps-broke') expect(parts).toContain('broke')
      }),
    )
  })

  it('is contradictory where no situation fits it', () => {
    expect(judged([], true)).toBe('contradictory')
  })
})

const one = <Item>(list: readonly Item[]) => fc.constantFrom(...list)
const towns = artefact.places.filter((each) => Object.keys(each.timelines).length > 0).map((each) => each.id)
const read: fc.Arbitrary<PlacedRecord> = fc
  .record({
    row: fc.integer({ min: 2, max: 1_000_000 }),
    place: one(towns),
    day: one(['2017-05-01', '2019-03-01', '2024-06-05', '2025-02-01'] as Day[]),
    facts: fc.uniqueArray(fc.tuple(one(facts), fc.nat(6)), { maxLength: 5, selector: ([fact]) => fact.id }),
    acts: fc.uniqueArray(fc.record({ act: one(['arrest', 'hold', 'tell', 'ask-status', 'hand-over']), done: fc.constantFrom(true, false, undefined) }), {
      minLength: 1,
      maxLength: 2,
      selector: (each) => each.act,
    }),
  })
  .map(({ facts: known, acts, ...record }) => ({
    ...record,
    inferred: new Set<string>(),
    facts: new Map(known.map(([fact, number]) => [fact.id, fact.answers[number % fact.answers.length]?.id ?? ''])),
    acts: acts.map(({ act, done }) => (done === undefined ? { act } : { act, done })),
  }))

describe('many records', () => {
  it('would need the same further facts in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(read, { minLength: 2, maxLength: 12 }), (records) => {
        const coverageOf = (all: readonly PlacedRecord[]) => {
          const audit = auditing(artefact)
          for (const record of all) audit.judge(record)
          return new Map(audit.coverage().map((each) => [each.act, each]))
        }
        expect(coverageOf(records.toReversed())).toEqual(coverageOf(records))
      }),
      { numRuns: 30 },
    )
  })

  it('come to what the answer to the same question leaves possible, and each is counted', () => {
    fc.assert(
      fc.property(fc.array(read, { minLength: 1, maxLength: 20 }), (records) => {
        const audit = auditing(artefact)
        for (const record of records) {
          const groups = audit.judge(record)
          expect(groups.map((each) => each.act)).toEqual(record.acts.map((each) => each.act))
          for (const group of groups) {
            const agency = artefact.places.find((each) => each.id === record.place)?.agency ?? 'municipal'
            const asked = { place: record.place, agency, day: record.day ?? '', act: group.act, facts: Object.fromEntries(record.facts) }
            const found = ask(artefact, asked)
            if ('answer' in found) expect([...group.possible].sort()).toEqual(found.answer.possible.map((each) => each.verdict).sort())
            else expect([found.problems.map((each) => each.code), group.outcome]).toEqual([['impossible'], 'contradictory'])
          }
        }
        const total = audit.alike().reduce((sum, each) => sum + each.count, 0)
        expect(total).toBe(records.reduce((sum, each) => sum + each.acts.length, 0))
        for (const each of audit.coverage()) expect(each.settled).toBeLessThanOrEqual(each.records)
      }),
      { numRuns: 60 },
    )
  })

  it('say enough once the facts that are said to be missing are there', () => {
    const audit = auditing(artefact)
    const record: PlacedRecord = {
      row: 2,
      place: 'us/vt/norwich',
      day: '2024-09-03' as Day,
      inferred: new Set(),
      facts: new Map([
        ['setting', 'traffic-stop'],
        ['person', 'driver'],
      ]),
      acts: [{ act: 'ask-status', done: true }],
    }
    audit.judge(record)
    const [before] = audit.coverage()
    expect(before).toMatchObject({ act: 'ask-status', records: 1, settled: 0, done: 1 })
    const further = before?.further ?? []
    expect(further.length).toBeGreaterThan(0)
    const answersOf = (fact: string): readonly string[] => facts.find((each) => each.id === fact)?.answers.map((each) => each.id) ?? []
    const all = further.reduce<readonly PlacedRecord[]>(
      (list, fact) => list.flatMap((each) => answersOf(fact).map((answer) => ({ ...each, facts: new Map([...each.facts, [fact, answer]]) }))),
      [record],
    )
    const filled = auditing(artefact)
    for (const each of all) filled.judge(each)
    expect(filled.coverage()).toMatchObject([{ settled: all.length }])
    const [why] = audit.alike().map((each) => whyAlike(artefact, each))
    expect(why?.because.length).toBeGreaterThan(0)
  })

  it('rest on nothing that was only concluded', () => {
    const facts = new Map([
      ['purpose', 'civil-immigration'],
      ['paper', 'detainer'],
    ])
    const record = { row: 2, place: 'us/vt/norwich', day: '2024-09-03' as Day, facts, acts: [{ act: 'hold', done: true }] }
    const outcome = (inferred: readonly string[]) => auditing(artefact).judge({ ...record, inferred: new Set(inferred) })[0]?.possible.length ?? 0
    expect(outcome(['purpose', 'paper'])).toBe(auditing(artefact).judge({ ...record, facts: new Map(), inferred: new Set() })[0]?.possible.length)
    expect(outcome([])).toBeLessThan(outcome(['purpose', 'paper']))
  })

  it('of a month have the rules of all its days, and the days on which they changed', () => {
    const audit = auditing(artefact)
    const [group] = audit.judge({ row: 2, place: 'us/vt/norwich', month: '2024-04', inferred: new Set(), facts: new Map(), acts: [{ act: 'tell' }] })
    expect(group?.changes.every((each) => each.startsWith('2024-04'))).toBe(true)
    expect(group?.changes.length).toBeGreaterThan(0)
  })
})
