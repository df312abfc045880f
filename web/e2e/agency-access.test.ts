// Every address of an agency, asked by everybody: who may is let in, who may not learns nothing, and a role in one agency opens no other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storePlace } from '../../src/settings/index.ts'
import { type Action, addPolicyVersion, adoptPolicy, mayDo, openStore, type Person, type Role, roles } from '../../src/store/index.ts'
import { type Asker, admission, answeringFolders, askedBy, askerWith, nobody, type Posted } from './askers-node.ts'
import { type Served, serveApp } from './browser-node.ts'

const agency = 'us/vt/norwich/vt0141000'
const other = 'us/vt/hartford/vt0140300'
let app: Served
beforeAll(async () => {
  app = await serveApp()
})
afterAll(() => app.stop())

/** An address under `agency`: its folder, how it is asked, and what has to be allowed; `reviews`: somebody who reviews somewhere. */
interface Route extends Posted {
  readonly folder: string
  readonly path: string
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
  of('[...agency]/scenario', 'scenario.answer', '/AGENCY/scenario'),
  of('[...agency]/scenario', 'scenario.answer', '/AGENCY/scenario', { scenario: '', choice: '' }),
  of('[...agency]/scenario/counts', 'scenario.count', '/AGENCY/scenario/counts'),
  of('[...agency]/briefing', 'briefing.see', '/AGENCY/briefing'),
  of('[...agency]/briefing', 'briefing.give', '/AGENCY/briefing', { form: '' }),
  of('[...agency]/briefing/pdf', 'briefing.see', '/AGENCY/briefing/pdf'),
  of('[...agency]/mail', 'mail.edit', '/AGENCY/mail'),
  of('[...agency]/mail', 'mail.edit', '/AGENCY/mail?/keep', { host: '' }),
  of('[...agency]/mail', 'mail.edit', '/AGENCY/mail?/try', {}),
  of('[...agency]/mail', 'mail.edit', '/AGENCY/mail?/remove', {}),
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

const askers: Asker[] = []

beforeAll(async () => {
  const store = await openStore(storePlace(app.settings))
  const make = async (name: string, given: readonly Role[], where: string): Promise<void> => void askers.push(await askerWith(app, name, given, where))
  askers.push(nobody)
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

const ask = (route: Route, asker: Asker, path: string): Promise<Response> => askedBy(app, asker, `/en/agency${path}`, route)

function may(person: Person, { needs }: Route, place: string): boolean {
  if (needs === 'signed in') return true
  if (needs === 'reviews') return person.grants.some((grant) => mayDo(person, 'policy.review', { place: grant.place }))
  return mayDo(person, needs, { place })
}

it('asks every address that there is', () => {
  expect([...new Set(routes.map((each) => each.folder))].sort()).toEqual(answeringFolders('agency'))
})

describe.each(routes.map((route) => [`${route.form === undefined ? 'GET' : 'POST'} ${route.path}`, route] as const))('%s', (_, route) => {
  it('lets in whom the table lets in, of that agency, and nobody else; and keeps nothing in a browser', async () => {
    for (const asker of askers)
      for (const place of route.path.includes('AGENCY') ? [agency, other] : [agency]) {
        const response = await ask(route, asker, route.path.replace('AGENCY', place))
        if (asker.person === undefined) {
          expect([asker.name, admission(response)]).toEqual([asker.name, 'sign-in'])
          continue
        }
        const isIn = admission(response) === 'in'
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
