// Which procedures there are in a place on a day, the ones that bind first, and how many signatures each needs.
import { covers, type Day, liesIn, mayCover, overlap } from '../base/index.ts'
import { type CaseDays, caseDays } from './case-days.ts'
import { baseOf, signaturesFor } from './need.ts'
import { type CaseDates, effects, type Procedure, type Procedures, type Threshold } from './procedure.ts'
import { asOf } from './versions.ts'

/** What is known of a place. */
export interface PolicedPlace {
  readonly id: string
  readonly kind: string
  /** Kinds of agencies that police it. */
  readonly agencies: readonly string[]
}

/** What procedures have to know of a place: who polices it, of which villages alone do not count. */
export function groundOf(place: {
  readonly id: string
  readonly kind: string
  readonly agency?: string
  readonly policing: readonly { readonly kind: string; readonly how: string; readonly village?: string }[]
}): PolicedPlace {
  const known = place.policing.filter((each) => each.how !== 'village' && each.village === undefined).map((each) => each.kind)
  return { id: place.id, kind: place.kind, agencies: known.length > 0 ? known : place.agency === undefined ? [] : [place.agency] }
}

/** A procedure in a place, with its words and effect as they were on the last day of the case. */
export interface ProcedureWay {
  readonly procedure: Procedure
  /** Whether it stood on the first day of the case; `perhaps` where only a later day is known on which it did. */
  readonly stands: 'yes' | 'perhaps' | 'no'
  /** Whether an agency polices there whose rules it can change. */
  readonly touches: boolean
  /** Whether higher law forbids, on a day of the case, what it would say. */
  readonly barred: boolean
  /** The place's own way that takes its place. */
  readonly displacedBy?: Procedure
}

/** The procedures of a place that stand on a day, or may: what is displaced and what touches nobody last, those that bind before advice, the place's own before its State's. */
export function waysAt(all: Procedures, ground: PolicedPlace, on: Day): readonly ProcedureWay[] {
  return all.procedures
    .filter((each) => reaches(each, ground))
    .map((each) => wayOn(all, ground, each, { first: on, last: on }))
    .filter((each) => each.stands !== 'no')
    .toSorted(
      (a, b) =>
        Number(a.displacedBy !== undefined) - Number(b.displacedBy !== undefined) ||
        Number(b.touches) - Number(a.touches) ||
        effects.indexOf(a.procedure.effect) - effects.indexOf(b.procedure.effect) ||
        b.procedure.reach.place.length - a.procedure.reach.place.length,
    )
}

/** One way in a place by its id, looked at from the days of its case, also where it did not stand then; undefined where the place has no such way. */
export function wayIn(
  all: Procedures,
  ground: PolicedPlace,
  id: string,
  { given, on }: { readonly given: CaseDates; readonly on: Day },
): (ProcedureWay & { readonly days: CaseDays }) | undefined {
  const procedure = all.procedures.find((each) => each.id === id && reaches(each, ground))
  if (procedure === undefined) return undefined
  const days = caseDays(all, procedure, given, on)
  return { ...wayOn(all, ground, procedure, days), days }
}

function reaches({ reach }: Procedure, { id, kind }: PolicedPlace): boolean {
  return liesIn(id, reach.place) && (reach.kinds.length === 0 || reach.kinds.includes(kind)) && !reach.except.some((each) => liesIn(id, each))
}

function wayOn(all: Procedures, ground: PolicedPlace, procedure: Procedure, { first, last }: CaseDays): ProcedureWay {
  const { reach, window, barred } = procedure
  const own = all.procedures.find((each) => each.displaces.includes(procedure.id) && reaches(each, ground) && covers(each.window, first))
  return {
    procedure: asOf(all, procedure, last),
    stands: covers(window, first) ? 'yes' : mayCover(window, first) ? 'perhaps' : 'no',
    touches: reach.agencies.length === 0 || reach.agencies.some((each) => ground.agencies.includes(each)),
    barred: barred !== undefined && overlap(barred.window, { from: first, before: false, through: last }),
    ...(own === undefined ? {} : { displacedBy: own }),
  }
}

/** A threshold with the number it makes; no number where its base is not known. */
export interface Counted {
  readonly threshold: Threshold
  readonly number?: number
}

/** The thresholds of a procedure that hold on a day, for a place with so many voters (or votes) and inhabitants. */
export function thresholdsOf(
  { thresholds }: Procedures,
  procedure: string,
  on: Day,
  known: { readonly base?: number; readonly inhabitants?: number },
): readonly Counted[] {
  return thresholds
    .filter(({ of, window, inhabitants }) => {
      if (of !== procedure || !covers(window, on)) return false
      if (inhabitants === undefined || known.inhabitants === undefined) return true
      return known.inhabitants >= inhabitants.from && (inhabitants.below === undefined || known.inhabitants < inhabitants.below)
    })
    .map((threshold): Counted => {
      const number = signaturesFor(threshold.need, baseOf(threshold.need) === undefined ? 0 : known.base)
      return { threshold, ...(number === undefined ? {} : { number }) }
    })
}
