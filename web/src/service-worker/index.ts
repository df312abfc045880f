// After a first visit the site works without a network, and while its server does not answer: the first page, the interview with its law, and the
// towns last looked at. What is kept is asked for anew whenever there is a network. Nothing that anybody types or answers is kept.
import { assets, immutable } from '$app/manifest'
import { self as worker } from '$app/service-worker'
import { deskAt, deskPage, forgetDesks, isDeskScript, keepDesk, keptScript } from './desks.ts'
import { languageOf, locales } from './locales.ts'
import { type OfflineNote, shown } from './shown.ts'
import { forgetTowns, keepTown, renewTowns, townAt, townPage } from './towns.ts'

const kept = 'evenhand'
const files = [...immutable, ...assets].map((each) => (each.path.startsWith('/') ? each.path : `/${each.path}`))
// WHY: the workshop is left out, because it is ten times as large, and of no use without the law's documents, which are not kept; so are the scripts of the desk and of
// passkeys, which need the server, those that hold records against the rules and those of the request desk, which are kept by whoever opens those pages, and the framework's, which no page uses; and no icons: they are kept by whoever shows them
const built = files.filter((each) => !/\/(workshop-|audit-|requests-|desk\.|passkey\.)|\/immutable\/(chunks|entry|nodes)\/.*\.js$|\.(png|ico|woff)$/.test(each))
const pages: readonly string[] = locales.flatMap((lang) => [`/${lang}`, `/${lang}/ask`, `/${lang}/offline`])
/** The page that holds records against the rules, its scripts and its law: kept once somebody opened it. */
const auditFiles = files.filter((each) => /\/audit-[^/]*\.js$/.test(each))
const auditPages: readonly string[] = locales.map((lang) => `/${lang}/audit`)
const auditLaws: readonly string[] = locales.map((lang) => `/data/${lang}.records.mjs`)
const isOfAudit = (pathname: string): boolean => [...auditFiles, ...auditPages, ...auditLaws].includes(pathname)
const laws: readonly string[] = locales.map((lang) => `/data/${lang}.law`)
/** The law of another State, kept once somebody asked about a place there. */
const isLaw = (pathname: string): boolean => /^\/data\/[a-z]{2}(\.[a-z]{2}-[a-z]{2})?\.law$/.test(pathname)

worker.addEventListener('install', (event) => {
  // WHY: no cookie is sent, because what is kept is for everybody who uses this browser
  const anew = [...pages, ...laws].map((each) => new Request(each, { credentials: 'omit', cache: 'no-cache' }))
  event.waitUntil(
    caches
      .open(kept)
      .then((cache) => cache.addAll([...built, ...anew]))
      .then(renewTowns)
      .then(() => worker.skipWaiting()),
  )
})

worker.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    const cache = await caches.open(kept)
    // WHY: files are told by name, because the name of a built file changes with what is in it
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url)
      if (![...built, ...pages].includes(pathname) && !isLaw(pathname) && !isOfAudit(pathname)) await cache.delete(url)
    }
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

// WHY: the page tells it, because the page that brought the service worker here was fetched before it, and what is fetched after it is not waited for
worker.addEventListener('message', (event) => {
  if (!(event.source instanceof WindowClient)) return
  const path = pathOf(new URL(event.source.url))
  if (auditPages.includes(path)) event.waitUntil(keepAudit(path))
  const desk = deskAt(path)
  if (desk !== undefined) event.waitUntil(keepDesk(desk, files, kept))
  const town = townAt(path)
  if (town !== undefined) event.waitUntil(keepTown(town))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== worker.location.origin) return
  if (isSignOut(request, url)) event.waitUntil(Promise.all([forgetTowns(), forgetDesks()]))
  else if (request.method === 'GET' && built.includes(url.pathname)) event.respondWith(keptFirst(request))
  // WHY: what is asked in an address is cut off, because it may name a place, and what is kept is for everybody who uses this browser
  else if (request.method === 'GET' && isLaw(url.pathname) && url.search === '') event.respondWith(newestFirst(request))
  else if (request.method === 'GET' && auditFiles.includes(url.pathname)) event.respondWith(keptFirst(request))
  else if (request.method === 'GET' && isDeskScript(url.pathname)) event.respondWith(keptScript(request))
  else if (request.method === 'GET' && auditLaws.includes(url.pathname)) event.respondWith(newestFirst(request))
  else if (request.mode === 'navigate' && (request.method === 'GET' || isAsking(url))) event.respondWith(pageFor(request, url))
})

