// The door of the room: the database of petitions and accounts.
export { type AccessSubject, type Action, type Grant, isOfAgency, mayDo, type Person, type Role, roles } from './accounts/access.ts'
export { type Doing, isRole } from './accounts/granted.ts'
export { giveRole, personWith, type RoleGiven, takeRole } from './accounts/grants.ts'
export { type Account, accountOf, endSession, endSessions, type Key, noteSession, removeKey, type Session } from './accounts/keys.ts'
export { confirmLink, makeLink, type Opened, openLink, spendLink, type WaitingLink, waitingLinks } from './accounts/links-node.ts'
export { noticesOf, putNoticesAside } from './accounts/notices.ts'
export { addPerson, contactOf, havingRole, type ListedPerson, people, personByEmail, wrongPerson } from './accounts/people.ts'
export { type AskedRole, askedRoles, type Confirmed, confirmRole, refuseRole } from './accounts/second.ts'
export { type Backup, type BackupProblem, readBackup, writeBackup } from './backup/backup-node.ts'
export { backupsWith } from './backup/backups.ts'
export { type Restored, restoreBackup } from './backup/restore.ts'
export { type Entry, type HistoryAct, historyOf, record } from './history.ts'
export type { Engine } from './migrations/append-only.ts'
export { isStoreMade, openStore, patientLimits, type Store, type StoreAddress, tryStore, type WaitingLimits } from './open-node.ts'
export type { Refusal, StoreOutcome } from './outcome.ts'
export { doAct, type NewAct } from './petitions/acts.ts'
export { type ActDetails, type ActDone, type Correction, type CorrectionKind, movesOf, standingActs } from './petitions/acts-done.ts'
export { type Certified, certifiedAs } from './petitions/certificate.ts'
export { checklistsOf, importChecklist, type NewChecklist, type NewVoter, namedColumns, voterRow, votersOf } from './petitions/checklists.ts'
export { correctAct, type NewCorrection } from './petitions/correct.ts'
export { decideLine, type NewDecision, withdrawSigner } from './petitions/decide.ts'
export { type EditedLine, editLine } from './petitions/edit-line.ts'
export { examinedLines } from './petitions/examined.ts'
export { isDecision, type KeptStatus, keptStatuses, type LineDecision } from './petitions/line-status.ts'
export { enterLine, enterLines, type NewLine, newestChecklist, nextNumber, undoLine } from './petitions/lines.ts'
export { type NamedAt, namingsOf } from './petitions/namings.ts'
export { hasPaper, isVote, knowsAct, type OfProcedure } from './petitions/obstacles.ts'
export { closingHour, setClosingHour } from './petitions/offices.ts'
export {
  beginPetition,
  editPetition,
  type ListedPetition,
  type NewPetition,
  type PetitionChange,
  petitionOf,
  petitionsOf,
  publishPetition,
} from './petitions/petitions.ts'
export { type PublicAct, type PublicLine, type PublicView, publicPetitions, publicView } from './petitions/public-view.ts'
export { type Purge, type Purged, purgeNames } from './petitions/purge.ts'
export type { BackupRow, ChecklistRow, HistoryRow, LineRow, MoveRow, PetitionRow, SheetRow, VoterRow } from './petitions/tables.ts'
export { type KeptTally, tallyOf } from './petitions/tally.ts'
export { countingLines, type WhichLines, type WrittenLine, writtenLines } from './petitions/written.ts'
export { isId, plainText } from './plain.ts'
export { adoptPolicy, holdingOn, type Office, offices, standingAdoptions } from './policies/adoptions.ts'
export { decideComponents, type StandingDecision, standingDecisions } from './policies/decisions.ts'
export { type PolicyReader, readersOf, settleReminder, signedAt, signPolicy, takeReminder } from './policies/signing.ts'
export type { PolicyAdoptionRow, PolicyVersionRow } from './policies/tables.ts'
export { addPolicyVersion, type ListedVersion, newestVersions, policyVersion, policyVersionsOf } from './policies/versions.ts'
export type { Stamp } from './stamp.ts'
export { isToBeSwept, type Patience, type Swept, sweep } from './sweep-node.ts'
export type { Tables } from './tables.ts'
export { isUnavailable, type StoreProblem, storeProblemOf } from './unavailable.ts'
