// Rows to records: every row is a record or a fault that is told, and of a dropped column nothing is known afterwards.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { artefact, layoutNamed, layouts, sampleOf, vocabulary } from '../../conformance/records.fixture.ts'
import { type RecordLayout, readRecordLayouts } from './layout.ts'
import { columnsRead } from './layout-columns.ts'
import type { RecordReader } from './record.ts'
import { readRecord } from './rows.ts'

function readerOf(layout: RecordLayout, headings: readonly string[]): RecordReader {
  const read = readRecord(artefact, layout, headings)
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes))
  return read.reader
}

/** A row in short: what is wrong with it, or what it says. */
function short(read: ReturnType<RecordReader>): string {
  if ('fault' in read) return `${read.row} ${read.fault} ${read.column}`
  const { row, place, agencyKind, day, month, facts, acts } = read.record
  const done = acts.flatMap((each) => (each.done === undefined ? [] : [`${each.done ? '' : 'no '}${each.act}`]))
  return [row, place, agencyKind, day ?? month, [...facts].map((each) => each.join('=')).join(' '), done.join(' ')].map((each) => each ?? '-').join('; ')
}

const read = (id: string): readonly string[] => {
  const layout = layoutNamed(id)
  const [headings = [], ...rows] = sampleOf(layout.file)
  const reader = readerOf(layout, headings)
  return rows.map((cells, at) => short(reader(cells, at + 2)))
}

/** Everything that can be found in what was read. */
const shown = (value: unknown): string => JSON.stringify(value, (_, each: unknown) => (each instanceof Map || each instanceof Set ? [...each] : each))

describe('a sample', () => {
  it('of Vermont is read whole', () => {
    expect(read('vt.stops')).toEqual([
      '2; us/vt/norwich; municipal; 2024-09-03; setting=traffic-stop person=driver offence=motor-vehicle; start-stop no arrest',
      '3; us/vt/norwich; municipal; 2024-09-04; setting=traffic-stop person=driver offence=state-misdemeanor suspicion=probable-cause; start-stop arrest',
      '4; us/vt/burlington; municipal; 2024-10-12; setting=traffic-stop person=driver; start-stop arrest',
      '5; us/vt/burlington; municipal; 2024-10-13; setting=traffic-stop person=driver offence=motor-vehicle; start-stop no arrest',
      '6; us/vt/hartford; municipal; 2024-11-02; setting=traffic-stop person=driver suspicion=reasonable-suspicion; start-stop no arrest',
      '7 unknown-code Stop Reason',
      '8 ambiguous-place Stop City',
      '9 unreadable-day Stop Date',
    ])
  })

  it('of the Open Policing Project is read whole', () => {
    expect(read('stanford.stops')).toEqual([
      '2; -; -; 2015-03-02; setting=traffic-stop; start-stop no arrest',
      '3; -; -; 2015-03-03; setting=traffic-stop; start-stop arrest',
      '4; -; -; 2015-03-04; setting=street-encounter person=pedestrian; start-stop',
      '5; -; -; 2015-03-05; ; start-stop no arrest',
      '6 unknown-code type',
    ])
  })

  it('of detainers is read whole, and tells of no act that it was done', () => {
    expect(read('us.ice-detainers')).toEqual([
      '2; us/vt/springfield; -; 2024-02-05; setting=request-from-federal paper=detainer; ',
      '3; us/vt/newport-city; -; 2024-03-11; setting=request-from-federal paper=detainer; ',
      '4 ambiguous-place Facility City',
      '5; us/vt/st-johnsbury; -; -; setting=request-from-federal paper=detainer; ',
      '6 unreadable-day Detainer Prepare Date',
      '7 unknown-place Facility City',
    ])
  })

  it('of Illinois is read whole', () => {
    expect(read('il.detainers')).toEqual([
      '2; -; -; 2024-01-09; setting=custody paper=detainer; no hand-over',
      '3; -; -; 2024-03-01; setting=custody; hand-over',
      '4; -; -; 2024-03-21; setting=custody paper=administrative-warrant; no hand-over',
      '5; -; -; 2024-05-04; setting=custody paper=detainer; ',
      '6 unknown-code Paper',
    ])
  })

  it('of the plain layout is read whole', () => {
    const rows = read('plain.acts')
    expect(rows[0]).toBe(
      '2; us/vt/norwich; municipal; 2024-09-03; setting=traffic-stop person=driver offence=motor-vehicle suspicion=none paper=none purpose=other needed-for-criminal-investigation=no essential-to-unrelated-crime=no; ask-status',
    )
    expect(rows.slice(3)).toEqual([
      '5; us/vt/hartford; municipal; 2024-10-21; setting=custody person=arrestee paper=detainer purpose=civil-immigration otherwise-held=no; ',
      '6 unknown-code offence',
      '7; us/vt/burlington; municipal; 2024-11-05; setting=call-for-service person=other offence=none suspicion=none; no arrest',
      '8 unknown-place place',
    ])
  })

  it('of sums is read by no row', () => {
    const [headings = []] = sampleOf('nyc.md')
    expect(readRecord(artefact, layoutNamed('nyc.detainers'), headings)).toEqual({ mistakes: [{ code: 'aggregate', name: 'nyc.detainers' }] })
  })

  it('says nothing by a cell that is empty', () => {
    for (const layout of layouts.filter((each) => !each.aggregate)) {
      const [headings = []] = sampleOf(layout.file)
      const found = readerOf(layout, headings)(
        Array.from(headings, () => ''),
        1,
      )
      const always = layout.facts.flatMap((each) => ('is' in each ? Object.entries(each.is) : []))
      expect('record' in found && [[...found.record.facts], found.record.place, found.record.day]).toEqual([always, undefined, undefined])
    }
  })
})

