// The answer to one act on one day in every place: dots for the map, and a list grouped by answer.
import type { Artefact } from 'evenhand/artefact'
import { addDays, isDay } from 'evenhand/base'
import { type Elsewhere, elsewhere, type Problem, situate, stretches } from 'evenhand/decide'
import type { Verdict } from 'evenhand/rules'
import { type Locale, placeName } from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { signOf, verdictWords } from '#lib/verdicts.ts'
import outlines from './outlines.json'

export interface PlaceLink {
  readonly id: string
  readonly name: string
}

export interface VerdictGroup {
  readonly verdict: Verdict | 'open'
  readonly sign: string
  readonly words: string
  /** Places on the map or with rules of their own; then the others. */
  readonly named: readonly PlaceLink[]
  readonly others: readonly PlaceLink[]
}

export interface Dot extends PlaceLink {
  readonly x: number
  readonly y: number
  readonly verdict: Verdict | 'open'
  readonly sign: string
  readonly words: string
}

export interface MapView {
  readonly groups: readonly VerdictGroup[]
  readonly dots: readonly Dot[]
  /** Days on which the answer changed somewhere, nearest to the day asked about. */
  readonly earlier: string | undefined
  readonly later: string | undefined
  /** Every day on which it changed somewhere: between two of them the answer is the same everywhere. */
  readonly days: readonly string[]
}

/** A day of the stretch that begins with the change of that number, and of the one before every change at 0; undefined where there is none. */
export function dayOfStop(artefact: Artefact, act: string, stop: string): string | undefined {
  const known = artefact.vocabulary.acts.some((each) => each.id === act)
  if (!known || !/^\d{1,3}$/.test(stop)) return undefined
  const days = changingDays(artefact, act)
  const [first] = days
  if (Number(stop) > 0) return days[Number(stop) - 1]
  return first === undefined || !isDay(first) ? undefined : addDays(first, -1)
}

/** The map of an act on a day, or what is wrong with either. */
export function mapView(artefact: Artefact, lang: Locale, act: string, day: string): MapView | { readonly problems: readonly Problem[] } {
  const found = elsewhere(artefact, { act, day, facts: {} })
  if ('problems' in found) return found
  const link = ({ place }: Elsewhere): PlaceLink => ({ id: place.id, name: placeName(artefact, place.id) })
  const told = found.places.map((each) => ({ ...each, words: verdictWords(lang, each.verdict, each.possible) }))
  const drawn = new Set(outlines.places.map((each) => each.id))
  const groups = [...Map.groupBy(told, (each) => each.words)].map(([words, group]): VerdictGroup => {
    const verdict = group[0]?.verdict ?? 'open'
    const isNamed = (each: Elsewhere): boolean => each.own || drawn.has(each.place.id)
    return { verdict, sign: signOf(verdict), words, named: group.filter(isNamed).map(link), others: group.filter((each) => !isNamed(each)).map(link) }
  })
  const dots = outlines.places.flatMap(({ id, x, y }): readonly Dot[] => {
    const each = told.find(({ place }) => place.id === id)
    const verdict = each?.verdict ?? 'open'
    return each === undefined ? [] : [{ ...link(each), x, y, verdict, sign: signOf(verdict), words: each.words }]
  })
  const days = changingDays(artefact, act)
  return { groups, dots, earlier: days.findLast((each) => each < day), later: days.find((each) => each > day), days }
}

/** WHY: it is kept, because it asks through all days, and depends on the act alone. */
const kept = keeper<readonly string[]>(200)

/** The days on which the answer to a known act changed somewhere, in their order. */
function changingDays(artefact: Artefact, act: string): readonly string[] {
  return kept(act, () => findDays(artefact, act))
}

function findDays(artefact: Artefact, act: string): readonly string[] {
  const timelines = new Set<unknown>()
  const days = new Set<string>()
  for (const place of artefact.places.filter((each) => ['town', 'city', 'unorganized'].includes(each.kind))) {
    const found = situate(artefact, { place: place.id, day: '2011-01-01', act, facts: {} })
    if ('problems' in found || timelines.has(found.situated.timeline)) continue
    timelines.add(found.situated.timeline)
    for (const { from } of stretches(found.situated)) if (from !== null) days.add(from)
  }
  return [...days].sort()
}
