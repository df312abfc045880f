// The rules on one act, ready for many records: what is possible in a place on days, however much of a record is known.
import { type Artefact, type Edition, impossible } from '../artefact/index.ts'
import { addDays, type Day } from '../base/index.ts'
import type { Verdict } from '../rules/index.ts'
import { outcomesIn, type PartialDiagrams, type PartialRef, partialOf, possibleFor } from './partial.ts'

/** Where and when a record is, and for which kind of agency. `through` is the same day, or later where only the month is known. */
export interface RecordTime {
  readonly timeline: number
  readonly from: Day
  readonly through: Day
}

/** What the rules said to a record. */
export interface RecordRules {
  readonly possible: readonly Verdict[]
  /** What would be possible if all texts that perhaps stood did; absent where no text perhaps stood in those days. */
  readonly ifPerhaps?: readonly Verdict[]
  /** The days on which the rules changed within the time that is known. */
  readonly changes: readonly Day[]
}

/** The rules on an act. */
export interface ActRules {
  readonly act: string
  readonly actor: string
  /** What the rules said; `value` gives the value of a fact by its number, or nothing. */
  readonly at: (time: RecordTime, value: (fact: number) => number | undefined) => RecordRules
  /** The editions that a time falls into. */
  readonly editions: (time: RecordTime) => readonly Edition[]
  /** A number for those: times with the same number have the same rules. Below 2 to the 26th. */
  readonly stretch: (time: RecordTime) => number
  /** The diagrams of a timeline and where each cell begins, for whoever looks for what is missing. */
  readonly diagrams: (timeline: number) => RecordDiagrams
}

/** Partial diagrams, by cells. */
export interface RecordDiagrams {
  readonly partial: PartialDiagrams
  readonly rootOf: (cell: number) => PartialRef
}

/** The rules on an act by an actor; by who usually does it where none is named. Diagrams are made for a timeline when it is first asked about. */
export function rulesOnAct(artefact: Artefact, act: string, actor = artefact.vocabulary.acts.find((each) => each.id === act)?.actor ?? ''): ActRules {
  const made = new Map<number, RecordDiagrams>()
  const question = `${actor} ${act}`
  const all = (timeline: number): readonly Edition[] => artefact.timelines[timeline]?.editions[question] ?? []
  const diagrams = (timeline: number): RecordDiagrams => {
    const known = made.get(timeline)
    if (known !== undefined) return known
    const cells = [...new Set(all(timeline).flatMap(({ cell, loose = cell }) => [cell, loose]))]
    const partial = partialOf(
      artefact.diagrams,
      cells.map((number) => artefact.cells[number]?.verdict ?? -1),
      impossible(artefact),
    )
    const roots = new Map(cells.map((number, index) => [number, partial.roots[index] ?? -1]))
    const found = { partial, rootOf: (cell: number): PartialRef => roots.get(cell) ?? -1 }
    made.set(timeline, found)
    return found
  }
  const range = ({ timeline, from, through }: RecordTime): readonly [first: number, last: number] => {
    const list = all(timeline)
    const last = list.findLastIndex((each) => each.from <= through)
    return [
      from === through
        ? Math.max(0, last)
        : Math.max(
            0,
            list.findLastIndex((each) => each.from <= from),
          ),
      last,
    ]
  }
  const editions = (time: RecordTime): readonly Edition[] => {
    const [first, last] = range(time)
    return all(time.timeline).slice(first, last + 1)
  }
  const stretches = new Map<number, number>()
  const stretch = (time: RecordTime): number => {
    const [first, last] = range(time)
    const key = ((time.timeline + 1) * 1_024 + first) * 1_024 + last + 1
    const known = stretches.get(key) ?? stretches.size
    stretches.set(key, known)
    return known
  }
  const verdictsOf = (bits: number): readonly Verdict[] => outcomesIn(bits).flatMap((each) => artefact.verdicts[each] ?? [])
  return {
    act,
    actor,
    editions,
    stretch,
    diagrams,
    at: (time, value) => {
      const there = editions(time)
      const { partial, rootOf } = diagrams(time.timeline)
      const bits = there.reduce((found, { cell }) => found | possibleFor(partial, rootOf(cell), value), 0)
      const isPerhaps = there.some((each) => each.loose !== undefined)
      const loose = there.reduce((found, { cell, loose = cell }) => found | possibleFor(partial, rootOf(loose), value), 0)
      const changes = there.map((each) => each.from).filter((each) => each > time.from)
      return {
        // before the first edition nothing is known to speak
        possible: there.length === 0 ? ['silent'] : verdictsOf(bits),
        ...(isPerhaps ? { ifPerhaps: verdictsOf(loose) } : {}),
        changes,
      }
    },
  }
}

/** The days of a month, `2024-09`. */
export function daysOfMonth(month: string): { readonly from: Day; readonly through: Day } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const next = number === 12 ? `${String(year + 1).padStart(4, '0')}-01-01` : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}-01`
  return { from: `${month}-01` as Day, through: addDays(next as Day, -1) }
}
