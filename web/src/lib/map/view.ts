// The answer to one act on one day in every place: dots for the map, and a list grouped by answer.
import type { Artefact } from 'evenhand/artefact'
import { type Elsewhere, elsewhere, type Problem, situate, stretches } from 'evenhand/decide'
import type { Verdict } from 'evenhand/rules'
import { type Language, placeName } from 'evenhand/wording'
import { signOf, verdictWords } from '#lib/verdicts.ts'
import outlines from './outlines.json'

export interface PlaceLink {
  readonly id: string
  readonly name: string
}

export interface Group {
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
  readonly groups: readonly Group[]
  readonly dots: readonly Dot[]
  /** Days on which the answer changed somewhere, nearest to the day asked about. */
  readonly earlier: string | undefined
  readonly later: string | undefined
  readonly stops: readonly Stop[]
  /** The stop of the day asked about. */
  readonly at: number
}

/** Days on which the answer is the same everywhere; `from` is the first of them, null where nobody looked further back. */
export interface Stop {
  readonly from: string | null
}

/** Where the first stop begins: the answers collected here go no further back. */
const earliest = '2011-01-01'

/** The first day of a stop of the slider; undefined where there is no such stop. */
export function dayOfStop(artefact: Artefact, act: string, stop: string): string | undefined {
  const days = changingDays(artefact, act)
  if (!/^\d{1,3}$/.test(stop)) return undefined
  return Number(stop) === 0 ? dayBefore(days[0]) : days[Number(stop) - 1]
}

/** WHY a year before: any day before the first change would do, and this one reads plainly. */
function dayBefore(day: string | undefined): string {
  return day === undefined || day <= earliest ? earliest : `${Math.max(2011, Number(day.slice(0, 4)) - 1)}-01-01`
}

/** The map of an act on a day, or what is wrong with either. */
export function mapView(artefact: Artefact, lang: Language, act: string, day: string): MapView | { readonly problems: readonly Problem[] } {
  const found = elsewhere(artefact, { act, day, facts: {} })
  if ('problems' in found) return found
  const link = ({ place }: Elsewhere): PlaceLink => ({ id: place.id, name: placeName(artefact, place.id) })
  const told = found.places.map((each) => ({ ...each, words: verdictWords(lang, each.verdict, each.possible) }))
  const drawn = new Set(outlines.places.map((each) => each.id))
  const groups = [...Map.groupBy(told, (each) => each.words)].map(([words, group]): Group => {
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
  const stops = [{ from: null }, ...days.map((from) => ({ from }))]
  const at = days.filter((each) => each <= day).length
  return { groups, dots, earlier: days.findLast((each) => each < day), later: days.find((each) => each > day), stops, at }
}

/** WHY kept: it asks through all days, and depends on the act alone. */
const kept = new WeakMap<Artefact, Map<string, readonly string[]>>()

/** The days on which the answer to a known act changed somewhere, in their order. */
function changingDays(artefact: Artefact, act: string): readonly string[] {
  const known = kept.get(artefact) ?? new Map<string, readonly string[]>()
  kept.set(artefact, known)
  const days = known.get(act) ?? findDays(artefact, act)
  known.set(act, days)
  return days
}

function findDays(artefact: Artefact, act: string): readonly string[] {
  const timelines = new Set<unknown>()
  const days = new Set<string>()
  for (const place of artefact.places.filter((each) => ['town', 'city', 'unorganized'].includes(each.kind))) {
    const found = situate(artefact, { place: place.id, day: earliest, act, facts: {} })
    if ('problems' in found || timelines.has(found.situated.timeline)) continue
    timelines.add(found.situated.timeline)
    for (const { from } of stretches(found.situated)) if (from !== null) days.add(from)
  }
  return [...days].sort()
}
