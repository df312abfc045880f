// The federal circuit of a text.
import type { Artefact } from '../artefact/index.ts'
import type { Instrument } from '../rules/index.ts'

/** The circuit of the places that a text is about; none for a text of the whole country. */
export function circuitOf(artefact: Artefact, { place }: Instrument): string {
  const inside = artefact.places.find((each) => place !== undefined && place !== 'us' && (each.id === place || each.id.startsWith(`${place}/`)))
  const timeline = Object.values(inside?.timelines ?? {})[0]
  return artefact.timelines[timeline ?? -1]?.circuit ?? ''
}
