// Which texts bind an agency at a place on a day.
import type { Artefact, PlaceEntry } from '../artefact/index.ts'
import { covers, type Day } from '../base/index.ts'
import type { Instrument } from '../rules/index.ts'

/** The instruments that stand there that day, highest rank first as the law lists them. */
export function standing(artefact: Artefact, place: PlaceEntry, agency: string, day: Day): readonly Instrument[] {
  const bound = new Set(artefact.timelines[place.timelines[agency] ?? -1]?.instruments ?? [])
  return artefact.instruments.filter((each) => bound.has(each.id) && covers(each.window, day))
}
