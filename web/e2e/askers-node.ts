// Who asks addresses that not everybody may see, how they ask, and whether they were let in: for the tests of who may do what.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { storePlace } from '../../src/settings/index.ts'
import { openStore, type Person, personWith, type Role } from '../../src/store/index.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { home, type Served } from './browser-node.ts'
import { madePerson } from './signed-in-node.ts'

export interface Asker {
  readonly name: string
  /** Undefined for somebody who is not signed in. */
  readonly person: Person | undefined
  readonly cookie: string | undefined
}

export const nobody: Asker = { name: 'nobody', person: undefined, cookie: undefined }

/** Somebody signed in who has these roles in a place. */
export async function askerWith(app: Served, name: string, given: readonly Role[], place: string): Promise<Asker> {
  const { person, cookie } = await madePerson(app, { roles: given, place })
  const store = await openStore(storePlace(app.settings))
  const found = await personWith(store.db, person)
  await store.close()
  return { name, person: found, cookie }
}

/** What is sent: a form, JSON, or nothing. */
export interface Posted {
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
}

export function askedBy(app: Served, { cookie }: Asker, path: string, { form, json }: Posted): Promise<Response> {
  // WHY: to whoever takes anything an action answers in JSON, with the status inside
  const headers = { origin: app.address, accept: 'text/html', ...(cookie === undefined ? {} : { cookie: `${sessionCookie(app.address)}=${cookie}` }) }
  const asked =
    json === undefined
      ? { headers, ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }) }
      : { method: 'POST', body: JSON.stringify(json), headers: { ...headers, 'Content-Type': 'application/json' } }
  return fetch(`${app.address}${path}`, { redirect: 'manual', ...asked })
}

/** `sign-in`: led to sign in, and back. */
export function admission({ status, headers }: Response): 'in' | 'refused' | 'sign-in' {
  const location = headers.get('location') ?? ''
  if (location.startsWith('/en/account')) return status === 303 && location.startsWith('/en/account?then=') ? 'sign-in' : 'refused'
  return [403, 404].includes(status) ? 'refused' : 'in'
}

/** Every folder below a section of the app in which a server answers. */
export function answeringFolders(section: string): readonly string[] {
  const files = readdirSync(join(home, 'web/src/routes/[lang=lang]', section), { recursive: true }).map(String)
  const folders = files.filter((each) => /\+(page\.server|server)\.ts$/.test(each)).map((each) => each.split('/').slice(0, -1).join('/'))
  return [...new Set(folders)].sort()
}
