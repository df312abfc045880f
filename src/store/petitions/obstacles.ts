// What stands in the way of an official act, or of correcting one: time, numbers, votes and the procedure.
import type { MoveName } from '../../procedure/index.ts'
import type { Refusal } from '../outcome.ts'
import type { PetitionRow } from './tables.ts'
import type { KeptTally } from './tally.ts'

/** What the procedure of a petition says of the acts on it. */
export interface OfProcedure {
  /** Whether what it makes is advice. */
  readonly isAdvice?: boolean
  /** Whether signatures are gathered for it. */
  readonly isSigned?: boolean
  /** Whether a ballot has to exceed two thirds of the votes of the side that won first. */
  readonly needsTwoThirds?: boolean
}

/** Whether an act is one of voters. */
export function isVote(act: string): boolean {
  return act === 'approve' || act === 'reject' || act === 'speak-from-the-floor'
}

/** Whether an act is done with a paper, which came or went when it did. */
export function hasPaper(act: string): boolean {
  return act === 'file' || act === 'return' || act === 'supplement'
}

/** Whether a procedure knows an act at all. WHY: the table of states is of all procedures. */
export function knowsAct(act: MoveName, state: string, { isAdvice = false, isSigned = false }: OfProcedure): boolean {
  if (act === 'take-effect' && isAdvice) return false
  return !(isSigned && state === 'draft' && act !== 'circulate')
}

/** WHY: a paper lies on the desk before it is written down, never after, and nothing comes back before it came. `earliest`: when what has to come first happened. */
export function obstacleOfTime(when: string, now: string, earliest: string | undefined, latest?: string): Refusal | undefined {
  if (Number.isNaN(Date.parse(when))) return 'not-a-moment'
  if (when > now) return 'in-the-future'
  // WHY: moments are compared to the minute, because forms know no seconds
  if (earliest !== undefined && when < earliest.slice(0, 16)) return 'out-of-order'
  return latest !== undefined && when.slice(0, 16) > latest ? 'out-of-order' : undefined
}

/** Votes that are given with an act; `first`: of the side that won the vote that is reconsidered, by ballot. */
export interface Votes {
  readonly yes?: unknown
  readonly no?: unknown
  readonly first?: unknown
}

/** What the votes and the procedure say against an act. Votes that are not given say nothing. LAW: 17 V.S.A. § 2661, for two thirds. */
export function obstacleOfLaw(act: string, { yes, no, first }: Votes, { isAdvice = false, needsTwoThirds = false }: OfProcedure): Refusal | undefined {
  if (act === 'take-effect' && isAdvice) return 'binds-nobody'
  if ((act !== 'approve' && act !== 'reject') || typeof yes !== 'number' || typeof no !== 'number') return undefined
  // WHY: nothing is divided, because two thirds of a whole number may be no whole number
  const isCarried = yes > no && !(needsTwoThirds && typeof first === 'number' && yes * 3 <= first * 2)
  return isCarried === (act === 'approve') ? undefined : 'votes-say-otherwise'
}

/** WHY: an article is voted on at the meeting for which it was warned, and at no other. `day`: where the town is. */
export function obstacleOfDay(act: string, day: string | undefined, meeting: string | null): Refusal | undefined {
  return isVote(act) && day !== undefined && meeting !== null && day !== meeting ? 'not-the-meeting' : undefined
}

/** What stands in the way of an act that its state allows. */
export function obstacleTo(act: MoveName, { number_needed: needed, state }: PetitionRow, tally: KeptTally, reason: string): Refusal | undefined {
  switch (act) {
    case 'certify':
      if (needed === null) return 'no-number'
      if (tally.undecided > 0) return 'lines-waiting'
      return tally.valid < needed ? 'too-few' : undefined
    case 'fall-short':
    case 'return':
      if (needed === null) return 'no-number'
      if (tally.valid >= needed) return 'enough'
      // WHY: lines in doubt hold it up only where they could be enough, because nobody has to wait for them where even all of them would be too few
      if (tally.valid + tally.undecided >= needed) return 'lines-waiting'
      return reason.trim() === '' ? 'no-reason' : undefined
    case 'refuse':
      return reason.trim() === '' ? 'no-reason' : undefined
    case 'warn':
      // WHY: only certified petitions are asked, because an article of the board's own has no signers
      return state === 'certified' && needed !== null && tally.valid < needed && reason.trim() === '' ? 'no-reason' : undefined
    case 'circulate':
    case 'file':
    case 'supplement':
    case 'approve':
    case 'reject':
    case 'speak-from-the-floor':
    case 'adopt':
    case 'take-effect':
    case 'rescind':
    case 'replace':
    case 'strike':
      return undefined
    default:
      return act satisfies never
  }
}
