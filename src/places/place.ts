// Jurisdictions: ids that nest (`us/vt/norwich` lies in `us/vt`), and the table they come from.

declare const brand: unique symbol

/** A place of the table, `us/vt/norwich`. */
export type PlaceId = string & { readonly [brand]: 'PlaceId' }

/** One row of law/places.csv. */
export interface Place {
  readonly id: PlaceId
  readonly name: string
  readonly kind: 'country' | 'state' | 'county' | 'town' | 'city'
  /** The county it lies in, whose sheriff serves it. */
  readonly county?: string
  /** Federal circuit whose decisions bind there; none for the country. */
  readonly circuit?: string
  /** The kind of agency that polices it, unless a question says otherwise. */
  readonly agency?: string
  /** Open Civic Data division id, accepted as a name of the place. */
  readonly division: string
  /** Other names: villages, old spellings. */
  readonly also: readonly string[]
}

/** Whether `inner` is `outer` or lies in it. */
export function liesIn(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}

/** The federal circuits of appeals. */
export const circuits = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'dc'].map(
  (each) => `${each}-circuit`,
)

const placeKinds: readonly Place['kind'][] = ['country', 'state', 'county', 'town', 'city']

/** What is wrong with a row of the table: its line, counted from 1 with the header, and the column. */
export interface RowProblem {
  readonly line: number
  readonly column: string
  readonly value: string
}

/** Rows of the table to places; a row that is not right is listed, not read. */
export function readPlaces(rows: readonly Readonly<Record<string, string>>[]): { readonly places: readonly Place[]; readonly problems: readonly RowProblem[] } {
  const places: Place[] = []
  const problems: RowProblem[] = []
  for (const [index, row] of rows.entries()) {
    const cell = (column: string): string => row[column] ?? ''
    const [id, kind, division] = [cell('id'), placeKinds.find((each) => each === cell('kind')), cell('division')]
    const problem = (column: string) => problems.push({ line: index + 2, column, value: cell(column) })
    if (!isPlaceId(id) || places.some((each) => each.id === id)) problem('id')
    else if (kind === undefined) problem('kind')
    else if (!division.startsWith('ocd-division/')) problem('division')
    else if (cell('name') === '') problem('name')
    else if (cell('circuit') !== '' && !circuits.includes(cell('circuit'))) problem('circuit')
    else {
      const county = cell('county') === '' ? {} : { county: cell('county') }
      const also = cell('also')
        .split(';')
        .map((each) => each.trim())
        .filter((each) => each !== '')
      const circuit = cell('circuit') === '' ? {} : { circuit: cell('circuit') }
      const agency = cell('agency') === '' ? {} : { agency: cell('agency') }
      places.push({ id, name: cell('name'), kind, ...county, ...circuit, ...agency, division, also })
    }
  }
  const ids = new Set<string>(places.map((each) => each.id))
  for (const [index, row] of rows.entries()) {
    const county = row['county'] ?? ''
    if (county !== '' && !ids.has(county)) problems.push({ line: index + 2, column: 'county', value: county })
  }
  return { places, problems }
}

function isPlaceId(text: string): text is PlaceId {
  return /^[a-z]+(\/[a-z]+(-[a-z]+)*)*$/.test(text)
}
