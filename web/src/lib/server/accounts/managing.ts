// What an administrator does to people: each act is checked, done with its line in the history, and told.
import type { Artefact } from 'evenhand/artefact'
import { agencyNamed, agencyOf, placesNamed } from 'evenhand/decide'
import {
  addPerson,
  type Grant,
  giveRole,
  isOfAgency,
  isRole,
  makeLink,
  mayDo,
  openLink,
  type Person,
  people,
  type Role,
  type RoleGiven,
  takeRole,
  wrongPerson,
} from 'evenhand/store'
import { mayMakeLink, seenBy } from '#lib/people/view.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { doingNow, store } from '#lib/server/store-node.ts'

/** What was typed into a form of the page. */
export interface TypedAccount {
  readonly person: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly place: string
}

export type ManagingProblem =
  | { readonly field: 'name'; readonly key: 'bad-name' }
  | { readonly field: 'email'; readonly key: 'bad-email' | 'known-email' }
  | { readonly field: 'role'; readonly key: 'bad-role' | 'not-self' }
  | { readonly field: 'place'; readonly key: 'bad-place' | 'bad-agency' | 'not-yours' }

export type Managed =
  | { readonly kind: 'problem'; readonly problem: ManagingProblem }
  | { readonly kind: 'sure'; readonly grant: Grant; readonly name: string }
  /** `waits`: the role, or the link itself, waits for a second person. */
  | { readonly kind: 'link'; readonly name: string; readonly secret: string; readonly waits: 'role' | 'link' | 'nothing' }
  | { readonly kind: RoleGiven | 'taken' | 'taken-already'; readonly name: string; readonly grant: Grant; readonly person: string }

export function typedIn(form: FormData): TypedAccount {
  const field = (name: string): string => typed(form, name)
  return { person: field('person'), name: field('name'), email: field('email'), role: field('role'), place: field('place') }
}

/** Invites somebody: names them, gives them a role, and makes their link. Asks back until `isSure`. */
export async function invite(artefact: Artefact, by: Person, typed: TypedAccount, isSure: boolean): Promise<Managed> {
  const wrong = wrongPerson(typed)
  if (wrong === 'name') return problem({ field: 'name', key: 'bad-name' })
  if (wrong === 'email') return problem({ field: 'email', key: 'bad-email' })
  const asked = askedGrant(artefact, by, typed)
  if ('kind' in asked) return asked
  if (!isSure) return { kind: 'sure', grant: asked, name: typed.name.trim() }
  const { db } = await store()
  const doing = doingNow(by.id)
  const person = await addPerson(db, typed, doing)
  if (person === undefined) return problem({ field: 'email', key: 'known-email' })
  const given = await giveRole(db, person, asked, doing)
  return { kind: 'link', name: typed.name.trim(), secret: await makeLink(db, person, doing), waits: given === 'asked' ? 'role' : 'nothing' }
}

/** Gives a role. Asks back until `isSure`. */
export async function give(artefact: Artefact, by: Person, typed: TypedAccount, isSure: boolean): Promise<Managed> {
  const asked = await askedOf(artefact, by, typed)
  if (!('grant' in asked)) return asked
  const { name, grant } = asked
  if (!isSure) return { kind: 'sure', grant, name }
  return { kind: await giveRole((await store()).db, typed.person, grant, doingNow(by.id)), name, grant, person: typed.person }
}

/** Takes a role back. */
export async function take(artefact: Artefact, by: Person, typed: TypedAccount): Promise<Managed> {
  const asked = await askedOf(artefact, by, typed)
  if (!('grant' in asked)) return asked
  const { name, grant } = asked
  const wasThere = await takeRole((await store()).db, typed.person, grant, doingNow(by.id))
  return { kind: wasThere ? 'taken' : 'taken-already', name, grant, person: typed.person }
}

/** Makes a new link for somebody. */
export async function newLink(by: Person, { person }: TypedAccount): Promise<Managed> {
  const { db } = await store()
  const found = (await people(db)).find((each) => each.id === person)
  if (found === undefined || !mayMakeLink(by, found)) return problem({ field: 'place', key: 'not-yours' })
  const secret = await makeLink(db, person, doingNow(by.id))
  const { state } = await openLink(db, secret, new Date().toISOString())
  return { kind: 'link', name: found.name, secret, waits: state === 'waits' ? 'link' : 'nothing' }
}

/** Which role of whom an administrator means; it must be somebody whom they see, and not themselves. */
async function askedOf(artefact: Artefact, by: Person, typed: TypedAccount): Promise<Managed | { readonly name: string; readonly grant: Grant }> {
  const grant = askedGrant(artefact, by, typed)
  if ('kind' in grant) return grant
  if (typed.person === by.id) return problem({ field: 'role', key: 'not-self' })
  const found = seenBy(by, await people((await store()).db)).find((each) => each.id === typed.person)
  return found === undefined ? problem({ field: 'place', key: 'not-yours' }) : { name: found.name, grant }
}

function askedGrant(artefact: Artefact, by: Person, typed: TypedAccount): Grant | Managed {
  const role: Role | undefined = isRole(typed.role) ? typed.role : undefined
  if (role === undefined) return problem({ field: 'role', key: 'bad-role' })
  if (isOfAgency(role)) {
    const agency = agencyIn(artefact, typed.place)
    if (agency === undefined && !by.grants.some((each) => each.place === typed.place)) return problem({ field: 'place', key: 'bad-agency' })
    const of = agency ?? typed.place
    return mayDo(by, 'people.manage', { place: of }) ? { role, place: of } : problem({ field: 'place', key: 'not-yours' })
  }
  const [place, other] = placesNamed(artefact, typed.place)
  // WHY: a place that is not in the law is taken too, so that a role given there on the command line can be taken back
  const id = place !== undefined && other === undefined ? place.id : typed.place
  const isHeld = place !== undefined && other === undefined
  if (!isHeld && !by.grants.some((each) => each.place === id)) return problem({ field: 'place', key: 'bad-place' })
  return mayDo(by, 'people.manage', { place: id }) ? { role, place: id } : problem({ field: 'place', key: 'not-yours' })
}

/** An agency by its id, its number or its name. */
function agencyIn(artefact: Artefact, name: string): string | undefined {
  if (agencyOf(artefact, name) !== undefined) return name
  const found = agencyNamed(artefact, name)
  return found === undefined ? undefined : agencyOf(artefact, `${found.place}/${found.ori.toLowerCase()}`)?.id
}

function problem(found: ManagingProblem): Managed {
  return { kind: 'problem', problem: found }
}
