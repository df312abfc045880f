// Pages that are the same for everybody, kept as they were sent: who asks for one again, signed in nowhere, is sent the same.
import type { RequestEvent } from '@sveltejs/kit'
import { sessionCookie } from './accounts/cookies.ts'
import { addressOf } from './address.ts'
import { costOf } from './cost/costs.ts'
import { spend } from './cost/spend.ts'

/** The routes whose pages are made of nothing but the law, the address, the language and the day. */
const routes: ReadonlySet<string | null> = new Set([
  '/[lang=lang]/[state=state]/[place]',
  '/[lang=lang]/[state=state]/[place]/[situation]',
  '/[lang=lang]/[state=state]/[place]/[situation]/history',
  '/[lang=lang]/law/[id]',
  '/[lang=lang]/map',
  '/[lang=lang]/map/[situation]',
])

/** Letters of all pages kept, at most. */
const most = 50_000_000

interface KeptPage {
  readonly html: string
  readonly headers: readonly (readonly [string, string])[]
}

const kept = new Map<string, KeptPage>()
let letters = 0

/** The name under which a page may be kept; undefined where it may not. `today` is part of it, since pages say on which day they were made. */
export function pageName(
  { cookies, request, route, url }: Pick<RequestEvent, 'cookies' | 'request' | 'route' | 'url'>,
  today: () => string,
): string | undefined {
  const isOpen = request.method === 'GET' && routes.has(route.id) && cookies.get(sessionCookie(url.origin)) === undefined
  return isOpen ? `${today()} ${url.origin} ${url.pathname}${url.search}` : undefined
}

/** The page of a name, as it was sent, where who asks may be sent one: it costs what making it would. */
export function keptPage(name: string, event: Pick<RequestEvent, 'getClientAddress' | 'isSubRequest' | 'request' | 'route'>): Response | undefined {
  const page = kept.get(name)
  if (page === undefined || (!event.isSubRequest && spend(addressOf(event), costOf(event.route.id, event.request.method)) > 0)) return undefined
  // INVARIANT: in the order in which they were asked for last
  kept.delete(name)
  kept.set(name, page)
  return new Response(page.html, { headers: page.headers.map(([key, value]): [string, string] => [key, value]) })
}

/** Keeps a page that was made well. Gives it to send. */
export async function keepPage(name: string, response: Response): Promise<Response> {
  if (response.status !== 200 || response.headers.has('Set-Cookie') || response.headers.get('Cache-Control') === 'no-store') return response
  const html = await response.text()
  const page = { html, headers: [...response.headers] }
  letters += html.length - (kept.get(name)?.html.length ?? 0)
  kept.set(name, page)
  for (const [oldest, { html }] of kept) {
    if (letters <= most) break
    kept.delete(oldest)
    letters -= html.length
  }
  return new Response(html, { headers: response.headers })
}
