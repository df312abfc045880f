// The words of an examination say its numbers, each in its place, in both languages.
import { describe, expect, it } from 'vitest'
import { checklistMistakeCodes, checklistNoteCodes, type ExaminedLine, examine, lineStatuses, returnReason, whys } from '../signatures/index.ts'
import {
  chanceText,
  checklistMistakeKinds,
  checklistMistakeText,
  checklistNoteKinds,
  examinationText,
  gateText,
  lineStatusName,
  returnReasonText,
  whyText,
} from './examine.ts'
import { locales } from './locale.ts'

const some = (status: ExaminedLine['status'], count: number): readonly ExaminedLine[] => Array.from({ length: count }, () => ({ status }))
const cured = returnReason([...some('valid', 150), ...some('not-on-checklist', 10)], 156)
const short = returnReason([...some('valid', 1_150), ...some('unreadable', 3), ...some('duplicate', 2)], 1_156)
const open = returnReason([...some('valid', 150), ...some('unreadable', 7)], 156)

describe('the reason for return', () => {
  it('in English', () => {
    expect(cured && returnReasonText('en', cured)).toEqual([
      'Signatures of voters needed: 156. Lines on the petition: 160. Valid: 150. Missing: 6.',
      'Lines that do not count: not on the checklist (10).',
      'The petition can be supplemented: 160 different persons signed it, voters or not, and 156 are needed for that.',
    ])
    expect(short && returnReasonText('en', short)).toEqual([
      'Signatures of voters needed: 1,156. Lines on the petition: 1,155. Valid: 1,150. Missing: 6.',
      'Lines that do not count: signed before (2) and cannot be read (3).',
      'The petition cannot be supplemented: no more than 1,153 different persons signed it, and 1,156 are needed for that.',
    ])
  })

  it('in Spanish, and where the gate is open', () => {
    expect(open && returnReasonText('es', open)).toEqual([
      'Firmas de votantes que se necesitan: 156. Líneas en la petición: 157. Válidas: 150. Faltan: 6.',
      'Líneas que no cuentan: no se puede leer (7).',
      'Si se pueden agregar firmas a la petición, lo decide la secretaría municipal. La firmaron por lo menos 150 y a lo más 157 personas distintas, y para eso se necesitan 156. Depende de estas líneas: no se puede leer (7).',
    ])
    expect(open && gateText('en', open.gate)).toContain('At least 150 and at most 157 different persons signed it, and 156 are needed')
  })
})

describe('how a petition stands', () => {
  it.each([
    [some('valid', 10), 8, 'Enough: 10 valid lines, and 8 are needed.'],
    [some('valid', 8), 10, 'Short by 2: 8 valid lines, and 10 are needed.'],
    [[...some('valid', 7), ...some('undecided', 1)], 10, 'Short by 2, even if every line not decided yet is valid: 7 valid lines so far, and 10 are needed.'],
    [[...some('valid', 7), ...some('undecided', 4)], 10, 'It can still be enough: 7 valid lines so far, and 10 are needed. Lines not decided yet: 4.'],
  ] as const)('%#', (lines, needed, text) => {
    expect(examinationText('en', examine(lines, needed))).toBe(text)
  })

  it('has a chance only while it is open', () => {
    expect(chanceText('en', examine(some('valid', 10), 8))).toBeUndefined()
    expect(chanceText('en', examine([...some('valid', 7), ...some('undecided', 4)], 8))).toContain('is less than 1%')
    expect(chanceText('es', examine([...some('valid', 1), ...some('undecided', 2)], 3))).toContain('es de 50')
  })
})

/** One of its kind, of the whole file. */
const kind = <Code extends string>(code: Code) => ({ code, count: 1, first: [{ row: 0, column: '', code }] })

describe.each(locales)('in %s', (language) => {
  it('everything that can be found has words of its own', () => {
    const all = [
      ...lineStatuses.map((each) => lineStatusName(language, each)),
      ...checklistMistakeKinds(
        language,
        checklistMistakeCodes.map((code) => kind(code)),
      ).map((each) => each.says),
      ...checklistNoteKinds(
        language,
        checklistNoteCodes.map((code) => kind(code)),
      ).map((each) => each.says),
    ]
    expect(new Set(all).size).toBe(all.length)
    expect(new Set(whys.map((why) => whyText(language, why))).size).toBe(whys.length)
  })
})

it('a mistake has its place', () => {
  expect(checklistMistakeText('en', { row: 4, column: 'Voter ID', code: 'id-twice', other: 2 })).toBe(
    'Row 4, column “Voter ID”: the same voter number stands there twice (see row 2).',
  )
  expect(checklistMistakeText('es', { row: 3, column: '', code: 'quotes-broken' })).toBe('Fila 3: una comilla se abre aquí o antes y no se cierra.')
})

it('what is found many times is told once, with where the first of it are', () => {
  const rows = Array.from({ length: 100 }, (_, at) => ({ row: at + 2, column: 'Status', code: 'status-challenged' as const }))
  expect(checklistNoteKinds('en', [{ code: 'status-challenged', count: 1822, first: rows }])).toEqual([
    {
      says: 'Challenged, and on the checklist.',
      count: 1822,
      where: 'Rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 and 1,802 more · Status',
    },
  ])
  const twice = [{ row: 9, column: 'Voter ID', code: 'id-twice' as const, other: 4 }]
  expect(checklistMistakeKinds('es', [{ code: 'id-twice', count: 1, first: twice }])).toMatchObject([{ where: 'Filas 9 (4) · Voter ID' }])
  const beside = ['Party', 'Ward', 'Party'].map((column) => ({ row: 1, column, code: 'column-not-read' as const }))
  expect(checklistNoteKinds('en', [{ code: 'column-not-read', count: 3, first: beside }])).toMatchObject([{ where: 'Columns: Party, Ward' }])
  const other = [{ row: 0, column: 'Town', code: 'another-town' as const, named: 'Hartford' }]
  expect(checklistMistakeKinds('en', [{ code: 'another-town', count: 1, first: other }])).toEqual([
    { says: 'It is the list of Hartford, and not of this place.', count: 1, where: '' },
  ])
})
