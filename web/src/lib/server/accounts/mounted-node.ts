// What is answered under /auth: the few addresses of the library that this app uses, and no other.
import type { RequestEvent } from '@sveltejs/kit'
import { providerOf } from 'evenhand/settings'
import { endSession, record } from 'evenhand/store'
import { awayPart } from '#lib/server/away.ts'
import { noteCause } from '#lib/server/own-log-node.ts'
import { settings } from '#lib/server/settings-node.ts'
import { doingNow, store } from '#lib/server/store-node.ts'
import { authFor } from './auth-node.ts'
import { joinLinkCookie } from './cookies.ts'
import { providerId } from './provider.ts'
import { isFresh, wait } from './rate.ts'

const open: readonly string[] = [
  'GET /auth/passkey/generate-register-options',
  'POST /auth/passkey/verify-registration',
  'GET /auth/passkey/generate-authenticate-options',
  'POST /auth/passkey/verify-authentication',
  `GET /auth/callback/${providerId}`,
]

/** Answers a request under /auth. */
export async function answerAuth(event: RequestEvent, address: string): Promise<Response> {
  const { request, url, locals, cookies } = event
  const { method } = request
  if (!open.includes(`${method} ${url.pathname}`)) return refused(404, 'none')
  const seconds = wait(address)
  if (seconds > 0) return refused(429, 'often', { 'Retry-After': String(seconds) })
  const isRegistration = url.pathname.endsWith('/generate-register-options')
  // WHY: who finds a desk unlocked must not be able to make themselves a key to it
  if (isRegistration && locals.session !== undefined && !isFresh(locals.session.began, new Date())) return refused(403, 'fresh')
  if (locals.isAway) return refused(503, 'away', { 'Retry-After': '30' })
  const answer = await asked(event)
  if (answer.ok && url.pathname.endsWith('/verify-registration') && locals.person !== undefined) await noteKey(locals.person.id)
  if (answer.headers.getSetCookie().some((each) => /\.session_token=[^;]/.test(each))) {
    cookies.delete(joinLinkCookie(url.origin), { path: '/' })
    // WHY: the session that this browser had before is one that nobody would miss, and somebody could have
    if (locals.session !== undefined) await endSession((await store()).db, locals.session.id)
  }
  return answer
}

/** What the library answers; where it fails, that is written down by its kind alone. */
async function asked(event: RequestEvent): Promise<Response> {
  try {
    return await (await authFor(event.url.origin)).handler(event.request)
  } catch (error) {
    noteCause(event, error)
    return awayPart(error) === undefined ? refused(500, 'failed') : refused(503, 'away', { 'Retry-After': '30' })
  }
}

/** Leads to the service that people sign in with; back to the page where there is none, or where another site sent them. */
export async function answerProvider({ request, url, locals }: RequestEvent, address: string): Promise<Response> {
  const page = `/${locals.lang}/account`
  // WHY: another site must not begin a sign-in
  if (!['same-origin', 'none'].includes(request.headers.get('Sec-Fetch-Site') ?? 'none') || providerOf(settings) === undefined) return redirected(page)
  const seconds = wait(address)
  if (seconds > 0) return redirected(`${page}?wait=${seconds}`)
  const auth = await authFor(url.origin)
  const body = { provider: providerId, callbackURL: page, errorCallbackURL: page, disableRedirect: true }
  const answer = await auth.api.signInSocial({ body, headers: request.headers, asResponse: true })
  const told: unknown = await answer.json()
  const to = typeof told === 'object' && told !== null && 'url' in told && typeof told.url === 'string' ? told.url : `${page}?error=provider`
  return redirected(to, answer.headers.getSetCookie())
}

function redirected(to: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: to })
  for (const each of cookies) headers.append('Set-Cookie', each)
  return new Response(null, { status: 303, headers })
}

async function noteKey(person: string): Promise<void> {
  const { by, at, id } = doingNow(person)
  await record((await store()).db, { id: id(), at, person: by, action: 'passkey.add', subject: person, place: null, data: {} })
}

function refused(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ code }, { status, headers })
}
