// What becomes of a row: a record of something that police did, or a fault.
import type { Day } from '../base/index.ts'

/** An act that a record tells of. `done` is absent where it does not say. */
export interface RecordedAct {
  readonly act: string
  readonly actor?: string
  readonly done?: boolean
}

/** What one row of a file says of something that police did. What it does not say is absent. */
export interface PoliceRecord {
  readonly row: number
  /** Its own number in the file. */
  readonly number?: string
  /** The id of the place. */
  readonly place?: string
  readonly agencyKind?: string
  readonly day?: Day
  /** Where only the month is known: `2024-09`. */
  readonly month?: string
  /** The answers by the ids of their facts. */
  readonly facts: ReadonlyMap<string, string>
  /** Those of the facts that are only concluded. */
  readonly inferred: ReadonlySet<string>
  readonly acts: readonly RecordedAct[]
}

/** Why a row is no record, and in which column. It never repeats what stands there. */
export interface RecordFault {
  readonly row: number
  readonly fault: RecordFaultCode
  readonly column: string
}

export type RecordFaultCode =
  | 'unknown-code'
  /** Two columns that were recorded say different things of one fact. */
  | 'contradictory-codes'
  | 'unreadable-day'
  | 'unknown-place'
  | 'ambiguous-place'
  | 'unknown-agency'
  | 'too-few-cells'
  | 'too-many-cells'

/** Why a whole file cannot be read by a layout. `unknown-place`: the layout names a place that the law does not have. */
export interface RecordMistake {
  readonly code: 'missing-column' | 'repeated-column' | 'unknown-place' | 'aggregate'
  /** The column or the place. */
  readonly name: string
}

/** Reads one row. `row`: its number, for whoever looks for it. */
export type RecordReader = (cells: readonly string[], row: number) => { readonly record: PoliceRecord } | RecordFault

/** How a part of a record is read: what is wrong goes to the faults. */
export type PartReader<Value> = (cells: readonly string[], faults: Omit<RecordFault, 'row'>[]) => Value | undefined

/** The reader of one column: its cell in a row, without space around it. */
export type CellOf = (column: string) => (cells: readonly string[]) => string
