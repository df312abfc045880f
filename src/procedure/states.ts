// The states of a proposed rule on its way, and the moves between them: one table, from which the picture is drawn too.
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

/** Who makes a move. */
export const doers = ['petitioners', 'clerk', 'board', 'voters', 'maker', 'law', 'court-or-legislature'] as const
export type Doer = (typeof doers)[number]

/** What takes a proposed rule from one of its states to another. */
export interface Move {
  readonly name: string
  readonly by: Doer
  readonly from: readonly State[]
  readonly to: State
}

/**
 * Every move there is. `maker` is whoever adopts by right: a board, a chief, a sheriff, a council, a legislature.
 * Sources: 17 V.S.A. §§ 2642 to 2661, 24 V.S.A. §§ 1971 to 1976, RSA 39:3, Lebanon charter C419:23a.
 */
export const moves = [
  { name: 'circulate', by: 'petitioners', from: ['draft'], to: 'circulating' },
  { name: 'file', by: 'petitioners', from: ['circulating'], to: 'filed' },
  { name: 'return', by: 'clerk', from: ['filed'], to: 'returned' },
  { name: 'supplement', by: 'petitioners', from: ['returned'], to: 'filed' },
  { name: 'certify', by: 'clerk', from: ['filed'], to: 'certified' },
  { name: 'fall-short', by: 'clerk', from: ['filed', 'returned'], to: 'refused' },
  { name: 'refuse', by: 'board', from: ['filed', 'certified'], to: 'refused' },
  { name: 'warn', by: 'board', from: ['draft', 'certified', 'adopted'], to: 'warned' },
  { name: 'approve', by: 'voters', from: ['warned'], to: 'voted' },
  { name: 'reject', by: 'voters', from: ['warned'], to: 'disapproved' },
  { name: 'speak-from-the-floor', by: 'voters', from: ['draft'], to: 'voted' },
  { name: 'adopt', by: 'maker', from: ['draft', 'certified', 'voted'], to: 'adopted' },
  { name: 'take-effect', by: 'law', from: ['adopted', 'voted'], to: 'in-force' },
  { name: 'rescind', by: 'maker', from: ['voted', 'adopted', 'in-force'], to: 'rescinded' },
  { name: 'replace', by: 'maker', from: ['voted', 'adopted', 'in-force'], to: 'superseded' },
  { name: 'strike', by: 'court-or-legislature', from: ['adopted', 'in-force'], to: 'struck' },
] as const satisfies readonly Move[]

export type MoveName = (typeof moves)[number]['name']

/** The moves that are open in a state, in the order of the table. */
export function openMoves(state: State): readonly MoveName[] {
  return moves.filter((each) => (each.from as readonly State[]).includes(state)).map((each) => each.name)
}

/** The state after a move; undefined where the move is not open there. */
export function stateAfter(state: State, move: MoveName): State | undefined {
  return moves.find((each) => each.name === move && (each.from as readonly State[]).includes(state))?.to
}

/** Whether a name is one of a move. */
export function isMove(name: string): name is MoveName {
  return moves.some((each) => each.name === name)
}

/** Whether the way ends there: nothing more can be done with this text. */
export function isEnd(state: State): boolean {
  return openMoves(state).length === 0
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