const made = (fields: string): RecordLayout => {
  const text = `\`\`\`record-layout
layout: xx.one
title: { en: One, es: Uno }
record: { en: one, es: uno }
never: [{ en: Much, es: Mucho }]
sources: [{ title: A list, attestation: secondary }]
${fields}
\`\`\`
`
  const [layout] = readRecordLayouts([{ file: 'a.md', text }], vocabulary).layouts
  if (layout === undefined) throw new Error('a layout')
  return layout
}
const day = 'day: { column: Date, written: iso }'
const acts = 'acts: [{ act: arrest, done: yes }]'

describe('a file', () => {
  it('that lacks a column, or has it twice, is not read', () => {
    const layout = made(`place: { column: Town, in: us/vt }\n${day}\n${acts}`)
    expect(readRecord(artefact, layout, ['Town', ' DATE', 'Date'])).toEqual({ mistakes: [{ code: 'repeated-column', name: 'Date' }] })
    expect(readRecord(artefact, layout, ['Date'])).toEqual({ mistakes: [{ code: 'missing-column', name: 'Town' }] })
    expect(readRecord(artefact, layout, ['\ufeffTOWN', 'Date '])).toHaveProperty('reader')
  })

  it('may lack a column that is optional, which then says nothing', () => {
    const layout = made(`${day}\n${acts}\nfacts: [{ column: purpose, fact: purpose, optional: true }]`)
    const [lacking, having] = [['Date'], ['Date', 'purpose']].map((headings) =>
      readerOf(layout, headings)(['2024-09-03', 'other'].slice(0, headings.length), 1),
    )
    expect([lacking, having].map((each) => each !== undefined && 'record' in each && each.record.facts.get('purpose'))).toEqual([undefined, 'other'])
    expect(readRecord(artefact, layout, ['Date', 'purpose', 'Purpose'])).toEqual({ mistakes: [{ code: 'repeated-column', name: 'purpose' }] })
  })

  it('of a place that the law does not have is not read', () => {
    const layout = made(`place: { column: Town, in: us/xx, names: { A: us/vt/atlantis } }\n${day}\n${acts}`)
    expect(readRecord(artefact, layout, ['Town', 'Date'])).toMatchObject({ mistakes: [{ name: 'us/xx' }, { name: 'us/vt/atlantis' }] })
  })
})

