// Accounts over HTTP: what another site, a guesser, a proxy and another service can and cannot do.
import { randomUUID } from 'node:crypto'
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { storePlace } from '../../src/settings/index.ts'
import { makeLink, openStore, type Store } from '../../src/store/index.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { type Served, serveApp } from './browser-node.ts'
import { client, type Forged, startProvider } from './provider-node.ts'
import { madePerson } from './signed-in-node.ts'

const provider = await startProvider()
const oidc = {
  EVENHAND_OIDC_ISSUER: provider.issuer,
  EVENHAND_OIDC_CLIENT_ID: client.id,
  EVENHAND_OIDC_CLIENT_SECRET: client.secret,
  EVENHAND_OIDC_NAME: 'Town',
}
const app = await serveApp({ ...oidc, EVENHAND_SIGN_IN_RATE: '1000' })
const proxied = await serveApp({ ...oidc, EVENHAND_PROXY: '1', EVENHAND_SIGN_IN_RATE: '1000' })
afterAll(() => {
  for (const each of [app, proxied, provider]) each.stop()
})

interface Asked {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
}
interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly cookies: readonly string[]
  readonly body: string
}

/** WHY: `fetch` is not used, because it lets nobody say what the host is. */
async function ask(to: Served, path: string, { method = 'GET', headers = {}, form, json }: Asked = {}): Promise<Answered> {
  const { hostname, port } = new URL(to.address)
  const body = form === undefined ? (json === undefined ? undefined : JSON.stringify(json)) : new URLSearchParams(form).toString()
  const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded'
  const sent = request({ hostname, port, path, method, headers: { ...(body === undefined ? {} : { 'Content-Type': type }), ...headers } })
  sent.end(body)
  const response = await new Promise<IncomingMessage>((resolve, reject) => sent.once('response', resolve).once('error', reject))
  return { status: response.statusCode ?? 0, headers: response.headers, cookies: response.headers['set-cookie'] ?? [], body: await text(response) }
}

/** The cookies of an answer as a browser sends them back. */
const back = (cookies: readonly string[]): string => cookies.map((each) => each.split(';')[0]).join('; ')
const cookieOf = (to: Served, value: string): string => `${sessionCookie(to.address)}=${value}`
const inStore = async <Found>(to: Served, use: (db: Store['db']) => Promise<Found>): Promise<Found> => {
  const store = await openStore(storePlace(to.settings))
  try {
    return await use(store.db)
  } finally {
    await store.close()
  }
}
const sessions = (to: Served, person: string): Promise<number> =>
  inStore(to, async (db) => (await db.selectFrom('session').select('id').where('userId', '=', person).execute()).length)

describe('another site', () => {
  it('signs nobody out, whatever it says of itself, and the page itself does', async () => {
    const { cookie, person } = await madePerson(app, { roles: [], place: 'us' })
    const post = (headers: Readonly<Record<string, string>>) =>
      ask(app, '/en/account?/everywhere', { method: 'POST', form: {}, headers: { Cookie: cookieOf(app, cookie), Accept: 'text/html', ...headers } })
    const foreign: readonly Readonly<Record<string, string>>[] = [
      { Origin: 'https://elsewhere.example' },
      { Origin: 'null' },
      {},
      { Origin: app.address.replace('http:', 'https:') },
    ]
    for (const headers of foreign) {
      expect((await post(headers)).status).toBe(403)
      expect(await sessions(app, person)).toBe(1)
    }
    expect((await post({ Origin: app.address })).status).toBe(303)
    expect(await sessions(app, person)).toBe(0)
  })

  it('sends nothing to the library: not as a form, not as text, not as JSON', async () => {
    for (const path of ['/auth/passkey/verify-authentication', '/auth/passkey/verify-registration'])
      for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded'])
        for (const origin of ['https://elsewhere.example', 'null', undefined]) {
          const headers = { 'Content-Type': type, ...(origin === undefined ? {} : { Origin: origin }) }
          expect((await ask(app, path, { method: 'POST', json: {}, headers })).status).toBe(403)
        }
  })

  it('begins no sign-in with the other service', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    expect((await ask(app, '/en/account/provider', { headers })).headers.location).toBe('/en/account')
  })

  it('is not where a sign-in leads', async () => {
    for (const then of ['https://elsewhere.example', '//elsewhere.example', '/en/../../x', '/\\elsewhere.example', 'javascript:alert(1)', '/es/account'])
      expect((await ask(app, `/en/account?then=${encodeURIComponent(then)}`)).body).toContain('data-next="/en/account"')
    expect((await ask(app, '/en/account?then=/en/account/people')).body).toContain('data-next="/en/account/people"')
  })
})

