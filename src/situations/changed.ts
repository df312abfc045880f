// Which situations are answered otherwise from some day on, and how.
import type { Artefact, PlaceEntry, Timeline } from '../artefact/index.ts'
import { type Day, dawn } from '../base/index.ts'
import { situate, type Turning, turningsOf } from '../decide/index.ts'
import type { Verdict } from '../rules/index.ts'
import { questionOfSituation } from './answers.ts'
import type { Situations } from './read.ts'
import type { NamedSituation } from './situation.ts'

/** A situation with another answer than the day before. */
export interface SituationChange {
  readonly situation: NamedSituation
  /** Whether it is only known that what decides stood by that day, and perhaps earlier. */
  readonly isByThen: boolean
}

/** How much a change matters to whoever lives there: what binds since then comes first, then what is allowed, then what is open or silent. */
const weight: readonly (Verdict | null)[] = ['must not', 'must', 'should not', 'should', 'may', 'unsettled', 'conflict', 'silent', null]

/** The situations that are answered otherwise on a day than on the day before, the weightiest first. */
export function changedOn(
  artefact: Artefact,
  { situations }: Pick<Situations, 'situations'>,
  { place, day }: { readonly place: string; readonly day: Day },
): readonly SituationChange[] {
  const changes = situations.flatMap((situation) => {
    const found = situate(artefact, questionOfSituation(situation, { place, day }))
    const turning = 'problems' in found ? undefined : turningsOf(found.situated).find((each) => each.day === day)
    return turning === undefined ? [] : [{ situation, isByThen: turning.isByThen, at: weight.indexOf(turning.verdict) }]
  })
  return changes.toSorted((one, other) => one.at - other.at).map(({ situation, isByThen }) => ({ situation, isByThen }))
}

/** A day from which on some situation is answered otherwise. */
export interface ChangingDay {
  readonly day: Day
  /** Whether of none of them it is known that it began that day, and not earlier. */
  readonly isByThen: boolean
  /** Where, by id. */
  readonly places: readonly string[]
}

/** Every such day in some places, in their order. */
export function changingDays(
  artefact: Artefact,
  { situations }: Pick<Situations, 'situations'>,
  places: readonly Pick<PlaceEntry, 'id'>[],
): readonly ChangingDay[] {
  const days = new Map<Day, { isByThen: boolean; readonly places: Set<string> }>()
  for (const situation of situations) {
    const known = new Map<Timeline, readonly Turning[]>()
    for (const { id } of places) {
      const found = situate(artefact, questionOfSituation(situation, { place: id, day: dawn }))
      if ('problems' in found) continue
      // WHY: what was worked out is kept, because most places are bound by the same texts
      const turnings = known.get(found.situated.timeline) ?? turningsOf(found.situated)
      known.set(found.situated.timeline, turnings)
      for (const { day, isByThen } of turnings) {
        const there = days.get(day) ?? { isByThen: true, places: new Set() }
        there.isByThen &&= isByThen
        there.places.add(id)
        days.set(day, there)
      }
    }
  }
  return [...days].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([day, { isByThen, places: there }]) => ({ day, isByThen, places: [...there] }))
}

/** The days on which a text that binds there is known to have begun. */
export function daysOfChange({ places, timelines, instruments }: Artefact, place: string, agency: string): readonly Day[] {
  const entry = places.find((each) => each.id === place)
  const bound = new Set(timelines[entry?.timelines[agency] ?? -1]?.instruments)
  const days = instruments.filter((each) => bound.has(each.id)).flatMap(({ window }) => (window === undefined || window.before ? [] : [window.from]))
  return [...new Set(days)].toSorted()
}
