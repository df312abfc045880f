// The one door: every request comes through here, and is in its normal spelling from here on.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { locales, say } from '../../src/wording/index.ts'
import { problemMedia, problemResponse, Refused } from '../src/lib/server/api/problem.ts'
import type { Log } from '../src/lib/server/log-node.ts'
import { plainPage } from '../src/lib/server/plain-page.ts'
import { directly, isDirect } from './direct-node.ts'
import { headersOfAll, policyOf } from './headers.ts'
import type { Metrics } from './metrics-node.ts'
import { asksApi, isHost, normalTarget } from './target.ts'

/** Carry to the app where it is. WHY: the names are our own, because nobody outside may say what they hold. */
export const protocolHeader = 'x-evenhand-protocol'
export const hostHeader = 'x-evenhand-host'

/** WHY: this answer is made here, because the API is not asked about an address that cannot be read. */
const problem = await problemResponse(new Refused(400, 'the address is not well-formed')).text()

type Noted = NonNullable<IncomingMessage['noted']>

export interface Behind {
  /** The app: pages, files and everything else. */
  readonly app: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  readonly log: Log
  readonly metrics: Metrics | undefined
  /** Where the app is, where that is set. */
  readonly origin: string | undefined
  /** Whether what a proxy writes is believed. */
  readonly hasProxy: boolean
  /** Whether the server is about to stop. */
  readonly isStopping: () => boolean
}

export function listener({ app, log, metrics, origin, hasProxy, isStopping }: Behind): RequestListener {
  const headers = Object.entries(headersOfAll(origin))
  const placed = origin === undefined ? undefined : { host: new URL(origin).host, protocol: new URL(origin).protocol.replace(':', '') }
  let api: ReturnType<typeof directly> | undefined
  const handApi: Noted['handApi'] = (answers) => {
    api ??= directly(answers, hasProxy)
  }
  return (request, response) => {
    const noted: Noted = { id: randomUUID(), began: performance.now(), route: 'file', handApi }
    request.noted = noted
    response.setHeader('X-Request-Id', noted.id)
    for (const [name, value] of headers) response.setHeader(name, value)
    if (isStopping()) response.setHeader('Connection', 'close')
    response.once('close', () => told(request, response, { log, metrics }))

    const target = normalTarget(request.url ?? '')
    const host = placed?.host ?? request.headers.host ?? ''
    if (target === undefined || !isHost(host)) {
      refuse(request, response)
      return
    }
    request.url = target
    request.headers[hostHeader] = host
    request.headers[protocolHeader] = placed?.protocol ?? (hasProxy ? protocolOf(request.headers['x-forwarded-proto']) : 'http')
    const [path = ''] = target.split('?')
    const policy = policyOf(path)
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy)
    if (path === '/health') answer(request, response, 'text/plain; charset=utf-8', 'ok')
    else if (path === '/metrics' && metrics !== undefined) {
      metrics.text().then(
        (text) => answer(request, response, metrics.type, text),
        () => response.writeHead(500).end(),
      )
    } else if (api !== undefined && isDirect(request, path)) api(request, response)
    else app(request, response, () => response.writeHead(404).end())
  }
}

/** What the proxy wrote itself: the last entry, as of the addresses of who asks. */
function protocolOf(forwarded: string | readonly string[] | undefined): 'http' | 'https' {
  return [forwarded ?? []].flat().join(',').split(',').at(-1)?.trim().toLowerCase() === 'https' ? 'https' : 'http'
}

/** For whoever watches over the server. */
function answer(request: IncomingMessage, response: ServerResponse, type: string, text: string): void {
  if (request.noted !== undefined) request.noted.route = 'watch'
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(request.method === 'HEAD' ? undefined : text)
}

/** An address in no normal spelling. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  if (request.noted !== undefined) request.noted.route = 'none'
  // WHY: the connection is closed, because a body that nobody reads would be taken for the next request
  response.setHeader('Connection', 'close')
  const raw = request.url ?? ''
  if (asksApi(raw)) {
    response.writeHead(400, { 'Content-Type': problemMedia, 'Access-Control-Allow-Origin': '*' }).end(problem)
    return
  }
  const lang = locales.find((each) => raw.startsWith(`/${each}/`)) ?? 'en'
  const page = plainPage(lang, say(lang, 'web.malformed.title'), say(lang, 'web.malformed.text'), say(lang, 'web.title'))
  response.writeHead(400, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page)
}

/** Writes down that a request was answered. */
function told(request: IncomingMessage, response: ServerResponse, { log, metrics }: Pick<Behind, 'log' | 'metrics'>): void {
  const { id, began, route, cause } = request.noted ?? { id: '', began: 0, route: 'none' }
  const [ms, method, status] = [Math.round(performance.now() - began), request.method ?? '', response.statusCode]
  metrics?.count({ route, method, status, ms })
  const level = status >= 500 ? 'error' : route === 'watch' ? 'debug' : 'info'
  const left = response.writableFinished ? {} : { left: true as const }
  log(level, { event: 'request', id, route, method, status, ms, ...left, ...(cause === undefined ? {} : { cause }) })
}
