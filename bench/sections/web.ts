// The app as a telephone loads it, and the API under load.
import type { Browser } from '@playwright/test'
import autocannon from 'autocannon'
import { type Served, serveApp, startBrowser } from '../../web/e2e/browser-node.ts'
import { setup } from '../../web/e2e/build-node.ts'
import { median } from '../measure.ts'
import { bar, figure, heading, ratio, table } from '../table.ts'
import { slower, slowNetwork, telephone } from '../telephone.ts'

const weightBar = 100
const tapBar = 50
const loads = 5
const taps = 15
/** How long a finger rests on the glass, in ms: what a browser does at the press is done before the tap ends. */
const press = 70
const seconds = 8
const pages = [
  '/en',
  '/en/ask',
  '/es/ask',
  '/en/ask?place=us/vt/norwich',
  '/en/vt/norwich',
  '/en/law/vt.fip-2024',
  '/en/changes?place=us/vt/norwich',
  '/en/map',
]

/** Prints weights and times of pages, the time from a tap to the answer, and what the API bears. */
export async function web(): Promise<void> {
  heading('7. The app and the API')
  setup()
  const app = await serveApp({ EVENHAND_RATE: '1000000000' })
  try {
    const browser = await startBrowser()
    await loadPages(browser, app)
    await tapForAnswers(browser, app)
    await browser.close()
    await loadApi(app)
  } finally {
    app.stop()
  }
}

interface Load {
  readonly script: number
  readonly law: number
  readonly paint: number
  readonly largest: number
  readonly shift: number
  readonly blocked: number
}

/** Script and law in kB as they come over the network; first and largest paint in ms; layout shift; ms in which the page could not answer. */
async function loadOnce(browser: Browser, address: string): Promise<Load> {
  const { page, devtools } = await telephone(browser)
  await devtools.send('Network.emulateNetworkConditions', slowNetwork)
  const bytes = { script: 0, law: 0 }
  page.on('requestfinished', (request) => {
    const kind = request.url().includes('.law') ? 'law' : request.resourceType() === 'script' ? 'script' : undefined
    if (kind === undefined) return
    void request.sizes().then(({ responseBodySize }) => {
      bytes[kind] += responseBodySize
    })
  })
  await page.addInitScript(watch)
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  const found = await page.evaluate(() => (globalThis as unknown as { readonly seen: Omit<Load, 'script' | 'law'> }).seen)
  await page.context().close()
  return { ...found, script: bytes.script / 1000, law: bytes.law / 1000 }
}

/** Runs in the page, before anything of it. */
function watch(): void {
  const seen = { paint: 0, largest: 0, shift: 0, blocked: 0 }
  Object.assign(globalThis, { seen })
  const each = (type: string, take: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  }
  each('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime
  })
  each('largest-contentful-paint', (entry) => {
    seen.largest = entry.startTime
  })
  each('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { readonly value: number }).value
  })
  each('longtask', (entry) => {
    seen.blocked += Math.max(0, entry.duration - 50)
  })
}

async function loadPages(browser: Browser, app: Served): Promise<void> {
  const rows: string[][] = []
  const weights: [string, number][] = []
  for (const path of pages) {
    const found: Load[] = []
    for (let at = 0; at < loads; at += 1) found.push(await loadOnce(browser, app.address + path))
    const middle = (key: keyof Load): number => median(found.map((each) => each[key]))
    if (path.includes('/ask')) weights.push([path, middle('script') + middle('law')])
    rows.push([path, ...(['script', 'law', 'paint', 'largest', 'blocked'] as const).map((key) => figure(middle(key))), middle('shift').toFixed(3)])
  }
  console.log(`a telephone at 360 px, the processor ${slower} times slower, 1.6 Mbit/s, 150 ms to the server; medians of ${loads} first visits\n`)
  console.log(table(['page', 'script kB', 'law kB', 'first paint ms', 'largest paint ms', 'blocked ms', 'layout shift'], rows))
  console.log()
  for (const [path, kB] of weights) console.log(`  ${bar(kB < weightBar, `${path}: script, engine and law ${figure(kB)} kB compressed (bar ${weightBar})`)}`)
}

/** In the page: when the last tap was, and since when the answer stands. */
interface Tap {
  readonly tapped: number
  readonly stood: number | undefined
}

/** From the tap on the last answer to the frame in which the verdict stands. */
async function tapForAnswers(browser: Browser, app: Served): Promise<void> {
  const { page } = await telephone(browser)
  const found: number[] = []
  await page.goto(`${app.address}/en/ask?place=us/vt/norwich&act=require-id`)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    addEventListener('click', (event) => Object.assign(globalThis, { tapped: event.timeStamp, stood: undefined }), true)
    new MutationObserver(() => {
      const isSeen = (): boolean => (globalThis as unknown as Tap).stood !== undefined
      // WHY: only the first part is drawn, because what follows the verdict comes a frame later
      if (document.querySelector('.plate') === null || isSeen()) return
      requestAnimationFrame(() => setTimeout(() => isSeen() || Object.assign(globalThis, { stood: performance.now() })))
    }).observe(document.body, { childList: true, subtree: true })
  })
  await page.locator('button[value="passenger"]').click()
  for (let at = 0; at < taps; at += 1) {
    await page.locator('button[value="none"]').click({ delay: press })
    await page.locator('.plate').waitFor()
    await page.waitForFunction(() => (globalThis as unknown as Tap).stood !== undefined)
    found.push(await page.evaluate(() => (({ stood = Number.NaN, tapped }) => stood - tapped)(globalThis as unknown as Tap)))
    await page.getByRole('button', { name: 'Back' }).click()
    await page.locator('button[value="none"]').waitFor()
  }
  await page.context().close()
  const worst = Math.max(...found)
  console.log(`\nfrom a tap to the answer on that telephone: ${figure(median(found))} ms, the slowest of ${taps} ${figure(worst)} ms`)
  console.log(`  ${bar(median(found) < tapBar, `median ${figure(median(found))} ms (bar ${tapBar} ms)`)}`)
}

const question = { place: 'us/vt/norwich', day: '2024-06-05', act: 'require-id', facts: { person: 'passenger', suspicion: 'none' } }

async function loadApi(app: Served): Promise<void> {
  const requests: readonly (readonly [string, autocannon.Options])[] = [
    ['GET /health, the bare server', { url: `${app.address}/health` }],
    ['POST /api/ask', { url: `${app.address}/api/ask`, method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(question) }],
    ['GET /api/standing', { url: `${app.address}/api/standing?place=us/vt/norwich` }],
    ['GET /en/vt/norwich', { url: `${app.address}/en/vt/norwich` }],
  ]
  const rows: string[][] = []
  let bare = 0
  for (const [name, options] of requests) {
    await autocannon({ ...options, connections: 10, duration: 2 })
    const found = await autocannon({ ...options, connections: 10, duration: seconds })
    if (found.non2xx > 0 || found.errors > 0) throw new Error(`${name}: ${found.non2xx + found.errors} requests failed`)
    if (bare === 0) bare = found.requests.average
    rows.push([name, figure(found.requests.average), ratio(found.requests.average, bare), figure(found.latency.p50), figure(found.latency.p99)])
  }
  console.log(`\none process of the server, 10 connections that ask again at once, ${seconds} s each, after 2 s; the one who asks runs beside it\n`)
  console.log(table(['request', 'a second', 'to bare', 'median ms', 'p99 ms'], rows))
}
