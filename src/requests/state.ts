// How a request stands: what was taken down, with everything that was said of it afterwards.
import { judged, type RecordOutcome } from '../records/index.ts'
import type { Verdict } from '../rules/index.ts'
import { outcomes, type RequestOutcome } from './words.ts'

/** What can be said of a request after it was taken down. Nothing is ever changed; what is said last counts. */
export const requestActs = ['done', 'entered-wrongly', 'same-as', 'seen'] as const
export type RequestActName = (typeof requestActs)[number]

/** One thing that was said of a request. */
export interface SaidOfRequest {
  readonly act: RequestActName
  /** What became of it. */
  readonly outcome?: RequestOutcome
  /** The other request, where both are one. */
  readonly other?: string
}

export interface RequestState {
  readonly outcome: RequestOutcome | undefined
  /** Whether it counts: not where it was entered wrongly, or is the same as another. */
  readonly counts: boolean
  readonly sameAs: string | undefined
  /** Whether somebody who answers for the agency has seen it. */
  readonly isSeen: boolean
  /** What was done, held against what the rules said. */
  readonly judged: RecordOutcome
}

/** A request with what was said of it, in the order in which it was said. */
export function requestState(possible: readonly Verdict[], said: readonly SaidOfRequest[]): RequestState {
  const outcome = said.findLast((each) => each.outcome !== undefined)?.outcome
  const sameAs = said.findLast((each) => each.act === 'same-as')?.other
  const isWrong = said.some((each) => each.act === 'entered-wrongly')
  return {
    outcome,
    sameAs,
    counts: !isWrong && sameAs === undefined,
    isSeen: said.findLastIndex((each) => each.act === 'seen') > said.findLastIndex((each) => each.outcome !== undefined),
    judged: judged(possible, doneOf(outcome)),
  }
}

/** Whether what was asked was done; undefined where that is not known. WHY: a request that somebody else answers, or that came too late, is one that this agency did not do. */
function doneOf(outcome: RequestOutcome | undefined): boolean | undefined {
  return outcome === undefined || outcome === 'passed-on' ? undefined : outcome === 'yes'
}

/** Reads what the database keeps of an act; undefined where it is something else. */
export function saidOf(act: string, data: unknown): SaidOfRequest | undefined {
  const name = requestActs.find((each) => each === act)
  if (name === undefined || typeof data !== 'object' || data === null) return undefined
  const outcome = 'outcome' in data ? outcomes.find((each) => each === data.outcome) : undefined
  const other = 'other' in data && typeof data.other === 'string' ? data.other : undefined
  return { act: name, ...(outcome === undefined ? {} : { outcome }), ...(other === undefined ? {} : { other }) }
}
