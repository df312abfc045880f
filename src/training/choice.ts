// What an officer answers to a scenario, and how near it is to what is right.
import type { Verdict } from '../rules/index.ts'

/** The answers there are to choose from. `open`: it is not settled, or rules contradict each other; `unknown`: I do not know. */
export const scenarioChoices = ['must', 'should', 'may', 'should not', 'must not', 'open', 'unknown'] as const
export type ScenarioChoice = (typeof scenarioChoices)[number]

/** `near`: the direction is right and how strictly it is meant is not. */
export const scenarioMarks = ['right', 'near', 'wrong'] as const
export type ScenarioMark = (typeof scenarioMarks)[number]

const directions: readonly (readonly Verdict[])[] = [
  ['must', 'should'],
  ['must not', 'should not'],
]

/** How near an answer is. */
export function scenarioMark(choice: ScenarioChoice, verdict: Verdict): ScenarioMark {
  if (choice === 'open') return verdict === 'unsettled' || verdict === 'conflict' ? 'right' : 'wrong'
  if (choice === 'unknown') return 'wrong'
  if (choice === verdict) return 'right'
  return directions.some((each) => each.includes(choice) && each.includes(verdict)) ? 'near' : 'wrong'
}
