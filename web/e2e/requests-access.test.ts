// Every address of the request desk, asked by everybody: people of the agency are let in as the table says, and nobody else learns anything.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleRequest } from '../../conformance/store/request-sample.ts'
import { storePlace } from '../../src/settings/index.ts'
import { type Action, enterRequest, isOfAgency, mayDo, openStore, type Person, personWith, type Role, roles } from '../../src/store/index.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { home, type Served, serveApp } from './browser-node.ts'
import { madePerson } from './signed-in-node.ts'

const agency = 'us/vt/norwich/vt0141000'
const one = sampleRequest(1)
let app: Served
beforeAll(async () => {
  app = await serveApp()
})
afterAll(() => app.stop())

interface Route {
  readonly folder: string
  readonly path: string
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly needs: Action | 'signed in'
}

const typed = { wanted: 'holding', paper: 'detainer', claimed: 'not-said', asker: 'ice', how: 'phone', when: '', outcome: '' }
const routes: readonly Route[] = [
  { folder: '', path: '', needs: 'signed in' },
  { folder: 'of/[...agency]', path: `/of/${agency}`, needs: 'request.see' },
  { folder: 'new/[...agency]', path: `/new/${agency}`, needs: 'request.enter' },
  { folder: 'new/[...agency]', path: `/new/${agency}`, form: { ...typed, ask: '1' }, needs: 'request.enter' },
  { folder: 'new/[...agency]', path: `/new/${agency}`, form: typed, needs: 'request.enter' },
  { folder: 'send', path: '/send', json: { agency, request: { id: 'x' } }, needs: 'request.enter' },
  { folder: '[request]', path: `/${one.request.id}`, needs: 'request.see' },
  { folder: '[request]', path: `/${one.request.id}`, form: { act: 'done', outcome: 'no' }, needs: 'request.enter' },
  { folder: '[request]', path: `/${one.request.id}`, form: { act: 'seen' }, needs: 'request.review' },
  { folder: '[request]/[paper].pdf', path: `/${one.request.id}/record.pdf`, needs: 'request.see' },
  { folder: 'key/[...agency]', path: `/key/${agency}`, needs: 'request.report' },
  { folder: 'key/[...agency]', path: `/key/${agency}`, form: { recipient: 'none' }, needs: 'request.report' },
  { folder: 'year/[...agency]', path: `/year/${agency}`, needs: 'request.see' },
  { folder: 'year/[...agency]', path: `/year/${agency}`, form: { year: '2025' }, needs: 'request.report' },
  { folder: 'year.csv/[...agency]', path: `/year.csv/${agency}`, needs: 'request.see' },
  { folder: 'year.pdf/[...agency]', path: `/year.pdf/${agency}`, needs: 'request.see' },
]

interface Asker {
  readonly name: string
  readonly person: Person | undefined
  readonly cookie: string | undefined
}
const askers: Asker[] = []

beforeAll(async () => {
  const store = await openStore(storePlace(app.settings))
  const make = async (name: string, given: readonly Role[], place: string): Promise<void> => {
    const { person, cookie } = await madePerson(app, { roles: given, place })
    askers.push({ name, person: await personWith(store.db, person), cookie })
  }
  askers.push({ name: 'nobody', person: undefined, cookie: undefined })
  for (const role of roles) await make(`${role} here`, [role], isOfAgency(role) ? agency : 'us/vt/norwich')
  for (const role of roles) await make(`${role} of the State`, [role], 'us/vt')
  for (const role of ['officer', 'chief'] as const) await make(`${role} of another agency`, [role], 'us/vt/hartford/vt0140400')
  await make('no role', [], agency)
  await enterRequest(store, one, { id: 'entered', at: new Date().toISOString(), person: 'officer-1' })
  await store.close()
})

const ask = ({ path, form, json }: Route, { cookie }: Asker): Promise<Response> => {
  const headers = { origin: app.address, accept: 'text/html', ...(cookie === undefined ? {} : { cookie: `${sessionCookie(app.address)}=${cookie}` }) }
  const body = json === undefined ? new URLSearchParams(form) : JSON.stringify(json)
  const post = { method: 'POST', body, headers: json === undefined ? headers : { ...headers, 'Content-Type': 'application/json' } }
  return fetch(`${app.address}/en/requests${path}`, { redirect: 'manual', ...(form === undefined && json === undefined ? { headers } : post) })
}

it('asks every address that there is', () => {
  const files = readdirSync(join(home, 'web/src/routes/[lang=lang]/requests'), { recursive: true }).map(String)
  const folders = files.filter((each) => /\+(page\.server|server)\.ts$/.test(each)).map((each) => each.split('/').slice(0, -1).join('/'))
  expect([...new Set(routes.map((each) => each.folder))].sort()).toEqual([...folders].sort())
})

describe.each(
  routes.map(
    (route) => [`${route.form === undefined && route.json === undefined ? 'GET' : 'POST'} ${route.path} ${route.form?.['act'] ?? ''}`, route] as const,
  ),
)('%s', (_, route) => {
  it('lets in whom the table lets in, and nobody else; and is kept by no browser', async () => {
    for (const asker of askers) {
      const response = await ask(route, asker)
      const location = response.headers.get('location') ?? ''
      if (asker.person === undefined) {
        expect([asker.name, response.status, location.startsWith('/en/account?then=')]).toEqual([asker.name, 303, true])
        continue
      }
      const may = route.needs === 'signed in' || mayDo(asker.person, route.needs, { place: agency })
      expect([asker.name, ![403, 404].includes(response.status)]).toEqual([asker.name, may])
      expect([asker.name, response.headers.get('cache-control')]).toEqual([asker.name, 'no-store'])
      if (!may) expect(await response.text()).not.toContain('Norwich Police')
    }
  })
})
