// After the first visit the interview works without a network: its pages, its script and the law are kept, and asked for anew whenever
// there is one. Nothing that anybody answers comes by here.
import { assets, immutable } from '$app/manifest'
import { self as worker } from '$app/service-worker'

const kept = 'evenhand'
// WHY not the workshop: it is ten times as large, and of no use without the law's documents, which are not kept; and no icons: they are kept by whoever shows them
const built = [...immutable, ...assets]
  .map((each) => (each.path.startsWith('/') ? each.path : `/${each.path}`))
  .filter((each) => !/\/workshop-|\.(png|ico)$/.test(each))
const pages = ['/en/ask', '/es/ask', '/data/en.law', '/data/es.law']
/** The law of another State, kept once somebody asked about a place there. */
const isLaw = (pathname: string): boolean => /^\/data\/[a-z]{2}\.[a-z]{2}-[a-z]{2}\.law$/.test(pathname)

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(kept)
      .then((cache) => cache.addAll([...built, ...pages]))
      .then(() => worker.skipWaiting()),
  )
})

worker.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    const cache = await caches.open(kept)
    // WHY by name: the name of a built file changes with what is in it
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url)
      if (![...built, ...pages].includes(pathname) && !isLaw(pathname)) await cache.delete(url)
    }
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return
  if (built.includes(url.pathname)) event.respondWith(keptFirst(request))
  // WHY no question: an address may name a place, and what is kept is for everybody who uses this browser
  else if ((pages.includes(url.pathname) || isLaw(url.pathname)) && url.search === '') event.respondWith(newestFirst(request))
  else event.respondWith(fetch(request).catch(() => instead(url)))
})

async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/** From the network, and kept; from what is kept where there is no network. */
async function newestFirst(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    if (response.ok) await (await caches.open(kept)).put(request.url, response.clone())
    // WHY: a proxy whose server is away answers in its place
    return response.status < 500 ? response : ((await caches.match(request.url)) ?? response)
  } catch {
    return (await caches.match(request.url)) ?? Response.error()
  }
}

/** Without a network every other page leads to the interview, in its language. */
async function instead({ pathname }: URL): Promise<Response> {
  const lang = pathname.startsWith('/es') ? 'es' : 'en'
  return (await caches.match(`/${lang}/ask`)) ?? Response.error()
}
