// The door of the room: the database of petitions and accounts.
export { type Action, actions, type Grant, mayDo, type Person, type Role, roles, type Subject } from './access.ts'
export { doAct, type NewAct } from './acts.ts'
export { type Correction, type CorrectionKind, type Done, movesOf, standingActs, type Told } from './acts-done.ts'
export { type Backup, type BackupProblem, readBackup, writeBackup } from './backup-node.ts'
export { backupsWith } from './backups.ts'
export { checklistsOf, importChecklist, type NewChecklist, type NewVoter, namedColumns, voterRow, votersOf } from './checklists.ts'
export { correctAct, type NewCorrection } from './correct.ts'
export { decideLine, type NewDecision, withdrawSigner } from './decide.ts'
export { type EditedLine, editLine } from './edit-line.ts'
export { examinedLines } from './examined.ts'
export { type Doing, isRole } from './granted.ts'
export { type Given, giveRole, personWith, takeRole } from './grants.ts'
export { type Entry, type Happened, historyOf, record } from './history.ts'
export { type Account, accountOf, endSessions, type Key, removeKey, type Session } from './keys.ts'
export { type Decision, decisions, isDecision, type LineStatus, lineStatuses } from './line-status.ts'
export { enterLine, enterLines, examined, type NewLine, newestChecklist, nextNumber, undoLine } from './lines.ts'
export { confirmLink, makeLink, type Opened, openLink, spendLink, type WaitingLink, waitingLinks } from './links-node.ts'
export { type NamedAt, namingsOf } from './namings.ts'
export { type Noticed, noticed, noticesOf, putNoticesAside } from './notices.ts'
export { hasPaper, isVote, knowsAct, type OfProcedure } from './obstacles.ts'
export { closingHour, setClosingHour } from './offices.ts'
export { type Engine, isStoreMade, type Limits, openStore, patientLimits, type Store, usualLimits, type Where } from './open-node.ts'
export { type Outcome, type Refusal, refusals } from './outcome.ts'
export { addPerson, havingRole, type ListedPerson, people, personByEmail, wrongPerson } from './people.ts'
export {
  beginPetition,
  type Change,
  editPetition,
  type Listed,
  type NewPetition,
  petitionOf,
  petitionsOf,
  publishPetition,
} from './petitions.ts'
export { isId, plainText } from './plain.ts'
export { type PublicAct, type PublicLine, type PublicView, publicPetitions, publicView } from './public-view.ts'
export { type Purge, type Purged, purgeNames } from './purge.ts'
export { type Restored, restoreBackup } from './restore.ts'
export { type AskedRole, askedRoles, type Confirmed, confirmRole, needsSecond, refuseRole } from './second.ts'
export type { Stamp } from './stamp.ts'
export { isToBeSwept, type Patience, type Swept, sweep } from './sweep-node.ts'
export type { Tables } from './tables.ts'
export type { BackupRow, ChecklistRow, HistoryRow, LineRow, MoveRow, PetitionRow, SheetRow, VoterRow } from './tables-petition.ts'
export { entered, type Tally, tallyOf } from './tally.ts'
export { isUnavailable, type StoreProblem, storeProblemOf, storeProblems } from './unavailable.ts'