/** Whether somebody signs out. WHY: it is forgotten then, because another may sit down at this device. */
function isSignOut({ method }: Request, { pathname, search }: URL): boolean {
  return method === 'POST' && /^\/[a-z]{2}\/account$/.test(pathname) && ['?/out', '?/everywhere'].includes(search)
}

/** Whether a form is a question, which may be answered by what is kept. WHY: no other request is answered, because the browser has to tell of a form of the desk that was not sent, and to send it again. */
function isAsking({ pathname }: URL): boolean {
  return /^\/[a-z]{2}\/(find|ask)$/.test(pathname)
}

function pathOf({ pathname }: URL): string {
  return pathname === '/' ? `/${languageOf(pathname, worker.navigator.language)}` : pathname.replace(/\/$/, '')
}

/** Keeps the page that holds records against the rules in its language. WHY: no cookie is sent, because what is kept is for everybody who uses this browser. */
async function keepAudit(path: string): Promise<void> {
  const lang = languageOf(path, worker.navigator.language)
  const wanted = [path, `/data/${lang}.records.mjs`, ...auditFiles.filter((each) => new RegExp(`/audit-(worker-)?${lang}\\.`).test(each))]
  const cache = await caches.open(kept)
  await cache.addAll(wanted.map((each) => new Request(each, { credentials: 'omit', cache: 'no-cache' })))
}

async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: kept })) ?? fetch(request)
}

/** From the network, and kept; from what is kept where there is no network. */
async function newestFirst(request: Request): Promise<Response> {
  const response = await fetch(request).catch(() => undefined)
  if (response?.ok === true) await (await caches.open(kept)).put(request.url, response.clone())
  // WHY: a proxy whose server is away answers in its place
  if (response !== undefined && response.status < 500) return response
  return (await caches.match(request.url, { cacheName: kept })) ?? response ?? Response.error()
}

/** From the network; where that fails, from what is kept, which says so. */
async function pageFor(request: Request, url: URL): Promise<Response> {
  const response = await fetch(request).catch(() => undefined)
  if (response !== undefined && response.status < 500) {
    if (
      response.ok &&
      request.method === 'GET' &&
      [...pages, ...auditPages].includes(url.pathname) &&
      url.search === '' &&
      response.headers.get('Cache-Control') !== 'no-store'
    )
      await (await caches.open(kept)).put(url.pathname, response.clone())
    return response
  }
  const copy = request.method === 'GET' ? await copyOf(url) : undefined
  // WHY: a page of the app's own says what is away; one that a proxy gives in its place says nothing
  if (copy === undefined && response?.headers.has('x-sveltekit-page') === true) return response
  return copy ?? instead(request, url)
}

/** What is kept under an address; without what the address asks for besides, where only that is kept. */
async function copyOf(url: URL): Promise<Response | undefined> {
  const path = pathOf(url)
  const officer = url.searchParams.get('as') === 'officer' ? await townPage(path, '?as=officer') : undefined
  const copy =
    officer ??
    (await townPage(path, '')) ??
    (await deskPage(path)) ??
    ([...pages, ...auditPages].includes(path) ? await caches.match(path, { cacheName: kept }) : undefined)
  const isWhole = officer === undefined ? url.search === '' : url.search === '?as=officer'
  return copy === undefined ? undefined : shown(copy, isWhole ? ['bar'] : ['bar', 'without'])
}

/** What stands in place of a page that is not kept: what is kept, in the language of the address. */
async function instead({ method }: Request, { pathname }: URL): Promise<Response> {
  const page = await caches.match(`/${languageOf(pathname, worker.navigator.language)}/offline`, { cacheName: kept })
  const why: OfflineNote = pathname.endsWith('/find') ? 'search' : 'instead'
  return page === undefined ? Response.error() : shown(page, ['bar', why, ...(method === 'POST' ? (['unsent'] as const) : [])], 503)
}
