// What documents may name that they do not declare themselves.
import { circuits, type Place } from './place.ts'

/** The ids of the places of the table, and the federal circuits: whoever checks documents needs them. */
export function surroundingsFrom(places: readonly Place[]): { readonly places: ReadonlySet<string>; readonly circuits: ReadonlySet<string> } {
  return { places: new Set(places.map((each) => each.id)), circuits: new Set(circuits) }
}
