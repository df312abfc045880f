// Layouts of records: data that holds together, and what is wrong with it where it does not.
import { describe, expect, it } from 'vitest'
import { artefact, documents, files, layoutNamed, layouts, mistakes, vocabulary } from '../../conformance/records.fixture.ts'
import { cellOf, editionOn, situate } from '../decide/index.ts'
import { readRecordLayouts } from './layout.ts'
import { columnsRead } from './layout-columns.ts'
import { isPrivate } from './private-columns.ts'

const whole = {
  place: 'place: { is: us/vt/norwich }',
  day: 'day: { column: Date, written: iso }',
  facts: 'facts: [{ is: { setting: traffic-stop } }]',
  acts: 'acts: [{ act: arrest, done: { column: Outcome, yes: [A], no: [N] } }]',
  dropped: 'dropped: [Officer]',
  never: 'never: [{ en: Much, es: Mucho }]',
  sources: 'sources: [{ title: A list, attestation: secondary }]',
}

/** A document of a layout with some of its fields written otherwise; the line of a field is that of its place in the list. */
function written(fields: Readonly<Record<string, string>>) {
  const lines = Object.entries({ ...whole, ...fields }).map(([, line]) => line)
  const text = ['# One', '', '```record-layout', 'layout: xx.one', 'title: { en: One, es: Uno }', 'record: { en: one, es: uno }', ...lines, '```', '']
  return { file: 'a.md', text: text.join('\n') }
}
const lineOf = (field: string): number => 7 + Object.keys(whole).indexOf(field)

describe('layouts of records', () => {
  it('are read without a mistake, each with a sample of its own', () => {
    expect(mistakes).toEqual([])
    expect(layouts.map((each) => each.id).sort()).toEqual(['il.detainers', 'nyc.detainers', 'plain.acts', 'stanford.stops', 'us.ice-detainers', 'vt.stops'])
    expect(files.filter((each) => each.endsWith('.csv'))).toEqual(documents.map((each) => each.file.replace(/md$/, 'csv')))
  })

  it('say what they never tell and rest on sources, and read nothing that is private', () => {
    for (const each of layouts) {
      expect([each.id, each.never.length > 0, each.sources.length > 0]).toEqual([each.id, true, true])
      expect(columnsRead(each).filter((column) => each.dropped.includes(column))).toEqual([])
    }
  })

  it('conclude nothing that a code does not say', () => {
    const { facts, acts } = layoutNamed('vt.stops')
    const search = facts.find((each) => 'column' in each && each.column === 'Stop Search')
    expect(search !== undefined && 'codes' in search && [search.inference, search.codes.get('NS'), search.codes.get('SW')]).toEqual([true, {}, {}])
    const told = (id: string) => acts.find(({ act }) => 'is' in act && act.is === id)?.done
    expect([told('cite'), told('hold'), told('tell')]).toEqual([undefined, undefined, undefined])
    expect(told('arrest')).toMatchObject({ no: ['N', 'T', 'V', 'W'] })
    for (const id of ['us.ice-detainers', 'nyc.detainers']) expect(layoutNamed(id).acts.filter((each) => each.done !== undefined)).toEqual([])
  })

  it('have in the plain one every fact on which the rules in a town of Vermont turn in what officers do', () => {
    const judged = ['start-stop', 'prolong-stop', 'question', 'ask-status', 'arrest', 'hold', 'hand-over', 'help-hold', 'tell', 'give-access', 'require-id']
    const turning = judged.flatMap((act) => {
      const found = situate(artefact, { place: 'us/vt/norwich', day: '2024-09-03', act, facts: {} })
      const cell = 'situated' in found ? cellOf(artefact, editionOn(found.situated, found.situated.day)) : undefined
      return cell?.scope.map((fact) => vocabulary.facts[fact]?.id ?? '') ?? []
    })
    expect(turning.length).toBeGreaterThan(50)
    expect([...new Set(turning)].filter((fact) => !columnsRead(layoutNamed('plain.acts')).includes(fact))).toEqual([])
  })

  it('are plain where a column has the name of a fact', () => {
    const { facts } = layoutNamed('plain.acts')
    const purpose = facts.find((each) => 'column' in each && each.column === 'purpose')
    expect(purpose !== undefined && 'codes' in purpose && purpose.codes.get('civil-immigration')).toEqual({ purpose: 'civil-immigration' })
  })
})

