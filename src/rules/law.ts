// The rule tree: what the documents say once their syntax is gone.
import type { Day, Window } from '../base/index.ts'
import type { Analysis, Treatment } from './analyses.ts'
import type { Condition } from './condition.ts'
import type { Kind } from './kinds.ts'
import type { Vocabulary, Words } from './vocabulary.ts'

/** How well a source was read, best first. */
export const attestations = ['official', 'partial', 'secondary', 'unconfirmed'] as const
export type Attestation = (typeof attestations)[number]

export const modalities = ['must', 'should', 'may', 'should not', 'must not'] as const
export type Modality = (typeof modalities)[number]

/** Where something was read. */
export interface Source {
  readonly title: string
  readonly address?: string
  readonly attestation: Attestation
}

/** One view of a question that the law leaves open. */
export interface Side {
  readonly side: 'for' | 'against'
  /** Since when it is heard: the day of a decision. */
  readonly from?: Day
  readonly words: Words
  readonly source?: Source
}

/** Takes a situation out of a norm. Without a source of its own it shares the norm's. */
export interface Exception {
  readonly condition: Condition
  readonly source?: Source
  /** Where it is our own reading of the text, and no more: the open point whether it is right. */
  readonly reading?: string
}

/** A text with a maker, and whom it binds. `agencies` empty: nobody. */
export interface Instrument {
  readonly id: string
  readonly title: Words
  readonly kind: Kind
  readonly maker: string
  readonly made?: Day
  readonly window?: Window
  readonly replaces: readonly string[]
  /** The votes that asked for it. */
  readonly follows: readonly string[]
  /** The text that it takes over whole: what that text has, it has. */
  readonly adopts?: string
  /** The norm or open question by which it binds an agency that did not adopt it. */
  readonly imposed?: string
  /** Put to a vote and not approved: it never took force, and nobody said it. */
  readonly rejected?: true
  /** From when on it is open whether the text still binds, and why. */
  readonly open?: { readonly from: Day; readonly sides: readonly Side[] }
  /** Who ended it, and the day on which that was decided; the last day in force is in the window. */
  readonly repealed?: { readonly by: string; readonly on?: Day }
  /** The norm of higher law that forbids to do what it advises, as long as that norm is in force. */
  readonly barred?: string
  readonly agencies: readonly string[]
  readonly place?: string
  /** Acts on which the text means to answer every situation. */
  readonly regulates: readonly string[]
  readonly sources: readonly Source[]
  /** When this account was last held against its sources. */
  readonly reviewed?: Day
  readonly unknowns: readonly Words[]
  readonly treats: readonly Treated[]
}

/** How findings of one kind about a text are taken, and why; about all of it, or about `subjects`: names of its rules, or acts. */
export interface Treated {
  readonly code: Analysis
  readonly subjects: readonly string[]
  readonly as: Treatment
  readonly because: Words
}

/** What norms and erasers have in common. `id` is `instrument/name`. */
interface Provision {
  readonly id: string
  readonly instrument: string
  readonly acts: readonly string[]
  readonly when: Condition
  readonly unless: readonly Exception[]
  readonly window?: Window
  readonly sources: readonly Source[]
  readonly cautions: readonly Words[]
  /** As well as its best source, but no better than what is known of its dates. */
  readonly attestation: Attestation
}

/** One rule; an open question is a norm whose modality is `unsettled`, with its sides. */
export interface Norm extends Provision {
  readonly actors: readonly string[]
  readonly modality: Modality | 'unsettled'
  /** Acts that come with doing the act. */
  readonly duties: readonly string[]
  /** Norms that give way where this one applies. */
  readonly overrides: readonly string[]
  readonly sides: readonly Side[]
  /** For an open question: what it is that is said or not said. */
  readonly asksWhether: Modality
  /** The norm that it follows from, where it was not written itself: what an exception permits, or a ban on an act that is also another. */
  readonly from?: string
  /** For an open question that is one doubt with others: the name they share. */
  readonly over?: string
}

/** Where and when it is disputed whether an eraser holds. */
export interface Contest {
  readonly circuit?: string
  readonly window?: Window
  readonly sides: readonly Side[]
  /** Where it is one doubt with others: the name they share. */
  readonly over?: string
}

/** A norm about norms: strikes prohibitions made by texts of kind `reaches` and below. */
export interface Eraser extends Provision {
  readonly reaches: Kind
  readonly contests: readonly Contest[]
}

export const limits = ['floor', 'ceiling'] as const

/** How far lower texts may go on some acts: a `floor` lets them be no looser than higher ones, a `ceiling` no stricter. */
export interface Limit {
  readonly id: string
  readonly instrument: string
  readonly limit: (typeof limits)[number]
  /** Texts of this kind and above set the measure. */
  readonly upper: Kind
  /** Texts of these kinds are held to it. */
  readonly lowers: readonly Kind[]
  readonly acts: readonly string[]
  readonly when: Condition
  readonly window?: Window
  readonly sources: readonly Source[]
  readonly cautions: readonly Words[]
  readonly attestation: Attestation
}

/** A condition that one instrument gives a name. */
export interface Definition {
  readonly id: string
  readonly instrument: string
  readonly words: Words
  readonly means: Condition
  readonly sources: readonly Source[]
}

/** Everything the documents say. */
export interface Law {
  readonly vocabulary: Vocabulary
  readonly instruments: readonly Instrument[]
  readonly norms: readonly Norm[]
  readonly erasers: readonly Eraser[]
  readonly definitions: readonly Definition[]
  readonly limits: readonly Limit[]
  readonly cases: readonly Case[]
}

/** A worked situation with the answer it must get. */
export interface Case {
  readonly id: string
  readonly tells: Words
  readonly place: string
  readonly agency?: string
  readonly actor: string
  readonly act: string
  readonly situation: Readonly<Record<string, string>>
  readonly expectations: readonly Expectation[]
  readonly cites: readonly string[]
}

export type Expectation =
  | { readonly kind: 'verdict'; readonly day: Day; readonly verdict: Verdict; readonly because: readonly string[]; readonly duties: readonly string[] }
  | { readonly kind: 'open'; readonly day: Day; readonly turnsOn: readonly string[] }

/** The answers there are. `silent`: no rule speaks, which is never permission. */
export const verdicts = ['must', 'should', 'may', 'should not', 'must not', 'unsettled', 'conflict', 'silent'] as const
export type Verdict = (typeof verdicts)[number]

/** The weaker of two attestations. */
export function weaker(a: Attestation, b: Attestation): Attestation {
  return attestations.indexOf(a) > attestations.indexOf(b) ? a : b
}

/** How well something is known: as well as its best source, but no better than its dates. */
export function knownAs(sources: readonly Attestation[], dates: Attestation | undefined): Attestation {
  const best = attestations.find((each) => sources.includes(each)) ?? 'unconfirmed'
  return dates === undefined ? best : weaker(best, dates)
}
