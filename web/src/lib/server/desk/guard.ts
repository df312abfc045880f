// What every page of the desk begins with: who asks, which petition, and whether they may. Whoever may not learns nothing of what there is.
import { error, type RequestEvent, redirect } from '@sveltejs/kit'
import { type AccessSubject, type Action, isId, mayDo, type Person, type PetitionRow, petitionOf, type Stamp, type Store } from 'evenhand/store'
import { Away } from '#lib/server/away.ts'
import { store } from '#lib/server/store-node.ts'

export type GuardedRequest = Pick<RequestEvent, 'locals' | 'url'>

export interface Admitted {
  readonly store: Store
  readonly person: Person
  readonly petition: PetitionRow
}

/** Who is signed in; whoever is not is led to sign in, and back. */
export function signedIn({ locals, url }: GuardedRequest): Person {
  // WHY: they are not led to sign in, because they may be signed in already, and could not do it again
  if (locals.isAway) throw new Away('database')
  if (locals.person === undefined) redirect(303, `/${locals.lang}/account?then=${encodeURIComponent(url.pathname)}`)
  return locals.person
}

/** The petition of an address, for somebody who may do that with it. Not found and not allowed are one answer. */
export async function admitted(event: GuardedRequest & { readonly params: { readonly petition: string } }, action: Action): Promise<Admitted> {
  const person = signedIn(event)
  if (!isId(event.params.petition)) error(404)
  const opened = await store()
  const petition = await petitionOf(opened.db, event.params.petition)
  if (petition === undefined || !mayDo(person, action, subjectOf(petition))) error(404)
  return { store: opened, person, petition }
}

/** Somebody who may do that in a place. */
export function admittedIn(event: GuardedRequest, action: Action, place: string): Person {
  const person = signedIn(event)
  if (!mayDo(person, action, { place, owner: person.id })) error(404)
  return person
}

export function subjectOf({ place, owner, public_since }: PetitionRow): AccessSubject {
  return { place, owner, isPublic: public_since !== null }
}

/** Now, by whoever is signed in. */
export function stampOf({ id }: Person): Stamp {
  return { id: crypto.randomUUID(), at: new Date().toISOString(), person: id }
}
