// Every address of an agency, asked by everybody: who may is let in, who may not learns nothing, and a role in one agency opens no other.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storePlace } from '../../src/settings/index.ts'
import { type Action, addPolicyVersion, adoptPolicy, mayDo, openStore, type Person, personWith, type Role, roles } from '../../src/store/index.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { home, type Served, serveApp } from './browser-node.ts'
import { madePerson } from './signed-in-node.ts'

const agency = 'us/vt/norwich/vt0141000'
const other = 'us/vt/hartford/vt0140300'
let app: Served
beforeAll(async () => {
  app = await serveApp()
})
afterAll(() => app.stop())

/** An address under `agency`: its folder, how it is asked, and what has to be allowed; `reviews`: somebody who reviews somewhere. */
interface Route {
  readonly folder: string
  readonly path: string
  readonly form?: Readonly<Record<string, string>>
  readonly needs: Action | 'signed in' | 'reviews'
}

const policy = '[...agency]/policy'
const version = `${policy}/[version]`
const of = (folder: string, needs: Route['needs'], path: string, form?: Route['form']): Route => ({
  folder,
  path,
  needs,
  ...(form === undefined ? {} : { form }),
})

/** `AGENCY` stands for an agency; version 1 is adopted, version 2 is not. */
const routes: readonly Route[] = [
  of('', 'signed in', ''),
  of('review', 'reviews', '/review'),
  of('review/policies.csv', 'reviews', '/review/policies.csv'),
  of('review/policies.csv-metadata.json', 'reviews', '/review/policies.csv-metadata.json'),
  of(policy, 'policy.see', '/AGENCY/policy'),
  of(policy, 'policy.edit', '/AGENCY/policy?/read', { upload: 'x', text: '' }),
  of(version, 'policy.see', '/AGENCY/policy/1'),
  of(version, 'policy.edit', '/AGENCY/policy/2?/carry', {}),
  of(`${version}/component/[norm]`, 'policy.see', '/AGENCY/policy/2/component/no-asking'),
  of(`${version}/component/[norm]`, 'policy.edit', '/AGENCY/policy/2/component/no-asking', { kind: 'none' }),
  of(`${version}/text`, 'policy.see', '/AGENCY/policy/1/text'),
  of(`${version}/redline`, 'policy.see', '/AGENCY/policy/2/redline'),
  of(`${version}/adopt`, 'policy.adopt', '/AGENCY/policy/1/adopt'),
  of(`${version}/adopt`, 'policy.adopt', '/AGENCY/policy/1/adopt', { day: '' }),
  of(`${version}/told`, 'policy.see', '/AGENCY/policy/1/told'),
  of(`${version}/told`, 'policy.sign', '/AGENCY/policy/1/told', { read: '' }),
  of(`${version}/readers`, 'policy.remind', '/AGENCY/policy/1/readers'),
  of(`${version}/readers`, 'policy.remind', '/AGENCY/policy/1/readers', {}),
]

interface Asker {
  readonly name: string
  readonly person: Person | undefined
  readonly cookie: string | undefined
}
const askers: Asker[] = []

beforeAll(async () => {
  const store = await openStore(storePlace(app.settings))
  const make = async (name: string, given: readonly Role[], where: string): Promise<void> => {
    const { person, cookie } = await madePerson(app, { roles: given, place: where })
    askers.push({ name, person: await personWith(store.db, person), cookie })
  }
  askers.push({ name: 'nobody', person: undefined, cookie: undefined })
  for (const role of roles) await make(`${role} of the agency`, [role], agency)
  for (const role of ['officer', 'supervisor', 'chief'] as const) await make(`${role} of another agency`, [role], other)
  for (const role of ['chief', 'reviewer', 'administrator', 'clerk'] as const) await make(`${role} of the State`, [role], 'us/vt')
  await make('reviewer of another State', ['reviewer'], 'us/nh')
  await make('no role', [], agency)
  const stamp = () => ({ id: crypto.randomUUID(), at: new Date().toISOString(), person: 'somebody' })
  for (const each of [agency, other])
    for (const text of ['Members shall not ask about immigration status.', 'Members shall not ask anybody about immigration status.']) {
      const passages = [{ heading: '', number: '', text }]
      const added = await addPolicyVersion(
        store,
        { id: crypto.randomUUID(), agency: each, model: 'vt.fip-2024', kind: 'markdown', passages, notes: {} },
        stamp(),
      )
      if (added?.number === 1) await adoptPolicy(store, added, { day: '2026-01-01', office: 'chief', counts: {}, law: '' }, stamp())
    }
  await store.close()
})