describe('a document of a layout of records', () => {
  it('is read whole', () => {
    const read = readRecordLayouts([written({})], vocabulary)
    expect(read.mistakes).toEqual([])
    expect(read.layouts).toMatchObject([{ id: 'xx.one', aggregate: false, attestation: 'secondary', file: 'a.md', line: 4 }])
  })

  it.each([
    ['a fact that there is not', 'facts', 'facts: [{ is: { weather: rain } }]', 'weather'],
    ['an answer that there is not', 'facts', 'facts: [{ is: { setting: parade } }]', 'parade'],
    ['a code for a fact that there is not', 'facts', 'facts: [{ column: Reason, codes: { M: { weather: rain } } }]', 'weather'],
    ['a code for an answer that there is not', 'facts', 'facts: [{ column: Reason, codes: { M: { offence: speeding } } }]', 'speeding'],
    ['a column for a fact that there is not', 'facts', 'facts: [{ column: Reason, fact: weather }]', 'weather'],
    ['an act that there is not', 'acts', 'acts: [{ act: sing }]', 'sing'],
    ['an actor that there is not', 'acts', 'acts: [{ act: arrest, actor: singer }]', 'singer'],
    ['a kind of agency that there is not', 'place', 'agency: { is: choir }', 'choir'],
    ['a name for a kind of agency that there is not', 'place', 'agency: { column: Agency, names: { Singers: choir } }', 'choir'],
    ['a column that is read and dropped', 'dropped', 'dropped: [Officer, OUTCOME]', 'OUTCOME'],
    ['a column of citizenship', 'facts', 'facts: [{ column: CitizenshipCountry, codes: { X: {} } }]', 'CitizenshipCountry'],
    ['a column of status that an act is read from', 'acts', 'acts: [{ act: arrest, done: { column: Entry Status, yes: [A] } }]', 'Entry Status'],
    ['a name for a number', 'day', 'day: { column: Date, written: iso }\nnumber: Driver Name', 'Driver Name'],
    ['a birthplace for a place', 'place', 'place: { column: Lugar de nacimiento, in: us/vt }', 'Lugar de nacimiento'],
  ])('with %s is told with its line', (_, field, line, words) => {
    const read = readRecordLayouts([written({ [field]: line })], vocabulary)
    const at = lineOf(field) + (line.includes('\n') ? 1 : 0)
    expect(read).toMatchObject({ layouts: [], mistakes: [{ code: 'wrong-field', file: 'a.md', line: at, words }] })
  })

  it.each([
    ['no source', 'sources', '', 'missing-field', 4],
    ['nothing that it never tells', 'never', '', 'missing-field', 4],
    ['no act', 'acts', '', 'missing-field', 4],
    ['no day', 'day', '', 'missing-field', 4],
    ['a field that there is not', 'dropped', 'party: P', 'unknown-field', lineOf('dropped')],
    ['a place that is both given and in a column', 'place', 'place: { is: us/vt/norwich, column: City }', 'wrong-field', lineOf('place')],
    ['a place in a State and by the State of a column', 'place', 'place: { column: City, in: us/vt, state: State }', 'wrong-field', lineOf('place')],
    ['an agency without either', 'place', 'agency: {}', 'wrong-field', lineOf('place')],
    ['days written in a way that there is not', 'day', 'day: { column: Date, written: roman }', 'wrong-field', lineOf('day')],
    ['a column without codes', 'facts', 'facts: [{ column: Reason }]', 'wrong-field', lineOf('facts')],
    ['a conclusion of every row', 'facts', 'facts: [{ is: { setting: traffic-stop }, inference: true }]', 'wrong-field', lineOf('facts')],
    ['a code that is yes and no', 'acts', 'acts: [{ act: arrest, done: { column: Outcome, yes: [A], no: [A] } }]', 'wrong-field', lineOf('acts')],
    ['a code that YAML makes something else of', 'acts', 'acts: [{ act: arrest, done: { column: Outcome, yes: [TRUE] } }]', 'wrong-field', lineOf('acts')],
    ['sums that are read by row', 'dropped', 'aggregate: true', 'wrong-field', lineOf('dropped')],
  ])('with %s is told with its line', (_, field, line, code, at) => {
    const read = readRecordLayouts([written({ [field]: line })], vocabulary)
    expect(read.layouts).toEqual([])
    expect(read.mistakes.map((each) => [each.code, each.line])).toEqual([[code, at]])
  })

  it('with the name of another is told, and so is one that is no data', () => {
    expect(readRecordLayouts([written({}), written({})], vocabulary).mistakes).toMatchObject([{ code: 'repeated-name', words: 'xx.one' }])
    expect(readRecordLayouts([{ file: 'b.md', text: '```record-layout\nlayout: [\n```\n' }], vocabulary).mistakes).toMatchObject([{ code: 'not-yaml' }])
  })
})

describe('a column', () => {
  it.each([
    ...['Status', 'Immigration Status', 'citizenship_country', 'Birth Country', 'BIRTHPLACE', 'PlaceOfBirth', 'Nationality', 'Driver Name', 'last name'],
    ...[
      'LASTNAME',
      'Name',
      'Name of driver',
      'License Plate',
      'Race',
      'Gender',
      'Situación migratoria',
      'Ciudadanía',
      'Apellidos',
      'Nombre',
      'País de nacimiento',
    ],
  ])('that is headed %s is private', (heading) => {
    expect(isPrivate(heading)).toBe(true)
  })

  it.each(['Agency Name', 'Nombre de la agencia', 'Facility City', 'Stop Date', 'Reason', 'Outcome', 'Name of agency', 'State', 'Estado'])(
    'that is headed %s is not',
    (heading) => {
      expect(isPrivate(heading)).toBe(false)
    },
  )
})
