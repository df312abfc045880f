// People and roles, as administrators give and take them, in a real browser.
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { storePlace } from '../../src/settings/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { authenticator } from './authenticator-node.ts'
import { visitor } from './browser-node.ts'
import { madePerson, signedIn } from './signed-in-node.ts'
import { startedAlone } from './started-node.ts'

const { app: served, browser } = await startedAlone()
/** WHY: this name is used, because a passkey belongs to a name, and an address in numbers is none. */
const app = { ...served, address: served.address.replace('127.0.0.1', 'localhost') }
const people = `${app.address}/en/account/people`

const inStore = async <Found>(read: (db: Store['db']) => Promise<Found>): Promise<Found> => {
  const store = await openStore(storePlace(app.settings))
  try {
    return await read(store.db)
  } finally {
    await store.close()
  }
}
const standing = (person: string) =>
  inStore((db) => db.selectFrom('grant').select(['role', 'place']).where('person', '=', person).where('ended_at', 'is', null).execute())
const textOf = (page: Page): Promise<string> =>
  page
    .locator('main')
    .textContent()
    .then((text) => text ?? '')

it('an administrator invites somebody, who joins by the link that is shown once', async () => {
  const page = await signedIn(browser, app, { roles: ['administrator'], place: 'us/vt', name: 'Ada Abbott' })
  await page.goto(`${app.address}/en/account`)
  await page.getByRole('link', { name: 'People and roles' }).click()
  await page.getByLabel('Their name').fill('Cy Cole')
  await page.getByLabel('Their e-mail address').fill('cy@example.org')
  await page.getByLabel('Role').last().selectOption('board')
  await page.getByLabel('Place, such as Norwich').last().fill('Nowhere')
  await page.getByRole('button', { name: 'Go on' }).last().click()
  // what was typed is still there to mend
  expect(await page.getByRole('alert').textContent()).toContain('No place has that name')
  expect(await page.getByLabel('Their name').inputValue()).toBe('Cy Cole')
  expect(await page.getByLabel('Role').last().inputValue()).toBe('board')
  await page.getByLabel('Place, such as Norwich').last().fill('Norwich')
  await page.getByRole('button', { name: 'Go on' }).last().click()
  await page.getByText('Invite Cy Cole (cy@example.org) as Board in Norwich, Vermont?').waitFor()
  // nothing was done yet
  expect(await inStore((db) => db.selectFrom('person').select('id').where('email', '=', 'cy@example.org').execute())).toEqual([])
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  const link = (await page.locator('code').textContent()) ?? ''
  expect(page.url()).not.toContain('#')
  await page.goto(people)
  expect(await textOf(page)).not.toContain(link)
  expect(await textOf(page)).toContain('Ada Abbott invited Cy Cole.')
  expect(await textOf(page)).toContain('Ada Abbott made Cy Cole Board in Norwich, Vermont.')

  const other = await visitor(browser)
  await authenticator(other)
  await other.goto(link)
  await other.getByRole('button', { name: 'Register a passkey' }).click()
  await other.getByText('You are signed in as Cy Cole').waitFor()
  expect(await textOf(other)).toContain('Board, in Norwich, Vermont')
  // whoever is no administrator sees no people, and is told so
  const refused = await other.goto(people)
  expect(refused?.status()).toBe(403)
  expect(await textOf(other)).toContain('This page is not open to you')
  await other.context().close()
  await page.context().close()
})

