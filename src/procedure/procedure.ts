// A procedure is a way to change what police do somewhere: who begins it, its steps and their days, and what its end does in law.
import type { Day, Window } from '../base/index.ts'
import type { Attestation, Source, Words } from '../rules/index.ts'
import type { Need } from './need.ts'
import type { Timing } from './timing.ts'
import type { Yearly } from './weekday.ts'

/** What the end of a procedure does to the rule that officers follow. `after-enactment`: nothing until a legislature acts. */
export const effects = ['binding', 'advice', 'disputed', 'after-enactment', 'undoes'] as const
export type Effect = (typeof effects)[number]

/** Who begins, acts or decides. */
export const bodies = ['voters', 'petitioners', 'clerk', 'board', 'council', 'department', 'sheriff', 'state-council', 'legislature', 'law'] as const
export type StepBody = (typeof bodies)[number]

/** Places that a procedure is for: by id, and of these only the kinds named, without the ones that have a law of their own. */
export interface Reach {
  readonly place: string
  readonly kinds: readonly string[]
  readonly except: readonly string[]
  /** Agencies that must police the place for it to touch what officers do; empty: any. */
  readonly agencies: readonly string[]
}

/** What every part of a procedure has: where it was read, how well, and since when it holds. */
interface Read {
  readonly file: string
  readonly line: number
  readonly window?: Window
  readonly sources: readonly Source[]
  readonly cautions: readonly Words[]
  /** As well as its best source, but no better than what is known of its dates. */
  readonly attestation: Attestation
}

export interface Procedure extends Read {
  /** `vt.petitioned-article`. */
  readonly id: string
  readonly title: Words
  readonly reach: Reach
  readonly begun: StepBody
  readonly decided: StepBody
  readonly effect: Effect
  /** Whether the end of it binds anybody, in a sentence. */
  readonly does: Words
  /** Who must act next for officers to follow something else. */
  readonly next: Words
  /** Whether and how it can be undone. */
  readonly undone: Words
  /** What the clock starts from: `meeting`, `adoption`, `vote` … in the order in which they are asked. */
  readonly starts: readonly string[]
  /** Where a town does it once in each year, as at its annual meeting: then it is the same one when its day moves. */
  readonly recurs?: 'yearly'
  /** Where more than a majority carries it: by ballot the yes votes exceed two thirds of those of the side that won the first vote. */
  readonly carries?: 'two-thirds-of-first'
  /** At which meeting it is decided: the name of a meeting whose day the law names. */
  readonly meets?: string
  /** Ways of wider reach whose place it takes where it stands, as a charter's ordinance that of the general law. */
  readonly displaces: readonly string[]
  readonly unknowns: readonly Words[]
  /** Since when higher law forbids what local rules of this kind would say. */
  readonly barred?: { readonly window: Window; readonly says: Words; readonly sources: readonly Source[] }
}

/** Other words, or another effect, of a procedure on some days; what it leaves out is as on every day. */
export interface Version extends Read {
  readonly id: string
  readonly of: string
  readonly effect?: Effect
  readonly does?: Words
  readonly next?: Words
  readonly undone?: Words
  readonly unknowns: readonly Words[]
}

/** Whether a date that counts from a meeting moves when the meeting is moved. */
export const movings = ['moves', 'stays', 'unknown'] as const
export type Moving = (typeof movings)[number]

/** One step in one of its versions. */
export interface Step extends Read {
  readonly id: string
  readonly of: string
  readonly says: Words
  readonly by: StepBody
  readonly timing?: Timing
  /** How days are counted: the name of a counting rule. */
  readonly counting?: string
  /** What happens where the last day is no working day: the name of a rolling rule. */
  readonly rolling?: string
  /** Whether it is unsettled that the rolling rule reaches this step: both days are shown. */
  readonly rollingUnsettled: boolean
  /** What is given of when it was done, as the filing of a petition is of its deadline. */
  readonly metBy?: string
  /** What the law of the State says where the meeting is moved. */
  readonly moved?: { readonly date: Moving; readonly says: Words; readonly sources: readonly Source[] }
}

/** How many signatures, in one of its versions. */
export interface Threshold extends Read {
  readonly id: string
  readonly of: string
  readonly says: Words
  readonly need: Need
  /** Only for places with so many inhabitants. */
  readonly inhabitants?: { readonly from: number; readonly below?: number }
}

/** Whether the day from which time runs is counted; `both`: neither the first nor the last. */
export interface Counting extends Read {
  readonly id: string
  readonly excludes: 'first' | 'both'
  readonly says: Words
}

/** A last day on a weekend or holiday moves on to the next working day, and ends there at an hour. */
export interface RollingRule extends Read {
  readonly id: string
  readonly says: Words
  /** `17:00`, local time. */
  readonly closes: string
  readonly holidays: string
}

export interface Holidays extends Read {
  readonly id: string
  readonly days: readonly { readonly name: Words; readonly on: Yearly }[]
}

/** A meeting that is held every year on a day that the law names. */
export interface Meeting extends Read {
  readonly id: string
  readonly place: string
  readonly kinds: readonly string[]
  readonly says: Words
  readonly on: Yearly
}

/** Everything that documents say about ways to change a rule. */
export interface Procedures {
  readonly procedures: readonly Procedure[]
  readonly versions: readonly Version[]
  readonly meetings: readonly Meeting[]
  readonly steps: readonly Step[]
  readonly thresholds: readonly Threshold[]
  readonly countings: readonly Counting[]
  readonly rollings: readonly RollingRule[]
  readonly holidays: readonly Holidays[]
}

/** What is known of the days and numbers of one case. Instants are local: `2024-01-10T14:30`. */
export interface CaseDates {
  readonly days: Readonly<Record<string, Day>>
  readonly instants: Readonly<Record<string, string>>
}
