// Reports in the columns of a State: every request that belongs there is told once, none that does not, and what is not taken down stays empty.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { addDays, isDay } from '../base/index.ts'
import { formRows, type ReportedRequest } from './form-table.ts'
import { readReportForms, unknownInForms } from './forms.ts'
import { readWanted } from './wanted.ts'
import { outcomes } from './words.ts'

const { artefact, documents } = await theLaw()
const { forms, mistakes } = readReportForms(documents.texts)
const wanted = readWanted(documents.texts).wanted.map(({ id }) => id)
const papers = artefact.vocabulary.facts.find(({ id }) => id === 'paper')?.answers.map(({ id }) => id) ?? []

const start = '2025-12-20'
if (!isDay(start)) throw new Error('it is a day')
const request = fc.record({
  day: fc.integer({ min: 0, max: 400 }).map((each) => addDays(start, each) as string),
  wanted: fc.constantFrom(...wanted),
  paper: fc.constantFrom(...papers),
  state: fc.record({ counts: fc.boolean(), outcome: fc.constantFrom(undefined, ...outcomes) }),
})
const period = fc.constantFrom({ year: 2026, half: undefined }, { year: 2026, half: 1 as const }, { year: 2026, half: 2 as const })
const form = fc.constantFrom(...forms)

describe('the reports of the law documents', () => {
  it('are five, without a mistake, and name nothing that is not there', () => {
    expect([forms.length, mistakes, unknownInForms(forms, { wanted, papers })]).toEqual([5, [], []])
    expect(unknownInForms(forms, { wanted: [], papers }).length).toBeGreaterThan(0)
  })

  it('tell each request of their time that counts once, and no other', () =>
    fc.assert(
      fc.property(form, period, fc.array(request, { maxLength: 20 }), (asked, when, requests) => {
        const isIn = ({ day, state }: ReportedRequest): boolean => {
          const month = Number(day.slice(5, 7))
          return state.counts && day.startsWith('2026') && (when.half === undefined || (when.half === 1) === month <= 6)
        }
        const { which } = asked
        const own = requests.filter(
          (each) =>
            isIn(each) &&
            (which.outcome?.some((one) => one === each.state.outcome) ?? true) &&
            (which.wanted?.includes(each.wanted) ?? true) &&
            (which.paper?.includes(each.paper) ?? true),
        )
        const rows = formRows(asked, when, requests)
        expect(rows.length).toBe(asked.rows === 'one' ? 1 : own.length)
        for (const [at, column] of asked.columns.entries()) {
          const cells = rows.map((row) => row[at])
          if (column.kind === 'untold') expect(cells.every((each) => each === undefined)).toBe(true)
          if (column.kind === 'tells' && column.tells === 'day') expect(cells).toEqual(own.map(({ day }) => day).toSorted())
          if (column.kind === 'counts') {
            const { wanted: kinds, paper, outcome } = column.counts
            const counted = own.filter((each) => (kinds?.includes(each.wanted) ?? true) && (paper?.includes(each.paper) ?? true))
            expect(cells).toEqual([outcome === undefined ? counted.length : counted.filter((each) => outcome.some((one) => one === each.state.outcome)).length])
          }
        }
      }),
    ))
})

describe('a report in a document', () => {
  const text = (columns: string, rows: string): string =>
    `\`\`\`report\nreport: a\nplace: us/vt\nmonths: 12\nstanding: bill\ntitle: { en: "a", es: "a" }\nsource: { title: "a", attestation: unconfirmed }\nnote: { en: "a", es: "a" }\nrows: ${rows}\ncolumns:\n${columns}\n\`\`\`\n`
  const read = (columns: string, rows = 'each') => readReportForms([{ file: 'law/a.md', text: text(columns, rows) }])
  it('has columns of one kind each, that fit its rows', () => {
    const says = 'says: { en: "a", es: "a" }'
    expect(read(`  - { column: a, tells: day, ${says} }`).mistakes).toEqual([])
    for (const [columns, rows] of [
      [`  - { column: a, ${says} }`, 'each'],
      [`  - { column: a, tells: day, counts: {}, ${says} }`, 'each'],
      [`  - { column: a, counts: {}, ${says} }`, 'each'],
      [`  - { column: a, tells: day, ${says} }`, 'one'],
    ] as const)
      expect(read(columns, rows).mistakes.map(({ code }) => code)).toEqual(['wrong-field'])
  })
})
