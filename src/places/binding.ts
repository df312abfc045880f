// Which texts can bind an agency at a place at all, whatever the day.
import { isUnder } from '../base/index.ts'
import type { Place } from './place.ts'

/** What this room needs to know of a text: whom it binds and where. */
export interface BindingText {
  readonly id: string
  readonly agencies: readonly string[]
  readonly place?: string
}

/** An agency at a place, with the texts that bind it on some day. */
export interface Binding {
  readonly place: string
  readonly agency: string
  readonly circuit: string
  readonly texts: readonly string[]
}

/** Every agency kind at every place, with what binds it, in the order of the texts. */
export function bindings(places: readonly Place[], agencies: readonly string[], texts: readonly BindingText[]): readonly Binding[] {
  return places.flatMap((place) =>
    agencies.map(
      (agency): Binding => ({
        place: place.id,
        agency,
        circuit: place.circuit ?? '',
        texts: texts.filter((text) => text.place !== undefined && text.agencies.includes(agency) && isUnder(place, text.place)).map((text) => text.id),
      }),
    ),
  )
}
