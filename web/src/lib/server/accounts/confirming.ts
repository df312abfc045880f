// What waits for a second person, for whoever may be it: roles and links that an administrator asked for.
import {
  type AskedRole,
  askedRoles,
  confirmLink,
  confirmRole,
  type ListedPerson,
  mayDo,
  type Person,
  people,
  refuseRole,
  type Store,
  type WaitingLink,
  waitingLinks,
} from 'evenhand/store'
import { mayMakeLink } from '#lib/people/view.ts'
import { doingNow } from '#lib/server/store-node.ts'

export interface WaitingConfirmations {
  readonly roles: readonly (AskedRole & { readonly of: ListedPerson })[]
  readonly links: readonly (WaitingLink & { readonly of: ListedPerson })[]
}

/** What somebody may confirm: roles in places where they are administrator or clerk, links of people whom they manage, and their own. */
export async function waitingFor({ db }: Store, by: Person, now: string): Promise<WaitingConfirmations> {
  const [all, roles, links] = [await people(db), await askedRoles(db), await waitingLinks(db, now)]
  const of = (id: string): ListedPerson | undefined => all.find((each) => each.id === id)
  return {
    roles: roles.flatMap((each) => {
      const found = of(each.person)
      const may = each.askedBy !== by.id && each.person !== by.id && mayDo(by, 'role.confirm', { place: each.place })
      return found !== undefined && may ? [{ ...each, of: found }] : []
    }),
    links: links.flatMap((each) => {
      const found = of(each.person)
      const may = each.madeBy !== by.id && (each.person === by.id || (found !== undefined && mayMakeLink(by, found)))
      return found !== undefined && may ? [{ ...each, of: found }] : []
    }),
  }
}

export type ConfirmationDone = 'role-given' | 'role-refused' | 'link-confirmed' | 'not-ready' | 'gone'

/** Confirms or refuses one thing of what waits for them. */
export async function answerWaiting(store: Store, by: Person, id: string, answer: 'yes' | 'no'): Promise<ConfirmationDone> {
  const doing = doingNow(by.id)
  const { roles, links } = await waitingFor(store, by, doing.at)
  if (roles.some((each) => each.id === id)) {
    if (answer === 'no') return (await refuseRole(store.db, id, doing)) ? 'role-refused' : 'gone'
    const confirmed = await confirmRole(store.db, id, doing)
    return confirmed === 'given' ? 'role-given' : confirmed === 'not-ready' ? 'not-ready' : 'gone'
  }
  if (answer === 'yes' && links.some((each) => each.id === id)) return (await confirmLink(store.db, id, doing)) ? 'link-confirmed' : 'gone'
  return 'gone'
}
