// An agency, its county and its State, from the agency outwards: what an entry of the public log may name.
import type { Artefact } from '../artefact/index.ts'
import { withId } from '../base/index.ts'
import { agencyOf } from '../decide/index.ts'

/** The places that an agency is in; the agency alone where it is not known any more. */
export function areasOf(artefact: Artefact, agency: string): readonly string[] {
  const place = withId(artefact.places, agencyOf(artefact, agency)?.place)
  if (place === undefined) return [agency, agency.split('/').slice(0, 2).join('/')]
  const state = place.id.split('/').slice(0, 2).join('/')
  return [...new Set([agency, ...(place.county === undefined ? [] : [place.county]), state])]
}
