// What an answer holds. Data only; the sentences are made in `wording`.
import type { PlaceEntry, Ways } from '../artefact/index.ts'
import type { Day } from '../base/index.ts'
import type { Attestation, Side, Verdict } from '../rules/index.ts'

/** A norm with a part in an answer. `always`: in every situation still possible. */
export interface NormPart {
  readonly norm: string
  readonly always: boolean
}

export interface Answer {
  readonly place: string
  /** The federal circuit whose decisions bind there. */
  readonly circuit: string
  readonly day: Day
  readonly agency: string
  /** Who polices the place, what was reported last first; empty where nobody was found. */
  readonly policing: PlaceEntry['policing']
  readonly actor: string
  readonly act: string
  readonly facts: Readonly<Record<string, string>>
  /** The verdict every possible situation shares; null where they do not share one. */
  readonly verdict: Verdict | null
  readonly settled: boolean
  /** Each verdict still possible, with the exact number of situations that lead to it, over the facts that bear on the question. */
  readonly possible: readonly { readonly verdict: Verdict; readonly count: bigint }[]
  /** The norms that decide. */
  readonly because: readonly NormPart[]
  /** `by`: the exceptions that hold, counted from 0. `open`: they are our own reading, so no more than perhaps. */
  readonly setAside: readonly { readonly norm: string; readonly by: readonly number[]; readonly open: boolean }[]
  /** Norms that stand but do not decide: they point the other way and give way to a stricter one, or speak while the question is open. */
  readonly yields: readonly NormPart[]
  readonly overridden: readonly { readonly norm: string; readonly by: readonly string[]; readonly open: boolean }[]
  readonly preempted: readonly { readonly norm: string; readonly by: readonly string[] }[]
  readonly struck: readonly { readonly norm: string; readonly by: readonly string[]; readonly contested: boolean }[]
  /** `always`: in every situation still possible, however open points are settled. */
  readonly duties: readonly { readonly act: string; readonly norm: string; readonly always: boolean }[]
  /** Unknown facts that can still change the verdict. */
  readonly turnsOn: readonly { readonly fact: string; readonly judgement: boolean }[]
  /** Known facts on which the verdict rests and which are matters of judgement. */
  readonly judged: readonly string[]
  /**
   * What the law leaves open here: an open question, a text that perhaps binds no more, an exception that is our own reading (its number), or a
   * contested eraser with the federal circuit in which it is contested.
   */
  readonly unsettled: readonly { readonly about: string; readonly sides: readonly Side[]; readonly circuit?: string; readonly exception?: number }[]
  /** How what is open can be settled, and what the answer is then, shortest first; empty where nothing is open, or where that turns on facts. */
  readonly ways: Ways
  /** Open points that are met here and change nothing. */
  readonly idle: readonly string[]
  /** As well attested as the weakest deciding norm; null where none decides. */
  readonly attestation: Attestation | null
  /** A smallest part of what is known that already forces the verdict; empty where it is not settled. */
  readonly enough: Readonly<Record<string, string>>
  /** Nearest situations with another verdict, nearest first. */
  readonly wouldChange: readonly { readonly facts: Readonly<Record<string, string>>; readonly verdict: Verdict }[]
  /** Norms on the question of which it is only known that they stood later: they may have stood on the day too. */
  readonly perhaps: readonly string[]
  /** The verdicts that were possible if those stood already; empty where they are the same, or where that cannot be told. */
  readonly ifPerhaps: readonly Verdict[]
  /** Texts made at this very place that bind nobody, whatever they are about: votes that advise. They never change a verdict. */
  readonly said: readonly string[]
  /** Rules of statements that bind nobody there and speak to the question. They never change a verdict. */
  readonly advised: readonly NormPart[]
  /** Acts of others that may follow where the rule is broken, with what the law says of each in the same situation. */
  readonly mayFollow: readonly { readonly act: string; readonly actor: string; readonly verdict: Verdict | null; readonly because: readonly NormPart[] }[]
  /** Since when the same situation has had this answer, and the norms that came or went that day; null: ever since the law here begins. */
  readonly since: AnswerChange | null
  /** The day from which it has another; null: no change is known. */
  readonly until: AnswerChange | null
}

/** A day on which an answer changed, with the norms and erasers that came or went. */
export interface AnswerChange {
  readonly day: Day
  readonly because: readonly string[]
}