describe('a row', () => {
  it.each([
    ['2024-09-03', '2024-09-03'],
    ['2024-09-03T11:00:00Z', '2024-09-03'],
    ['2024-09-03 11:00', '2024-09-03'],
    ['2024-02-30', undefined],
    ['9/3/2024', undefined],
    ['2024-09-031', undefined],
  ])('with the day %s has %s', (text, expected) => {
    const found = readerOf(made(`${day}\n${acts}`), ['Date'])([text], 1)
    expect('record' in found ? found.record.day : undefined).toBe(expected)
    if (expected === undefined) expect(found).toEqual({ row: 1, fault: 'unreadable-day', column: 'Date' })
  })

  it('of which only the month is known has no day', () => {
    const reader = readerOf(made(`day: { column: Month, written: month }\n${acts}`), ['Month'])
    expect(reader(['2024-09'], 1)).toMatchObject({ record: { month: '2024-09' } })
    expect(['2024-13', '2024-09-03', 'September'].map((each) => short(reader([each], 1)))).toEqual(Array(3).fill('1 unreadable-day Month'))
  })

  it('has the agency that is listed, its kind, or its number', () => {
    const reader = readerOf(made(`agency: { column: Agency, names: { VSP: state-police } }\n${day}\n${acts}`), ['Agency', 'Date'])
    const kinds = ['vsp', 'sheriff', 'VT0141000', 'Norwich Police Department', ''].map((each) => reader([each, ''], 1))
    expect(kinds.map((each) => 'record' in each && each.record.agencyKind)).toEqual(['state-police', 'sheriff', 'municipal', 'municipal', undefined])
    expect(reader(['A choir', ''], 1)).toEqual({ row: 1, fault: 'unknown-agency', column: 'Agency' })
  })

  it('of two columns that differ is at fault, and leaves open what is only concluded', () => {
    const facts = (inference: boolean) =>
      made(`${day}\n${acts}\nfacts: [{ column: A, fact: suspicion }, { column: B, fact: suspicion, inference: ${inference} }]`)
    const [certain, concluded] = [false, true].map((each) => readerOf(facts(each), ['Date', 'A', 'B']))
    expect(certain?.(['', 'none', 'probable-cause'], 1)).toEqual({ row: 1, fault: 'contradictory-codes', column: 'B' })
    const said = ([a = '', b = '']: readonly string[]) => {
      const found = concluded?.(['', a, b], 1)
      return found !== undefined && 'record' in found ? [found.record.facts.get('suspicion'), found.record.inferred.has('suspicion')] : undefined
    }
    expect(said(['none', 'probable-cause'])).toEqual([undefined, false])
    expect(said(['none', 'none'])).toEqual(['none', false])
    expect(said(['', 'none'])).toEqual(['none', true])
  })

  it('with too few cells is not read, nor one that a separator has moved', () => {
    const reader = readerOf(made(`${day}\n${acts}\ndropped: [Driver]`), ['Date', 'Driver', ''])
    expect([['2024-09-03'], ['2024-09-03', 'a', 'b']].map((each) => short(reader(each, 1)))).toEqual(['1 too-few-cells Driver', '1 too-many-cells Driver'])
    expect(reader(['2024-09-03', 'a', ''], 1)).toHaveProperty('record')
  })
})

describe('a dropped column', () => {
  const text = fc.string({ minLength: 1, maxLength: 12 }).map((each) => `§${each}§`)

  it('leaves nothing in what is read', () => {
    for (const layout of layouts.filter((each) => !each.aggregate)) {
      const [headings = [], ...rows] = sampleOf(layout.file)
      const reader = readerOf(layout, headings)
      const dropped = headings.flatMap((each, at) => (layout.dropped.includes(each) ? [at] : []))
      expect(dropped.length).toBeGreaterThan(0)
      fc.assert(
        fc.property(fc.constantFrom(...rows), fc.array(text, { minLength: headings.length, maxLength: headings.length }), (row, texts) => {
          const filled = row.map((cell, at) => (dropped.includes(at) ? (texts[at] ?? '') : cell))
          expect(shown(reader(filled, 1))).toBe(shown(reader(row, 1)))
          expect(shown(reader(filled, 1))).not.toContain('§')
        }),
        { numRuns: 40 },
      )
    }
  })

  it('is never touched, nor is any that the layout does not name', () => {
    for (const layout of layouts.filter((each) => !each.aggregate)) {
      const [headings = [], ...rows] = sampleOf(layout.file)
      const reader = readerOf(layout, headings)
      const read = new Set(columnsRead(layout))
      for (const row of rows) {
        const guarded = new Proxy(row, {
          get: (cells, key) => {
            if (typeof key === 'string' && /^\d+$/.test(key) && !read.has(headings[Number(key)] ?? '')) throw new Error(`column ${key} was touched`)
            const found: unknown = Reflect.get(cells, key)
            return found
          },
        })
        expect(shown(reader(guarded, 1))).toBe(shown(reader(row, 1)))
      }
    }
  })

  it('may hold any text, and so may the others, without a row that is neither a record nor a fault', () => {
    const layout = layoutNamed('vt.stops')
    const [headings = []] = sampleOf(layout.file)
    const reader = readerOf(layout, headings)
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'M', 'NS', 'A')), { maxLength: 20 }), (cells) => {
        const found = reader(cells, 3)
        expect('record' in found ? found.record.row : found.row).toBe(3)
      }),
    )
  })
})
