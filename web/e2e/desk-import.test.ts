// Lines of a petition from a table: those beyond doubt are taken, the others wait, the same upload enters nothing twice, and a mistake enters nothing.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { petitionSample } from '../../conformance/petition-sample.ts'
import { storePlace } from '../../src/settings/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { type Served, serveApp } from './browser-node.ts'
import { deskPages } from './desk-setup-node.ts'
import { madePerson } from './signed-in-node.ts'

let app: Served
let store: Store
let cookie = ''
let petition = ''
beforeAll(async () => {
  app = await serveApp()
  const pages = await deskPages(app)
  petition = pages.find((each) => each.endsWith('/enter'))?.split('/')[1] ?? ''
  store = await openStore(storePlace(app.settings))
  cookie = (await madePerson(app, { roles: ['clerk'], place: 'us/vt/norwich' })).cookie
})
afterAll(async () => {
  await store.close()
  app.stop()
})

async function sent(text: string, upload: string = crypto.randomUUID()): Promise<Response> {
  const form = new FormData()
  form.set('upload', upload)
  form.set('file', new File([text], 'lines.csv'))
  const headers = { Origin: app.address, Cookie: `${sessionCookie(app.address)}=${cookie}`, Accept: 'text/html' }
  return fetch(`${app.address}/en/desk/${petition}/import`, { method: 'POST', headers, body: form, redirect: 'manual' })
}

const count = async (): Promise<number> => (await store.db.selectFrom('line').select('id').where('petition', '=', petition).execute()).length

/** Lines of the sample on pages that nobody has used. */
const { lines } = petitionSample(9)
const table = [
  'Page,Line,Name,Address',
  ...lines.map((each, index) => `${900 + Math.floor(index / 20)},${(index % 20) + 1},"${each.name}","${each.address}"`),
].join('\n')

it('enters all lines of a table once, and decides only what is beyond doubt', async () => {
  const before = await count()
  const upload = crypto.randomUUID()
  const answer = await sent(table, upload)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/en/desk/${petition}/doubtful`])
  expect(await count()).toBe(before + lines.length)
  expect((await sent(table, upload)).status).toBe(303)
  expect(await count()).toBe(before + lines.length)
  const entered = await store.db.selectFrom('line').select(['status', 'voter']).where('id', 'like', `${upload}%`).execute()
  expect(entered.every((each) => ['valid', 'duplicate', 'undecided'].includes(each.status))).toBe(true)
  expect(entered.filter((each) => each.status === 'undecided').length).toBeGreaterThan(0)
  expect(entered.filter((each) => each.status === 'valid').every((each) => each.voter !== null)).toBe(true)
})

it('enters nothing of a table with a mistake, and says the row without what stands in it', async () => {
  const before = await count()
  const answer = await sent('Page,Line,Name\n1000,1,Zed Zimmer\n1000,1,Yan Yarrow\n')
  const text = await answer.text()
  expect(answer.status).toBe(400)
  expect(text).toContain('Row 3: page and line are the same as in row 2')
  expect(text).not.toMatch(/Zimmer|Yarrow/)
  expect(await count()).toBe(before)
})

it('enters nothing where one line has the place of another', async () => {
  const before = await count()
  const answer = await sent('Page,Line,Name\n1001,1,Zed Zimmer\n900,1,Yan Yarrow\n')
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('because of row 3')
  expect(await count()).toBe(before)
  expect(app.log()).not.toMatch(/Zimmer|Yarrow/)
})
