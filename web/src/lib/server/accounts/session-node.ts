// Who is signed in: from the cookie of a request to a person with the roles that stand now.
import { beginLanguage, endSession, noteSession, type Person, personWith } from 'evenhand/store'
import type { Locale } from 'evenhand/wording'
import { store } from '#lib/server/store-node.ts'
import { authFor } from './auth-node.ts'

const minute = 60_000
/** WHY: two hours are longer than a lunch or a hearing, after which half a form should still be there, and shorter than an afternoon away. */
export const idleMinutes = 120
/** WHY: it is not noted at each request, because writing down that somebody is there costs more than answering them. */
const noteAfterMinutes = 5

export interface SignedIn {
  readonly person: Person
  readonly session: { readonly id: string; readonly began: Date }
}

/**
 * Who is signed in; undefined where nobody is, or was idle for too long: that session ends. `lang`: of the page that they ask for, which is kept as
 * theirs where none is.
 */
export async function signedInBy(headers: Headers, origin: string, now: Date, lang: Locale | undefined): Promise<SignedIn | undefined> {
  const auth = await authFor(origin)
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
  if (found === null) return undefined
  const { db } = await store()
  const { id, userId, createdAt, updatedAt } = found.session
  const idle = now.getTime() - updatedAt.getTime()
  if (idle > idleMinutes * minute) {
    await endSession(db, id)
    return undefined
  }
  if (idle > noteAfterMinutes * minute) await noteSession(db, id, now.toISOString())
  const person = await personWith(db, userId)
  if (person !== undefined && person.language === undefined && lang !== undefined) await beginLanguage(db, person.id, lang)
  return person === undefined ? undefined : { person, session: { id, began: createdAt } }
}
