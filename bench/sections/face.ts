// The face: how far it is to an answer, how much stands in the way, and how heavy it is; in a browser as small and slow as a telephone.
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { parse as parseCsv } from 'csv-parse/sync'
import { until } from '../../conformance/until.ts'
import { pages } from '../../web/e2e/all-pages-node.ts'
import { barriers, home, type Served, serveApp, startBrowser } from '../../web/e2e/browser-node.ts'
import { setup } from '../../web/e2e/build-node.ts'
import { heading, table } from '../table.ts'
import { screen, slowNetwork, telephone } from '../telephone.ts'

interface Row {
  readonly task: string
  readonly measured: string
  readonly bar: string
  readonly met: boolean
}

/** Prints what the face is held to, and whether it is met. */
export async function face(): Promise<void> {
  heading('14. The face')
  setup()
  const app = await serveApp({ EVENHAND_RATE: '1000000000' })
  try {
    const browser = await startBrowser()
    const rows: Row[] = []
    for (const task of [resident, officer, booking, reporter, header, town, search, weight, offline, axe]) rows.push(...(await task(browser, app)))
    await browser.close()
    console.log()
    console.log(
      table(
        ['task', 'measured', 'bar', 'met'],
        rows.map((each) => [each.task, each.measured, each.bar, each.met ? 'yes' : 'NO']),
      ),
    )
  } finally {
    app.stop()
  }
}

/** A page as small as a telephone's, as fast as this machine; it may keep a town where `keeps` says so. */
function small(browser: Browser, keeps = false): Promise<Page> {
  return browser.newContext({ viewport: screen, serviceWorkers: keeps ? 'allow' : 'block', locale: 'en-US' }).then((context) => context.newPage())
}

/** Waits until the device keeps a town, and takes the network away. */
async function cutOff(page: Page): Promise<void> {
  await until('a town to be kept', () =>
    page.evaluate(async () => navigator.serviceWorker.controller !== null && (await caches.match('/towns', { cacheName: 'evenhand-towns' })) !== undefined),
  )
  await page.context().setOffline(true)
}

/** Where the end of something is on the page, in px from its top. */
async function endOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox()
  return box === null ? Number.POSITIVE_INFINITY : Math.round(box.y + box.height)
}

async function wordsOf(page: Page): Promise<number> {
  const text = await page.locator('main').innerText()
  return text.split(/\s+/).filter((each) => /[\p{L}\d]/u.test(each)).length
}

async function resident(browser: Browser, { address }: Served): Promise<readonly Row[]> {
  const page = await small(browser)
  await page.goto(`${address}/en`)
  await page.locator('#place').fill('Norwich')
  await page.locator('form:has(#place) button').first().click()
  await page.waitForURL('**/en/vt/norwich')
  await page.locator('a[href*="asked-on-street"]').first().click()
  await page.locator('.plate').waitFor()
  const end = await endOf(page, '.plate')
  await page.context().close()
  return [
    {
      task: 'resident: asked about status in Norwich, from home',
      measured: `2 taps, answer ends at ${end} px`,
      bar: `2 taps, ${screen.height} px`,
      met: end <= screen.height,
    },
  ]
}

async function officer(browser: Browser, { address }: Served): Promise<readonly Row[]> {
  const page = await small(browser, true)
  await page.goto(`${address}/en/vt/norwich?as=officer`)
  await page.getByLabel(/Remember this place/).check()
  await cutOff(page)
  await page.goto(`${address}/en`)
  await page.locator('a[data-situation="passenger-must"]').click()
  await page.locator('.plate').waitFor()
  const [end, says] = [await endOf(page, '.plate'), await page.locator('.plate .head').innerText()]
  await page.context().close()
  const met = end <= screen.height && /must not/i.test(says)
  return [{ task: 'officer: passenger without ID, place remembered, no network', measured: `1 tap, “${says.trim()}” ends at ${end} px`, bar: '2 taps', met }]
}

async function booking(browser: Browser, { address }: Served): Promise<readonly Row[]> {
  const page = await small(browser)
  await page.addInitScript(() =>
    localStorage.setItem('evenhand.where', JSON.stringify({ place: 'us/vt/norwich', agency: 'VT0141000', name: 'Norwich', reader: 'officer' })),
  )
  await page.goto(`${address}/en`)
  let taps = 0
  const tap = async (selector: string): Promise<void> => {
    await page.locator(selector).first().click()
    taps += 1
    await page.waitForLoadState('networkidle')
  }
  await tap('a[href$="/guide/detainer"]:visible')
  for (const choice of ['detainer', 'no']) if ((await page.locator('.plate').count()) === 0) await tap(`button[value="${choice}"]`)
  const says = (await page.locator('.plate').count()) === 0 ? 'no answer' : await page.locator('.plate .head').innerText()
  await page.context().close()
  return [{ task: 'booking: a detainer, place remembered', measured: `${taps} taps, “${says.trim()}”`, bar: '3 taps', met: taps <= 3 && says !== 'no answer' }]
}

async function reporter(browser: Browser, { address }: Served): Promise<readonly Row[]> {
  const page = await small(browser)
  await page.goto(`${address}/en/changes/2024-04-23`)
  const first = (await page.locator('main').innerText()).split(/\s+/).slice(0, 200).join(' ')
  const said = (first.match(/must not|should not|must\b/g) ?? []).length
  const words = await wordsOf(page)
  await page.context().close()
  return [
    {
      task: 'reporter: what changed on 23 April 2024',
      measured: `${said} rules told in the first 200 of ${words} words`,
      bar: 'first 200 words say it',
      met: said >= 2,
    },
  ]
}

