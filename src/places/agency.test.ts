// Agencies, contracts, and who polices whom.
import { describe, expect, it } from 'vitest'
import { attestations } from '../rules/index.ts'
import { mainKind, policingOf, readAgencies, readContracts, readPlaces } from './index.ts'

const kinds = ['municipal', 'sheriff', 'state-police', 'other-state', 'constable']
const division = 'ocd-division/x'
const { items: places } = readPlaces([
  { id: 'us', name: 'United States', kind: 'country', division },
  { id: 'us/vt', name: 'Vermont', kind: 'state', division },
  { id: 'us/vt/windham-county', name: 'Windham County', kind: 'county', division },
  { id: 'us/vt/putney', name: 'Putney', kind: 'town', division },
  { id: 'us/vt/norwich', name: 'Norwich', kind: 'town', division },
])
const norwich = { ori: 'VT0141000', name: 'Norwich Police Department', kind: 'municipal', place: 'us/vt/norwich', listed: '2018' }
const sheriff = { ori: 'VT0130000', name: "Windham County Sheriff's Office", kind: 'sheriff', place: 'us/vt/windham-county', listed: '2018' }
const contract = { place: 'us/vt/putney', agency: sheriff.ori, reported: '2022', title: 'A report', attestation: 'secondary' }

const agencies = readAgencies([norwich, sheriff], places, kinds).items
const policing = (rows: readonly Readonly<Record<string, string>>[], place: string) =>
  policingOf(place, agencies, readContracts(rows, { places, agencies, kinds, attestations }).items)

describe('the table of agencies', () => {
  it('is read row by row; an empty kind says that it is unclear which', () => {
    const read = readAgencies([norwich, { ...norwich, ori: 'VT0041100', name: 'University', kind: '', part_of: 'VT0141000', village: 'x' }], places, kinds)
    expect(read.problems).toEqual([])
    expect(read.items[0]).toStrictEqual(norwich)
    expect(read.items[1]).toStrictEqual({ ori: 'VT0041100', name: 'University', place: 'us/vt/norwich', village: 'x', partOf: 'VT0141000', listed: '2018' })
  })

  it.each([
    ['ori', ''],
    ['ori', 'vt0141000'],
    ['ori', 'VT014100'],
    ['ori', sheriff.ori],
    ['name', ''],
    ['kind', 'posse'],
    ['place', 'us/vt/nowhere'],
    ['listed', 'last year'],
    ['part_of', 'VT9999999'],
  ])('refuses a row whose %s is %j, by line and column', (column, value) => {
    const read = readAgencies([sheriff, { ...norwich, [column]: value }], places, kinds)
    expect(read.problems).toEqual([{ file: 'places-agencies.csv', line: 3, column, value }])
  })
})

describe('the table of who polices for others', () => {
  it.each([
    ['place', 'us/vt/nowhere'],
    ['agency', 'VT9999999'],
    ['reported', '22'],
    ['title', ''],
    ['attestation', 'certain'],
  ])('refuses a row whose %s is %j', (column, value) => {
    const read = readContracts([{ ...contract, [column]: value }], { places, agencies, kinds, attestations })
    expect(read).toEqual({ items: [], problems: [{ file: 'places-policing.csv', line: 2, column, value }] })
  })
})

describe('who polices a place', () => {
  it('is its own department, a contracted agency, or nobody that was found', () => {
    expect(policing([], 'us/vt/norwich')).toMatchObject([{ how: 'own', ori: norwich.ori, reported: '2018' }])
    expect(policing([contract], 'us/vt/putney')).toMatchObject([{ how: 'contract', kind: 'sheriff', ori: sheriff.ori, source: { title: 'A report' } }])
    expect(policing([], 'us/vt/putney')).toEqual([])
  })

  it('puts what was reported last first, and lets it decide the kind', () => {
    const both = policing([{ ...contract, place: 'us/vt/norwich' }], 'us/vt/norwich')
    expect(both.map((each) => each.how)).toEqual(['contract', 'own'])
    expect(mainKind('town', both)).toBe('sheriff')
    expect(mainKind('town', policing([{ ...contract, place: 'us/vt/norwich', reported: '2010' }], 'us/vt/norwich'))).toBe('municipal')
  })

  it('does not take a village for the town around it', () => {
    const village = policing([{ ...contract, village: 'East Putney' }], 'us/vt/putney')
    expect(village).toMatchObject([{ village: 'East Putney' }])
    expect(mainKind('town', village)).toBe('state-police')
  })

  it('takes a kind of agency where no single one is named', () => {
    expect(policing([{ ...contract, agency: 'constable' }], 'us/vt/putney')).toMatchObject([{ kind: 'constable', how: 'contract' }])
  })

  it('leaves out barracks, State agencies with one task, and agencies of no clear kind', () => {
    const listed = readAgencies(
      [
        { ...norwich, ori: 'VTVSP0000', kind: 'state-police', place: 'us/vt' },
        { ...norwich, ori: 'VTVSP0100', kind: 'state-police', place: 'us/vt', part_of: 'VTVSP0000' },
        { ...norwich, ori: 'VTDMV0000', kind: 'other-state', place: 'us/vt' },
        { ...norwich, ori: 'VT0041100', kind: '', place: 'us/vt' },
      ],
      places,
      kinds,
    ).items
    expect(policingOf('us/vt', listed, []).map((each) => each.ori)).toEqual(['VTVSP0000'])
  })

  it('falls back on the sheriff for a county, the State Police elsewhere, and nobody for the country', () => {
    expect([mainKind('county', []), mainKind('town', []), mainKind('state', []), mainKind('country', [])]).toEqual([
      'sheriff',
      'state-police',
      'state-police',
      undefined,
    ])
  })
})
