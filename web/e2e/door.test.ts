// The one door: whatever spelling an address has, the page that answers decides what may be sent to it; and every answer carries the headers of all.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { headersOfAll } from '../door/headers.ts'
import { home, serveApp } from './browser-node.ts'
import { type Got, sendBytes, sendTo } from './raw-node.ts'
import { noteTyped, wronglyWritten } from './written-node.ts'

const own = 'https://evenhand.example.org'
const app = await serveApp({ EVENHAND_RATE: '1000000', EVENHAND_SIGN_IN_RATE: '1000000' })
const placed = await serveApp({ EVENHAND_ADDRESS: own, EVENHAND_PROXY: 'on', EVENHAND_RATE: '1000000' })
afterAll(() => {
  app.stop()
  placed.stop()
})

const form = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' }
const large = `text=${'a'.repeat(70_000)}`

describe('every spelling of an address', () => {
  const trick = fc.constantFrom(
    '/',
    '//',
    '/./',
    '/../',
    '/%2e%2e/',
    '/.%2E/',
    '%2f',
    '%2F..%2f',
    '/x/../',
    '/en/desk/checklist/../../',
    '/api/../',
    '/%5c',
    '/;/',
  )
  const word = fc.constantFrom(
    'en',
    'es',
    'api',
    'ask',
    'draft',
    'desk',
    'checklist',
    'account',
    'us/vt/norwich',
    'auth',
    'import',
    '%64raft',
    'd%72aft',
    'file',
  )
  const front = fc.constantFrom('', '', '', 'http://elsewhere.example', own)
  const query = fc.constantFrom('', '?/check', '?/out', '?/everywhere', '?x=/api/')
  const spelling = fc
    .tuple(front, fc.array(fc.tuple(trick, word), { minLength: 1, maxLength: 5 }), query)
    .map(([before, parts, after]) => before + parts.flat().join('') + after)
  const known = [
    '/en/desk/checklist/../../draft?/check',
    '/en/desk/checklist/%2e%2e/%2e%2e/draft',
    '/api/../en/account?/out',
    '/api/%2e%2e/en/account?/everywhere',
  ]

  const each = (check: (path: string) => Promise<void>) =>
    fc.assert(fc.asyncProperty(spelling, check), { numRuns: 120, examples: known.map((path): [string] => [path]) })

  it('takes no more than the page that answers', () =>
    each(async (path) => {
      const { status } = await sendTo(app.address, path, { method: 'POST', headers: { ...form, Origin: app.address }, body: large })
      // a checklist is as large as it is, and only for whoever is signed in
      const taken =
        status === 303 && /^(http:\/\/elsewhere\.example|https:\/\/evenhand\.example\.org)?(\/|%2f)(en|es)(\/|%2f)desk(\/|%2f)checklist(\/|%2f)/i.test(path)
      if (!taken) expect([400, 404, 405, 413, 415], path).toContain(status)
    }))

  it('does nothing for another site', () =>
    each(async (path) => {
      const { status, cookies } = await sendTo(app.address, path, { method: 'POST', headers: { ...form, Origin: 'https://elsewhere.example' }, body: 'x=1' })
      // what the API answers, anybody may read; it takes no forms
      expect([400, 403, 404, 405, 415], path).toContain(status)
      expect(cookies).toEqual([])
    }))

  it('is not changed by what stands for the host', async () => {
    const hosts = fc.constantFrom('x/en/desk/checklist/us?', 'x/api/', 'x/api?', 'x@y', 'x#', 'x\\y', 'x:1/api/x', 'x y', '[::1]/api')
    await fc.assert(
      fc.asyncProperty(hosts, spelling, async (host, path) => {
        const headers = { ...form, Host: host, Origin: `http://${host}` }
        expect([400], `${host} ${path}`).toContain((await sendTo(app.address, path, { method: 'POST', headers, body: large })).status)
      }),
      { numRuns: 60 },
    )
    // WHY: the request is written byte by byte, because a client that is told of no host sends one of its own
    expect(await sendBytes(app.address, 'POST /en HTTP/1.1\r\nHost: \r\nOrigin: http://\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 /,
    )
  })

  it('is counted, where it does not say how long it is', async () => {
    const headers = { ...form, Origin: app.address, 'Transfer-Encoding': 'chunked' }
    expect((await sendTo(app.address, '/en/draft?/check', { method: 'POST', headers })).status).toBe(411)
  })
})

describe('every answer', () => {
  const files = readdirSync(join(home, 'build/web/client'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !/\.(br|gz)$/.test(each.name))
    .map((each) => join(each.parentPath, each.name).slice(join(home, 'build/web/client').length))
  const paths: readonly (readonly [string, number])[] = [
    ...files.map((path) => [path, 200] as const),
    ['/', 302],
    ['/en', 200],
    ['/es/vt/norwich', 200],
    ['/en/vt/nowhere', 404],
    ['/en/desk', 303],
    ['/health', 200],
    ['/ready', 200],
    ['/metrics', 200],
    ['/api/acts', 200],
    ['/api/nothing', 404],
    ['/api/%zz', 400],
    ['/data/en.law', 200],
    ['/en/card.pdf/us/vt/norwich', 200],
    ['/auth/none', 404],
    ['/nothing', 404],
    ['/_app/nothing', 404],
    ['/en/../en', 400],
    ['*', 400],
  ]

  const carries = (headers: Readonly<Record<string, unknown>>, origin: string | undefined, what: string): void => {
    for (const [name, value] of Object.entries(headersOfAll(origin))) {
      const found = headers[name.toLowerCase()]
      if (name === 'Content-Security-Policy') expect(found, what).toContain("frame-ancestors 'none'")
      else expect(found, `${what}: ${name}`).toBe(value)
    }
  }

  it('carries the headers of all, and over https keeps to it', async () => {
    expect(files.length).toBeGreaterThan(20)
    for (const [path, status] of paths)
      for (const [served, origin] of [
        [app, undefined],
        [placed, own],
      ] as const) {
        const got = await sendTo(served.address, path)
        expect([path, got.status]).toEqual([path, status])
        carries(got.headers, origin, path)
        expect(got.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
        expect(got.headers['strict-transport-security']).toBe(origin === undefined ? undefined : 'max-age=31536000')
      }
  })

  it('carries them where it is refused, and where it is no request at all', async () => {
    const refused: readonly Got[] = await Promise.all([
      sendTo(placed.address, '/en/ask', { method: 'POST', headers: form, body: 'x=1' }),
      sendTo(placed.address, '/en/ask', { method: 'POST', headers: { ...form, Origin: own }, body: large }),
      sendTo(placed.address, '/en/ask', { method: 'POST', headers: { ...form, Origin: own, 'Transfer-Encoding': 'chunked' } }),
      sendTo(placed.address, '/en', { method: 'DELETE', headers: { Origin: own } }),
      sendTo(placed.address, '/en', { headers: { Expect: 'something' } }),
    ])
    expect(refused.map(({ status }) => status)).toEqual([403, 413, 411, 405, 400])
    for (const each of refused) carries(each.headers, own, String(each.status))
    for (const bytes of [
      'nothing\r\n\r\n',
      `GET /en HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`,
      'GET /en HTTP/1.1\r\nBad header\r\n\r\n',
      'BREW /en HTTP/1.1\r\n\r\n',
    ]) {
      const answer = await sendBytes(placed.address, bytes)
      expect(answer).toMatch(/^HTTP\/1\.1 4(00|31) /)
      const lines = answer.split('\r\n').map((line) => line.split(': '))
      carries(Object.fromEntries(lines.map(([name = '', value]) => [name.toLowerCase(), value])), own, bytes.slice(0, 20))
    }
  })
})

describe('where the app is', () => {
  const hosts: readonly Readonly<Record<string, string>>[] = [
    {},
    { Host: '127.0.0.1:4102' },
    { Host: 'elsewhere.example' },
    { Host: 'elsewhere.example', 'X-Forwarded-Proto': 'http' },
  ]

  it('is what the setting says, whatever a proxy does with the host: forms work, links and calendars lead there', async () => {
    for (const headers of hosts) {
      const post = (origin: string) =>
        sendTo(placed.address, '/en/ask', {
          method: 'POST',
          headers: { ...headers, ...form, Origin: origin },
          body: 'place=us/vt/norwich&agency=VT0141000&act=require-id',
        })
      expect((await post(own)).status).toBe(200)
      expect((await post('https://elsewhere.example')).status).toBe(403)
      const clock = await sendTo(placed.address, '/en/clock?place=us/vt/norwich&way=vt.petitioned-article&meeting=2027-03-02', { headers })
      expect(clock.body).toContain(`${own}/en/clock.ics`)
      const card = await sendTo(placed.address, '/en/card/us/vt/norwich', { headers })
      expect(card.body).toContain('evenhand.example.org')
      for (const page of [clock, card]) expect(page.body).not.toMatch(/elsewhere\.example|127\.0\.0\.1/)
    }
  })

  it('is over https where the last proxy says so, and not where somebody before it did', async () => {
    const proxied = await serveApp({ EVENHAND_PROXY: 'yes', EVENHAND_SIGN_IN_RATE: '1000' })
    const cookies = async (protocol: string, served = proxied): Promise<string> => {
      const headers = { Host: 'evenhand.example.org', 'X-Forwarded-Proto': protocol }
      return (await sendTo(served.address, '/auth/passkey/generate-authenticate-options', { headers })).cookies.join()
    }
    expect(await cookies('http, https')).toContain('__Host-evenhand')
    expect(await cookies('https, http')).not.toContain('__Host-')
    expect(await cookies('https', app)).not.toContain('__Host-')
    proxied.stop()
  })
})

it('a question that does not say how long it is, which goes to the app, is answered as one that does, which the door answers', async () => {
  const question = { place: 'us/vt/norwich', day: '2024-06-05', act: 'require-id', facts: { person: 'passenger' } }
  const bodies = [
    question,
    { ...question, lang: 'es', record: true },
    { ...question, act: 'no-act' },
    { ...question, facts: { person: 'x'.repeat(70_000) } },
    { place: 1 },
  ].map((each) => JSON.stringify(each))
  // WHY: the first request hands the API over, and would be answered by the app
  await sendTo(placed.address, '/api/acts')
  const told = async (path: string, method: string, headers: Readonly<Record<string, string>>, body?: string): Promise<object> => {
    const sent = {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '192.0.2.1', ...headers },
      ...(body === undefined ? {} : { body }),
    }
    const { status, headers: got, body: answer } = await sendTo(placed.address, path, sent)
    const {
      'x-request-id': _,
      date: _date,
      connection: _connection,
      'keep-alive': _alive,
      'content-length': _length,
      'transfer-encoding': _encoding,
      ...kept
    } = got
    return { status, kept, answer }
  }
  // WHY: what is too long and of the wrong kind is refused for what is known first
  for (const body of [...bodies, '{', '{"__proto__":{}}', ''])
    for (const path of ['/api/ask', '/api/timeline', '/api/acts', '/api/nowhere'])
      for (const type of body.length > 64 * 1024 ? ['application/json'] : ['application/json', 'text/plain'])
        expect(await told(path, 'POST', { 'Content-Type': type, 'Transfer-Encoding': 'chunked' }, body)).toEqual(
          await told(path, 'POST', { 'Content-Type': type }, body),
        )
  for (const method of ['HEAD', 'OPTIONS', 'GET'])
    for (const path of ['/api', '/api/acts', '/api/acts?lang=&x=1', '/api/nowhere', '/api/ask'])
      expect(await told(path, method, { 'Transfer-Encoding': 'chunked' })).toEqual(await told(path, method, {}))
})

it('EVENHAND_PROXY=no is off: who asks is not taken from a header', async () => {
  const strict = await serveApp({ EVENHAND_PROXY: 'no', EVENHAND_SIGN_IN_RATE: '3' })
  const statuses = []
  for (let times = 0; times < 5; times += 1)
    statuses.push((await sendTo(strict.address, '/auth/passkey/generate-authenticate-options', { headers: { 'X-Forwarded-For': `192.0.2.${times}` } })).status)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
  strict.stop()
})

it('what a server writes is looked at: a path, a text of an error, a name and a label that is none are found', () => {
  noteTyped('Zebulon Quigley')
  const line = (more: object): string => JSON.stringify({ level: 'info', time: '2026-11-28T12:00:00.000Z', event: 'request', id: crypto.randomUUID(), ...more })
  expect(
    wronglyWritten(line({ route: '/[lang=lang]/ask', method: 'POST', status: 200, ms: 3, cause: 'Away by Error ECONNREFUSED' }), 'a_total{route="file"} 1'),
  ).toEqual([])
  const wrong = [
    line({ route: '/en/vt/norwich' }),
    line({ cause: 'Error: connect ECONNREFUSED 127.0.0.1:5432' }),
    line({ query: 'on=2024-06-04' }),
    line({ cause: 'Zebulon Quigley' }),
    '# SERVER_ERROR:  Error',
  ]
  for (const each of wrong) expect(wronglyWritten(each, '')).toHaveLength(1)
  for (const each of ['a_total{route="/en/ask"} 1', 'a_total{name="Ada"} 1', 'a_total{route="/Zebulon Quigley"} 1'])
    expect(wronglyWritten('', each).length).toBeGreaterThan(0)
})
