// What is answered under /auth: the few addresses of the library that this app uses, and no other.
import type { RequestEvent } from '@sveltejs/kit'
import { limiter } from '#lib/server/api/limit.ts'
import { store } from '#lib/server/store-node.ts'
import { authFor } from './auth-node.ts'
import { joinCookie } from './cookies.ts'
import { providerId } from './provider.ts'

const open: readonly string[] = [
  'GET /auth/passkey/generate-register-options',
  'POST /auth/passkey/verify-registration',
  'GET /auth/passkey/generate-authenticate-options',
  'POST /auth/passkey/verify-authentication',
  `GET /auth/callback/${providerId}`,
]
/** How many requests one address may send in a minute. A sign-in is two. */
export const wait = limiter(Number(process.env['EVENHAND_SIGN_IN_RATE'] ?? 30))
const freshMinutes = 30

/** Answers a request under /auth. */
export async function answerAuth(event: RequestEvent, address: string): Promise<Response> {
  const { request, url, locals, cookies } = event
  const { method } = request
  if (!open.includes(`${method} ${url.pathname}`)) return refused(404, 'none')
  const seconds = wait(address, Date.now())
  if (seconds > 0) return refused(429, 'often', { 'Retry-After': String(seconds) })
  if (method === 'POST' && request.headers.get('Origin') !== url.origin) return refused(403, 'origin')
  const isRegistration = url.pathname.endsWith('/generate-register-options')
  // WHY: who finds a desk unlocked must not be able to make themselves a key to it
  if (isRegistration && locals.session !== undefined && Date.now() - locals.session.began.getTime() > freshMinutes * 60_000) return refused(403, 'fresh')
  const answer = await (await authFor(url.origin)).handler(request)
  if (answer.headers.getSetCookie().some((each) => /\.session_token=[^;]/.test(each))) {
    cookies.delete(joinCookie(url.origin), { path: '/' })
    // WHY: the session that this browser had before is one that nobody would miss, and somebody could have
    if (locals.session !== undefined) await (await store()).db.deleteFrom('session').where('id', '=', locals.session.id).execute()
  }
  return answer
}

function refused(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ code }, { status, headers })
}
