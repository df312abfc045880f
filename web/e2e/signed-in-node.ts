// Somebody signed in, for tests in a browser: a person with roles and a session, made in the database of the served app.
import { createHmac, randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { secretOf, settingsOf, storePlace } from '../../src/settings/index.ts'
import { giveRole, openStore, type Role } from '../../src/store/index.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { type Served, type Visitor, visitor } from './browser-node.ts'
import { noteTyped } from './written-node.ts'

export interface Somebody extends Visitor {
  readonly roles: readonly Role[]
  readonly place: string
  readonly name?: string
}

export interface MadePerson {
  readonly person: string
  readonly email: string
  /** The value of the cookie with which they are signed in. */
  readonly cookie: string
}

/** Makes a person with roles in a place, and a session of theirs that began `minutes` ago. */
export async function madePerson(app: Served, { roles, place, name = 'Ada Abbott' }: Somebody, minutes = 0): Promise<MadePerson> {
  const store = await openStore(storePlace(app.settings))
  const [person, token] = [randomUUID(), randomUUID()]
  const email = `${person}@example.org`
  const at = (offset: number): string => new Date(Date.now() + offset * 60_000).toISOString()
  await store.db
    .insertInto('person')
    .values({ id: person, name, email, emailVerified: 0, image: null, createdAt: at(0), updatedAt: at(0) })
    .execute()
  for (const role of roles) await giveRole(store.db, person, { role, place }, { by: null, at: at(0), id: randomUUID })
  const times = { createdAt: at(-minutes), updatedAt: at(-minutes), expiresAt: at(12 * 60 - minutes) }
  await store.db
    .insertInto('session')
    .values({ id: randomUUID(), userId: person, token, ...times, ipAddress: null, userAgent: null })
    .execute()
  await store.close()
  const cookie = signed(token, secretOf(settingsOf(app.settings)))
  noteTyped(name, email, token, cookie)
  return { person, email, cookie }
}

/** A page of somebody who is signed in. Close its context. */
export async function signedIn(browser: Browser, app: Served, somebody: Somebody): Promise<Page> {
  const { cookie } = await madePerson(app, somebody)
  const page = await visitor(browser, somebody)
  await keepCookie(page.context(), app.address, cookie)
  return page
}

/** Puts the cookie of a session into a browser. */
export async function keepCookie(context: BrowserContext, address: string, value: string): Promise<void> {
  await context.addCookies([{ name: sessionCookie(address), value, url: address, httpOnly: true, sameSite: 'Lax' }])
}

/** As the library signs what a cookie carries. */
function signed(token: string, secret: string): string {
  return encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)
}
