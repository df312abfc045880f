// What a template asks for: enough to settle every verdict that can be settled, nothing that can be left out, and nobody's status.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { type Random, seeded } from '../../conformance/random.ts'
import { type Day, withId } from '../base/index.ts'
import { ask, situateAt } from '../decide/index.ts'
import { sample } from '../diagram/index.ts'
import { auditing, type PlacedRecord, placed } from './audit.ts'
import { readRecordLayouts } from './layout.ts'
import { fewestFurther, isSettled } from './missing.ts'
import { readRecord } from './rows.ts'
import { boundActs, isSensitive, type RecordTemplate, templateOf } from './template.ts'
import { partialOfActs } from './template-acts.ts'
import { templateRows } from './template-csv.ts'
import { headingOf } from './template-fields.ts'
import { templateLayout } from './template-layout.ts'

const { artefact } = await theLaw()
const { facts } = artefact.vocabulary

const cases = [
  ['us/vt/norwich', '2019-06-05'],
  ['us/vt/norwich', '2024-09-03'],
  ['us/nh/hanover', '2026-02-01'],
  ['us/ma/boston', '2024-09-03'],
] as const

function situatedIn(place: string, day: string) {
  const found = situateAt(artefact, { place, day })
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found.situated
}

/** A situation that can be, whole. */
function wholeSituation({ next }: Random): ReadonlyMap<string, string> {
  const values = sample(artefact.diagrams, artefact.possible, [...artefact.order], () => undefined, 1, next)
  return new Map(facts.flatMap((fact, number) => [[fact.id, fact.answers[values?.get(number) ?? -1]?.id ?? '']] as const))
}

/** Rows of a file with the template's headings, read by its own layout. `left`: a column that the file does not have. */
function readerOf(template: RecordTemplate, left = '') {
  const [layout] = readRecordLayouts([{ file: 'layout.md', text: templateLayout('en', template) }], artefact.vocabulary).layouts
  if (layout === undefined) throw new Error('the layout of a template')
  const columns = template.columns.filter((each) => headingOf(each.fact) !== left)
  const begun = readRecord(artefact, layout, ['number', 'place', 'day', 'act', 'done', ...columns.map(({ fact }) => headingOf(fact))])
  if ('mistakes' in begun) throw new Error(JSON.stringify(begun.mistakes))
  return (act: string, said: ReadonlyMap<string, string>): PlacedRecord => {
    const read = begun.reader(['1', template.place.name, template.day, act, 'yes', ...columns.map(({ fact }) => said.get(fact.id) ?? '')], 2)
    const record = 'record' in read ? placed(read.record) : undefined
    if (record === undefined) throw new Error(JSON.stringify(read))
    return record
  }
}

describe.each(cases)('in %s on %s', (place, day) => {
  const situated = situatedIn(place, day)
  const acts = boundActs(situated, 'officer')
  const whole = templateOf(situated, acts, true)

  it('a record with every column settles what the rules said, which is what the whole situation answers', () => {
    const random = seeded(23)
    const read = readerOf(whole)
    const audit = auditing(artefact)
    let settled = 0
    for (let round = 0; round < 60; round += 1) {
      const said = wholeSituation(random)
      for (const act of acts) {
        const [alike] = audit.judge(read(act, said))
        const found = ask(artefact, { place, day, act, facts: Object.fromEntries(said) })
        if (!('answer' in found)) throw new Error(JSON.stringify(found.problems))
        expect([act, alike?.possible]).toEqual([act, [found.answer.verdict]])
        settled += 1
      }
    }
    for (const each of audit.coverage()) expect(each.settled).toBe(each.records)
    expect(settled).toBe(60 * acts.length)
  })

  it('a record with the columns of its act alone settles it too', () => {
    const random = seeded(29)
    const read = readerOf(whole)
    const audit = auditing(artefact)
    for (let round = 0; round < 60; round += 1) {
      const said = wholeSituation(random)
      for (const act of acts) {
        const own = new Set(whole.columns.filter((each) => each.acts.includes(act)).map(({ fact }) => fact.id))
        expect(audit.judge(read(act, new Map([...said].filter(([fact]) => own.has(fact)))))[0]?.possible).toHaveLength(1)
      }
    }
  })

  it('no column can be left out, and no fewer would do', () => {
    const { partial, rootOf } = partialOfActs(situated, acts)
    const groups = acts.map((act) => ({ root: rootOf(act), value: () => undefined, count: 1 }))
    const numbers = whole.columns.map(({ fact }) => facts.indexOf(fact))
    const settles = (chosen: readonly number[]): boolean => groups.every((each) => isSettled(partial, each, new Set(chosen)))
    expect(settles(numbers)).toBe(true)
    for (const left of numbers) expect([facts[left]?.id, settles(numbers.filter((each) => each !== left))]).toEqual([facts[left]?.id, false])
    expect(
      fewestFurther(
        partial,
        groups,
        facts.map((_, number) => number),
      ),
    ).toHaveLength(numbers.length)
  })

  it('only what turns on a sensitive question stays open, and that is said', () => {
    const template = templateOf(situated, acts)
    expect(template.columns.filter(({ fact }) => isSensitive(fact))).toEqual([])
    const random = seeded(31)
    const [read, readWhole] = [readerOf(template), readerOf(whole)]
    const audit = auditing(artefact)
    for (const { act, open } of template.acts) {
      expect(open.every(isSensitive)).toBe(true)
      for (let round = 0; round < 60; round += 1) {
        const said = wholeSituation(random)
        const [alike, known] = [audit.judge(read(act, said))[0], audit.judge(readWhole(act, said))[0]]
        if (alike?.possible.length !== 1) expect([act, open.length > 0]).toEqual([act, true])
        else expect(alike.possible).toEqual(known?.possible)
      }
    }
  })

  it('a file without a column is read all the same, and what that would have told stays open', () => {
    const random = seeded(37)
    for (const { fact, acts: needing } of whole.columns) {
      const [full, short] = [readerOf(whole), readerOf(whole, headingOf(fact))]
      const audit = auditing(artefact)
      for (let round = 0; round < 40; round += 1) {
        const said = wholeSituation(random)
        for (const act of needing)
          expect(audit.judge(short(act, said))[0]?.possible).toEqual(expect.arrayContaining([...(audit.judge(full(act, said))[0]?.possible ?? [])]))
      }
    }
  })
})

