// People and their roles, as an administrator sees them: only what is in the places where they are administrator.

import type { Artefact } from 'evenhand/artefact'
import { type Grant, type HistoryAct, isRole, type ListedPerson, mayDo, type Person } from 'evenhand/store'
import { type Locale, say } from 'evenhand/wording'
import { momentIn } from '#lib/moment.ts'
import { roleLine, whereName } from '#lib/roles.ts'

/** What of people is told in the history. */
export const told = [
  'role.give',
  'role.ask',
  'role.confirm',
  'role.refuse',
  'role.take',
  'link.make',
  'link.confirm',
  'link.use',
  'person.add',
  'passkey.add',
  'passkey.remove',
] as const
type Told = (typeof told)[number]

/** Those whom an administrator sees: who has, or had, a role where they are administrator. */
export function seenBy(administrator: Person, all: readonly ListedPerson[]): readonly ListedPerson[] {
  return all.filter((each) => each.places.some((place) => mayDo(administrator, 'people.manage', { place })))
}

/** WHY: every place counts, also of the past, because whoever opens a link becomes that person, with all that they may do and have begun anywhere. */
export function mayMakeLink(administrator: Person, { id, places }: ListedPerson): boolean {
  return id !== administrator.id && places.length > 0 && places.every((place) => mayDo(administrator, 'people.manage', { place }))
}

export function roleIn(lang: Locale, artefact: Artefact, { role, place }: Grant) {
  return { role: say(lang, `account.role.${role}`), place: whereName(lang, artefact, place) }
}

export function peopleRows(lang: Locale, artefact: Artefact, administrator: Person, all: readonly ListedPerson[]) {
  return seenBy(administrator, all).map((each) => ({
    id: each.id,
    name: each.name,
    email: each.email,
    isReady: each.isReady,
    isSelf: each.id === administrator.id,
    mayHaveLink: mayMakeLink(administrator, each),
    asked: each.asked
      .filter(({ place }) => mayDo(administrator, 'people.manage', { place }))
      .map((asked) => say(lang, 'account.people.waits', roleIn(lang, artefact, asked))),
    grants: each.grants
      .filter(({ place }) => mayDo(administrator, 'people.manage', { place }))
      .map((grant) => ({
        ...grant,
        ...{ says: roleLine(lang, artefact, grant), take: say(lang, 'account.people.take', roleIn(lang, artefact, grant)) },
      })),
  }))
}

/** The history in sentences, newest first; acts in places where the reader is not administrator are left out. */
export function historyRows(lang: Locale, artefact: Artefact, administrator: Person, all: readonly ListedPerson[], happened: readonly HistoryAct[]) {
  return sentences(
    lang,
    artefact,
    all,
    happened.filter(({ place }) => place === null || mayDo(administrator, 'people.manage', { place })),
  )
}

/** What was done to people, in sentences. */
export function sentences(lang: Locale, artefact: Artefact, all: readonly Pick<ListedPerson, 'id' | 'name'>[], happened: readonly HistoryAct[]) {
  const nameOf = (id: string | null): string => (id === null ? say(lang, 'account.people.whoever-runs') : (all.find((each) => each.id === id)?.name ?? id))
  return happened.flatMap(({ id, at, person, action, subject, place, data }) => {
    const kind = told.find((each) => each === action)
    if (kind === undefined) return []
    const filling = { by: nameOf(person), name: nameOf(subject), ...roleAt(lang, artefact, place, data) }
    return [{ id, at, moment: momentIn(lang, new Date(at)), text: didText(lang, kind, filling) }]
  })
}

type Filling = Readonly<Record<'by' | 'name' | 'role' | 'place', string>>

function didText(lang: Locale, kind: Told, filling: Filling): string {
  return say(lang, `account.people.did.${kind}`, filling)
}

function roleAt(lang: Locale, artefact: Artefact, place: string | null, data: unknown): { readonly role: string; readonly place: string } {
  const role = typeof data === 'object' && data !== null && 'role' in data ? String(data.role) : ''
  return { role: isRole(role) ? say(lang, `account.role.${role}`) : role, place: place === null ? '' : whereName(lang, artefact, place) }
}
