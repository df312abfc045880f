// What every page of an agency's policy begins with: who asks, which agency, which version, and whether they may. Whoever may not learns nothing of what there is.
import { error, type RequestEvent, redirect } from '@sveltejs/kit'
import type { Artefact } from 'evenhand/artefact'
import { type AgencyAtHome, agencyOf } from 'evenhand/decide'
import type { Instrument } from 'evenhand/rules'
import { type Action, mayDo, type Person, type PolicyVersionRow, policyVersion, type Store } from 'evenhand/store'
import { type GuardedRequest, signedIn } from '#lib/server/desk/guard.ts'
import { law } from '#lib/server/law-node.ts'
import { store } from '#lib/server/store-node.ts'

export interface AdmittedAgency {
  readonly store: Store
  readonly person: Person
  readonly agency: AgencyAtHome
  readonly artefact: Artefact
  /** SHA-256 of the law. */
  readonly hash: string
}

type OfAgency = GuardedRequest & Pick<RequestEvent, 'setHeaders'> & { readonly params: { readonly agency: string } }

/** The agency of an address, for somebody who may do that there. Not found and not allowed are one answer. */
export async function admittedAgency(event: OfAgency, action: Action): Promise<AdmittedAgency> {
  const person = signedIn(event)
  const { artefact, hash } = await law()
  const agency = agencyOf(artefact, event.params.agency)
  if (agency === undefined || !mayDo(person, action, { place: agency.id })) error(404)
  return { store: await store(), person, agency, artefact, hash }
}

export interface AdmittedVersion extends AdmittedAgency {
  readonly version: PolicyVersionRow
  readonly model: Instrument
}

/** A version of an agency's policy, in the same way. */
export async function admittedVersion(event: OfAgency & { readonly params: { readonly version: string } }, action: Action): Promise<AdmittedVersion> {
  const admitted = await admittedAgency(event, action)
  if (!/^[1-9]\d{0,5}$/.test(event.params.version)) error(404)
  const version = await policyVersion(admitted.store.db, admitted.agency.id, Number(event.params.version))
  const model = admitted.artefact.instruments.find((each) => each.id === version?.model)
  if (version === undefined || model === undefined) error(404)
  return { ...admitted, version, model }
}

/** The address under which the pages of an agency are. */
export function agencyPath(lang: string, agency: string): string {
  return `/${lang}/agency/${agency}`
}

/** The address of an agency's policy, or of one version of it. */
export function policyPath(lang: string, agency: string, version?: number): string {
  return `${agencyPath(lang, agency)}/policy${version === undefined ? '' : `/${version}`}`
}

/** Leads to a page under it. */
export function toPolicy(lang: string, agency: string, version?: number, rest = ''): never {
  redirect(303, `${policyPath(lang, agency, version)}${rest}`)
}
