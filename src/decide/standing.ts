// Which texts speak at a place on a day, which bind, and why the others do not.
import type { Artefact, PlaceEntry, Timeline } from '../artefact/index.ts'
import { covers, type Day, isUnder } from '../base/index.ts'
import type { Instrument } from '../rules/index.ts'
import { rolesIn } from './roles.ts'

/** How a text stands on a day. */
export type Standing =
  | { readonly kind: 'in-force' | 'perhaps' | 'ended' | 'repealed' | 'later' }
  /** Replaced by these instruments. */
  | { readonly kind: 'superseded'; readonly by: readonly string[] }
  /** Binds nobody, whatever the day: an advisory vote, a proposal, a statement. */
  | { readonly kind: 'advisory' }

export interface StandingText {
  readonly instrument: Instrument
  readonly standing: Standing
  /** Its prohibitions that higher law strikes that day in some situations, or might strike. */
  readonly struck: readonly Struck[]
}

/** A norm that erasers strike; `contested`: in no situation is that settled. */
export interface Struck {
  readonly norm: string
  readonly by: readonly string[]
  readonly contested: boolean
}

/** The instruments in force for an agency at a place on a day, in the order of the law. */
export function standing(artefact: Artefact, place: PlaceEntry, agency: string, day: Day): readonly Instrument[] {
  return standingTexts(artefact, place, agency, day).flatMap((each) => (each.standing.kind === 'in-force' ? [each.instrument] : []))
}

/** Every text that binds the agency there on some day, or was made there without binding anybody, with how it stands. */
export function standingTexts(artefact: Artefact, place: PlaceEntry, agency: string, day: Day): readonly StandingText[] {
  const timeline = artefact.timelines[place.timelines[agency] ?? -1]
  const bound = new Set(timeline?.instruments ?? [])
  const struck = Map.groupBy(timeline === undefined ? [] : struckOn(artefact, timeline, day), (each) => each.norm.split('/')[0] ?? '')
  return artefact.instruments.flatMap((instrument): readonly StandingText[] => {
    const { id } = instrument
    if (bound.has(id)) return [{ instrument, standing: standingOf(artefact, instrument, day), struck: struck.get(id) ?? [] }]
    return instrument.place === undefined || !isUnder({ ...place, circuit: timeline?.circuit ?? '' }, instrument.place) || !isAdvisory(instrument, day)
      ? []
      : [{ instrument, standing: { kind: 'advisory' }, struck: [] }]
  })
}

/** Whether a text binds nobody, and had been made by that day. */
export function isAdvisory({ agencies, window, made }: Instrument, day: Day): boolean {
  const since = window?.from ?? made
  return agencies.length === 0 && (since === undefined || since <= day)
}

/** Every norm that can be struck on a day, over all questions. */
function struckOn(artefact: Artefact, timeline: Timeline, day: Day): readonly Struck[] {
  const cells = new Set(Object.values(timeline.editions).flatMap((editions) => editions.findLast((each) => each.from <= day)?.cell ?? []))
  const found = [...cells].flatMap((number) => {
    const cell = artefact.cells[number]
    if (cell === undefined || cell.erasers.length === 0) return []
    return rolesIn(artefact, cell, () => undefined).flatMap(({ norm, statuses }) =>
      statuses.flatMap((status) => (status.kind === 'struck' ? [{ norm: norm.id, by: status.by, contested: status.open }] : [])),
    )
  })
  return [...Map.groupBy(found, (each) => each.norm)].map(
    ([norm, all]): Struck => ({ norm, by: [...new Set(all.flatMap((each) => each.by))], contested: all.every((each) => each.contested) }),
  )
}

function standingOf(artefact: Artefact, { id, window, repealed }: Instrument, day: Day): Standing {
  if (covers(window, day)) return { kind: 'in-force' }
  if (window === undefined || day < window.from) {
    return { kind: window?.before === true && (window.after === undefined || window.after < day) ? 'perhaps' : 'later' }
  }
  const by = artefact.instruments.filter((each) => each.replaces.includes(id)).map((each) => each.id)
  if (repealed !== undefined) return { kind: 'repealed' }
  return by.length === 0 ? { kind: 'ended' } : { kind: 'superseded', by }
}