const ask = ({ form }: Route, { cookie }: Asker, path: string): Promise<Response> => {
  // WHY: to whoever takes anything an action answers in JSON, with the status inside
  const headers = { origin: app.address, accept: 'text/html', ...(cookie === undefined ? {} : { cookie: `${sessionCookie(app.address)}=${cookie}` }) }
  const asked = form === undefined ? { headers } : { method: 'POST', body: new URLSearchParams(form), headers }
  return fetch(`${app.address}/en/agency${path}`, { redirect: 'manual', ...asked })
}

function may(person: Person, { needs }: Route, place: string): boolean {
  if (needs === 'signed in') return true
  if (needs === 'reviews') return person.grants.some((grant) => mayDo(person, 'policy.review', { place: grant.place }))
  return mayDo(person, needs, { place })
}

it('asks every address that there is', () => {
  const root = join(home, 'web/src/routes/[lang=lang]/agency')
  const files = readdirSync(root, { recursive: true }).map(String)
  const folders = files.filter((each) => /\+(page\.server|server)\.ts$/.test(each)).map((each) => each.split('/').slice(0, -1).join('/'))
  expect([...new Set(routes.map((each) => each.folder))].sort()).toEqual(folders.sort())
})

describe.each(routes.map((route) => [`${route.form === undefined ? 'GET' : 'POST'} ${route.path}`, route] as const))('%s', (_, route) => {
  it('lets in whom the table lets in, of that agency, and nobody else; and keeps nothing in a browser', async () => {
    for (const asker of askers)
      for (const place of route.path.includes('AGENCY') ? [agency, other] : [agency]) {
        const response = await ask(route, asker, route.path.replace('AGENCY', place))
        const location = response.headers.get('location') ?? ''
        if (asker.person === undefined) {
          expect([asker.name, response.status, location.startsWith('/en/account?then=')]).toEqual([asker.name, 303, true])
          continue
        }
        const isIn = ![403, 404].includes(response.status) && !location.startsWith('/en/account')
        expect([asker.name, place, isIn]).toEqual([asker.name, place, may(asker.person, route, place)])
        if (isIn) expect([response.status, response.status < 500]).toEqual([response.status, true])
        if (isIn) expect(response.headers.get('cache-control')).toBe('no-store')
        if (isIn || !route.path.includes('AGENCY')) continue
        // an agency that is not there is answered in the same words
        const nowhere = 'us/vt/norwich/vt9999999'
        const none = await ask(route, asker, route.path.replace('AGENCY', nowhere))
        expect([none.status, (await none.text()).replaceAll(nowhere, '')]).toEqual([response.status, (await response.text()).replaceAll(place, '')])
      }
  })
})

it('tells a chief nothing of the next version of another agency, and a stranger only what is adopted', async () => {
  const open = await (await fetch(`${app.address}/data/policies.csv`)).text()
  expect(
    open
      .trim()
      .split('\n')
      .map((line) => line.split(',')[0]),
  ).toEqual(['agency', other, agency].sort())
  const metadata = (await (await fetch(`${app.address}/data/policies.csv-metadata.json`)).json()) as { tableSchema: { columns: readonly { name: string }[] } }
  expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(open.split(/\r?\n/)[0]?.split(','))
})
