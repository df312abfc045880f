// All agencies that a reviewer sees: which policy was read, how it stands to the model, since when it holds, and which have not adopted any.
import type { Artefact } from 'evenhand/artefact'
import { type AgencyAtHome, agencyOf } from 'evenhand/decide'
import { type PolicyStanding, standings } from 'evenhand/policies'
import type { Instrument } from 'evenhand/rules'
import { holdingOn, type ListedVersion, newestVersions, type PolicyAdoptionRow, type Store, standingAdoptions } from 'evenhand/store'
import { currentModel } from '#lib/server/law/coverage-choice.ts'
import { today } from '#lib/today.ts'

export type StandingCounts = Readonly<Record<PolicyStanding, number>>

export interface ReviewedAgency {
  readonly agency: AgencyAtHome
  /** The newest version that was read; undefined where none was. */
  readonly version: ListedVersion | undefined
  /** The adoption that holds today. */
  readonly adopted: PolicyAdoptionRow | undefined
  /** One that is to hold from a later day. */
  readonly coming: PolicyAdoptionRow | undefined
  /** Since when an adoption of the model is outstanding: the model's first day. Undefined where it was adopted. */
  readonly outstanding: string | undefined
  readonly counts: StandingCounts | undefined
}

/** The agencies that the model binds, under some places, in the order of their ids. */
export function agenciesUnder(artefact: Artefact, model: Instrument, isSeen: (agency: string) => boolean): readonly AgencyAtHome[] {
  return artefact.agencies
    .flatMap(({ ori, kind, place, partOf }) =>
      kind === undefined || partOf !== undefined || !model.agencies.includes(kind) ? [] : [agencyOf(artefact, `${place}/${ori.toLowerCase()}`)],
    )
    .flatMap((each) => (each !== undefined && isSeen(each.id) ? [each] : []))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** What is known of each agency. `countsOf`: how a version stands whose adoption does not say so. */
export async function reviewedAgencies(
  { db }: Store,
  artefact: Artefact,
  isSeen: (agency: string) => boolean,
  countsOf: (version: ListedVersion) => Promise<StandingCounts | undefined>,
): Promise<{ readonly model: Instrument | undefined; readonly rows: readonly ReviewedAgency[] }> {
  const model = currentModel(artefact)
  if (model?.place === undefined) return { model, rows: [] }
  const [versions, adoptions] = await Promise.all([newestVersions(db, model.place), standingAdoptions(db, { place: model.place })])
  const listed = agenciesUnder(artefact, model, isSeen)
  // WHY: an agency without a number is there too once it has a policy here
  const others = versions.flatMap(({ agency }) => (listed.some(({ id }) => id === agency) || !isSeen(agency) ? [] : (agencyOf(artefact, agency) ?? [])))
  const rows: ReviewedAgency[] = []
  for (const agency of [...listed, ...others]) {
    const version = versions.find((each) => each.agency === agency.id)
    const own = adoptions.filter((each) => each.agency === agency.id)
    const adopted = holdingOn(own, today())
    const coming = own.find((each) => each.day > today())
    const told = own.find((each) => each.version === version?.id)
    rows.push({
      agency,
      version,
      adopted,
      coming,
      outstanding: adopted === undefined ? model.window?.from : undefined,
      counts: told === undefined ? (version === undefined ? undefined : await countsOf(version)) : countsIn(told),
    })
  }
  return { model, rows }
}

/** The policies that hold today because they were adopted here, each as it was counted then. */
export async function adoptedPolicies(
  { db }: Store,
  artefact: Artefact,
): Promise<{ readonly model: Instrument | undefined; readonly rows: readonly ReviewedAgency[] }> {
  const model = currentModel(artefact)
  if (model?.place === undefined) return { model, rows: [] }
  const byAgency = Map.groupBy(await standingAdoptions(db, { place: model.place }), (each) => each.agency)
  const rows = [...byAgency].flatMap(([id, own]): readonly ReviewedAgency[] => {
    const [agency, adopted] = [agencyOf(artefact, id), holdingOn(own, today())]
    if (agency === undefined || adopted === undefined) return []
    return [{ agency, version: undefined, adopted, coming: undefined, outstanding: undefined, counts: countsIn(adopted) }]
  })
  return { model, rows: rows.toSorted((a, b) => (a.agency.id < b.agency.id ? -1 : 1)) }
}

/** How many components stood how when a version was adopted. */
export function countsIn({ counts }: Pick<PolicyAdoptionRow, 'counts'>): StandingCounts {
  const read = JSON.parse(counts) as Partial<StandingCounts>
  return {
    looser: read.looser ?? 0,
    lacks: read.lacks ?? 0,
    unread: read.unread ?? 0,
    stale: read.stale ?? 0,
    open: read.open ?? 0,
    stricter: read.stricter ?? 0,
    has: read.has ?? 0,
  }
}

/** The order in which standings are shown: what asks for something first. */
export const shownStandings: readonly PolicyStanding[] = standings
