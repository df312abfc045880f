// The door of the room: how a rule is brought to a vote, what stands in the way, and what the vote does.

export { type Address, readAddress } from './address.ts'
export {
  type Checked,
  checkChecklist,
  type FileRow,
  type Mistake,
  type MistakeCode,
  mistakeCodes,
  type Note,
  type NoteCode,
  noteCodes,
  type Progress,
  type Row,
  readChecklist,
  type Voter,
  votersOf,
} from './checklist.ts'
export { fileRows, largestFile } from './checklist-node.ts'
export {
  type CureGate,
  type DifferentSigners,
  differentSigners,
  type Examination,
  type ExaminedLine,
  examine,
  type LineStatus,
  lineStatuses,
  mayCure,
  type PetitionStanding,
  type ReturnReason,
  returnReason,
  type Tally,
  tally,
} from './examine.ts'
export { type Likeness, type VoterStatus, type Why, whys } from './likeness.ts'
export { type Candidate, type Doubt, type Line, type Listing, type Match, match, matchSlowly, type Prepared, prepare, type Suggestion } from './match.ts'
export type { NameParts } from './names.ts'
export { chanceOfShortfall, type SoFar } from './shortfall.ts'
export { type Act, after, type Doer, doers, isAct, isEnd, type Move, moves, openActs, type State, standingOf, states } from './states.ts'
