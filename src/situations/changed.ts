// Which situations are answered otherwise from some day on, and how.
import type { Artefact } from '../artefact/index.ts'
import { addDays, type Day } from '../base/index.ts'
import { isByThen } from '../decide/index.ts'
import type { Verdict } from '../rules/index.ts'
import { decidedIn } from './answers.ts'
import type { Situations } from './read.ts'
import type { Situation } from './situation.ts'

/** A situation with another answer than the day before. */
export interface Change {
  readonly situation: Situation
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
): readonly Change[] {
  const changes = situations.flatMap((situation): readonly (Change & { readonly at: number })[] => {
    const [before, since] = [decidedIn(artefact, situation, { place, day: addDays(day, -1) }), decidedIn(artefact, situation, { place, day })]
    if (before === undefined || since === undefined || before.verdict === since.verdict) return []
    return [{ situation, isByThen: since.told.some((norm) => isByThen(artefact, norm, day)), at: weight.indexOf(since.verdict) }]
  })
  return changes.toSorted((one, other) => one.at - other.at).map(({ situation, isByThen: by }) => ({ situation, isByThen: by }))
}

/** The days on which a text that binds there is known to have begun. */
export function daysOfChange({ places, timelines, instruments }: Artefact, place: string, agency: string): readonly Day[] {
  const entry = places.find((each) => each.id === place)
  const bound = new Set(timelines[entry?.timelines[agency] ?? -1]?.instruments)
  const days = instruments.filter((each) => bound.has(each.id)).flatMap(({ window }) => (window === undefined || window.before ? [] : [window.from]))
  return [...new Set(days)].toSorted()
}
