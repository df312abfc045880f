// Places and agencies by the names people give them.
import { type Artefact, type PlaceEntry, stateOf } from '../artefact/index.ts'
import { grouped, nearestFew, oncePer, withId } from '../base/index.ts'

/** Every place a name can mean: `us/vt/norwich`, `Norwich`, `Norwich, VT`, `Norwich Vermont`, a village of it, its ZIP code. */
export function placesNamed(artefact: Artefact, name: string): readonly PlaceEntry[] {
  // WHY: an id is looked for first, because programs give ids, and to list all that places are called takes as long as an answer
  const exact = withId(artefact.places, name)
  return exact === undefined ? (byName(artefact.places).under.get(plainName(name)) ?? []) : [exact]
}

/** Places by all that they are called. WHY: it is kept, because a nation has many thousand, and every question names one. */
const byName = oncePer((places: Artefact['places']) => {
  const states = new Map(places.flatMap((each) => (each.kind === 'state' ? [[each.id, [each.name, ...each.also].map(plainName)] as const] : [])))
  const found = (keysOf: (place: PlaceEntry) => readonly string[]): ReadonlyMap<string, readonly PlaceEntry[]> => {
    const all = places.flatMap((place) => [...new Set(keysOf(place))].map((key) => ({ key, place })))
    return new Map([...grouped(all, (each) => each.key)].map(([key, of]) => [key, of.map((each) => each.place)]))
  }
  const exact = found(({ id, division }) => (division === '' ? [id] : [id, division]))
  return { under: new Map([...found((place) => namesOf(states, place)), ...exact]), states }
})

/** Every plain name of a place, with and without its State. */
function namesOf(all: ReadonlyMap<string, readonly string[]>, place: PlaceEntry): readonly string[] {
  const states = place.kind === 'state' ? [] : (all.get(stateOf(place.id)) ?? [])
  return [place.name, ...place.also].map(plainName).flatMap((name) => [name, ...states.map((of) => `${name} ${of}`)])
}

/** Lower case, without commas and full stops, `saint` for `st.`; a ZIP code without its last four digits. */
function plainName(name: string): string {
  const words = name
    .trim()
    .toLowerCase()
    .replace(/\/+$/, '')
    .split(/[\s,]+/)
  return words.map((word) => (word === 'st.' || word === 'st' ? 'saint' : word.replace(/^(\d{5})-\d{4}$/, '$1'))).join(' ')
}

/** Ids of the places whose names look like it, the likeliest first. */
export function nearestPlaces(artefact: Artefact, name: string): readonly string[] {
  const plain = plainName(name)
  const { states } = byName(artefact.places)
  // WHY: ZIP codes are left out, because the number next to one belongs to another part of the State
  const named = artefact.places.flatMap((place) =>
    namesOf(states, place)
      .filter((each) => !/^\d/.test(each))
      .map((each) => [each, place.id] as const),
  )
  // WHY: each name has a list, because places of two States can have one name
  const places = grouped(named, ([each]) => each)
  const last = plainName(name.split(/[/,]/).at(name.includes('/') ? -1 : 0) ?? '')
  const near = [plain, last].flatMap((each) => nearestFew(each, places.keys(), 3)).flatMap((each) => (places.get(each) ?? []).map(([, id]) => id))
  return [
    ...new Set([
      ...near,
      ...nearestFew(
        plain,
        artefact.places.map((each) => each.id),
        3,
      ),
    ]),
  ].slice(0, 3)
}

/** An agency by its number or its name. */
export function agencyNamed(artefact: Artefact, name: string): Artefact['agencies'][number] | undefined {
  return byAgency(artefact.agencies).get(plainName(name))
}

const byAgency = oncePer((agencies: Artefact['agencies']) => {
  const found = new Map<string, Artefact['agencies'][number]>()
  for (const each of agencies) {
    for (const name of [each.ori, each.name].map(plainName)) if (!found.has(name)) found.set(name, each)
  }
  return found
})