describe('what is mounted', () => {
  it('is what the pages use, and nothing else of the library', async () => {
    const closed = [
      'get-session',
      'sign-out',
      'list-sessions',
      'revoke-sessions',
      'update-user',
      'delete-user',
      'change-email',
      'list-accounts',
      'ok',
      'error',
      'link-social',
      'unlink-account',
    ]
    for (const path of [
      ...closed,
      'passkey/delete-passkey',
      'passkey/list-user-passkeys',
      'passkey/update-passkey',
      'sign-up/email',
      'sign-in/email',
      'sign-in/social',
      'callback/other',
    ])
      for (const method of ['GET', 'POST'] as const) {
        const answer = await ask(app, `/auth/${path}`, { method, ...(method === 'POST' ? { json: {} } : {}), headers: { Origin: app.address } })
        expect([path, method, answer.status]).toEqual([path, method, 404])
      }
  })

  it('keeps to itself: nothing of an account is kept by a browser or shown in a frame', async () => {
    const { cookie } = await madePerson(app, { roles: [], place: 'us' })
    for (const [path, signedIn] of [
      ['/en/account', false],
      ['/en/account', true],
      ['/en/account/join', false],
      ['/en/vt/norwich', true],
      ['/auth/passkey/generate-authenticate-options', false],
    ] as const) {
      const { headers } = await ask(app, path, signedIn ? { headers: { Cookie: cookieOf(app, cookie) } } : {})
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      })
    }
    expect((await ask(app, '/en/vt/norwich')).headers['cache-control']).not.toBe('no-store')
  })
})

describe('too many tries', () => {
  it('are told when to try again, on every way in', async () => {
    const strict = await serveApp({ ...oidc, EVENHAND_SIGN_IN_RATE: '3' })
    const [first, second, third, fourth] = await Promise.all([1, 2, 3, 4].map(() => ask(strict, '/auth/passkey/generate-authenticate-options')))
    expect([first, second, third, fourth].map((each) => each?.status).toSorted()).toEqual([200, 200, 200, 429])
    const refused = await ask(strict, '/auth/passkey/generate-authenticate-options')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    const link = await ask(strict, '/en/account/join', { method: 'POST', form: { link: 'guess' }, headers: { Origin: strict.address, Accept: 'text/html' } })
    expect(link.status).toBe(429)
    expect(link.body).toMatch(/Try again in \d+ seconds/)
    expect(Number(link.headers['retry-after'])).toBeGreaterThan(0)
    const { location } = (await ask(strict, '/en/account/provider')).headers
    const page = await ask(strict, location ?? '')
    expect(page.status).toBe(429)
    expect(page.body).toMatch(/Try again in \d+ seconds/)
    // everything that is open to everybody stays open
    expect((await ask(strict, '/en/vt/norwich')).status).toBe(200)
    strict.stop()
  })
})

