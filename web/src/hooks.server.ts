// Every response: its language, and headers that keep a page to itself.

import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { languages } from 'evenhand/wording'
import { isLanguage } from '#lib/language.ts'
import { sessionCookie } from '#lib/server/accounts/cookies.ts'
import { smallFile } from '#lib/server/law-node.ts'

/** WHY before anybody asks: to make it small takes a second or two, which the first visitor would wait for. */
export const init: ServerInit = () => {
  for (const lang of languages) smallFile(lang, 'br').catch(() => undefined)
}

export const handle: Handle = async ({ event, resolve }) => {
  // WHY the path: a page that is not there has no parameters
  const asked = event.url.pathname.split('/')[1]
  event.locals.lang = isLanguage(asked) ? asked : 'en'
  if (event.cookies.get(sessionCookie(event.url.origin)) !== undefined) await recognize(event)
  const resolved = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%evenhand.lang%', event.locals.lang) })
  // WHY here: a page that keeps what was typed is loaded as every other, and loading sets no status
  const { status } = event.locals
  const response = status === undefined ? resolved : new Response(resolved.body, { status, headers: resolved.headers })
  // WHY: what is shown to somebody signed in is for them, and not for whoever uses the browser next
  if (event.locals.person !== undefined || isOfAccounts.test(event.url.pathname)) response.headers.set('Cache-Control', 'no-store')
  response.headers.set('X-Content-Type-Options', 'nosniff')
  response.headers.set('Referrer-Policy', 'same-origin')
  response.headers.set('X-Frame-Options', 'DENY')
  response.headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()')
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  return response
}

const isOfAccounts = /^\/(auth|[a-z]{2}\/account)(\/|$)/

async function recognize({ locals, request, url }: RequestEvent): Promise<void> {
  try {
    // WHY only now: most visitors are not signed in, and need neither the database nor the library
    const { signedInBy } = await import('#lib/server/accounts/session-node.ts')
    const found = await signedInBy(request.headers, url.origin, new Date())
    if (found !== undefined) Object.assign(locals, found)
  } catch (error) {
    // WHY not signed in: the law is there for everybody, also while the database is not
    console.error(`accounts: ${error instanceof Error ? error.name : 'error'}`)
  }
}

/** WHY nothing of the request: an address or a form could hold a situation. */
export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'unknown') console.error(caught.error instanceof Error ? caught.error.name : 'error')
  return { message: '' }
}
