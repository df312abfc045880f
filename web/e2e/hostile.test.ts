// Text that a database cannot keep, sent where somebody types or writes an address: an answer, never an error of the server. On both engines.
import { afterAll, describe, expect, it } from 'vitest'
import { filed, stamps } from '../../conformance/store/kit-node.ts'
import { startCluster } from '../../conformance/store/postgres-node.ts'
import { storePlace } from '../../src/settings/index.ts'
import { openStore } from '../../src/store/index.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { serveApp } from './browser-node.ts'
import { madePerson } from './signed-in-node.ts'

const cluster = startCluster()
const apps = [await serveApp(), await serveApp({ DATABASE_URL: cluster.fresh() })]
afterAll(() => {
  for (const each of apps) each.stop()
  cluster.stop()
})

describe.each(apps.map((app, index) => [index === 0 ? 'sqlite' : 'postgresql', app] as const))('%s', (_, app) => {
  it('answers what it is asked with a NUL in it', async () => {
    const place = 'us/vt/norwich'
    const { cookie } = await madePerson(app, { roles: ['clerk'], place })
    const store = await openStore(storePlace(app.settings))
    const id = await filed(store, stamps(crypto.randomUUID()), 'hostile', { place, count: 3 })
    const headers = { Cookie: `${sessionCookie(app.address)}=${cookie}`, Origin: app.address, Accept: 'text/html' }
    const get = async (path: string) => (await fetch(`${app.address}${path}`, { headers, redirect: 'manual' })).status
    const form = async (path: string, fields: Readonly<Record<string, string>>) =>
      (await fetch(`${app.address}${path}`, { method: 'POST', headers, redirect: 'manual', body: new URLSearchParams(fields) })).status
    const json = async (body: unknown) =>
      (
        await fetch(`${app.address}/en/desk/${id}/live`, {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json', Accept: 'application/json' },
          body: JSON.stringify(body),
        })
      ).status
    const key = crypto.randomUUID()
    const answers = [
      await get('/en/desk/a%00b'),
      await get('/en/petitions/a%00b'),
      await get('/en/petitions/a%00b/document.md'),
      await get(`/en/desk/${id}/doubtful?line=a%00b`),
      await get(`/en/desk/${id}/doubtful?line=%ED%A0%80`),
      await json({ kind: 'enter', key, sheet: 1, name: 'Zeb\0ulon', address: '\ud800 Elm Street', status: 'undecided' }),
      await json({ kind: 'undo', line: 'a\0b' }),
      await form('/en/desk/new', {
        place,
        procedure: 'other',
        title: 'A \0 title',
        article: 'An \u0001 article',
        meeting: '',
        needed: '',
        how: '',
        deadline: '',
      }),
      await form(`/en/desk/${id}?/act`, { act: 'return', reason: 'too \0 few' }),
      await form('/en/account?/end', { id: 'a\0b' }),
      await form('/en/account/join', { link: 'a\0b' }),
    ]
    expect(answers).toEqual([400, 400, 400, 404, 404, 200, 404, 303, 303, 200, 400])
    const [line] = await store.db.selectFrom('line').select(['name', 'address']).where('id', '=', key).execute()
    expect(line).toEqual({ name: 'Zeb ulon', address: 'Elm Street' })
    const titles = await store.db.selectFrom('petition').select(['title', 'article']).where('id', '!=', id).execute()
    expect(titles).toEqual([{ title: 'A   title', article: 'An   article' }])
    await store.close()
  })
})
