// Which texts speak at a place on a day, which bind, and why the others do not.
import type { Artefact, PlaceEntry } from '../artefact/index.ts'
import { covers, type Day } from '../base/index.ts'
import type { Instrument } from '../rules/index.ts'
import { liesIn } from './naming.ts'

/** How a text stands on a day. */
export type Standing =
  | { readonly kind: 'in-force' | 'perhaps' | 'ended' | 'later' }
  /** Replaced by these instruments. */
  | { readonly kind: 'superseded'; readonly by: readonly string[] }
  /** Binds nobody, whatever the day: an advisory vote, a proposal, a statement. */
  | { readonly kind: 'advisory' }

export interface StandingText {
  readonly instrument: Instrument
  readonly standing: Standing
}

/** The instruments in force for an agency at a place on a day, in the order of the law. */
export function standing(artefact: Artefact, place: PlaceEntry, agency: string, day: Day): readonly Instrument[] {
  return standingTexts(artefact, place, agency, day).flatMap((each) => (each.standing.kind === 'in-force' ? [each.instrument] : []))
}

/** Every text that binds the agency there on some day, or was made there without binding anybody, with how it stands. */
export function standingTexts(artefact: Artefact, place: PlaceEntry, agency: string, day: Day): readonly StandingText[] {
  const bound = new Set(artefact.timelines[place.timelines[agency] ?? -1]?.instruments ?? [])
  return artefact.instruments.flatMap((instrument): readonly StandingText[] => {
    if (bound.has(instrument.id)) return [{ instrument, standing: standingOf(artefact, instrument, day) }]
    if (instrument.agencies.length > 0 || instrument.place === undefined || !liesIn(place, instrument.place)) return []
    const made = instrument.window?.from ?? instrument.made
    return made !== undefined && day < made ? [] : [{ instrument, standing: { kind: 'advisory' } }]
  })
}

function standingOf(artefact: Artefact, { id, window }: Instrument, day: Day): Standing {
  if (covers(window, day)) return { kind: 'in-force' }
  if (window === undefined || day < window.from) {
    return { kind: window?.before === true && (window.after === undefined || window.after < day) ? 'perhaps' : 'later' }
  }
  const by = artefact.instruments.filter((each) => each.replaces.includes(id)).map((each) => each.id)
  return by.length === 0 ? { kind: 'ended' } : { kind: 'superseded', by }
}
