// A question that the collection does not answer, and what can honestly be said of it all the same.
import type { Attestation, Source, Words } from '../rules/index.ts'

/** One thing that is known, and where it was read. */
export interface KnownPoint {
  readonly says: Words
  /** The place it is true of. */
  readonly place: string
  /** For what holds from some day on: the day, or the year where no day was found. */
  readonly since?: string
  readonly sources: readonly Source[]
  /** As its best source. */
  readonly attestation: Attestation
}

/** A question outside the collection. */
export interface Topic {
  readonly id: string
  readonly title: Words
  readonly places: readonly string[]
  /** What people type who look for it: plain words apart by spaces, by language. */
  readonly words: Words
  readonly known: readonly KnownPoint[]
  readonly unknowns: readonly Words[]
  /** Kinds of offices and organisations that can be asked. */
  readonly ask: readonly Words[]
  /** Acts of the collection that lie near. */
  readonly acts: readonly string[]
  /** Texts of the collection that lie near. */
  readonly texts: readonly string[]
  readonly file: string
  readonly line: number
}
