// The table of places, what documents may name, and which texts bind whom where.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liesIn } from '../base/index.ts'
import { bindings, circuits, type Place, readPlaces, surroundingsFrom } from './index.ts'

const norwich = {
  id: 'us/vt/norwich',
  name: 'Norwich',
  kind: 'town',
  circuit: 'second-circuit',
  division: 'ocd-division/country:us/state:vt/place:norwich',
}
const country = { id: 'us', name: 'United States', kind: 'country', circuit: '', division: 'ocd-division/country:us' }

const file = 'places.csv'

const segment = fc.stringMatching(/^[a-z]{1,4}(-[a-z]{1,3}){0,2}$/)
const id = fc.tuple(fc.stringMatching(/^[a-z]{2}$/), fc.array(segment, { maxLength: 2 })).map(([first, others]) => [first, ...others].join('/'))
const row: fc.Arbitrary<typeof norwich> = fc.record({
  id,
  name: fc.string({ minLength: 1 }),
  kind: fc.constantFrom('country', 'state', 'county', 'town', 'city'),
  circuit: fc.constantFrom('', ...circuits),
  division: fc.string().map((text) => `ocd-division/${text}`),
})
const rows = fc.uniqueArray(row, { selector: (each) => each.id, maxLength: 8 })

describe('the table', () => {
  it('is read row by row, empty cells left out', () => {
    fc.assert(
      fc.property(rows, (good) => {
        const expected = good.map(({ circuit, ...others }) => ({
          ...others,
          ...(circuit === '' ? {} : { circuit }),
          also: [],
        }))
        expect(readPlaces(good)).toStrictEqual({ items: expected, problems: [] })
      }),
    )
  })

  it.each([
    ['id', ''],
    ['id', 'US/vt'],
    ['id', 'us/'],
    ['id', '/us'],
    ['id', 'us//vt'],
    ['id', 'us/vt/new york'],
    ['id', 'us/vt/new--york'],
    ['id', 'us/vt/-new'],
    ['id', 'us/vt/new-'],
    ['id', 'us/vt/st.-albans'],
    ['id', 'us/vt\n'],
    ['kind', ''],
    ['kind', 'village'],
    ['kind', 'Town'],
    ['division', ''],
    ['division', 'country:us'],
    ['division', 'x ocd-division/country:us'],
    ['name', ''],
    ['circuit', 'second'],
    ['circuit', 'twelfth-circuit'],
  ])('refuses a row whose %s is %j, by line and column', (column, value) => {
    fc.assert(
      fc.property(rows, fc.nat(8), (good, any) => {
        const others = good.filter((each) => each.id !== norwich.id)
        const index = any % (others.length + 1)
        const read = readPlaces(others.toSpliced(index, 0, { ...norwich, [column]: value }))
        expect(read.problems).toEqual([{ file, line: index + 2, column, value }])
        expect(read.items).toEqual(readPlaces(others).items)
      }),
      { numRuns: 20 },
    )
  })

  it('refuses a second row for a place, and keeps the first', () => {
    const read = readPlaces([country, norwich, { ...norwich, name: 'Another' }])
    expect(read.items.map((each) => each.name)).toEqual(['United States', 'Norwich'])
    expect(read.problems).toEqual([{ file, line: 4, column: 'id', value: 'us/vt/norwich' }])
  })

  it('lists every bad row, each with its first fault', () => {
    const read = readPlaces([{ ...norwich, id: '', kind: '' }, country, { ...norwich, name: '', circuit: 'x' }])
    expect(read.problems).toEqual([
      { file, line: 2, column: 'id', value: '' },
      { file, line: 4, column: 'name', value: '' },
    ])
  })

  it('takes a column that is not there for an empty cell', () => {
    const { circuit: _, ...bare } = norwich
    expect(readPlaces([bare]).items).toStrictEqual([{ ...bare, also: [] }])
    expect(readPlaces([{}]).problems).toEqual([{ file, line: 2, column: 'id', value: '' }])
  })

  it('reads counties and other names, and reports a county that is not in the table', () => {
    const county = { ...norwich, id: 'us/vt/windsor-county', name: 'Windsor County', kind: 'county' }
    const town = { ...norwich, county: county.id, also: ' Beaver Meadow; Pompanoosuc ;' }
    expect(readPlaces([county, town])).toMatchObject({ items: [{}, { county: county.id, also: ['Beaver Meadow', 'Pompanoosuc'] }], problems: [] })
    expect(readPlaces([town]).problems).toEqual([{ file, line: 2, column: 'county', value: county.id }])
  })

  it('knows the circuits', () => {
    expect(circuits).toHaveLength(12)
    expect(new Set(circuits).size).toBe(12)
    expect(circuits).toContain('second-circuit')
  })
})

describe('what documents may name', () => {
  it('is every place of the table and every circuit', () => {
    fc.assert(
      fc.property(rows, (good) => {
        const found = surroundingsFrom(readPlaces(good).items)
        expect([...found.places]).toEqual(good.map((each) => each.id))
        expect([...found.circuits]).toEqual(circuits)
      }),
    )
  })
})

describe('bindings', () => {
  const { items: places } = readPlaces([
    country,
    { ...norwich, id: 'us/vt', name: 'Vermont', kind: 'state' },
    norwich,
    { ...norwich, id: 'us/vt/nor' },
    { ...norwich, id: 'us/nh', circuit: 'first-circuit' },
  ])

  it('name every agency at every place, with the texts of the places around it, in their order', () => {
    const texts = [
      { id: 'town', agencies: ['municipal'], place: 'us/vt/norwich' },
      { id: 'state', agencies: ['municipal', 'state-police'], place: 'us/vt' },
      { id: 'country', agencies: ['state-police'], place: 'us' },
      { id: 'nobody', agencies: [], place: 'us' },
      { id: 'nowhere', agencies: ['municipal'] },
      { id: 'circuit', agencies: ['municipal'], place: 'first-circuit' },
    ]
    const found = bindings(places, ['municipal', 'state-police'], texts)
    expect(found.map((each) => [each.place, each.agency, each.circuit, each.texts.join()])).toEqual([
      ['us', 'municipal', '', ''],
      ['us', 'state-police', '', 'country'],
      ['us/vt', 'municipal', 'second-circuit', 'state'],
      ['us/vt', 'state-police', 'second-circuit', 'state,country'],
      ['us/vt/norwich', 'municipal', 'second-circuit', 'town,state'],
      ['us/vt/norwich', 'state-police', 'second-circuit', 'state,country'],
      ['us/vt/nor', 'municipal', 'second-circuit', 'state'],
      ['us/vt/nor', 'state-police', 'second-circuit', 'state,country'],
      ['us/nh', 'municipal', 'first-circuit', 'circuit'],
      ['us/nh', 'state-police', 'first-circuit', 'country'],
    ])
  })

  it('bind more the further in', () => {
    const agencies = ['a', 'b']
    const text = fc.record({ id: fc.string(), agencies: fc.subarray(agencies), place: fc.constantFrom(...places.map((each): string => each.id)) })
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const found = bindings(places, agencies, texts)
        const of = (place: Place, agency: string) => found.find((each) => each.place === place.id && each.agency === agency)?.texts ?? []
        expect(found).toHaveLength(places.length * agencies.length)
        for (const outer of places) {
          for (const inner of places.filter((each) => liesIn(each.id, outer.id))) {
            for (const agency of agencies) expect(of(inner, agency)).toEqual(expect.arrayContaining([...of(outer, agency)]))
          }
        }
      }),
    )
    expect(bindings([], agencies, [])).toEqual([])
  })
})
