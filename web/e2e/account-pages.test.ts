// The pages of accounts, for somebody signed in: no barriers, in both languages, light and dark, by telephone and at a desk.
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { storePlace } from '../../src/settings/index.ts'
import { giveRole, makeLink, openStore } from '../../src/store/index.ts'
import { barriers, visitor } from './browser-node.ts'
import { keepCookie, madePerson } from './signed-in-node.ts'
import { startedAlone } from './started-node.ts'

const { app, browser } = await startedAlone()
const administrator = await madePerson(app, { roles: ['administrator', 'clerk'], place: 'us/vt', name: 'Ada Abbott' })
const other = await madePerson(app, { roles: ['clerk', 'board'], place: 'us/vt/norwich', name: 'Maximiliana Wolfeschlegelsteinhausenbergerdorff' })
const store = await openStore(storePlace(app.settings))
const key = { publicKey: 'none', credentialID: 'none', counter: 0, deviceType: 'multiDevice', backedUp: 0, transports: '' } as const
for (const name of ['Desk', 'A telephone with a rather long name, so that it must break'])
  await store.db
    .insertInto('passkey')
    .values({ id: randomUUID(), userId: administrator.person, name, createdAt: new Date().toISOString(), ...key })
    .execute()
const link = await makeLink(store.db, other.person, { by: null, at: new Date().toISOString(), id: randomUUID })
// what waits for a second person: a role of theirs, and a link into the account that looks at the page
const third = await madePerson(app, { roles: ['administrator'], place: 'us', name: 'Cora Cole' })
const asking = { by: third.person, at: new Date().toISOString(), id: randomUUID }
await giveRole(store.db, other.person, { role: 'administrator', place: 'us/vt/norwich' }, asking)
await makeLink(store.db, administrator.person, asking)
await store.close()

it.each([
  ['en', 320],
  ['es', 1280],
] as const)('in %s, %i wide', async (lang, width) => {
  const page = await visitor(browser, { width })
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  const look = async (): Promise<void> => {
    for (const each of await page.locator('summary').all()) await each.click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect([page.url(), await barriers(page, colorScheme === 'dark' ? 'colours' : 'all')]).toEqual([page.url(), []])
    }
  }
  await page.goto(`${app.address}/${lang}/account/join#${link}`)
  await page.getByRole('button').waitFor()
  await look()
  await page.goto(`${app.address}/${lang}/account/join#nonsense`)
  await page.getByRole('alert').waitFor()
  await look()
  await keepCookie(page.context(), app.address, administrator.cookie)
  for (const path of ['/account', '/account/confirm', '/account/people']) {
    await page.goto(`${app.address}/${lang}${path}`)
    await look()
  }
  // what is asked back, what is wrong, and what was done
  const form = page.locator('form[action="?/invite"]')
  for (const place of ['Nowhere', 'Norwich']) {
    await form.locator('[name="name"]').fill('Cy Cole')
    await form.locator('[name="email"]').fill(`cy-${lang}-${width}@example.org`)
    await form.locator('[name="place"]').fill(place)
    await form.getByRole('button').click()
    await look()
  }
  // WHY: it is closed again, because it was opened to be looked at, and lies over the page
  await page.locator('details.menu').evaluate((menu) => menu.removeAttribute('open'))
  await page.locator('section.todo button').click()
  await page.locator('section.todo code').waitFor()
  await look()
  expect(refused.filter((each) => !/status of 400/.test(each))).toEqual([])
  await page.context().close()
})
