// A proposed layout: known files are known, a draft can be read, and nobody's name is ever read by it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { sampleOf } from '../../conformance/records.fixture.ts'
import { home, readTexts } from '../folder/index.ts'
import { readRecordLayouts } from './layout.ts'
import { columnsRead } from './layout-columns.ts'
import { isPrivate } from './private-columns.ts'
import { columnGuesses, layoutsFor, proposedDocument } from './propose.ts'
import { readRecord } from './rows.ts'

const { artefact } = await theLaw()
const folder = join(home, 'law/records')
const { layouts } = readRecordLayouts(readTexts(folder), artefact.vocabulary)

describe('a file of a layout', () => {
  const named = layouts.filter((each) => !each.aggregate).map((each) => [each.id, each.file.replace(/.*\//, '').replace('.md', '.csv')] as const)
  it.each(named)('of %s is known by its headings', (id, file) => {
    expect(readdirSync(folder)).toContain(file)
    const [headings = []] = sampleOf(file)
    expect(layoutsFor(layouts, headings)[0]?.id).toBe(id)
    expect(layoutsFor(layouts, headings.slice(0, 1))).toEqual([])
  })
})

const heading = fc.oneof(
  fc.constantFrom(
    'Town',
    'City',
    'Dept',
    'Date',
    'Driver Name',
    'Race',
    'Citizenship',
    "Officer's plate",
    'done',
    'act',
    'purpose',
    'Notes',
    'Result',
    'nombre',
    'ID',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
)
const cell = fc.oneof(
  fc.constantFrom('Norwich', 'us/vt/norwich', 'VT0141000', 'municipal', '2024-09-03', '9/3/2024', '2024-09', 'hold', 'yes', 'other', 'A', ''),
  fc.string({ maxLength: 12 }),
)

it('makes a document that can be read, of any file, and reads no column that is about who somebody is', () => {
  const file = fc.uniqueArray(heading, { minLength: 1, maxLength: 9, selector: (each) => each.trim().toLowerCase() }).chain((headings) =>
    fc.record({
      headings: fc.constant(headings),
      rows: fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), { maxLength: 8 }),
    }),
  )
  fc.assert(
    fc.property(file, ({ headings, rows }) => {
      fc.pre(headings.every((each) => each.trim() !== '' && !/[\p{C}`]/u.test(each)))
      const text = proposedDocument(headings, columnGuesses(artefact, headings, rows))
      const read = readRecordLayouts([{ file: 'own.md', text }], artefact.vocabulary)
      const hasDay = columnGuesses(artefact, headings, rows).some((each) => each.as === 'day')
      // WHY: a file without a day is no mistake of the draft: whoever knows it has to say where the day is
      if (!hasDay) {
        expect(read.mistakes.map((each) => each.field)).toEqual(['day'])
        return
      }
      expect(read.mistakes).toEqual([])
      const [layout] = read.layouts
      if (layout === undefined) throw new Error('no layout')
      for (const each of columnsRead(layout))
        expect([each, isPrivate(each)]).toEqual([each, artefact.vocabulary.facts.some((fact) => fact.id === each.toLowerCase()) && isPrivate(each)])
      expect(readRecord(artefact, layout, headings)).toHaveProperty('reader')
    }),
  )
})
