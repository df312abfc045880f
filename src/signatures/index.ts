// The door of the room: the lists of voters, what stands on a petition, and how the two are held against each other.

export type { Address } from './address.ts'
export {
  type CheckedChecklist,
  type ChecklistKind,
  type ChecklistMistake,
  type ChecklistMistakeCode,
  type ChecklistNote,
  type ChecklistNoteCode,
  checkChecklist,
  checklistMistakeCodes,
  checklistNoteCodes,
  type FileRow,
  type Progress,
  readChecklist,
  type Voter,
  votersOf,
} from './checklist.ts'
export { fileRows } from './checklist-node.ts'
export { type ColumnRole, columnRoles, type NamedColumns } from './columns.ts'
export {
  type CureGate,
  type DifferentSigners,
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
} from './examine.ts'
export { type Layout, readLayouts } from './layout.ts'
export { type Likeness, type Why, whys } from './likeness.ts'
export {
  type Candidate,
  comparisonOf,
  type Doubt,
  type Listing,
  type Match,
  match,
  matchSlowly,
  type PetitionLine,
  type Prepared,
  prepare,
  preparing,
  type Suggestion,
} from './match.ts'
export type { NameParts } from './names.ts'
export { type Nameable, type Naming, namingsIn } from './naming.ts'
export { type Comparison, chanceOfShortfall, comparisons, type KindSoFar, type SoFar } from './shortfall.ts'
export {
  readSignatures,
  type SignatureLine,
  type SignatureMistake,
  type SignatureMistakeCode,
} from './signatures.ts'
export type { VoterStatus } from './voter-status.ts'
