// The page on which an officer takes requests down, kept once it was opened, so that it is there without a network. Signing out forgets it.
import { languageOf } from './locales.ts'

const name = 'evenhand-desks'

/** The path of such a page; undefined for any other. */
export function deskAt(path: string): string | undefined {
  return /^\/[a-z]{2}\/requests\/new\/[a-z0-9/-]+$/.test(path) ? path : undefined
}

export function isDeskScript(pathname: string): boolean {
  return /\/requests-[^/]*\.js$/.test(pathname)
}

/** Keeps a page, its script and the law of its State. WHY: the cookie is sent, because the page is for people of the agency; nothing of a request is on it. */
export async function keepDesk(path: string, files: readonly string[], laws: string): Promise<void> {
  const lang = languageOf(path, 'en')
  const cache = await caches.open(name)
  // WHY: it is fetched here too, because the page may have fetched it before there was a worker to keep it
  const [, , , , country, state] = path.split('/')
  const law = `/data/${lang}.${country}-${state}.law`
  if ((await caches.match(law)) === undefined) await (await caches.open(laws)).add(law)
  const scripts = files.filter((each) => isDeskScript(each) && each.includes(`/requests-${lang}.`))
  await Promise.all(scripts.map(async (each) => ((await cache.match(each)) === undefined ? cache.add(each) : undefined)))
  // WHY: the page comes last, because without the rest of it it could not answer
  const response = await fetch(path, { credentials: 'same-origin', cache: 'no-cache' })
  // WHY: a redirect leads to signing in, and that page is not kept in its place
  if (response.ok && !response.redirected) await cache.put(path, response)
}

/** A kept page; undefined where there is none. */
export function deskPage(path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: name })
}

export async function keptScript(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: name })) ?? fetch(request)
}

/** Forgets every page. Requests that wait are not here, and are not lost. */
export async function forgetDesks(): Promise<void> {
  await caches.delete(name)
}
