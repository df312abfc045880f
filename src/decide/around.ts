// The same question on other days and in other places.
import { type Artefact, type PlaceEntry, stateOf } from '../artefact/index.ts'
import { addDays, type Day, dawn, type Window } from '../base/index.ts'
import type { Verdict } from '../rules/index.ts'
import type { Answer, AnswerChange } from './answer.ts'
import { answer } from './ask.ts'
import { decisionOf } from './decision.ts'
import { type Asked, editionsOf, type Problem, type Situated, situate } from './question.ts'
import { rulesThatChanged } from './turns.ts'

/** A stretch of days with one verdict, or one set of possible ones. */
export interface Stretch {
  /** Null: as far back as the law collected here goes. */
  readonly from: Day | null
  /** The last day; null: no end is known. */
  readonly through: Day | null
  /** Null where it is not settled. */
  readonly verdict: Verdict | null
  readonly possible: readonly Verdict[]
  /** The norms and erasers that came or went on the first day. */
  readonly because: readonly string[]
  /** Whether the same verdicts were possible before, and only some situations went from one to another. */
  readonly isPartial: boolean
  /** Whether it is only known that what came stood by the first day, and perhaps earlier. */
  readonly isByThen: boolean
  /** Later days of the stretch on which only the reason changed: the norms that decide from then on. `isByThen` as above. */
  readonly reasons: readonly (AnswerChange & { readonly isByThen: boolean })[]
}

/** The verdicts of a situation through all days, in their order. */
export function stretches(situated: Situated): readonly Stretch[] {
  const days = editionsOf(situated).map((each) => each.from)
  const all = (days.length === 0 ? [dawn] : days).map((day) => ({ day, given: answer({ ...situated, day }) }))
  const turning = all.filter(({ given, day }, index) => index === 0 || given.since?.day === day)
  const begunBy = (norms: readonly string[], day: Day): boolean => norms.some((each) => isByThen(situated.artefact, each, day))
  return turning.map(({ day, given }, index): Stretch => {
    const next = turning[index + 1]?.day
    const within = all
      .filter((each) => each.day >= day && (next === undefined || each.day < next))
      .map((each) => ({ day: each.day, because: decidingIn(each.given) }))
    const because = index === 0 ? [] : (given.since?.because ?? [])
    const before = turning[index - 1]?.given.possible.map((each) => each.verdict)
    return {
      from: index === 0 ? null : day,
      through: next === undefined ? null : addDays(next, -1),
      verdict: given.verdict,
      possible: given.possible.map((each) => each.verdict),
      because,
      isPartial: before?.join() === given.possible.map((each) => each.verdict).join(),
      isByThen: begunBy(because, day),
      reasons: within
        .filter((each, at) => at > 0 && each.because.length > 0 && each.because.join() !== within[at - 1]?.because.join())
        .map((each) => ({ ...each, isByThen: begunBy(each.because, each.day) })),
    }
  })
}

function decidingIn({ because }: Answer): readonly string[] {
  return because.map((each) => each.norm)
}

/** A day on which the verdict is another than the day before. */
export interface Turning extends AnswerChange {
  readonly verdict: Verdict | null
  readonly isByThen: boolean
}

/** The days on which the verdict of a situation changes, for whoever asks many: the first days of its stretches where every fact that matters is known. */
export function turningsOf(situated: Situated): readonly Turning[] {
  const editions = editionsOf(situated)
  const verdicts = editions.map(({ from }) => decisionOf({ ...situated, day: from }).verdict)
  return editions.flatMap(({ from: day }, index): readonly Turning[] => {
    const verdict = verdicts[index] ?? null
    if (index === 0 || verdict === verdicts[index - 1]) return []
    const because = rulesThatChanged(situated, index - 1, index)
    return [{ day, because, verdict, isByThen: because.some((each) => isByThen(situated.artefact, each, day)) }]
  })
}

/** Whether a provision begins on that day only as far as is known. */
export function isByThen(artefact: Pick<Artefact, 'norms' | 'erasers' | 'instruments'>, id: string, day: Day): boolean {
  const window = windowOf(artefact, id)
  return window?.before === true && window.from === day
}

/** The days on which a norm or eraser is in force: its own, else those of its text. */
export function windowOf({ norms, erasers, instruments }: Pick<Artefact, 'norms' | 'erasers' | 'instruments'>, id: string): Window | undefined {
  const provision = norms.find((each) => each.id === id) ?? erasers.find((each) => each.id === id)
  return provision?.window ?? instruments.find((each) => each.id === provision?.instrument)?.window
}

/** A place with its verdict. */
export interface Elsewhere {
  readonly place: PlaceEntry
  readonly agency: string
  readonly verdict: Verdict | null
  readonly possible: readonly Verdict[]
  /** Whether the agency is bound there by a text that does not bind its kind in the whole State. */
  readonly own: boolean
}

const municipalities = ['town', 'city', 'unorganized']

/** The same question in every town and city, each with the agency that polices it unless one is asked about. */
export function elsewhere(
  artefact: Artefact,
  asked: Omit<Asked, 'place'>,
): { readonly places: readonly Elsewhere[] } | { readonly problems: readonly Problem[] } {
  const places: Elsewhere[] = []
  const states = new Map(artefact.places.flatMap((each) => (each.kind === 'state' ? [[each.id, each] as const] : [])))
  const answers = new Map<Situated['timeline'], Pick<Elsewhere, 'verdict' | 'possible'>>()
  for (const place of artefact.places.filter((each) => municipalities.includes(each.kind))) {
    const found = situate(artefact, { ...asked, place: place.id })
    if ('problems' in found) return found
    const { agency, timeline } = found.situated
    // WHY: answers are kept, because most places are bound by the same texts, and finding an answer again is quicker than making it
    const given = answers.get(timeline) ?? verdictOf(found.situated)
    answers.set(timeline, given)
    const state = states.get(stateOf(place.id))
    places.push({ place, agency, ...given, own: place.timelines[agency] !== state?.timelines[agency] })
  }
  return { places }
}

function verdictOf(situated: Situated): Pick<Elsewhere, 'verdict' | 'possible'> {
  const { verdict, verdicts } = decisionOf(situated)
  return { verdict, possible: verdicts }
}
