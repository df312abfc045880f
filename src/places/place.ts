// Jurisdictions: ids that nest (`us/vt/norwich` lies in `us/vt`), and the table they come from.
import { filled, type ReadRows, readRows, type TableRow } from './table.ts'

declare const brand: unique symbol

/** A place of the table, `us/vt/norwich`. */
export type PlaceId = string & { readonly [brand]: 'PlaceId' }

/** One row of law/places.csv. */
export interface Place {
  readonly id: PlaceId
  readonly name: string
  readonly kind: 'country' | 'state' | 'county' | 'town' | 'city' | 'unorganized'
  /** The county it lies in, whose sheriff serves it. */
  readonly county?: string
  /** Federal circuit whose decisions bind there; none for the country. */
  readonly circuit?: string
  /** Open Civic Data division id, accepted as a name of the place. */
  readonly division: string
  /** Other names: villages, old spellings, ZIP codes. */
  readonly also: readonly string[]
}

/** The federal circuits of appeals. */
export const circuits = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'dc'].map(
  (each) => `${each}-circuit`,
)

const placeKinds: readonly Place['kind'][] = ['country', 'state', 'county', 'town', 'city', 'unorganized']

const file = 'places.csv'

/** Rows of the table to places; a row that is not right is listed, not read. */
export function readPlaces(rows: readonly TableRow[]): ReadRows<Place> {
  const { items, problems } = readRows<Place>(file, rows, readPlace)
  const ids = new Set<string>(items.map((each) => each.id))
  const lost = rows.flatMap(({ county = '' }, index) => (county === '' || ids.has(county) ? [] : [{ file, line: index + 2, column: 'county', value: county }]))
  return { items, problems: [...problems, ...lost] }
}

function readPlace(row: TableRow, before: readonly Place[]): Place | string {
  const { id = '', name = '', division = '', circuit = '', also = '' } = row
  const kind = placeKinds.find((each) => each === row['kind'])
  if (!isPlaceId(id) || before.some((each) => each.id === id)) return 'id'
  if (kind === undefined) return 'kind'
  if (!division.startsWith('ocd-division/')) return 'division'
  if (name === '') return 'name'
  if (circuit !== '' && !circuits.includes(circuit)) return 'circuit'
  const names = also.split(';').map((each) => each.trim())
  return { id, name, kind, ...filled(row, 'county', 'county'), ...filled(row, 'circuit', 'circuit'), division, also: names.filter((each) => each !== '') }
}

function isPlaceId(text: string): text is PlaceId {
  return /^[a-z]+(\/[a-z]+(-[a-z]+)*)*$/.test(text)
}
