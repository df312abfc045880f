// The door of the room: what federal officers ask of an agency, what the rules say to it, what became of it, and what everybody may know of that.

export { answeredRequest, furtherFacts } from './answered.ts'
export { areasOf } from './area.ts'
export {
  canonical,
  type PublicWhere,
  publicWhere,
  type RequestCounts,
  reportEntry,
  requestEntry,
  type SealedRequest,
  successionEntry,
  tellableFrom,
} from './entry.ts'
export { type FormCell, type FormPeriod, formRows } from './form-table.ts'
export { type FormColumn, type ReportForm, readReportForms, unknownInForms } from './forms.ts'
export { momentOf } from './moment.ts'
export { type AgencyRequest, readRequest } from './request.ts'
export { type RequestActName, type RequestState, requestActs, requestState, type SaidOfRequest, saidOf } from './state.ts'
export { stateRows } from './state-report.ts'
export { readWanted, unknownInWanted, type WantedThing } from './wanted.ts'
export { askers, outcomes, papersClaimed, type RequestOutcome, waysOfAsking } from './words.ts'
export { type CountedRequest, publicReport, type ShownCount, type YearReport, type YearRow, yearReport } from './year.ts'
