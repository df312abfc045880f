// Which procedures there are in a place on a day, the ones that bind first, and how many signatures each needs.
import { covers, type Day, liesIn } from '../base/index.ts'
import { baseOf, signaturesFor } from './need.ts'
import { effects, type Procedure, type Procedures, type Threshold } from './procedure.ts'

/** What is known of a place. */
export interface Ground {
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
}): Ground {
  const known = place.policing.filter((each) => each.how !== 'village' && each.village === undefined).map((each) => each.kind)
  return { id: place.id, kind: place.kind, agencies: known.length > 0 ? known : place.agency === undefined ? [] : [place.agency] }
}

/** A procedure in a place. `touches`: whether an agency polices there whose rules it can change; `barred`: whether higher law forbids what it would say. */
export interface Way {
  readonly procedure: Procedure
  readonly touches: boolean
  readonly barred: boolean
}

/** The procedures of a place on a day, those of the place itself before those of its State, and the ones that bind before advice. */
export function waysAt({ procedures }: Procedures, { id, kind, agencies }: Ground, on: Day): readonly Way[] {
  const here = procedures.filter(
    ({ reach, window }) =>
      liesIn(id, reach.place) &&
      (reach.kinds.length === 0 || reach.kinds.includes(kind)) &&
      !reach.except.some((each) => liesIn(id, each)) &&
      covers(window, on),
  )
  return here
    .map((procedure): Way => {
      const { reach, barred } = procedure
      return {
        procedure,
        touches: reach.agencies.length === 0 || reach.agencies.some((each) => agencies.includes(each)),
        barred: barred !== undefined && covers(barred.window, on),
      }
    })
    .toSorted(
      (a, b) =>
        Number(b.touches) - Number(a.touches) ||
        effects.indexOf(a.procedure.effect) - effects.indexOf(b.procedure.effect) ||
        b.procedure.reach.place.length - a.procedure.reach.place.length,
    )
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
