// What tools answer from, and the shape of what they answer.
import type { Artefact } from '../artefact/index.ts'
import type { Day } from '../base/index.ts'
import type { Topic } from '../beyond/index.ts'
import type { Attestation, Source } from '../rules/index.ts'
import type { Situations } from '../situations/index.ts'
import type { Locale } from '../wording/index.ts'
import type { ToolRefusal } from './refusal.ts'

/** What is compared: two texts, places or days as they were named, and the acts, all if none is named. */
export interface PairToCompare {
  readonly first: string
  readonly second: string
  readonly acts: readonly string[]
  readonly lang: Locale
  /** Today. */
  readonly now: Day
}

/** The law that answers, with everything that is beside it. */
export interface ToolContext {
  readonly artefact: Artefact
  /** SHA-256 of the compiled law. */
  readonly hash: string
  /** The version of the program. */
  readonly program: string
  readonly today: Day
  readonly situations: Situations
  readonly topics: readonly Topic[]
  /**
   * Compares, as `compare --json` without documents; undefined where more is being worked out than can be. WHY: it is handed in, because it takes a moment, and a
   * server does it in a thread.
   */
  readonly compared: (pair: PairToCompare) => Promise<string | undefined>
}

/** What a tool answers. */
export interface ToolAnswer {
  /** The answer in sentences. */
  readonly says: string
  /** The day it is about; null where it is about all days, or none. */
  readonly day: string | null
  /** As well known as the weakest rule that decides; null where none does. */
  readonly attestation: Attestation | null
  readonly sources: readonly Source[]
  /** The same as the command line and the API give. */
  readonly result: unknown
}

/** What comes of a tool: an answer, or a refusal that says of which kind it is. */
export type ToolOutcome = ToolAnswer | { readonly refusal: ToolRefusal }