describe('the other service', () => {
  const host = { Host: 'evenhand.example.org', 'X-Forwarded-Proto': 'https' }
  const signIn = async (to: Served, who: Parameters<typeof provider.signedIn>[1], headers: Readonly<Record<string, string>>): Promise<Answered> => {
    const begun = await ask(to, '/en/account/provider', { headers })
    const target = begun.headers.location ?? ''
    expect(target.startsWith(`${provider.issuer}/authorize?`)).toBe(true)
    expect(new URL(target).searchParams.get('code_challenge_method')).toBe('S256')
    return ask(to, provider.signedIn(target, who), { headers: { ...headers, Cookie: back(begun.cookies) } })
  }

  it('signs in whoever was invited with that address, and keeps who they are', async () => {
    const { person, email } = await madePerson(app, { roles: ['clerk'], place: 'us/vt/norwich', name: 'Ada Abbott' })
    const answer = await signIn(app, { email, isVerified: true }, {})
    expect(answer.headers.location).toMatch(/\/en\/account$/)
    const page = await ask(app, '/en/account', { headers: { Cookie: back(answer.cookies) } })
    expect(page.body).toContain('You are signed in as Ada Abbott')
    expect(await sessions(app, person)).toBe(2)
    // once known, by what the service calls them and not by their address
    const again = await signIn(app, { email: 'changed@example.org', isVerified: true, subject: email }, {})
    expect(again.cookies.some((each) => each.startsWith(`${sessionCookie(app.address)}=`))).toBe(true)
  })

  it.each([
    ['an address that nobody here has', async () => ({ email: `${randomUUID()}@example.org`, isVerified: true })],
    [
      'an address that the service did not verify',
      async () => ({ email: (await madePerson(app, { roles: ['clerk'], place: 'us' })).email, isVerified: false }),
    ],
  ])('does not sign in %s', async (_, who) => {
    const before = await inStore(app, (db) => db.selectFrom('person').select('id').execute())
    const made = await who()
    const answer = await signIn(app, made, {})
    expect(answer.cookies.filter((each) => each.startsWith(`${sessionCookie(app.address)}=`) && !each.includes('Max-Age=0'))).toEqual([])
    const page = await ask(app, new URL(answer.headers.location ?? '', app.address).pathname + new URL(answer.headers.location ?? '', app.address).search)
    expect(page.body).toContain('The other service did not sign you in')
    expect(answer.headers.location).not.toContain(made.email)
    expect((await inStore(app, (db) => db.selectFrom('person').select('id').execute())).length).toBeLessThanOrEqual(before.length + 1)
  })

  const hour = 3600
  const seconds = (): number => Math.floor(Date.now() / 1000)
  it.each<readonly [string, () => Forged]>([
    ['is not signed', () => ({ signed: 'none' })],
    ['is signed with what this server knows too', () => ({ signed: 'secret' })],
    ['is signed with the public key, taken for a secret', () => ({ signed: 'public' })],
    ['is signed by somebody else', () => ({ signed: 'other' })],
    ['is signed by somebody else, with a key of another name', () => ({ signed: 'other', kid: 'two' })],
    ['was changed after it was signed', () => ({ signed: 'changed' })],
    ['comes from another service', () => ({ claims: { iss: 'https://elsewhere.example' } })],
    ['comes from nowhere', () => ({ claims: { iss: undefined } })],
    ['is for another program', () => ({ claims: { aud: 'another' } })],
    ['is for nobody', () => ({ claims: { aud: undefined } })],
    ['answers another question', () => ({ claims: { nonce: 'another' } })],
    ['answers no question', () => ({ claims: { nonce: undefined } })],
    ['has run out', () => ({ claims: { iat: seconds() - 2 * hour, exp: seconds() - hour } })],
    ['never runs out', () => ({ claims: { exp: undefined } })],
    ['is not yet good', () => ({ claims: { nbf: seconds() + hour } })],
    ['says of whom it is with nothing', () => ({ claims: { sub: undefined } })],
    ['is not there', () => ({ isMissing: true })],
  ])('signs nobody in whose token %s', async (_, forged) => {
    const { person, email } = await madePerson(app, { roles: ['clerk'], place: 'us/vt/norwich' })
    const answer = await signIn(app, { email, isVerified: true, forged: forged() }, {})
    expect(answer.cookies.filter((each) => each.startsWith(`${sessionCookie(app.address)}=`) && !each.includes('Max-Age=0'))).toEqual([])
    expect([answer.status < 500, await sessions(app, person)]).toEqual([true, 1])
    expect(await inStore(app, (db) => db.selectFrom('account').select('id').where('userId', '=', person).execute())).toEqual([])
    // the true token of the same person is good
    const good = await signIn(app, { email, isVerified: true }, {})
    expect([await sessions(app, person), good.status]).toEqual([2, 302])
  })

  it('cannot be answered for by somebody else, nor twice', async () => {
    const { email } = await madePerson(app, { roles: [], place: 'us' })
    const begun = await ask(app, '/en/account/provider')
    const path = provider.signedIn(begun.headers.location ?? '', { email, isVerified: true })
    const isSignedIn = (answer: Answered): boolean =>
      answer.cookies.some((each) => each.startsWith(`${sessionCookie(app.address)}=`) && !each.includes('Max-Age=0'))
    // without the cookie of whoever began
    expect(isSignedIn(await ask(app, path))).toBe(false)
    const other = await ask(app, '/en/account/provider')
    const second = provider.signedIn(other.headers.location ?? '', { email, isVerified: true })
    expect(isSignedIn(await ask(app, second, { headers: { Cookie: back(other.cookies) } }))).toBe(true)
    expect(isSignedIn(await ask(app, second, { headers: { Cookie: back(other.cookies) } }))).toBe(false)
  })

  it('behind a proxy: the address is https, and so are the cookies', async () => {
    const { email } = await madePerson(proxied, { roles: [], place: 'us', name: 'Ben Brook' })
    const answer = await signIn(proxied, { email, isVerified: true }, host)
    const session = answer.cookies.find((each) => each.startsWith('__Host-evenhand.session_token='))
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(session).toContain(flag)
    expect(session).not.toContain('Domain=')
    expect(Number(/Max-Age=(\d+)/.exec(session ?? '')?.[1])).toBe(12 * 3600)
    const page = await ask(proxied, '/en/account', { headers: { ...host, Cookie: back(answer.cookies) } })
    expect(page.body).toContain('You are signed in as Ben Brook')
    // a form of the page itself is taken, one of the same name over http is not
    const post = (origin: string) =>
      ask(proxied, '/en/account?/out', { method: 'POST', form: {}, headers: { ...host, Origin: origin, Cookie: back(answer.cookies), Accept: 'text/html' } })
    expect((await post('http://evenhand.example.org')).status).toBe(403)
    expect((await post('https://evenhand.example.org')).status).toBe(303)
  })
})

