// ZIP codes as names of places. A code is the post office's: it may name two towns, or none, and reach into one that it does not name.
import { grouped } from '../base/index.ts'
import type { Place } from './place.ts'
import { type ReadRows, readRows, type TableRow } from './table.ts'

/** One row of law/places-zips.csv: a place that a code is said to name. */
export interface Zip {
  readonly zip: string
  readonly place: string
  /** Where that was read. */
  readonly source: string
}

/** Rows of the table of ZIP codes. */
export function readZips(rows: readonly TableRow[], places: readonly Place[]): ReadRows<Zip> {
  const ids = new Set<string>(places.map((each) => each.id))
  const seen = new Set<string>()
  return readRows<Zip>('places-zips.csv', rows, (row) => {
    const { zip = '', place = '', source = '' } = row
    if (!/^\d{5}$/.test(zip) || seen.has(`${zip} ${place}`)) return 'zip'
    if (!ids.has(place)) return 'place'
    if (source === '') return 'source'
    seen.add(`${zip} ${place}`)
    return { zip, place, source }
  })
}

/** Places with their ZIP codes among their other names. */
export function withZips<Some extends Place>(places: readonly Some[], zips: readonly Zip[]): readonly Some[] {
  const of = grouped(zips, (each) => each.place)
  return places.map((place) => ({ ...place, also: [...place.also, ...(of.get(place.id) ?? []).map((each) => each.zip)] }))
}
