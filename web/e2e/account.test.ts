// Accounts in a real browser, on both engines: from the link of the first administrator to the end of every session.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCluster } from '../../conformance/store/postgres-node.ts'
import { storePlace } from '../../src/settings/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { authenticator } from './authenticator-node.ts'
import { home, type Served, serveApp, startBrowser, visitor } from './browser-node.ts'
import { keepCookie, madePerson, signedIn } from './signed-in-node.ts'

const cluster = startCluster()
const browser = await startBrowser()
afterAll(async () => {
  await browser.close()
  cluster.stop()
})

describe.each([
  ['sqlite', {}],
  ['postgresql', { DATABASE_URL: cluster.fresh() }],
] as const)('on %s', (_, database) => {
  let served: Served
  /** WHY: this name is used, because a passkey belongs to a name, and an address in numbers is none. */
  let address: string
  beforeAll(async () => {
    served = await serveApp({ ...database, EVENHAND_SIGN_IN_RATE: '1000' })
    address = served.address.replace('127.0.0.1', 'localhost')
  })
  afterAll(() => served.stop())

  const inStore = async <Found>(read: (db: Store['db']) => Promise<Found>): Promise<Found> => {
    const store = await openStore(storePlace(served.settings))
    try {
      return await read(store.db)
    } finally {
      await store.close()
    }
  }
  const linkFor = (email: string, ...more: readonly string[]): string => {
    const args = [join(home, 'bin/evenhand.mjs'), 'account', 'administrator', '--email', email, '--address', address, ...more]
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', ...served.settings } })
    const link = /https?:\S+/.exec(stdout)?.[0]
    if (link === undefined) throw new Error(stderr)
    return link
  }
  const sessionOf = async (context: BrowserContext): Promise<string | undefined> =>
    (await context.cookies()).find((each) => each.name === sessionCookie(address))?.value
  const textOf = (page: Page): Promise<string> =>
    page
      .locator('main')
      .textContent()
      .then((text) => text ?? '')

  it('a link, a passkey, signing out, signing in, signing out everywhere', async () => {
    const page = await visitor(browser)
    const device = await authenticator(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const link = linkFor('ada@example.org', '--name', 'Ada Abbott')
    const secret = link.split('#')[1] ?? ''
    await page.goto(link)
    await page.getByText('Welcome, Ada Abbott').waitFor()
    // neither the address nor the history keeps what the link carries
    expect(page.url()).toBe(`${address}/en/account/join`)
    await page.goBack().catch(() => null)
    expect(page.url()).not.toContain(secret)
    await page.goto(`${address}/en/account/join`)

    // who is not recognized by the device cannot register
    await device.recognizes(false)
    await page.getByRole('button', { name: 'Register a passkey' }).click()
    await page.getByText('Your device did not confirm it').waitFor()
    expect(await device.count()).toBe(0)
    await device.recognizes(true)
    await page.getByLabel('A name for it').fill('Desk')
    await page.getByRole('button', { name: 'Register a passkey' }).click()
    await page.waitForURL(`${address}/en/account`)
    expect(await textOf(page)).toContain('You are signed in as Ada Abbott (ada@example.org).')
    expect(await textOf(page)).toContain('Desk')
    expect(await textOf(page)).toContain('This is your only passkey')
    expect(await device.count()).toBe(1)

    // the link is used up
    const other = await visitor(browser)
    await other.goto(link)
    await other.getByText('This link was used already').waitFor()
    await other.context().close()

    // signed out: the cookie of before opens nothing any more
    const before = await sessionOf(page.context())
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByText('You are signed out.').waitFor()
    expect(await sessionOf(page.context())).toBeUndefined()
    await keepCookie(page.context(), address, before ?? '')
    await page.goto(`${address}/en/account`)
    expect(await textOf(page)).not.toContain('Ada Abbott')

    // signed in again, by a new session: one that somebody else put into this browser is not taken over, and ends
    const { cookie: planted } = await madePerson(served, { roles: [], place: 'us' })
    await keepCookie(page.context(), address, planted)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('You are signed in as Ada Abbott').waitFor()
    const after = await sessionOf(page.context())
    expect(after).toBeDefined()
    expect([before, planted]).not.toContain(after)
    expect(await inStore((db) => db.selectFrom('session').select('id').execute())).toHaveLength(1)

    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await page.getByText('You are signed out on every device.').waitFor()
    expect(await inStore((db) => db.selectFrom('session').select('id').execute())).toEqual([])

    // no address that was asked for carries a name, an address of somebody or a secret; nor does what the server wrote
    for (const text of [...asked.map((each) => each.split('#')[0] ?? ''), served.log()])
      for (const hidden of [secret, 'ada@', 'ada%40', 'Abbott', decodeURIComponent(before ?? 'none').split('.')[0] ?? '']) expect(text).not.toContain(hidden)
    await page.context().close()
  })

  it('a second passkey, and removing: never the last', async () => {
    const page = await signedIn(browser, { ...served, address }, { roles: ['clerk'], place: 'us/vt/norwich', name: 'Ben Brook' })
    await authenticator(page)
    await page.goto(`${address}/en/account`)
    for (const name of ['Desk', 'Telephone']) {
      // each on a device of its own: one device holds one passkey of an account
      if (name === 'Telephone') await authenticator(page, 'usb')
      await page.getByLabel('A name for it').fill(name)
      await page.getByRole('button', { name: 'Add a passkey on this device' }).click()
      await page.getByText(name, { exact: true }).waitFor()
    }
    await page.getByText('Remove Desk').click()
    await page.getByRole('button', { name: 'Yes, remove it' }).first().click()
    await page.getByText('The passkey was removed.').waitFor()
    expect(await textOf(page)).not.toContain('Desk')
    expect(await textOf(page)).toContain('This is your only passkey')

    // also not by a form that was open before
    const [key] = await inStore((db) => db.selectFrom('passkey').select('id').where('name', '=', 'Telephone').execute())
    const again = await page.request.post(`${address}/en/account?/remove`, { form: { id: key?.id ?? '' }, headers: { Origin: address, Accept: 'text/html' } })
    expect(again.status()).toBe(409)
    expect(await again.text()).toContain('Add another one before you remove it')
    expect(await inStore((db) => db.selectFrom('passkey').select('id').where('name', '=', 'Telephone').execute())).toHaveLength(1)
    const acts = await inStore((db) => db.selectFrom('history').select('action').where('action', 'like', 'passkey.%').orderBy('at').execute())
    expect(acts.map((each) => each.action)).toEqual(['passkey.add', 'passkey.add', 'passkey.remove'])
    await page.context().close()
  })

  it('a passkey that is not known here, or whose owner the device does not recognize, opens nothing', async () => {
    const page = await visitor(browser)
    const device = await authenticator(page)
    await page.goto(linkFor('ada@example.org', '--again'))
    await page.getByRole('button', { name: 'Register a passkey' }).click()
    await page.waitForURL(`${address}/en/account`)
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await device.recognizes(false)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('Your device did not confirm it').waitFor()
    await device.recognizes(true)
    await inStore((db) => db.deleteFrom('passkey').execute())
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('That passkey is not known here').waitFor()
    expect(await sessionOf(page.context())).toBeUndefined()
    await page.context().close()
  })

  it('a link that is wrong or has run out says so, and opens nothing', async () => {
    const page = await visitor(browser)
    await page.goto(`${address}/en/account/join#nonsense`)
    await page.getByText('This link is not known here').waitFor()
    const old = linkFor('ada@example.org', '--again')
    await inStore((db) => db.updateTable('invitation').set({ ends_at: new Date().toISOString() }).where('used_at', 'is', null).execute())
    await page.goto(old)
    await page.getByText('This link has run out').waitFor()
    const refused = await page.request.get(`${address}/auth/passkey/generate-register-options`)
    expect(refused.status()).toBe(401)
    await page.context().close()
  })

  it('a session ends after 12 hours, and after 2 hours of nothing', async () => {
    const known = async (minutes: number, idle: number): Promise<boolean> => {
      const { cookie, person } = await madePerson(served, { roles: [], place: 'us' }, minutes)
      const updatedAt = new Date(Date.now() - idle * 60_000).toISOString()
      await inStore((db) => db.updateTable('session').set({ updatedAt }).where('userId', '=', person).execute())
      const page = await fetch(`${served.address}/en/account`, { headers: { Cookie: `${sessionCookie(served.address)}=${cookie}` } })
      return (await page.text()).includes('You are signed in')
    }
    expect(await known(11 * 60, 1)).toBe(true)
    expect(await known(12 * 60 + 1, 1)).toBe(false)
    expect(await known(6 * 60, 119)).toBe(true)
    expect(await known(6 * 60, 121)).toBe(false)
  })

  it('an old sign-in adds no passkey', async () => {
    const { cookie } = await madePerson(served, { roles: [], place: 'us' }, 31)
    const headers = { Cookie: `${sessionCookie(served.address)}=${cookie}` }
    expect((await fetch(`${served.address}/auth/passkey/generate-register-options`, { headers })).status).toBe(403)
    expect(await (await fetch(`${served.address}/en/account`, { headers })).text()).toContain('sign in again first')
  })

  it('a cookie that was not signed here is nobody', async () => {
    const { cookie } = await madePerson(served, { roles: [], place: 'us', name: 'Cy Cole' })
    const forged = `${decodeURIComponent(cookie).split('.')[0]}.${Buffer.alloc(32).toString('base64')}`
    const page = await fetch(`${served.address}/en/account`, { headers: { Cookie: `${sessionCookie(served.address)}=${encodeURIComponent(forged)}` } })
    expect(await page.text()).not.toContain('Cy Cole')
  })
})

it('the law is served without a database, and nothing is made for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-none-'))
  const app = await serveApp({ EVENHAND_DATA: folder, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  try {
    expect((await fetch(`${app.address}/en/vt/norwich`)).status).toBe(200)
    expect((await fetch(`${app.address}/en/account`)).status).toBe(200)
    const withCookie = { Cookie: `${sessionCookie(app.address)}=anything.else` }
    expect((await fetch(`${app.address}/en/vt/norwich`, { headers: withCookie })).status).toBe(200)
    expect(app.log()).not.toMatch(/nobody|127\.0\.0\.1:1/)
    expect(readdirSync(folder)).toEqual([])
  } finally {
    app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

it('the secret of the data folder is in no file that is served', () => {
  expect(readFileSync(join(home, '.gitignore'), 'utf8')).toContain('/data/')
})
