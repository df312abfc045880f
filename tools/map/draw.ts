// npm run -s map: draws anew the outlines and places of web/src/lib/map/outlines.json, from the census outlines and the places' coordinates.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type GeoPermissibleObjects, geoConicConformal, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import counties from 'us-atlas/counties-10m.json' with { type: 'json' }
import { home } from '../../src/cli/law-node.ts'

export const file = join(home, 'web/src/lib/map/outlines.json')

/** Vermont's counties, and the one in New Hampshire that has places here. */
const drawn = /^(50\d{3}|33009)$/
const width = 640
const height = 900

/** What the map is made of, in pixels: as the file holds it. */
export function outlines(): string {
  const topology = counties as unknown as Topology<{ counties: GeometryCollection<{ name: string }> }>
  const all = feature(topology, topology.objects.counties)
  const features = all.features.filter((each) => drawn.test(String(each.id)))
  const state: GeoPermissibleObjects = { ...all, features }
  // WHY conic: between its two parallels, near the ends of Vermont, distances stay as they are
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
      id: `us/${String(each.id).startsWith('50') ? 'vt' : 'nh'}/${name.toLowerCase().replaceAll(' ', '-')}-county`,
      name,
      path: path(each) ?? '',
      x: Math.round(x),
      y: Math.round(y),
    }
  })
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(join(home, 'law/places-coordinates.csv'), 'utf8'), { columns: true })
  const places = rows.flatMap(({ place = '', lat, lon }) => {
    const at = projection([Number(lon), Number(lat)])
    return at === null ? [] : [{ id: place, x: Math.round(at[0] * 10) / 10, y: Math.round(at[1] * 10) / 10 }]
  })
  const right = Math.ceil(path.bounds(state)[1][0]) + 6
  return `${JSON.stringify({ width: right, height, counties: shapes.sort((a, b) => (a.id < b.id ? -1 : 1)), places }, null, 2)}\n`
}

if (import.meta.main) writeFileSync(file, outlines())
