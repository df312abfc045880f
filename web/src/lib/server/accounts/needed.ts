// What a page for somebody signed in begins with: who they are, and that they may.
import { error, type RequestEvent, redirect } from '@sveltejs/kit'
import { type AccessSubject, type Action, mayDo, type Person } from 'evenhand/store'
import { Away } from '#lib/server/away.ts'

type Event = Pick<RequestEvent, 'locals' | 'url'>

/** Who is signed in; whoever is not is led to sign in, and back. */
export function neededPerson({ locals, url }: Event): Person {
  // WHY: they are not led to sign in, because they may be signed in already, and could not do it again
  if (locals.isAway) throw new Away('database')
  if (locals.person === undefined) redirect(303, `/${locals.lang}/account?then=${encodeURIComponent(url.pathname)}`)
  return locals.person
}

/** Who is signed in, where they may do that; a page that says no where they may not. */
export function personWhoMay(event: Event, action: Action, subject: AccessSubject): Person {
  const person = neededPerson(event)
  if (!mayDo(person, action, subject)) error(403)
  return person
}

/** Where to go after signing in: a page of this app, in the language of the page; the account where it is anything else. */
export function afterSignIn(lang: string, asked: string | null): string {
  return asked !== null && new RegExp(`^/${lang}/[a-z0-9/-]*$`).test(asked) ? asked : `/${lang}/account`
}
