// The tables of requests to agencies and of the public log. No name of anybody who was asked about is in any of them.

export interface RequestTables {
  /** What an agency was asked, with what the rules said to it. Rows are never changed. */
  readonly request: RequestRow
  /** What happened to a request afterwards. Rows are never changed. */
  readonly request_act: RequestActRow
  /** A yearly report as an agency filed it; the newest one counts. */
  readonly request_report: {
    readonly id: string
    readonly agency: string
    readonly year: number
    readonly data: string
    readonly person: string
    readonly at: string
  }
  /** The public key to which an agency has its case numbers sealed; the newest one counts. */
  readonly sealing_key: { readonly id: string; readonly agency: string; readonly recipient: string; readonly person: string; readonly at: string }
  /** A public log. `key`: the verifier key of its signatures; `version` counts up with each change. */
  readonly public_log: PublicLogRow
  /** An entry of a log. `of`: the id of the request, act or report that it tells. */
  readonly public_entry: { readonly log: string; readonly index: number; readonly leaf: string; readonly of: string | null }
  /** A signed state of a log. */
  readonly public_head: { readonly log: string; readonly size: number; readonly note: string; readonly at: string }
}

export interface RequestRow {
  readonly id: string
  /** The agency, such as `us/vt/norwich/vt0141000`. */
  readonly agency: string
  /** The civil day on which it came, where the agency is. */
  readonly day: string
  /** The moment at which it came, in UTC. */
  readonly at: string
  readonly asker: string
  readonly how: string
  readonly wanted: string
  readonly paper: string
  /** Whose signature the paper shows, as whoever brought it says. */
  readonly claimed: string
  /** Answers to the questions that mattered, as JSON. */
  readonly facts: string
  /** The agency's own case number, sealed to its key. */
  readonly sealed_case: string | null
  /** SHA-256 of the compiled law that answered. */
  readonly law: string
  readonly verdict: string | null
  /** The verdicts that were possible, as a JSON list. */
  readonly possible: string
  /** The norms that decided, as a JSON list. */
  readonly norms: string
  /** Random, so that nobody can guess an entry from its receipt. */
  readonly nonce: string
  /** SHA-256 of what will be published of it. */
  readonly receipt: string
  readonly entered_by: string
  readonly entered_at: string
  /** When the device sent it, by its own clock, where it was kept there meanwhile. */
  readonly sent_at: string | null
}

export interface RequestActRow {
  readonly id: string
  readonly request: string
  readonly act: string
  /** As JSON; codes only, no free text. */
  readonly data: string
  readonly person: string
  readonly at: string
}

export interface PublicLogRow {
  readonly origin: string
  readonly number: number
  readonly key: string
  readonly begun_at: string
  readonly version: number
}
