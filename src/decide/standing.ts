// Which texts speak at a place on a day, which bind, and why the others do not.
import type { Artefact, PlaceEntry, Timeline } from '../artefact/index.ts'
import { covers, type Day, dusk, grouped, isUnder, oncePer } from '../base/index.ts'
import type { Instrument } from '../rules/index.ts'
import { rolesIn } from './roles.ts'

/** How a text stands on a day. Each kind says one thing, and only `in-force` says that it binds. */
export type TextStanding =
  | { readonly kind: 'in-force' | 'perhaps' | 'ended' | 'later' }
  /** It was in force, and since that day it is open whether it still binds. */
  | { readonly kind: 'open'; readonly since: Day }
  | { readonly kind: 'repealed' }
  /** Replaced by these instruments. */
  | { readonly kind: 'superseded'; readonly by: readonly string[] }
  /** Binds nobody, and is still said: an advisory vote, a proposal, a statement. */
  | { readonly kind: 'advisory' }
  /** Advice that these instruments followed, the first of them on that day. */
  | { readonly kind: 'acted-upon'; readonly by: readonly string[]; readonly since: Day }
  /** Advice that since that day may not be followed, by this norm of higher law. */
  | { readonly kind: 'barred'; readonly by: readonly string[]; readonly since: Day }
  /** Put to a vote and not approved: it was never in force, and nobody said it. */
  | { readonly kind: 'rejected' }

export interface Stands {
  readonly instrument: Instrument
  readonly standing: TextStanding
}

export interface StandingText extends Stands {
  /** Its prohibitions that higher law strikes that day in some situations, or might strike. */
  readonly struck: readonly Struck[]
}

/** A norm that erasers strike; `contested`: in no situation is that settled. */
export interface Struck {
  readonly norm: string
  readonly by: readonly string[]
  readonly contested: boolean
}

/** The instruments in force for an agency at a place on a day, in the order of the law; also those of which that is open since some day. */
export function standing(artefact: Artefact, place: PlaceEntry, agency: string, day: Day): readonly Instrument[] {
  return standingTexts(artefact, place, agency, day).flatMap((each) => (['in-force', 'open'].includes(each.standing.kind) ? [each.instrument] : []))
}

/** Every text that binds the agency there on some day, or was made there without binding anybody, with how it stands. */
export function standingTexts(artefact: Artefact, place: PlaceEntry, agency: string, day: Day): readonly StandingText[] {
  const timeline = artefact.timelines[place.timelines[agency] ?? -1]
  const bound = new Set(timeline?.instruments ?? [])
  const struck = grouped(timeline === undefined ? [] : struckOn(artefact, timeline, day), (each) => each.norm.split('/')[0] ?? '')
  return artefact.instruments.flatMap((instrument): readonly StandingText[] => {
    const { id } = instrument
    if (bound.has(id)) return [{ instrument, standing: standingOf(artefact, instrument, day), struck: struck.get(id) ?? [] }]
    return instrument.place === undefined || !isUnder({ ...place, circuit: timeline?.circuit ?? '' }, instrument.place) || !wasSaid(instrument, day)
      ? []
      : [{ instrument, standing: standingOf(artefact, instrument, day), struck: [] }]
  })
}

/** Whether a text binds nobody, and had been made by that day. */
function wasSaid({ agencies, window, made }: Instrument, day: Day): boolean {
  const since = window?.from ?? made
  return agencies.length === 0 && (since === undefined || since <= day)
}

/** Whether a text binds nobody and is still said on a day: it was not rejected, and has not run out. */
export function isAdvisory(artefact: Artefact, instrument: Instrument, day: Day): boolean {
  return wasSaid(instrument, day) && standingOf(artefact, instrument, day).kind === 'advisory'
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
  return [...grouped(found, (each) => each.norm)].map(
    ([norm, all]): Struck => ({ norm, by: [...new Set(all.flatMap((each) => each.by))], contested: all.every((each) => each.contested) }),
  )
}

/** How a text stands on a day, wherever it binds. */
export function standingOf(artefact: Ends, instrument: Instrument, day: Day): TextStanding {
  const { id, window, repealed, open, agencies } = instrument
  if (instrument.rejected === true) return { kind: 'rejected' }
  const advice = agencies.length === 0 ? endOfAdvice(artefact, instrument, day) : undefined
  if (advice !== undefined) return advice
  if (covers(window, day)) {
    if (agencies.length === 0) return { kind: 'advisory' }
    return open !== undefined && open.from <= day ? { kind: 'open', since: open.from } : { kind: 'in-force' }
  }
  if (window === undefined || day < window.from) {
    return { kind: window?.before === true && (window.after === undefined || window.after < day) ? 'perhaps' : 'later' }
  }
  const by = artefact.instruments.filter((each) => each.replaces.includes(id)).map((each) => each.id)
  if (repealed !== undefined) return { kind: 'repealed' }
  return by.length === 0 ? { kind: 'ended' } : { kind: 'superseded', by }
}

/** How a text stands at last, for pages that ask for no day: what has ended, ran out or came to be open by then. */
export function standsAtLast(artefact: Ends, instrument: Instrument): Stands {
  return { instrument, standing: standingOf(artefact, instrument, dusk) }
}

/** What has to be known of the law to say how a text stands. */
export type Ends = Pick<Artefact, 'instruments' | 'norms'>

/** By what advice ran out by that day; undefined while it is said. */
function endOfAdvice(artefact: Ends, { id }: Instrument, day: Day): TextStanding | undefined {
  const followers = (following(artefact.instruments).get(id) ?? []).flatMap((each) => {
    const since = each.made ?? each.window?.from
    return since !== undefined && since <= day ? [{ by: each.id, since }] : []
  })
  const first = followers.toSorted((a, b) => (a.since < b.since ? -1 : 1))[0]
  if (first !== undefined) return { kind: 'acted-upon', by: followers.map((each) => each.by), since: first.since }
  const bar = barOf(artefact, id)
  return bar === undefined || day < bar.since ? undefined : { kind: 'barred', by: [bar.norm], since: bar.since }
}

/** The texts that follow each text. WHY: it is kept, like the lists by name, because every answer asks this of every text near it. */
const following = oncePer((instruments: Ends['instruments']) => {
  const all = instruments.flatMap((by) => [...new Set(by.follows)].map((id) => ({ id, by })))
  return new Map([...grouped(all, (each) => each.id)].map(([id, list]) => [id, list.map((each) => each.by)]))
})

const instrumentsByName = oncePer((instruments: Ends['instruments']) => new Map(instruments.map((each) => [each.id, each])))
const normsByName = oncePer((norms: Ends['norms']) => new Map(norms.map((each) => [each.id, each])))

/** The norm that bars a text, and its first day; undefined where there is none. */
export function barOf({ instruments, norms }: Ends, id: string): { readonly norm: string; readonly since: Day } | undefined {
  const texts = instrumentsByName(instruments)
  const norm = normsByName(norms).get(texts.get(id)?.barred ?? '')
  const since = norm?.window?.from ?? texts.get(norm?.instrument ?? '')?.window?.from
  return norm === undefined || since === undefined ? undefined : { norm: norm.id, since }
}
