// The door of the room: a claim about the law, held against the law.
export { type CheckedClaim, type ClaimIs, checkClaim, checkIn, type OpenBecause, type ShownSituation } from './check.ts'
