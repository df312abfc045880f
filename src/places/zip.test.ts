// The table of ZIP codes, and its codes as names of places.
import { describe, expect, it } from 'vitest'
import { readPlaces, readZips, withZips } from './index.ts'

const division = 'ocd-division/x'
const { items: places } = readPlaces([
  { id: 'us/vt/barre-city', name: 'Barre City', kind: 'city', division, also: 'Barre' },
  { id: 'us/vt/barre-town', name: 'Barre Town', kind: 'town', division },
])
const row = { zip: '05641', place: 'us/vt/barre-city', source: 'a list' }

describe('the table of ZIP codes', () => {
  it('may name one place by several codes, and several places by one', () => {
    const rows = [row, { ...row, place: 'us/vt/barre-town' }, { ...row, zip: '05649' }]
    const read = readZips(rows, places)
    expect(read).toEqual({ items: rows, problems: [] })
    expect(withZips(places, read.items).map((each) => each.also)).toEqual([['Barre', '05641', '05649'], ['05641']])
  })

  it.each([
    ['zip', '5641'],
    ['zip', '05641-0001'],
    ['zip', 'o5641'],
    ['zip', ''],
    ['zip', '05649'],
    ['place', 'us/vt/nowhere'],
    ['place', ''],
    ['source', ''],
  ])('refuses a row whose %s is %j, by line and column', (column, value) => {
    const read = readZips(
      [
        { ...row, zip: '05649' },
        { ...row, [column]: value },
      ],
      places,
    )
    expect(read.problems).toEqual([{ file: 'places-zips.csv', line: 3, column, value }])
    expect(read.items.length).toBe(1)
  })
})
