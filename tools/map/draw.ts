// npm run -s map: draws anew the outlines and places of web/src/lib/map/outlines.json, from the census outlines and the places' coordinates.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type GeoPermissibleObjects, geoConicConformal, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import counties from 'us-atlas/counties-10m.json' with { type: 'json' }
import { home } from '../../src/folder/index.ts'

export const file = join(home, 'web/src/lib/map/outlines.json')

/** The rows of a table under law/. */
function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(join(home, 'law', table), 'utf8'), { columns: true })
}

const width = 640
const height = 900

/** What the map is made of, in pixels: as the file holds it. */
export function outlines(): string {
  const topology = counties as unknown as Topology<{ counties: GeometryCollection<{ name: string }>; states: GeometryCollection<{ name: string }> }>
  const all = feature(topology, topology.objects.counties)
  const located = rowsOf('places-coordinates.csv')
  const places = rowsOf('places.csv')
  // WHY: the table decides, so that a State is drawn once somebody gives coordinates of its places, and of it the counties that are there
  const stateOf = (id: string): string => id.split('/').slice(0, 2).join('/')
  const states = places.filter(({ id = '', kind }) => kind === 'state' && located.some(({ place = '' }) => stateOf(place) === id))
  const numbers = new Map(feature(topology, topology.objects.states).features.map((each) => [each.properties.name, String(each.id)]))
  const idOf = new Map(
    places
      .filter(({ kind }) => kind === 'county')
      .map(({ id = '', name = '' }) => [`${numbers.get(states.find((each) => each['id'] === stateOf(id))?.['name'] ?? '') ?? ''} ${name}`, id]),
  )
  const countyOf = (each: (typeof all.features)[number]): string | undefined => idOf.get(`${String(each.id).slice(0, 2)} ${each.properties.name} County`)
  const features = all.features.filter((each) => countyOf(each) !== undefined)
  const state: GeoPermissibleObjects = { ...all, features }
  // WHY: it is conic, because distances stay as they are between its two parallels, near the ends of Vermont
  const projection = geoConicConformal()
    .parallels([42.9, 44.8])
    .rotate([72.5, 0])
    .fitExtent(
      [
        [6, 6],
        [width - 6, height - 6],
      ],
      state,
    )
  const path = geoPath(projection).digits(1)
  const shapes = features.map((each) => {
    const [x, y] = path.centroid(each)
    const name = each.properties.name
    return {
      id: countyOf(each) ?? '',
      name,
      path: path(each) ?? '',
      x: Math.round(x),
      y: Math.round(y),
    }
  })
  const dots = located.flatMap(({ place = '', lat, lon }) => {
    const at = projection([Number(lon), Number(lat)])
    return at === null ? [] : [{ id: place, x: Math.round(at[0] * 10) / 10, y: Math.round(at[1] * 10) / 10 }]
  })
  const right = Math.ceil(path.bounds(state)[1][0]) + 6
  return `${JSON.stringify({ width: right, height, counties: shapes.sort((a, b) => (a.id < b.id ? -1 : 1)), places: dots }, null, 2)}\n`
}

if (import.meta.main) writeFileSync(file, outlines())
