// Where a link to join by leads. What it carries comes behind the sign # of the address, which no server sees, and is posted from there.
import { fail, redirect } from '@sveltejs/kit'
import { contactOf, endSessions, openLink } from 'evenhand/store'
import { joinLinkCookie, sessionCookie } from '#lib/server/accounts/cookies.ts'
import { wait } from '#lib/server/accounts/rate.ts'
import { addressOf } from '#lib/server/address.ts'
import { typed } from '#lib/server/desk/typed.ts'
import { store } from '#lib/server/store-node.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, url }) => {
  const link = cookies.get(joinLinkCookie(url.origin))
  if (link === undefined) return { name: undefined }
  const { db } = await store()
  const opened = await openLink(db, link, new Date().toISOString())
  if (opened.state !== 'open') return { name: undefined }
  return { name: (await contactOf(db, opened.person))?.name }
}

export const actions: Actions = {
  default: async (event) => {
    const { request, cookies, locals, url, setHeaders } = event
    const seconds = wait(addressOf(event))
    if (seconds > 0) {
      setHeaders({ 'Retry-After': String(seconds) })
      return fail(429, { seconds: String(seconds), state: undefined })
    }
    const link = typed(await request.formData(), 'link')
    const { db } = await store()
    const { state } = await openLink(db, link, new Date().toISOString())
    if (state !== 'open') return fail(400, { seconds: undefined, state })
    // WHY: the passkey would become one of whoever is signed in here
    if (locals.person !== undefined) await endSessions(db, locals.person.id, locals.session?.id)
    cookies.delete(sessionCookie(url.origin), { path: '/' })
    cookies.set(joinLinkCookie(url.origin), link, { path: '/', httpOnly: true, sameSite: 'strict', secure: url.protocol === 'https:', maxAge: 15 * 60 })
    redirect(303, url.pathname)
  },
}
