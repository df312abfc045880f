// Which acts the page of a petition offers: those its state has open and the person may do, with what each asks for.
import { type MoveName, openMoves, states } from 'evenhand/procedure'
import { type Action, hasPaper, isVote, knowsAct, mayDo, type OfProcedure, type Person, type PetitionRow } from 'evenhand/store'
import { countIn, type Locale, say } from 'evenhand/wording'
import { subjectOf } from './guard.ts'

export interface OfferedAct {
  readonly act: MoveName
  /** What it does, and to whom. */
  readonly does: readonly string[]
  /** Whether a reason has to be given. */
  readonly reason: boolean
  /** Whether it is a vote, which has a day; and whether its votes are counted. */
  readonly day: boolean
  readonly votes: boolean
  /** Whether the votes of an earlier ballot count too. */
  readonly first: boolean
  /** Whether it is done with a paper, which came when it came. */
  readonly paper: boolean
}

/** What somebody must be allowed, to do an act. */
export function actionFor(act: MoveName): Action {
  switch (act) {
    case 'circulate':
    case 'file':
    case 'supplement':
      return 'petition.file'
    case 'return':
    case 'fall-short':
      return 'petition.return'
    case 'certify':
      return 'petition.certify'
    case 'refuse':
      return 'petition.refuse'
    case 'warn':
      return 'meeting.warn'
    case 'approve':
    case 'reject':
    case 'speak-from-the-floor':
      return 'vote.record'
    case 'adopt':
    case 'take-effect':
    case 'rescind':
    case 'replace':
    case 'strike':
      return 'text.adopt'
    default:
      return act satisfies never
  }
}

export interface Count {
  readonly valid: number
  readonly needed: number | null
  /** Whether fewer signers count than are needed, though it was certified. */
  readonly isShort: boolean
}

export function offered(lang: Locale, person: Person, petition: PetitionRow, law: OfProcedure, count: Count): readonly OfferedAct[] {
  const state = states.find((each) => each === petition.state)
  const open = state === undefined ? [] : openMoves(state)
  return open
    .filter((act) => knowsAct(act, petition.state, law) && mayDo(person, actionFor(act), subjectOf(petition)))
    .map((act) => ({
      act,
      does: doesOf(lang, act, petition, law, count),
      reason: ['return', 'fall-short', 'refuse'].includes(act) || (act === 'warn' && count.isShort),
      day: isVote(act),
      votes: ['approve', 'reject'].includes(act),
      first: ['approve', 'reject'].includes(act) && law.needsTwoThirds === true,
      paper: hasPaper(act),
    }))
}

function doesOf(lang: Locale, act: MoveName, petition: PetitionRow, law: OfProcedure, { valid, needed }: Count): readonly string[] {
  const slots = { valid: countIn(lang, valid), needed: needed === null ? say(lang, 'desk.not-set') : countIn(lang, needed) }
  return [
    say(lang, `desk.does.${act}`, slots),
    ...(act === 'approve' && law.isAdvice === true ? [say(lang, 'desk.does.advice')] : []),
    say(lang, 'desk.does.kept'),
    ...(petition.public_since === null ? [] : [say(lang, 'desk.does.shown')]),
  ]
}
