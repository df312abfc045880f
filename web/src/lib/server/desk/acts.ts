// Which acts the page of a petition offers: those its state has open and the person may do, with what each asks for.
import { type MoveName, openMoves, states } from 'evenhand/petition'
import { type Action, mayDo, type Person, type PetitionRow } from 'evenhand/store'
import { subjectOf } from './guard.ts'

export interface OfferedAct {
  readonly act: MoveName
  /** Whether a reason has to be given. */
  readonly reason: boolean
  /** Whether votes are counted. */
  readonly votes: boolean
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

/** `isShort`: fewer signers count than are needed, though it was certified. */
export function offered(person: Person, petition: PetitionRow, isShort: boolean): readonly OfferedAct[] {
  const state = states.find((each) => each === petition.state)
  const open = state === undefined ? [] : openMoves(state)
  return open
    .filter((act) => mayDo(person, actionFor(act), subjectOf(petition)))
    .map((act) => ({
      act,
      reason: ['return', 'fall-short', 'refuse'].includes(act) || (act === 'warn' && isShort),
      votes: ['approve', 'reject'].includes(act),
      paper: ['file', 'return', 'supplement'].includes(act),
    }))
}
