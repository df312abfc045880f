// When a scenario is asked again: the better it is known, the later. Free Spaced Repetition Scheduler (J. Ye et al., https://doi.org/10.1145/3534678.3539081).
import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import { type Day, isDay } from '../base/index.ts'
import type { Verdict } from '../rules/index.ts'
import type { ScenarioMark } from './choice.ts'

/** One answer of one person to a scenario. */
export interface MarkedAnswer {
  readonly day: Day
  readonly mark: ScenarioMark
  /** What was right then. */
  readonly verdict: Verdict
}

const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 })
const ratings = { right: Rating.Good, near: Rating.Hard, wrong: Rating.Again } as const satisfies Record<ScenarioMark, Rating>

/** The day from which a scenario is due again for somebody, by their answers in the order in which they were given; undefined where there are none. */
export function dueAgain(answers: readonly MarkedAnswer[]): Day | undefined {
  let card: Card | undefined
  let verdict: Verdict | undefined
  for (const each of answers) {
    const at = new Date(`${each.day}T12:00:00Z`)
    // WHY: what was learned of another answer is no help with this one
    const known: Card = card === undefined || verdict !== each.verdict ? createEmptyCard(at) : card
    card = scheduler.next(known, at, ratings[each.mark]).card
    verdict = each.verdict
  }
  const day = card?.due.toISOString().slice(0, 10)
  return day !== undefined && isDay(day) ? day : undefined
}
