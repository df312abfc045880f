// Places by the names people give them, and what is offered where a name is not known.
import { expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import type { PlaceEntry } from '../artefact/index.ts'
import { placesNamed, situate } from './index.ts'

const { artefact } = await theLaw()
const states = artefact.places.filter((each) => each.kind === 'state')
const stateOf = (place: PlaceEntry): PlaceEntry | undefined => states.find((each) => place.id.startsWith(`${each.id}/`))

/** The places that a name may mean, or those that are offered for it. */
function meant(name: string): { readonly places: readonly string[]; readonly offered: readonly string[] } {
  const found = situate(artefact, { place: name, day: '2024-06-05', act: 'hold', facts: {} })
  if ('situated' in found) return { places: [found.situated.place.id], offered: [] }
  const [unknown, many] = (['unknown-place', 'ambiguous-place'] as const).map((code) => found.problems.find((each) => each.code === code))
  const nearest = (problem: (typeof found.problems)[number] | undefined) => (problem !== undefined && 'nearest' in problem ? problem.nearest : [])
  return { places: nearest(many), offered: nearest(unknown) }
}

/** Places that an agency is known to police: a question about any other has another problem as well. */
const places = artefact.places.filter((each) => meant(each.id).places.length > 0)

it('takes a place by its id and by its name, with its State or without, however it is written', () => {
  expect(places.length).toBeGreaterThan(200)
  for (const place of places) {
    expect(meant(place.id).places).toEqual([place.id])
    const state = stateOf(place)
    const names =
      state === undefined ? [place.name] : [place.name, `${place.name}, ${state.name}`, `${place.name.toUpperCase()} ${state.also[0] ?? state.name}`]
    for (const name of names) expect([name, meant(name).places]).toEqual([name, expect.arrayContaining([place.id])])
  }
})

it('offers at most three that there are, each once, and among them the one that lacks a letter', () => {
  const ids = new Set(artefact.places.map((each) => each.id))
  const long = places.filter((each) => each.name.length > 9 && stateOf(each) !== undefined)
  const missed = long.filter((place) => {
    const { places: known, offered } = meant(`${place.name.slice(0, 4)}${place.name.slice(5)}`)
    expect(offered.length).toBeLessThanOrEqual(3)
    expect(new Set(offered).size).toBe(offered.length)
    expect(offered.filter((each) => !ids.has(each))).toEqual([])
    return known.length === 0 && !offered.includes(place.id)
  })
  expect(long.length).toBeGreaterThan(20)
  expect(missed.map((each) => each.name)).toEqual([])
})

it.each([
  ['05055', ['us/vt/norwich']],
  ['05055-0376', ['us/vt/norwich']],
  ['05055, VT', ['us/vt/norwich']],
  ['05401', ['us/vt/burlington']],
  ['05405', ['us/vt/burlington']],
  ['05408', ['us/vt/burlington']],
  ['05001', ['us/vt/hartford']],
  ['05641', ['us/vt/barre-city', 'us/vt/barre-town']],
  ['03755', ['us/nh/hanover']],
  ['03766', ['us/nh/lebanon']],
  ['02108', ['us/ma/boston']],
  ['06510', ['us/ct/new-haven']],
])('takes the ZIP code %s for %j', (zip, ids) => {
  expect(placesNamed(artefact, zip).map((each) => each.id)).toEqual(ids)
})

it('offers nothing for a code of no place here, however near its number', () => {
  // Hartford, Connecticut, is no place of the tables
  for (const code of ['06103', '05054x', '05056-1', '99999']) expect([code, meant(code)]).toEqual([code, { places: [], offered: [] }])
})
