// Points taken from who asks, before anything is made for them.
import { error, type RequestEvent } from '@sveltejs/kit'
import { type Locale, say } from 'evenhand/wording'
import { addressOf } from '#lib/server/address.ts'
import { limiter } from '#lib/server/limit.ts'
import { settings } from '#lib/server/settings-node.ts'
import { busySeconds, type JobOutcome } from '#lib/server/work/outcome.ts'
import { costOf } from './costs.ts'

type Asked = Pick<RequestEvent, 'getClientAddress' | 'setHeaders' | 'request' | 'route' | 'locals' | 'isSubRequest'>

/** Takes points from an address: one account for pages, files and the API. Tells in how many seconds there are enough. */
export const spend = limiter({ points: settings.EVENHAND_RATE, clock: () => performance.now() })

/** Takes what a page costs; shows the page that says to wait where there is too little left. */
export function spendOrRefuse(event: Asked, cost = costOf(event.route.id, event.request.method)): void {
  // WHY: requests of this server to itself are not counted, because the file that is made of such pages has its own cost
  const seconds = cost === 0 || event.isSubRequest ? 0 : spend(addressOf(event), cost)
  if (seconds > 0) refuse(event, 429, seconds)
}

/** The same for a file, which has no page to show anything in: the answer to give instead. */
export function refusedFile(
  { locals, request, route, getClientAddress }: Omit<Asked, 'isSubRequest'>,
  cost = costOf(route.id, request.method),
): Response | undefined {
  const seconds = cost === 0 ? 0 : spend(addressOf({ getClientAddress }), cost)
  return seconds > 0 ? inWords(429, say(locals.lang, 'web.often.text'), seconds) : undefined
}

/** What a job made; where it did not, the page that says why. */
export function madeOrRefuse<Value>(event: Asked, outcome: JobOutcome<Value>): Value {
  return outcome.kind === 'done' ? outcome.value : refuse(event, 503, busySeconds)
}

/** What is said in place of a file that a job did not make. */
export function unmadeFile(lang: Locale, { kind }: Exclude<JobOutcome<unknown>, { readonly kind: 'done' }>): Response {
  return inWords(503, say(lang, kind === 'too-long' || kind === 'too-big' ? 'web.toomuch.text' : 'web.busy.text'), busySeconds)
}

function refuse({ setHeaders }: Pick<Asked, 'setHeaders'>, status: 429 | 503, seconds: number): never {
  setHeaders({ 'Retry-After': String(seconds) })
  error(status)
}

function inWords(status: number, words: string, seconds: number): Response {
  return new Response(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(seconds), 'Cache-Control': 'no-store' } })
}
