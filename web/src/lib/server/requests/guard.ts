// What every page of the request desk begins with: who asks, for which agency, and whether they may. Whoever may not learns nothing of what there is.
import { error } from '@sveltejs/kit'
import { type AgencyAtHome, agencyOf } from 'evenhand/decide'
import { type Action, isId, type ListedRequest, mayDo, type Person, requestOf, requestsOf, type Store } from 'evenhand/store'
import { agencyName } from 'evenhand/wording'
import { type GuardedRequest, signedIn } from '#lib/server/desk/guard.ts'
import { law, type Served } from '#lib/server/law-node.ts'
import { store } from '#lib/server/store-node.ts'

export interface AtAgency {
  readonly person: Person
  readonly agency: AgencyAtHome
  readonly name: string
  readonly law: Served
  readonly store: Store
}

/** The agency of an address, for somebody who may do that there. Not found and not allowed are one answer. */
export async function atAgency(event: GuardedRequest, id: string, action: Action): Promise<AtAgency> {
  const person = signedIn(event)
  const served = await law()
  const agency = agencyOf(served.artefact, id)
  if (agency === undefined || !mayDo(person, action, { place: agency.id })) error(404)
  return { person, agency, name: agencyName(served.artefact, event.locals.lang, agency), law: served, store: await store() }
}

export interface AtRequest extends AtAgency {
  readonly listed: ListedRequest
}

/** The request of an address, for somebody who may do that with it. */
export async function atRequest(event: GuardedRequest & { readonly params: { readonly request: string } }, action: Action): Promise<AtRequest> {
  signedIn(event)
  if (!isId(event.params.request)) error(404)
  const row = await requestOf((await store()).db, event.params.request)
  if (row === undefined) error(404)
  const at = await atAgency(event, row.agency, action)
  const [listed] = await requestsOf(at.store.db, row.agency, { id: row.id })
  if (listed === undefined) error(404)
  return { ...at, listed }
}

/** The agencies in which somebody may do that. */
export async function agenciesWhere(event: GuardedRequest, action: Action): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const person = signedIn(event)
  const { artefact } = await law()
  const ids = [...new Set(person.grants.map((each) => each.place))].filter((place) => mayDo(person, action, { place }))
  return ids.flatMap((id) => {
    const agency = agencyOf(artefact, id)
    return agency === undefined ? [] : [{ id, name: agencyName(artefact, event.locals.lang, agency) }]
  })
}
