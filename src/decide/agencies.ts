// Which agencies may act in a place, so that somebody can choose one; and the name by which a program keeps one.
import type { Artefact, PlaceEntry } from '../artefact/index.ts'
import { isUnder, withId } from '../base/index.ts'

/** An agency, or a kind of agency of which none is listed there. */
export interface Acting {
  /** What a question takes as its `agency`. */
  readonly asked: string
  readonly kind: string
  readonly name?: string
  /** Whether it is known to police the place, and not only a village of it. */
  readonly polices: boolean
}

/** The agency that a question without one is about, then those that police the place, those listed around it, and the other kinds. */
export function agenciesAt(artefact: Artefact, place: PlaceEntry): readonly Acting[] {
  const policing = place.policing.map(
    ({ kind, ori, name, how, village }): Acting => ({
      asked: ori ?? kind,
      kind,
      ...(name === undefined ? {} : { name }),
      polices: how !== 'village' && village === undefined,
    }),
  )
  // WHY: barracks are left out, because the State Police are one agency; others are left out where it is unclear which rules reach them
  const around = artefact.agencies.flatMap(({ ori, kind, name, place: of, partOf, village }): readonly Acting[] =>
    kind === undefined || partOf !== undefined || village !== undefined || !isUnder(place, of) ? [] : [{ asked: ori, kind, name, polices: false }],
  )
  const named = [...policing, ...around.filter((each) => !policing.some((other) => other.asked === each.asked))]
  const kinds = artefact.vocabulary.agencies.map((each) => each.id).filter((kind) => !named.some((each) => each.kind === kind))
  const order = artefact.vocabulary.agencies.map((each) => each.id)
  const rest = named.filter((each) => !each.polices).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const all = [...named.filter((each) => each.polices), ...rest, ...kinds.map((kind): Acting => ({ asked: kind, kind, polices: false }))]
  const usual = all.find((each) => each.kind === (place.agency ?? 'municipal'))
  return usual === undefined ? all : [usual, ...all.filter((each) => each !== usual)]
}

/** One agency where it is at home. `id`: how programs keep it, a place below its own: `us/vt/norwich/vt0141000`, `us/nh/hanover/municipal`. */
export interface AgencyAtHome extends Acting {
  readonly id: string
  readonly place: string
}

/** The agency of an id; undefined where there is none. An agency with a number has only that one, and not also its kind. */
export function agencyOf(artefact: Artefact, id: string): AgencyAtHome | undefined {
  const at = id.lastIndexOf('/')
  const place = withId(artefact.places, id.slice(0, at))
  const last = id.slice(at + 1)
  const found = place === undefined ? undefined : agenciesAt(artefact, place).find((each) => each.asked.toLowerCase() === last)
  // WHY: an agency is kept at home only, because two ids of one agency would keep its records apart
  if (place === undefined || found === undefined || (artefact.agencies.find((each) => each.ori === found.asked)?.place ?? place.id) !== place.id)
    return undefined
  return { ...found, id, place: place.id }
}

/** The agencies that are at home in a place, each with its id. */
export function agenciesOf(artefact: Artefact, place: PlaceEntry): readonly AgencyAtHome[] {
  return agenciesAt(artefact, place).flatMap((each) => agencyOf(artefact, `${place.id}/${each.asked.toLowerCase()}`) ?? [])
}
