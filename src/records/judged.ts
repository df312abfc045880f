// What a record comes to: what the rules said, against what was done.
import type { Verdict } from '../rules/index.ts'

/**
 * `broke`: against a rule, whatever the record does not say. `perhaps-broke`: against a rule unless something that is not recorded says otherwise. `fine`: against none.
 * `cannot-tell`: the law is open there, or whether it was done is not recorded. `no-rule`: no rule collected here speaks to it. `contradictory`: no situation fits
 * the record, which is a fault of the data.
 */
export const outcomesOfRecords = ['broke', 'perhaps-broke', 'fine', 'cannot-tell', 'no-rule', 'contradictory'] as const
export type RecordOutcome = (typeof outcomesOfRecords)[number]

/** Holds what was done against the verdicts still possible. `done`: whether the act was done; undefined where the record does not say. Advice (*should*) is no rule that can be broken. */
export function judged(possible: readonly Verdict[], done: boolean | undefined): RecordOutcome {
  if (possible.length === 0) return 'contradictory'
  if (possible.every((each) => each === 'silent')) return 'no-rule'
  const isOpen = possible.some((each) => each === 'unsettled' || each === 'conflict')
  if (done === undefined) return isOpen || possible.some((each) => each === 'must' || each === 'must not') ? 'cannot-tell' : 'fine'
  const against: Verdict = done ? 'must not' : 'must'
  if (possible.every((each) => each === against)) return 'broke'
  if (possible.includes(against)) return 'perhaps-broke'
  return isOpen ? 'cannot-tell' : 'fine'
}
