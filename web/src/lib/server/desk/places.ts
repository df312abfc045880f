// The places in which somebody has a role at the desk, by name.
import type { Artefact } from 'evenhand/artefact'
import { type Action, mayDo, type Person } from 'evenhand/store'
import { placeName } from 'evenhand/wording'

export interface NamedPlace {
  readonly id: string
  readonly name: string
}

/** Towns and cities in which a person may do that. */
export function placesWhere(artefact: Artefact, person: Person, action: Action): readonly NamedPlace[] {
  return artefact.places
    .filter((each) => ['town', 'city', 'unorganized'].includes(each.kind) && mayDo(person, action, { place: each.id }))
    .map((each) => ({ id: each.id, name: placeName(artefact, each.id) }))
}