it('signs in under its own address, whatever host a proxy or a visitor names', async () => {
  const pinned = await serveApp({ EVENHAND_PROXY: '1', EVENHAND_ADDRESS: 'https://evenhand.example.org', EVENHAND_SIGN_IN_RATE: '1000' })
  const named: readonly Readonly<Record<string, string>>[] = [{ Host: 'evenhand.example.org', 'X-Forwarded-Proto': 'https' }, { Host: 'elsewhere.example' }, {}]
  for (const headers of named) {
    const answer = await ask(pinned, '/auth/passkey/generate-authenticate-options', { headers })
    expect(JSON.parse(answer.body)).toMatchObject({ rpId: 'evenhand.example.org' })
    for (const each of answer.cookies) expect(each).toMatch(/^__Host-evenhand\..*Secure/)
  }
  pinned.stop()
})

describe('the cookie of a link', () => {
  const joining = async (to: Served, headers: Readonly<Record<string, string>>, origin: string): Promise<Answered> => {
    const { person } = await madePerson(to, { roles: [], place: 'us' })
    const link = await inStore(to, (db) => makeLink(db, person, { by: null, at: new Date().toISOString(), id: randomUUID }))
    return ask(to, '/en/account/join', { method: 'POST', form: { link }, headers: { ...headers, Origin: origin, Accept: 'text/html' } })
  }

  it('is for this site alone, for a quarter of an hour', async () => {
    const plain = await joining(app, {}, app.address)
    expect(plain.status).toBe(303)
    const cookie = plain.cookies.find((each) => each.startsWith('evenhand.join='))
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=900']) expect(cookie).toContain(flag)
    expect(cookie).not.toContain('Secure')
    const secure = await joining(proxied, { Host: 'evenhand.example.org', 'X-Forwarded-Proto': 'https' }, 'https://evenhand.example.org')
    expect(secure.cookies.find((each) => each.startsWith('__Host-evenhand.join='))).toContain('Secure')
  })

  it('is not given to another site', async () => {
    const answer = await joining(app, {}, 'https://elsewhere.example')
    expect(answer.status).toBe(403)
    expect(answer.cookies).toEqual([])
  })
})

it('what the servers wrote holds no name, no address of somebody and no token', async () => {
  const { name, cookie } = await inStore(app, async (db) => ({
    ...(await db.selectFrom('person').select('name').executeTakeFirstOrThrow()),
    cookie: await db.selectFrom('session').select('token').execute(),
  }))
  const log = app.log() + proxied.log()
  for (const hidden of [name, '@example.org', ...cookie.map((each) => each.token)]) expect(log).not.toContain(hidden)
})