it('made-up rows are situations that can be, and each says enough', () => {
  const template = templateOf(situatedIn('us/vt/norwich', '2024-09-03'), boundActs(situatedIn('us/vt/norwich', '2024-09-03'), 'officer'))
  const [layout] = readRecordLayouts([{ file: 'layout.md', text: templateLayout('es', template) }], artefact.vocabulary).layouts
  const [headings = [], ...rows] = templateRows(artefact, template)
  if (layout === undefined) throw new Error('the layout of a template')
  const begun = readRecord(artefact, layout, headings)
  if ('mistakes' in begun) throw new Error(JSON.stringify(begun.mistakes))
  const audit = auditing(artefact)
  expect(rows.length).toBeGreaterThan(3)
  for (const [at, cells] of rows.entries()) {
    expect(cells[0]).toMatch(/^made-up-/)
    const read = begun.reader(cells, at + 2)
    const record = 'record' in read ? placed(read.record) : undefined
    if (record === undefined) throw new Error(JSON.stringify(read))
    expect(audit.judge(record).map((each) => [each.outcome === 'contradictory', each.possible.length])).toEqual([[false, 1]])
  }
})

it('an act of which nothing is said anywhere needs no column', () => {
  const template = templateOf(situatedIn('us/nh/hanover', '2019-06-05'), ['say-id-is-optional'])
  expect(template).toMatchObject({ columns: [], acts: [{ act: 'say-id-is-optional', open: [] }] })
})

describe('nobody is asked for', () => {
  const days = ['2017-01-01', '2019-06-05', '2024-09-03', '2026-06-01'] as Day[]
  /** Places that differ in their texts. */
  const places = [...new Map(artefact.places.flatMap((each) => (each.agency === undefined ? [] : [[each.timelines[each.agency] ?? -1, each.id]]))).values()]
  const asked = new Set(
    places.flatMap((place) =>
      days.flatMap((day) => {
        const situated = situatedIn(String(place), day)
        const acts = boundActs(situated, 'officer')
        return acts.length === 0 ? [] : templateOf(situated, acts).columns.map(({ fact }) => fact.id)
      }),
    ),
  )

  it('their status, citizenship or birthplace, anywhere on any day', () => {
    expect(asked.size).toBeGreaterThan(20)
    for (const id of asked) {
      const fact = withId(facts, id)
      expect([id, fact?.sensitivity ?? 3]).toEqual([id, Math.min(2, fact?.sensitivity ?? 3)])
      expect(`${id} ${fact?.asks['en']}`).not.toMatch(/citizen|nationality|\bborn\b|birth|immigration status|documented|removable|deport/i)
      for (const answer of fact?.answers ?? [])
        expect(`${fact?.says?.['en'] ?? ''} ${answer.words['en']}`).not.toMatch(
          /person is (not )?(a |an )?(citizen|alien|noncitizen|undocumented|foreign|removable|in the country)/i,
        )
    }
  })

  it('what would tell their status by itself, though a rule turns on it', () => {
    for (const each of ['federal-confirmation', 'consular-notice-due', 'visa-rules-met', 'status-already-known', 'record']) expect(asked.has(each)).toBe(false)
  })
})
