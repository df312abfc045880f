// Every request to a page: who asks, what may be sent, in which language; and what is written down of it.

import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { first as firstLanguage, locales, say } from 'evenhand/wording'
import { isLocale } from '#lib/locale.ts'
import { sessionCookie } from '#lib/server/accounts/cookies.ts'
import { type AdmissionRefusal, refusalOf, statusOf } from '#lib/server/admission.ts'
import { awayPart } from '#lib/server/away.ts'
import { keepPage, keptPage, pageName } from '#lib/server/kept-pages.ts'
import { smallFile, states } from '#lib/server/law-node.ts'
import { noteCause, noteRoute } from '#lib/server/own-log-node.ts'
import { elsewhere, pageLanguage } from '#lib/server/page-language-node.ts'
import { plainPage } from '#lib/server/plain-page.ts'
import { waysToChange } from '#lib/server/procedures-node.ts'
import { reached } from '#lib/server/reached-node.ts'
import { storiesTold } from '#lib/server/stories-node.ts'
import { today } from '#lib/today.ts'

/** WHY: this is done before anybody asks, because making the law small takes a second or two, and reading all documents some tenths, and the first visitors would wait for both. */
export const init: ServerInit = () => {
  const first = async (): Promise<void> => {
    const [state = ''] = await states()
    await Promise.all(locales.map((lang) => smallFile(lang, state, 'br')))
  }
  first().catch(() => undefined)
  try {
    waysToChange()
    storiesTold()
  } catch {
    // WHY: nothing is said here, because the pages that need them try again and say what is missing
  }
}

export const handle: Handle = async ({ event, resolve }) => {
  // WHY: the path is read, because a page that is not there has no parameters
  const asked = event.url.pathname.split('/')[1]
  event.locals.lang = isLocale(asked) ? asked : firstLanguage
  // WHY: it is not set on a page that this server asks itself for, because who asked is answered by another
  if (!event.isSubRequest) noteRoute(event)
  const refusal = refusalOf(event)
  if (refusal !== undefined) return refused(event, refusal)
  if (event.cookies.get(sessionCookie(event.url.origin)) !== undefined) await recognize(event)
  const name = pageName(event, today)
  return (name === undefined ? undefined : keptPage(name, event)) ?? made(event, resolve, name)
}

/** A page as it is made; kept under a name, where it has one. */
async function made(event: RequestEvent, resolve: Parameters<Handle>[0]['resolve'], name: string | undefined): Promise<Response> {
  const language = pageLanguage(event.locals.lang)
  const resolved = await resolve(event, { transformPageChunk: ({ html }) => language.made(html) })
  // WHY: English never stands in for whole sentences of a page
  if (!language.isWhole()) return new Response(null, { status: 303, headers: { Location: elsewhere(event.url), 'Cache-Control': 'no-store' } })
  // WHY: the status is set here, because a page that keeps what was typed is loaded as every other, and loading sets no status
  const { status } = event.locals
  const response = status === undefined ? resolved : new Response(resolved.body, { status, headers: resolved.headers })
  // WHY: what is shown to somebody signed in is for them, and not for whoever uses the browser next
  if (event.locals.person !== undefined || event.locals.isAway || isOfAccounts.test(event.url.pathname)) response.headers.set('Cache-Control', 'no-store')
  if (response.status === 503) response.headers.set('Retry-After', '30')
  if (ofRecords.test(event.url.pathname)) forbidConnections(response)
  return name === undefined ? response : keepPage(name, response)
}

const ofRecords = /^\/[a-z]{2,3}\/audit$/

/** WHY: records that somebody gives to that page must not leave it, whatever a script there would try. */
function forbidConnections({ headers }: Response): void {
  const policy = headers.get('Content-Security-Policy') ?? ''
  headers.set('Content-Security-Policy', policy.replace("connect-src 'self'", "connect-src 'none'").replace("form-action 'self'", "form-action 'none'"))
}

const isOfAccounts = /^\/(auth|[a-z]{2,3}\/account)(\/|$)/

/** Bytes of a refused request that are taken from the line, unread. */
const longestDropped = 60_000_000

/** A page in words, or its code where a script asked. */
function refused({ locals: { lang }, request }: RequestEvent, refusal: AdmissionRefusal): Response {
  // WHY: the connection is not closed where the body has an end, because whoever is still sending would be told of a broken line, and never see why. What is left of it is dropped
  const isShort = Number(request.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY) <= longestDropped
  const init = { status: statusOf[refusal], headers: { 'Cache-Control': 'no-store', ...(isShort ? {} : { Connection: 'close' }) } }
  if (!(request.headers.get('Accept') ?? '').includes('text/html')) return Response.json({ code: refusal }, init)
  const page = plainPage(lang, say(lang, `web.${refusal}.title`), say(lang, `web.${refusal}.text`), say(lang, 'web.title'))
  return new Response(page, { ...init, headers: { ...init.headers, 'Content-Type': 'text/html; charset=utf-8' } })
}

async function recognize(event: RequestEvent): Promise<void> {
  const { locals, request, url } = event
  try {
    // WHY: it is loaded only now, because most visitors are not signed in, and need neither the database nor the library
    const { signedInBy } = await import('#lib/server/accounts/session-node.ts')
    // WHY: a language that was only begun, or made up, is nobody's own, because no mail is written in it
    const lang = locales.find((each) => each === url.pathname.split('/')[1])
    const found = await reached(() => signedInBy(request.headers, url.origin, new Date(), lang))
    if (found !== undefined) Object.assign(locals, found)
  } catch (error) {
    // WHY: the visitor counts as not signed in, and nothing fails, because the law is there for everybody, also while the database is not. A page that needs to know who asks says so
    locals.isAway = true
    noteCause(event, error)
  }
}

/** WHY: nothing of the request is told, because an address or a form could hold a situation. */
export const handleError: HandleServerError = (caught) => {
  if (caught.kind !== 'unknown') return { message: '' }
  noteCause(caught.event, caught.error)
  const away = awayPart(caught.error)
  return away === undefined ? { message: '' } : { status: 503, message: say(caught.event.locals.lang, `web.away.${away}`), away }
}
