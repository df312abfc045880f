// The law for other programs: every route, with what all of them have in common.

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { generateSpecs } from 'hono-openapi'
import { awayPart } from '#lib/server/away.ts'
import { apiCost } from '#lib/server/cost/costs.ts'
import { spend } from '#lib/server/cost/spend.ts'
import { madeOnce } from '#lib/server/kept.ts'
import { law } from '#lib/server/law-node.ts'
import { today } from '#lib/today.ts'
import { version } from '$app/env'
import { asking } from './asking.ts'
import { beyond } from './beyond.ts'
import { checking } from './checking.ts'
import { comparing } from './comparing.ts'
import { type ApiEnv, tags } from './describing.ts'
import { library } from './library.ts'
import { pageHeaders, pageOf } from './page.ts'
import { problemResponse, Refused } from './problem.ts'
import { situations } from './situations.ts'
import { words } from './words.ts'

const largest = 64 * 1024
const routes = new Hono<ApiEnv>()
  .route('/api', library)
  .route('/api', words)
  .route('/api', asking)
  .route('/api', checking)
  .route('/api', comparing)
  .route('/api', beyond)
  .route('/api', situations)

const documentation = {
  info: {
    title: 'Evenhand',
    version: '1',
    description: 'The law of fair and impartial policing. Fields are added, never changed. No situation is kept, logged or cached anywhere.',
    contact: { name: 'Whoever runs this copy of Evenhand' },
    license: { name: 'CC BY 4.0 (the account of the law)', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
  servers: [{ url: '/' }],
  tags: [...tags],
  // everything here is open to everybody
  security: [],
}

/** The OpenAPI document, made from the schemas that read requests. */
const described = madeOnce(() => generateSpecs(routes, { documentation, excludeStaticFile: false, defaultValidationErrorResponse: false }))

const app = new Hono<ApiEnv>()

app.use(async (c, next) => {
  const seconds = spend(c.env.asker.who, apiCost(c.req.path))
  if (seconds > 0) throw new Refused(429, `ask again in ${seconds} seconds`, [], { 'Retry-After': String(seconds) })
  await next()
})

app.on('OPTIONS', '/api/*', (c) =>
  c.body(null, 204, {
    'Access-Control-Allow-Methods': 'GET, HEAD, POST',
    'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
    'Access-Control-Max-Age': '86400',
  }),
)

app.use(async (c, next) => {
  if (c.req.method === 'POST') {
    await next()
    c.header('Cache-Control', 'no-store')
    return
  }
  await next()
  if (c.res.status !== 200) return
  const etag = `"${(await law()).hash.slice(0, 32)}-${version}-${today()}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' }
  const held = (c.req.header('If-None-Match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  if (held.includes(etag) || held.includes('*')) c.res = new Response(null, { status: 304, headers })
  else for (const [name, value] of Object.entries(headers)) c.header(name, value)
})

app.get('/api/openapi.json', async (c) => c.json(await described()))
app.get('/api', async (c) => c.body(pageOf(await described()), 200, pageHeaders))

const patterns = [...routes.routes, { method: 'GET', path: '/api' }, { method: 'GET', path: '/api/openapi.json' }].map(({ method, path }) => ({
  methods: method === 'GET' ? ['GET', 'HEAD'] : [method],
  pattern: new RegExp(`^${path.replace(/:id\{\.\+\}/, '.+').replace(/:id/, '[^/]+')}$`),
}))

/** Which methods a path has; none where there is no such path. */
function methodsAt(path: string): readonly string[] {
  return [...new Set(patterns.flatMap(({ methods, pattern }) => (pattern.test(path) ? methods : [])))]
}

// WHY: it stands before the routes, because what is not read need not be held
app.use('/api/*', async (c, next) => {
  const methods = methodsAt(c.req.path)
  if (methods.length === 0) throw new Refused(404, 'there is no such address; /api lists those there are')
  if (!methods.includes(c.req.method)) throw new Refused(405, `this address takes ${methods.join(', ')}`, [], { Allow: methods.join(', ') })
  if (c.req.method === 'POST') {
    if (Number(c.req.header('Content-Length') ?? 0) > largest) throw tooLarge()
    if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) throw new Refused(415, 'send `Content-Type: application/json`')
    const text = await c.req.text().catch(() => {
      throw tooLarge()
    })
    if (Buffer.byteLength(text) > largest) throw tooLarge()
    refuseUnread(text)
  }
  await next()
})

/** Refuses what is no JSON. WHY: a certain name is looked for, because objects leave out a field called so, and the question would be another one. */
function refuseUnread(text: string): void {
  // WHY: most texts are not looked through, because none without these letters can have the name
  const isSuspect = /__proto__|\\u/.test(text)
  try {
    JSON.parse(text, isSuspect ? refuseProto : undefined)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(400, 'the body is not well-formed JSON')
  }
}

function refuseProto(name: string, value: unknown): unknown {
  if (name === '__proto__') throw new Refused(422, 'a field is not known, or not of its type')
  return value
}

function tooLarge(): Refused {
  return new Refused(413, 'a body has at most 64 kB')
}

app.route('/', routes)
app.notFound(() => problemResponse(new Refused(404, 'there is no such address; /api lists those there are')))
app.onError((error, c) => {
  if (error instanceof Refused) return problemResponse(error)
  if (error instanceof HTTPException && error.status === 400) return problemResponse(new Refused(400, 'the request could not be read'))
  c.env.failed(error)
  // WHY: nothing of the request is logged, because it could hold a situation
  if (awayPart(error) !== undefined)
    return problemResponse(new Refused(503, 'what the answer is made from cannot be reached just now', [], { 'Retry-After': '30' }))
  return problemResponse(new Refused(500, 'the answer could not be made; nothing of the question was kept'))
})

/** Answers a request. A field of an address that was left empty, as forms leave them, is as good as left out. */
export async function answerTo(request: Request, env: ApiEnv['Bindings']): Promise<Response> {
  const answer = await app.fetch(request.url.includes('?') ? withoutEmpty(request) : request, env)
  answer.headers.set('Access-Control-Allow-Origin', '*')
  answer.headers.set('Access-Control-Expose-Headers', 'ETag, Retry-After')
  return answer
}

function withoutEmpty(request: Request): Request {
  const url = new URL(request.url)
  const fields = [...url.searchParams].filter(([, value]) => value !== '')
  url.search = new URLSearchParams(fields).toString()
  const { headers, method } = request
  return method === 'POST' ? new Request(url, request) : new Request(url, { method, headers })
}
