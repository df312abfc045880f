// A situation as somebody meets it, named in their own words, with every fact that its answer can turn on.
import type { Words } from '../rules/index.ts'

/** A stretch of somebody's way through it: on the road, at the station. */
export interface SituationGroup {
  readonly id: string
  /** Its place in the order of life, from 1. */
  readonly order: number
  readonly title: Words
}

export interface NamedSituation {
  readonly id: string
  readonly group: string
  readonly act: string
  /** Who does it, where that is not who usually does. */
  readonly actor?: string
  readonly facts: Readonly<Record<string, string>>
  /** Its name in a few words. */
  readonly name: Words
  /** As the person says it whom it happens to, and as the officer asks it. */
  readonly person: Words
  readonly officer: Words
  /** What police do in it, to stand after *police must not*; none where others do it. */
  readonly does?: Words
  /** What people type who look for it: plain words apart by spaces, by language. */
  readonly words: Words
  /** Situations that may come after it. */
  readonly next: readonly string[]
  readonly file: string
  readonly line: number
}

/** A sentence for a reader, with the exceptions in one of its own; `unless` is there where the rule has any. */
export interface Said {
  readonly says: Words
  readonly unless?: Words
}

/** What a rule says, by hand, for the person it protects, for the officer it binds, and for whoever reviews. */
export interface HandwrittenRule {
  /** The norm it is about, by its full name. */
  readonly norm: string
  /** The fingerprint of the norm it was written for. */
  readonly for: string
  readonly person: Said
  readonly officer: Said
  readonly reviewer: Said
  readonly file: string
  readonly line: number
}

export const readers = ['person', 'officer', 'reviewer'] as const
export type Reader = (typeof readers)[number]