async function header(browser: Browser, { address }: Served): Promise<readonly Row[]> {
  const page = await small(browser)
  await page.goto(`${address}/en/vt/norwich`)
  const box = await page.locator('header.site').boundingBox()
  await page.context().close()
  const height = Math.round(box?.height ?? Number.POSITIVE_INFINITY)
  return [{ task: 'header on a telephone', measured: `${height} px`, bar: '56 px', met: height <= 56 }]
}

async function town(browser: Browser, { address }: Served): Promise<readonly Row[]> {
  const page = await small(browser)
  await page.goto(`${address}/en/vt/norwich`)
  const [words, end] = [await wordsOf(page), await endOf(page, '.rows li, a[href*="/vt/norwich/"]')]
  await page.context().close()
  return [
    { task: 'town page, whole', measured: `${words} words`, bar: '1,100 words', met: words <= 1100 },
    { task: 'town page, first answer', measured: `ends at ${end} px`, bar: `${screen.height} px`, met: end <= screen.height },
  ]
}

/** Every phrase, typed into the search of the first page in its language. */
async function search(browser: Browser, { address }: Served): Promise<readonly Row[]> {
  const page = await small(browser)
  const file = readFileSync(`${home}/src/situations/phrases.csv`, 'utf8')
  const phrases: readonly Readonly<Record<'set' | 'language' | 'phrase' | 'finds', string>>[] = parseCsv(file, { columns: true })
  const rows: Row[] = []
  for (const set of ['held', 'check']) {
    let found = 0
    const all = phrases.filter((each) => each.set === set)
    for (const { language, phrase, finds } of all) {
      await page.goto(`${address}/${language}`)
      await page.locator('#words').fill(phrase)
      await page.locator('#place').fill('Norwich')
      await page.locator('#words').press('Enter')
      await page.waitForURL('**/find**')
      const links = await page.locator('main a').evaluateAll((each) => each.map((one) => one.getAttribute('href') ?? ''))
      const situations = links.filter((each) => /\/vt\/norwich\/[a-z-]+$/.test(each)).slice(0, 3)
      const topics = links.filter((each) => each.includes('/beyond/')).slice(0, 3)
      const meant = finds.split('|')
      if ([...situations, ...topics].some((link) => meant.some((each) => link.endsWith(`/${each.replace(':', '/')}`)))) found += 1
    }
    const share = found / all.length
    rows.push({
      task: `search: phrases as people say them (${set})`,
      measured: `${found} of ${all.length} among the first three`,
      bar: '95 %',
      met: share >= 0.95,
    })
  }
  await page.context().close()
  return rows
}

/** What comes over the network until a page stands, and when its answer is seen. */
async function weight(browser: Browser, { address }: Served): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const [name, path, answer] of [
    ['home', '/en', 'main'],
    ['a town page', '/en/vt/norwich', 'main a[href*="/vt/norwich/"]'],
    ['an answer', '/en/vt/norwich/detainer', '.plate'],
  ] as const) {
    const { page, devtools } = await telephone(browser)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', slowNetwork)
    let bytes = 0
    devtools.on('Network.loadingFinished', (event) => {
      bytes += event.encodedDataLength
    })
    const begun = performance.now()
    await page.goto(address + path, { waitUntil: 'commit' })
    await page.locator(answer).first().waitFor()
    const ms = Math.round(performance.now() - begun)
    await page.waitForLoadState('networkidle')
    const kb = Math.round(bytes / 1000)
    rows.push({
      task: `first load of ${name}, slow telephone`,
      measured: `${kb} kB, ${ms} ms to the answer`,
      bar: '100 kB, 1,500 ms',
      met: kb < 100 && ms < 1500,
    })
    await page.context().close()
  }
  return rows
}

async function offline(browser: Browser, { address }: Served): Promise<readonly Row[]> {
  const page = await small(browser, true)
  await page.goto(`${address}/en/vt/norwich`)
  const links = await page.locator('main a[href*="/vt/norwich/"]').evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('href') ?? ''))])
  await cutOff(page)
  let there = 0
  for (const link of links) {
    await page.goto(address + link)
    if ((await page.locator('.plate').count()) > 0) there += 1
  }
  await page.context().close()
  return [{ task: 'answers of a town without a network, after one visit', measured: `${there} of ${links.length}`, bar: 'all', met: there === links.length }]
}

/** Every page as narrow as a small telephone, which is a large screen at 400 %. */
async function axe(browser: Browser, { address }: Served): Promise<readonly Row[]> {
  let found = 0
  let looked = 0
  for (const scheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, serviceWorkers: 'block', colorScheme: scheme })
    const page = await context.newPage()
    for (const lang of ['en', 'es'])
      for (const path of pages) {
        await page.goto(`${address}/${lang}${path}`)
        const all = await barriers(page)
        looked += 1
        found += all.length
        if (all.length > 0) console.log(`/${lang}${path} ${scheme}: ${JSON.stringify(all).slice(0, 400)}`)
      }
    await context.close()
  }
  return [
    { task: 'axe and sideways scrolling, every page, both languages, light and dark, 320 px', measured: `${found} on ${looked}`, bar: '0', met: found === 0 },
  ]
}
