// The door of the room: how a rule is brought to a vote, what stands in the way, and what the vote does.

export { type Address, readAddress } from './address.ts'
export { type Trap, type Trapped, traps, trapsIn } from './article.ts'
export { type CaseDays, movedFrom, unusedStarts } from './case-days.ts'
export {
  type Checked,
  checkChecklist,
  type FileRow,
  type Kind as ChecklistKind,
  type Mistake as ChecklistMistake,
  type MistakeCode,
  mistakeCodes,
  type Note as ChecklistNote,
  type NoteCode,
  noteCodes,
  type Progress,
  readChecklist,
  type Voter,
  votersOf,
} from './checklist.ts'
export { fileRows, largestFile } from './checklist-node.ts'
export { clock, type Dated, type Working } from './clock.ts'
export { type ColumnRole, columnRoles, type NamedColumns } from './columns.ts'
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
export { type GivenMistake, instantStarts, readGiven } from './given.ts'
export { isInstant, local, utc } from './instant.ts'
export type { Judged } from './late.ts'
export { type Layout, readLayouts } from './layout.ts'
export { type Likeness, type Why, whys } from './likeness.ts'
export {
  type Candidate,
  comparisonOf,
  type Doubt,
  type Line,
  type Listing,
  type Match,
  match,
  matchSlowly,
  type Prepared,
  prepare,
  preparing,
  type Suggestion,
} from './match.ts'
export { type Coming, meetingAfter, nextMeeting } from './meetings.ts'
export type { Moment } from './moment.ts'
export type { NameParts } from './names.ts'
export { type Nameable, type Naming, namingsIn } from './naming.ts'
export { type Base, baseOf, bases, type Need, signaturesFor } from './need.ts'
export {
  type Body,
  bodies,
  type Effect,
  effects,
  type Given,
  type Procedure,
  type Procedures,
  type Step,
  type Threshold,
} from './procedure.ts'
export { checked, type DataMistake, piecesOf, readProcedures, type Text as DataText, unknownNames } from './read.ts'
export { day as dayShape, source as sourceShape, sourceOf, words as wordsShape } from './shapes.ts'
export { type Comparison, chanceOfShortfall, comparisons, type KindSoFar, type SoFar } from './shortfall.ts'
export {
  mostLines,
  readSignatures,
  type SignatureLine,
  type SignatureMistake,
  type SignatureMistakeCode,
  signatureMistakeCodes,
} from './signatures.ts'
export { takesSignatures } from './signed.ts'
export { type Doer, doers, isEnd, isMove, type Move, type MoveName, moves, openMoves, type State, standingOf, stateAfter, states } from './states.ts'
export { type Happened, readStories, type Stage, type Story, type StoryEvent, stages, standsNow, standsOn, unknownInStories } from './story.ts'
export type { VoterStatus } from './voter-status.ts'
export { type Counted, type Ground, groundOf, thresholdsOf, type Way, wayIn, waysAt } from './ways.ts'
export { daysBetween, type Weekday, weekdayOf } from './weekday.ts'
