// What the page and the worker that holds records against the rules tell each other. Files stay in the browser: a worker is given them as they are.
import type { AuditAt } from 'evenhand/records'
import type { Locale } from 'evenhand/wording'

/** How files are read: a layout that is known here, or the document of another one. */
export type LayoutChoice = { readonly id: string } | { readonly text: string }

/** What the page asks for. */
export type AuditRequest =
  | { readonly kind: 'law'; readonly lang: Locale; readonly address: string }
  | { readonly kind: 'look'; readonly files: readonly File[]; readonly layout: LayoutChoice | undefined }
  | ({ readonly kind: 'audit' | 'findings'; readonly files: readonly File[]; readonly layout: LayoutChoice } & AuditAt)

/** Something to choose from. */
export interface AuditChoice {
  readonly id: string
  readonly name: string
}

/** What a file looks like, before anything is held against a rule. */
export interface LookedAt {
  /** The layout that fits, or that was chosen; undefined where none fits and a draft is proposed. */
  readonly layout: string | undefined
  /** A draft of a layout, or the document that was given; empty where a known one fits. */
  readonly document: string
  /** The headings, and what each is read for; nothing of a column without use is read. */
  readonly columns: readonly { readonly name: string; readonly use: string }[]
  /** The first rows as they are read. */
  readonly rows: readonly string[]
  /** Why the file cannot be read so. */
  readonly mistakes: readonly string[]
  /** What nothing in the file tells and somebody has to say. */
  readonly needs: { readonly place: boolean; readonly agency: boolean }
  /** What such records can never tell. */
  readonly never: readonly string[]
}

/** A report in the ways in which it can be taken along. */
export interface ReportTold {
  readonly markup: string
  readonly page: string
  readonly text: string
}

/** What the worker tells. */
export type AuditTold =
  | { readonly kind: 'law'; readonly layouts: readonly AuditChoice[]; readonly places: readonly AuditChoice[]; readonly agencies: readonly AuditChoice[] }
  | { readonly kind: 'looked'; readonly looked: LookedAt }
  | { readonly kind: 'progress'; readonly share: number; readonly seconds: number | undefined }
  | { readonly kind: 'report'; readonly shown: ReportTold; readonly whole: ReportTold; readonly kept: string }
  | { readonly kind: 'findings'; readonly table: Blob; readonly description: string }
  | { readonly kind: 'failed'; readonly text: string }
