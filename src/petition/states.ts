// The states of a proposed rule on its way, and the acts that move it: one table, from which the picture is drawn too.
import { unreachable } from '../base/index.ts'

/** Where a proposed rule can be. */
export const states = [
  'draft',
  'circulating',
  'filed',
  'returned',
  'certified',
  'warned',
  'voted',
  'adopted',
  'in-force',
  'disapproved',
  'rescinded',
  'refused',
  'superseded',
  'struck',
] as const
export type State = (typeof states)[number]

/** Who does an act. */
export const doers = ['petitioners', 'clerk', 'board', 'voters', 'maker', 'law', 'court-or-legislature'] as const
export type Doer = (typeof doers)[number]

/** An act that moves a proposed rule from one of its states to another. */
export interface Move {
  readonly act: string
  readonly by: Doer
  readonly from: readonly State[]
  readonly to: State
}

/**
 * Every move there is. `maker` is whoever adopts by right: a board, a chief, a sheriff, a council, a legislature.
 * Sources: 17 V.S.A. §§ 2642 to 2661, 24 V.S.A. §§ 1971 to 1976, RSA 39:3, Lebanon charter C419:23a.
 */
export const moves = [
  { act: 'circulate', by: 'petitioners', from: ['draft'], to: 'circulating' },
  { act: 'file', by: 'petitioners', from: ['circulating'], to: 'filed' },
  { act: 'return', by: 'clerk', from: ['filed'], to: 'returned' },
  { act: 'supplement', by: 'petitioners', from: ['returned'], to: 'filed' },
  { act: 'certify', by: 'clerk', from: ['filed'], to: 'certified' },
  { act: 'fall-short', by: 'clerk', from: ['filed', 'returned'], to: 'refused' },
  { act: 'refuse', by: 'board', from: ['filed', 'certified'], to: 'refused' },
  { act: 'warn', by: 'board', from: ['draft', 'certified', 'adopted'], to: 'warned' },
  { act: 'approve', by: 'voters', from: ['warned'], to: 'voted' },
  { act: 'reject', by: 'voters', from: ['warned'], to: 'disapproved' },
  { act: 'speak-from-the-floor', by: 'voters', from: ['draft'], to: 'voted' },
  { act: 'adopt', by: 'maker', from: ['draft', 'certified', 'voted'], to: 'adopted' },
  { act: 'take-effect', by: 'law', from: ['adopted', 'voted'], to: 'in-force' },
  { act: 'rescind', by: 'maker', from: ['voted', 'adopted', 'in-force'], to: 'rescinded' },
  { act: 'replace', by: 'maker', from: ['voted', 'adopted', 'in-force'], to: 'superseded' },
  { act: 'strike', by: 'court-or-legislature', from: ['adopted', 'in-force'], to: 'struck' },
] as const satisfies readonly Move[]

export type Act = (typeof moves)[number]['act']

/** The acts that are open in a state, in the order of the table. */
export function openActs(state: State): readonly Act[] {
  return moves.filter((each) => (each.from as readonly State[]).includes(state)).map((each) => each.act)
}

/** The state after an act; undefined where the act is not open there. */
export function after(state: State, act: Act): State | undefined {
  return moves.find((each) => each.act === act && (each.from as readonly State[]).includes(state))?.to
}

/** Whether a name is one of an act. */
export function isAct(name: string): name is Act {
  return moves.some((each) => each.act === name)
}

/** Whether the way ends there: nothing more can be done with this text. */
export function isEnd(state: State): boolean {
  return openActs(state).length === 0
}

/** Whether the text counts, was set aside, or is still on its way. */
export function standingOf(state: State): 'on its way' | 'decided' | 'counts' | 'ended' {
  switch (state) {
    case 'draft':
    case 'circulating':
    case 'filed':
    case 'returned':
    case 'certified':
    case 'warned':
      return 'on its way'
    case 'voted':
    case 'adopted':
      return 'decided'
    case 'in-force':
      return 'counts'
    case 'disapproved':
    case 'rescinded':
    case 'refused':
    case 'superseded':
    case 'struck':
      return 'ended'
    default:
      return unreachable(state)
  }
}
