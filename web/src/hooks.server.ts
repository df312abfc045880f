// Every response: its language, and headers that keep a page to itself.
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { isLanguage } from '#lib/language.ts'

export const handle: Handle = async ({ event, resolve }) => {
  // WHY the path: a page that is not there has no parameters
  const asked = event.url.pathname.split('/')[1]
  event.locals.lang = isLanguage(asked) ? asked : 'en'
  const resolved = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%evenhand.lang%', event.locals.lang) })
  const { status } = event.locals
  const response = status === undefined || resolved.status !== 200 ? resolved : new Response(resolved.body, { status, headers: resolved.headers })
  response.headers.set('X-Content-Type-Options', 'nosniff')
  response.headers.set('Referrer-Policy', 'same-origin')
  response.headers.set('X-Frame-Options', 'DENY')
  response.headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()')
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  return response
}

/** WHY nothing of the request: an address or a form could hold a situation. */
export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'unknown') console.error(caught.error instanceof Error ? caught.error.name : 'error')
  return { message: '' }
}
