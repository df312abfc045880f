// Places and agencies by the names people give them.
import type { Artefact, PlaceEntry } from '../artefact/index.ts'
import { grouped, nearestFew } from '../base/index.ts'

/** Every place a name can mean: `us/vt/norwich`, `Norwich`, `Norwich, VT`, `Norwich Vermont`, a village of it, its ZIP code. */
export function placesNamed(artefact: Artefact, name: string): readonly PlaceEntry[] {
  const plain = plainName(name)
  const exact = artefact.places.filter((each) => each.id === plain || (each.division !== '' && each.division === plain))
  if (exact.length > 0) return exact
  return artefact.places.filter((place) => namesOf(artefact, place).includes(plain))
}

/** Every plain name of a place, with and without its State. */
function namesOf(artefact: Artefact, place: PlaceEntry): readonly string[] {
  const state = artefact.places.find((each) => each.kind === 'state' && place.id.startsWith(`${each.id}/`))
  const states = state === undefined ? [] : [state.name, ...state.also].map(plainName)
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
  // WHY: ZIP codes are left out, because the number next to one belongs to another part of the State
  const named = artefact.places.flatMap((place) =>
    namesOf(artefact, place)
      .filter((each) => !/^\d/.test(each))
      .map((each) => [each, place.id] as const),
  )
  // WHY lists: places of two States can have one name
  const byName = grouped(named, ([each]) => each)
  const last = plainName(name.split(/[/,]/).at(name.includes('/') ? -1 : 0) ?? '')
  const near = [plain, last].flatMap((each) => nearestFew(each, byName.keys(), 3)).flatMap((each) => (byName.get(each) ?? []).map(([, id]) => id))
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
  const plain = plainName(name)
  return artefact.agencies.find((each) => plainName(each.ori) === plain || plainName(each.name) === plain)
}
