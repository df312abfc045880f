// The place and the day that an address names.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { isDay } from 'evenhand/base'
import { situateAt } from 'evenhand/decide'

export interface PlaceOnDay {
  readonly place: PlaceEntry
  /** As it was typed. */
  readonly day: string
  readonly isDay: boolean
}

/** Undefined where there is no such place, or nobody polices all of it. */
export function placeOnDay(artefact: Artefact, id: string, on: string | null, today: string): PlaceOnDay | undefined {
  const place = artefact.places.find((each) => each.id === id)
  if (place === undefined || 'problems' in situateAt(artefact, { place: id, day: today })) return undefined
  const day = on === null || on.trim() === '' ? today : on.trim().slice(0, 200)
  return { place, day, isDay: isDay(day) }
}
