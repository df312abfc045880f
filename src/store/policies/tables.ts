// The tables of policies. A policy is kept as its passages; the name of its file is not.
import type { Office } from './offices.ts'

export interface PolicyTables {
  /** One row for an agency, to hold while its policy changes. */
  readonly policy_agency: { readonly agency: string; readonly version: number }
  /** A text as it was read. Rows are never changed. */
  readonly policy_version: PolicyVersionRow
  /** What somebody decided of one component; the one with the highest number counts. Rows are never changed. */
  readonly policy_decision: PolicyDecisionRow
  /** That a version holds from a day on; of several on one version the one with the highest number counts. Rows are never changed. */
  readonly policy_adoption: PolicyAdoptionRow
  /** That somebody read a version. Rows are never changed. */
  readonly policy_signature: { readonly id: string; readonly version: string; readonly person: string; readonly at: string }
  /** That somebody is reminded of a version on a day; `sent_at` is empty while it is being sent. */
  readonly policy_reminder: {
    readonly id: string
    readonly version: string
    readonly person: string
    readonly day: string
    readonly by: string
    readonly at: string
    readonly sent_at: string | null
  }
}

export interface PolicyVersionRow {
  readonly id: string
  /** The agency, such as `us/vt/norwich/vt0141000`. */
  readonly agency: string
  /** From 1, in the order in which they were read. */
  readonly number: number
  /** The model it is laid against, by the id of its text. */
  readonly model: string
  /** How it was read: `word`, `pdf`, `markdown`. */
  readonly kind: string
  /** As JSON. */
  readonly passages: string
  /** What was said of the reading, as JSON. */
  readonly notes: string
  readonly person: string
  readonly at: string
}

export interface PolicyDecisionRow {
  readonly id: string
  readonly version: string
  readonly number: number
  readonly norm: string
  /** As JSON. */
  readonly decision: string
  readonly person: string
  readonly at: string
}

export interface PolicyAdoptionRow {
  readonly id: string
  readonly agency: string
  readonly number: number
  readonly version: string
  /** The first day on which it holds. */
  readonly day: string
  /** The office that adopted it, by its code. */
  readonly office: Office
  /** How many components stood how on that day, as JSON. */
  readonly counts: string
  /** SHA-256 of the compiled law by which they were counted. */
  readonly law: string
  readonly person: string
  readonly at: string
}
