// What the one shipped file holds. Plain data: reading it needs neither parser nor compiler.
import type { Day } from '../base/index.ts'
import type { Packed, Ref } from '../diagram/index.ts'
import type { Agency, Policing } from '../places/index.ts'
import type { Definition, Eraser, Instrument, Limit, Norm, Verdict, Vocabulary } from '../rules/index.ts'

/** What became of a norm, apart from whether it decided. Leaves of the norms' own diagrams number this table. */
export type Status =
  | { readonly kind: 'inert' }
  | { readonly kind: 'stands' }
  /** `by`: exceptions, counted from 0. `open`, here and below: no more than perhaps so. */
  | { readonly kind: 'set-aside'; readonly by: readonly number[]; readonly open: boolean }
  /** `by`: norms. */
  | { readonly kind: 'overridden'; readonly by: readonly string[]; readonly open: boolean }
  /** `by`: erasers. */
  | { readonly kind: 'struck'; readonly by: readonly string[]; readonly open: boolean }

/** How open points can be settled, and what then: shortest first, each way naming only points that matter. */
export type Ways = readonly { readonly settled: readonly (readonly [point: string, is: boolean])[]; readonly verdict: Verdict }[]

/** Everything that speaks to one question where the same norms and erasers stand. */
export interface Cell {
  readonly norms: readonly CellNorm[]
  /** `rank`: the highest kind it reaches; `applies`: outcome 1 where it does; `doubts`: the open points that must be decided for it. */
  readonly erasers: readonly { readonly eraser: string; readonly doubts: readonly string[]; readonly rank: number; readonly applies: Ref }[]
  /** Where there are open points: outcomes number the lists of `ways`. */
  readonly ways?: Ref
  /** What comes with doing the act, however open points are settled: outcome 1 where it does. */
  readonly owed: readonly { readonly act: string; readonly where: Ref }[]
  /** Outcomes number the verdicts; one more stands for situations that cannot exist. */
  readonly verdict: Ref
  /** The facts that bear on the verdict or on which situations exist, as numbers of the vocabulary's facts, in order. */
  readonly scope: readonly number[]
}

/** A norm of a cell. */
export interface CellNorm {
  readonly norm: string
  readonly rank: number
  /** Outcomes number the statuses. */
  readonly status: Ref
  /** The open points that must all be decided for it, or it is not there. */
  readonly doubts: readonly string[]
  /** Where its duties are owed however open points are settled; absent where it has none. */
  readonly owed?: Ref
}

/** A stretch of days from `from` on, until the next edition. */
export interface Edition {
  readonly from: Day
  readonly cell: number
  /** Its cell if all that perhaps stood already did; absent where that is the same. */
  readonly loose?: number
}

/** One set of binding texts in one circuit, through all days. */
export interface Timeline {
  readonly circuit: string
  readonly instruments: readonly string[]
  /** By `actor act`, in the order of the days; before the first edition nothing is known to speak. */
  readonly editions: Readonly<Record<string, readonly Edition[]>>
}

export interface PlaceEntry {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** The kind of agency that polices it, as far as is known. */
  readonly agency?: string
  /** The agencies that police it, what was reported last first; empty where none was found. */
  readonly policing: readonly Policing[]
  readonly division: string
  /** The county whose sheriff serves it. */
  readonly county?: string
  /** Other names: villages, old spellings, ZIP codes. */
  readonly also: readonly string[]
  /** The timeline of each kind of agency there. */
  readonly timelines: Readonly<Record<string, number>>
}

export interface Contents {
  /** Hash of the documents it was compiled from, to tell whether they changed since. */
  readonly documents: string
  readonly vocabulary: Vocabulary
  /** The facts, by number, in the order in which the diagrams test them. */
  readonly order: readonly number[]
  readonly instruments: readonly Instrument[]
  readonly norms: readonly Norm[]
  readonly erasers: readonly Eraser[]
  readonly definitions: readonly Definition[]
  readonly limits: readonly Limit[]
  readonly verdicts: readonly Verdict[]
  readonly statuses: readonly Status[]
  readonly ways: readonly Ways[]
  readonly places: readonly PlaceEntry[]
  /** Every agency on the list, whether or not it is known whom it polices. */
  readonly agencies: readonly Agency[]
  readonly cells: readonly Cell[]
  readonly timelines: readonly Timeline[]
  /** Outcome 1 in situations that can exist; and each given alone, by name. */
  readonly possible: Ref
  readonly givens: readonly { readonly given: string; readonly holds: Ref }[]
}

/** The whole law, ready to be asked. */
export interface Artefact extends Contents {
  readonly diagrams: Packed
}

/** The outcome of a cell's verdict diagram in situations that cannot exist. */
export function impossible(artefact: Pick<Contents, 'verdicts'>): number {
  return artefact.verdicts.length
}
