// The towns last looked at, kept whole: all pages of a town in a language are one file of the server, and are kept as that file.
// WHY: two towns are kept, so that whoever looks at a neighbour's once still has their own; no more are, because what is kept tells where somebody was.
import { locales } from './locales.ts'

/** Their store, apart from what everybody has: it is deleted whole. Whoever forgets deletes it by this name (static/leave.mjs, static/kept.mjs, lib/ask/remember-browser.ts). */
const store = 'evenhand-towns'
const most = 2
/** How old a copy may be before a visit makes a new one, in milliseconds. */
const oldest = 12 * 60 * 60 * 1000

/** A town that is kept: `vt/norwich`, its name, and when it was fetched (milliseconds of the clock). */
interface Kept {
  readonly town: string
  readonly name: string
  readonly at: number
}

/** What the server's file holds: pages by their addresses. */
interface TownPages {
  readonly name: string
  readonly pages: Readonly<Record<string, string>>
}

/** The town whose page, situation or card has this address, such as `vt/norwich`. */
export function townAt(pathname: string): string | undefined {
  const [, state, place] =
    /^\/[a-z]{2}\/([a-z]{2})\/([a-z0-9-]+)(?:\/[a-z0-9-]+)?$/.exec(pathname) ?? /^\/[a-z]{2}\/(?:card|town)\/us\/([a-z]{2})\/([a-z0-9-]+)$/.exec(pathname) ?? []
  return place === undefined ? undefined : `${state}/${place}`
}

let turn: Promise<unknown> = Promise.resolve()

/** Keeps a town that was just looked at. Without a network an old copy stays. */
export function keepTown(town: string): Promise<void> {
  // INVARIANT: opened before anything is asked or awaited. What is put into a store that was deleted meanwhile goes nowhere, so nothing forgotten comes back
  const opened = caches.open(store)
  const done = turn.then(async () => kept(await opened, town, false))
  turn = done.catch(() => undefined)
  return done
}

/** Fetches anew what is kept. WHY: it goes with a new version, because its pages look for files under other names. */
export async function renewTowns(): Promise<void> {
  if (!(await caches.has(store))) return
  const cache = await caches.open(store)
  for (const { town } of (await listIn(cache)).toReversed()) await kept(cache, town, true)
}

/** `renew`: also where its copy is young. */
async function kept(cache: Cache, town: string, renew: boolean): Promise<void> {
  const before = await listIn(cache)
  const known = before.find((each) => each.town === town)
  const isYoung = known !== undefined && !renew && Date.now() - known.at < oldest
  if (isYoung && known === before[0]) return
  const now = isYoung ? known : ((await fetched(cache, town)) ?? known)
  if (now === undefined) return
  const all = [now, ...before.filter((each) => each.town !== town)]
  await cache.put('/towns', Response.json(all.slice(0, most)))
  for (const gone of all.slice(most)) for (const lang of locales) await cache.delete(fileOf(lang, gone.town))
}

/** Fetches and keeps the files of a town, all or none. */
async function fetched(cache: Cache, town: string): Promise<Kept | undefined> {
  // WHY: no cookie is sent, because what is kept is for everybody who uses this browser
  const files = await Promise.all(locales.map((lang) => fetch(fileOf(lang, town), { credentials: 'omit', cache: 'no-store' }))).catch(() => [])
  const [first] = files
  if (first === undefined || !files.every((each) => each.ok)) return undefined
  const { name } = await unpacked(first.clone())
  await Promise.all(files.map((file, index) => cache.put(fileOf(locales[index] ?? locales[0], town), file)))
  return { town, name, at: Date.now() }
}

/** A kept page by its address; undefined where it is not kept. */
export async function townPage(pathname: string, search: string): Promise<Response | undefined> {
  const town = townAt(pathname)
  const file = town === undefined ? undefined : await caches.match(fileOf(pathname.slice(1, 3), town), { cacheName: store })
  if (file === undefined) return undefined
  const { headers } = file
  const html = (await unpacked(file)).pages[pathname + search]
  return html === undefined ? undefined : new Response(html, { headers })
}

export async function forgetTowns(): Promise<void> {
  await caches.delete(store)
}

async function listIn(cache: Cache): Promise<readonly Kept[]> {
  const list = await cache.match('/towns')
  return list === undefined ? [] : ((await list.json()) as readonly Kept[])
}

function fileOf(lang: string, town: string): string {
  return `/${lang}/${town}/pages.gz`
}

async function unpacked(file: Response): Promise<TownPages> {
  const text = file.body?.pipeThrough(new DecompressionStream('gzip'))
  return (await new Response(text).json()) as TownPages
}
