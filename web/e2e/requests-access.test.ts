// Every address of the request desk, asked by everybody: people of the agency are let in as the table says, and nobody else learns anything.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleRequest } from '../../conformance/store/request-sample.ts'
import { storePlace } from '../../src/settings/index.ts'
import { type Action, enterRequest, isOfAgency, mayDo, openStore, type Role, roles } from '../../src/store/index.ts'
import { type Asker, admission, answeringFolders, askedBy, askerWith, nobody, type Posted } from './askers-node.ts'
import { type Served, serveApp } from './browser-node.ts'

const agency = 'us/vt/norwich/vt0141000'
const one = sampleRequest(1)
let app: Served
beforeAll(async () => {
  app = await serveApp()
})
afterAll(() => app.stop())

interface Route extends Posted {
  readonly folder: string
  readonly path: string
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

const askers: Asker[] = []

beforeAll(async () => {
  const store = await openStore(storePlace(app.settings))
  const make = async (name: string, given: readonly Role[], place: string): Promise<void> => void askers.push(await askerWith(app, name, given, place))
  askers.push(nobody)
  for (const role of roles) await make(`${role} here`, [role], isOfAgency(role) ? agency : 'us/vt/norwich')
  for (const role of roles) await make(`${role} of the State`, [role], 'us/vt')
  for (const role of ['officer', 'chief'] as const) await make(`${role} of another agency`, [role], 'us/vt/hartford/vt0140400')
  await make('no role', [], agency)
  await enterRequest(store, one, { id: 'entered', at: new Date().toISOString(), person: 'officer-1' })
  await store.close()
})

it('asks every address that there is', () => {
  expect([...new Set(routes.map((each) => each.folder))].sort()).toEqual(answeringFolders('requests'))
})

describe.each(
  routes.map(
    (route) => [`${route.form === undefined && route.json === undefined ? 'GET' : 'POST'} ${route.path} ${route.form?.['act'] ?? ''}`, route] as const,
  ),
)('%s', (_, route) => {
  it('lets in whom the table lets in, and nobody else; and is kept by no browser', async () => {
    for (const asker of askers) {
      const response = await askedBy(app, asker, `/en/requests${route.path}`, route)
      if (asker.person === undefined) {
        expect([asker.name, admission(response)]).toEqual([asker.name, 'sign-in'])
        continue
      }
      const may = route.needs === 'signed in' || mayDo(asker.person, route.needs, { place: agency })
      expect([asker.name, admission(response)]).toEqual([asker.name, may ? 'in' : 'refused'])
      expect([asker.name, response.headers.get('cache-control')]).toEqual([asker.name, 'no-store'])
      if (!may) expect(await response.text()).not.toContain('Norwich Police')
    }
  })
})