it('a role is given, taken back and given again, and every act is in the history', async () => {
  const { person } = await madePerson(app, { roles: ['reviewer'], place: 'us/vt/norwich', name: 'Di Drew' })
  const page = await signedIn(browser, app, { roles: ['administrator'], place: 'us/vt/norwich', name: 'Ben Brook' })
  await page.goto(people)
  await page.getByText('Give Di Drew a role').click()
  const form = page.locator('details[open]')
  await form.getByLabel('Role').selectOption('board')
  await form.getByLabel('Place').fill('us/vt/norwich')
  await form.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Make Di Drew Board in Norwich, Vermont?').waitFor()
  expect(await textOf(page)).toContain('sees no names')
  expect(await standing(person)).toHaveLength(1)
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await page.getByText('Di Drew is now Board in Norwich, Vermont.').waitFor()
  expect(await standing(person)).toHaveLength(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Di Drew is no longer Board in Norwich, Vermont.').waitFor()
  expect(await standing(person)).toEqual([{ role: 'reviewer', place: 'us/vt/norwich' }])
  await page.getByText('Take away: Reviewer, Norwich, Vermont').click()
  await page.getByRole('button', { name: 'Yes, take it away' }).last().click()
  await page.getByText('Di Drew is no longer Reviewer').waitFor()
  expect(await standing(person)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Di Drew is now Reviewer').waitFor()
  const acts = await inStore((db) =>
    db.selectFrom('history').select(['action', 'data']).where('subject', '=', person).where('person', 'is not', null).orderBy('at').execute(),
  )
  expect(acts).toEqual(
    [
      ['role.give', 'board'],
      ['role.take', 'board'],
      ['role.take', 'reviewer'],
      ['role.give', 'reviewer'],
    ].map(([action, role]) => ({ action, data: JSON.stringify({ role }) })),
  )
  await page.context().close()
})

it('a clerk is made by two: one asks, another confirms once the account is in use', async () => {
  const ready = await madePerson(app, { roles: ['reviewer'], place: 'us/vt/norwich', name: 'Jo Jay' })
  const page = await signedIn(browser, app, { roles: ['administrator'], place: 'us/vt/norwich', name: 'Kit Kern' })
  await page.goto(people)
  await page.getByText('Give Jo Jay a role').click()
  const form = page.locator('details[open]')
  await form.getByLabel('Role').selectOption('clerk')
  await form.getByLabel('Place').fill('us/vt/norwich')
  await form.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Make Jo Jay Clerk in Norwich, Vermont?').waitFor()
  expect(await textOf(page)).toContain('sees the names of voters')
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await page.getByText('Jo Jay will be Clerk in Norwich, Vermont when a second person confirms it').waitFor()
  // whoever asked is no second person
  await page.goto(`${app.address}/en/account/confirm`)
  expect(await textOf(page)).not.toContain('Jo Jay')
  expect(await standing(ready.person)).toEqual([{ role: 'reviewer', place: 'us/vt/norwich' }])
  const clerk = await signedIn(browser, app, { roles: ['clerk'], place: 'us/vt/norwich', name: 'Lu Lane' })
  await clerk.goto(`${app.address}/en/account/confirm`)
  const row = clerk.locator('li', { hasText: 'Jo Jay' })
  // nobody confirms an account into which nobody has signed in
  expect(await row.textContent()).toContain('has not signed in yet')
  await inStore((db) =>
    db
      .insertInto('passkey')
      .values({
        id: 'jo',
        userId: ready.person,
        name: null,
        publicKey: '',
        credentialID: 'jo',
        counter: 0,
        deviceType: '',
        backedUp: 0,
        transports: null,
        createdAt: null,
      })
      .execute(),
  )
  await clerk.reload()
  await row.getByRole('button', { name: 'Yes, confirm it' }).click()
  await clerk.getByText('It was confirmed. The role stands.').waitFor()
  expect(await standing(ready.person)).toContainEqual({ role: 'clerk', place: 'us/vt/norwich' })
  await page.goto(people)
  expect(await textOf(page)).toContain('Lu Lane confirmed Jo Jay as Clerk in Norwich, Vermont.')
  for (const each of [page, clerk]) await each.context().close()
})

it('a link into an account in use works only when its own person has confirmed it, and they are told', async () => {
  const clerk = await signedIn(browser, app, { roles: ['clerk'], place: 'us/vt/norwich', name: 'Mo Marsh' })
  const page = await signedIn(browser, app, { roles: ['administrator'], place: 'us/vt/norwich', name: 'Ned Nash' })
  await page.goto(people)
  await page.getByText('New link for Mo Marsh').click()
  await page.getByRole('button', { name: 'Yes, make a new link' }).last().click()
  await page.getByText('It does not work yet').waitFor()
  const link = (await page.locator('code').textContent()) ?? ''
  const other = await visitor(browser)
  await authenticator(other)
  await other.goto(link)
  await other.getByText('This link waits for a second person').waitFor()
  expect(await other.getByRole('button', { name: 'Register a passkey' }).count()).toBe(0)
  await clerk.goto(`${app.address}/en/desk`)
  await clerk.getByRole('link', { name: 'Something was done to your account' }).click()
  await clerk.getByText('Ned Nash made a link for Mo Marsh.').waitFor()
  await clerk.getByRole('button', { name: 'I have seen this' }).click()
  await clerk.waitForURL(`${app.address}/en/account`)
  expect(await clerk.locator('[data-notices]').count()).toBe(0)
  await clerk.getByRole('link', { name: 'See what waits for you as a second person (1)' }).click()
  await clerk.getByRole('button', { name: 'Yes, the link may be used' }).click()
  await clerk.getByText('The link works now, once.').waitFor()
  await other.goto('about:blank')
  await other.goto(link)
  await other.getByRole('button', { name: 'Register a passkey' }).click()
  await other.getByText('You are signed in as Mo Marsh').waitFor()
  await clerk.goto(`${app.address}/en/account`)
  await clerk.getByText('Mo Marsh registered a passkey by a link.').waitFor()
  for (const each of [page, clerk, other]) await each.context().close()
})

it('an administrator acts in their own places only, not on themselves, and takes over nobody of elsewhere', async () => {
  const wide = await madePerson(app, { roles: ['administrator'], place: 'us/vt', name: 'Ed Eames' })
  const both = await madePerson(app, { roles: ['clerk'], place: 'us/vt/norwich', name: 'Fay Fox' })
  const elsewhere = await madePerson(app, { roles: ['clerk'], place: 'us/vt/hartford', name: 'Gus Gray' })
  const own = await madePerson(app, { roles: ['administrator'], place: 'us/vt/norwich', name: 'Hal Hart' })
  await inStore((db) =>
    db
      .insertInto('grant')
      .values({ id: 'extra', person: both.person, role: 'board', place: 'us/vt/hartford', given_by: null, given_at: '', ended_by: null, ended_at: null })
      .execute(),
  )
  const headers = { Cookie: `${sessionCookie(app.address)}=${own.cookie}`, Origin: app.address, Accept: 'text/html' }
  const act = async (name: string, form: Readonly<Record<string, string>>): Promise<string> => {
    const answer = await fetch(`${people}?/${name}`, { method: 'POST', headers, body: new URLSearchParams({ sure: 'yes', ...form }) })
    expect([name, form, answer.status]).toEqual([name, form, 400])
    return answer.text()
  }
  const seen = await (await fetch(people, { headers })).text()
  expect(seen).toContain('Fay Fox')
  for (const hidden of ['Ed Eames', 'Gus Gray', 'Hartford']) expect(seen).not.toContain(hidden)

  for (const person of [wide.person, both.person, elsewhere.person, own.person, 'nobody'])
    expect(await act('link', { person })).toContain('not administrator there')
  expect(await inStore((db) => db.selectFrom('invitation').select('id').where('made_by', '=', own.person).execute())).toEqual([])
  for (const place of ['us/vt', 'us/vt/hartford', 'us'])
    expect(await act('give', { person: both.person, role: 'clerk', place })).toMatch(/not administrator there|No place has that name/)
  for (const name of ['give', 'take']) {
    expect(await act(name, { person: own.person, role: 'clerk', place: 'us/vt/norwich' })).toContain('Nobody gives a role to themselves')
    expect(await act(name, { person: elsewhere.person, role: 'clerk', place: 'us/vt/norwich' })).toContain('not administrator there')
  }
  expect(await act('take', { person: both.person, role: 'board', place: 'us/vt/hartford' })).toContain('not administrator there')
  expect(await act('give', { person: both.person, role: 'king', place: 'us/vt/norwich' })).toContain('no such role')
  expect(await act('invite', { name: 'Ivy Ives', email: both.email, role: 'clerk', place: 'us/vt/norwich' })).toContain('Somebody has that address already')
  expect(await standing(own.person)).toEqual([{ role: 'administrator', place: 'us/vt/norwich' }])
  expect(await standing(elsewhere.person)).toHaveLength(1)
})

it('a page of people leads somebody who is not signed in to sign in, and back', async () => {
  const answer = await fetch(people, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/en/account?then=%2Fen%2Faccount%2Fpeople')
  for (const name of ['invite', 'give', 'take', 'link']) {
    const posted = await fetch(`${people}?/${name}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: app.address, Accept: 'text/html' },
      body: new URLSearchParams({ sure: 'yes' }),
    })
    expect([name, posted.status]).toEqual([name, 303])
  }
})
