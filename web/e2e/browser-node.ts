// A built app, served on a port of its own, and a real browser to use it with.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import axeCore, { type AxeResults, type RunOptions } from 'axe-core'
import { patience, until } from '../../conformance/until.ts'
import { noteSent, wronglyWritten } from './written-node.ts'

export const home = resolve(import.meta.dirname, '../..')

/** The flags with which a browser starts in a machine without a screen or a way out. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    // WHY: every window would draw two pages of the browser's own under its address bar, and a process would wait for a page from elsewhere: together 40 % of what a browser takes
    ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'],
    // WHY: Chromium hears this flag once, so what Playwright turns off by it is said again
    ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay'],
    ...['MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
    ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ].join(',')}`,
]

/** Where Chromium is: named in the environment, or where Debian puts it. WHY: its shell without windows goes first, because it takes two thirds of the time. */
export function chromiumPath(): string {
  const found = [process.env['CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (each) => each !== undefined && existsSync(each),
  )
  if (found === undefined) throw new Error('these tests use Chromium: install it (apt-get install chromium) or name it in CHROMIUM')
  return found
}

/** A browser; `more`: what it is told besides. */
export function startBrowser(...more: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...quiet, ...more], timeout: patience })
}

export interface Served {
  readonly address: string
  /** Of its environment. */
  readonly settings: Readonly<Record<string, string>>
  /** Ends it. Throws where it wrote what it should not: see `wronglyWritten`. */
  readonly stop: () => void
  /** Its process. */
  readonly child: ChildProcess
  /** The number of its process. */
  readonly pid: number
  /** What the server wrote. */
  readonly log: () => string
  /** Where it writes that. */
  readonly logFile: string
}

/** A port that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

const running = new Set<ChildProcess>()
// WHY: a file of tests that breaks off stops nothing
process.once('exit', () => {
  for (const child of running) child.kill()
})

/** Serves the built app; `settings` are of its environment. What it keeps ends with it, unless EVENHAND_DATA says where. */
export async function serveApp(given: Readonly<Record<string, string>> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-data-'))
  // WHY: the limits are high, because all tests of a file come from one address
  const settings = { EVENHAND_DATA: folder, EVENHAND_METRICS: 'on', EVENHAND_RATE: '1000000', ...given }
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const kept = mkdtempSync(join(tmpdir(), 'evenhand-log-'))
  const logFile = join(kept, 'log')
  // WHY: the log is a file, because that is whole at any time, also at the end
  const written = openSync(logFile, 'w')
  const child: ChildProcess = spawn(process.execPath, ['--import', join(import.meta.dirname, 'kept-small-node.ts'), join(home, 'web/serve.mjs')], {
    cwd: home,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...settings },
    stdio: ['ignore', written, written],
  })
  closeSync(written)
  running.add(child)
  child.once('exit', () => running.delete(child))
  const log = (): string => readFileSync(logFile, 'utf8')
  const stop = (): void => {
    try {
      checkWritten(log(), address)
    } finally {
      child.kill()
      for (const each of [folder, kept]) rmSync(each, { recursive: true, force: true })
    }
  }
  // WHY: what it wrote is read, because the port may have been taken meanwhile, and then another server answers
  const isUp = async (): Promise<boolean> =>
    log().includes('"event":"start"') &&
    fetch(`${address}/en`).then(
      (response) => response.ok,
      () => false,
    )
  const ended = (): string | undefined => (child.exitCode === null && child.signalCode === null ? undefined : `it ended and wrote: ${log()}`)
  await until('the app to start', isUp, ended).catch((error: unknown) => {
    stop()
    throw error
  })
  return { address, settings, stop, log, logFile, child, pid: child.pid ?? 0 }
}

/** Throws where a server wrote what it should not: see `wronglyWritten`. */
export function checkWritten(log: string, address: string): void {
  const wrong = wronglyWritten(log, metricsOf(address))
  if (wrong.length > 0) throw new Error(`the server wrote what it should not:\n${wrong.join('\n')}`)
}

/** WHY: another process asks, because whoever stops a server does not wait, and the figures are gone with it. Empty where the server is. */
function metricsOf(address: string): string {
  const ask = `fetch('${address}/metrics').then((answer) => answer.ok ? answer.text() : '').then((text) => process.stdout.write(text), () => {})`
  return spawnSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).stdout
}

export interface Visitor {
  readonly script?: boolean
  readonly dark?: boolean
  readonly width?: number
  readonly language?: string
  /** Whether the page may keep what works without a network. */
  readonly worker?: boolean
}

/** A fresh page in a browser of its own, as wide as a telephone where nothing is said. Close its context. */
export async function visitor(browser: Browser, { script = true, dark = false, width = 360, language = 'en-US', worker = true }: Visitor = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 740 },
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
    serviceWorkers: worker ? 'allow' : 'block',
  })
  context.on('request', (request) => noteSent(request.headers()['content-type'], request.postData()))
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  // WHY: this is only for pages without script, because there a press brings a new page, which comes in parts, and a reading right after the press would see only some of them
  if (!script) waitAfterPresses(page)
  return page
}

/** The pages without script; undefined until presses know of them. */
let still: WeakSet<Page> | undefined

/** Presses on anything in this page end when what they brought is there as a whole. WHY: it is put where all locators share it, because no page makes its own kind of them. */
function waitAfterPresses(page: Page): void {
  if (still === undefined) {
    const pages = new WeakSet<Page>()
    still = pages
    const kind = Object.getPrototypeOf(page.locator('html')) as Pick<Locator, 'click' | 'press'>
    const { click, press } = kind
    const whole = async (of: Page): Promise<void> => {
      if (pages.has(of)) await of.waitForLoadState()
    }
    kind.click = async function (this: Locator, ...given) {
      await click.apply(this, given)
      await whole(this.page())
    }
    kind.press = async function (this: Locator, ...given) {
      await press.apply(this, given)
      await whole(this.page())
    }
  }
  still.add(page)
}

/** Waits until the page has drawn what it was told to show: its scripts have run, and two frames have passed. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** What axe is to look at: colours are the slow part, and are the same whatever the language; nothing else differs in other colours. */
export type Look = 'all' | 'colours' | 'all but colours'

declare global {
  interface Window {
    /** There once its source was run in a page. */
    readonly axe?: { readonly run: (of: Document, options: RunOptions) => Promise<AxeResults> }
  }
}

const rules: Readonly<Record<Look, RunOptions>> = {
  all: {},
  colours: { runOnly: ['color-contrast'] },
  'all but colours': { rules: { 'color-contrast': { enabled: false } } },
}

/** What axe finds in a page (WCAG 2.2 and its own rules), and by how much the page is wider than what shows it. */
export async function barriers(page: Page, look: Look = 'all'): Promise<readonly (readonly [string, readonly string[]])[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axeCore.source)
  // WHY: only violations are asked for, because nobody reads what axe passed, and it would write down every node of a page
  const results = await page.evaluate((options) => window.axe?.run(document, options), { ...rules[look], resultTypes: ['violations'] } satisfies RunOptions)
  if (results === undefined) throw new Error('axe is not in this page')
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const found = results.violations.map((each) => [each.id, each.nodes.map((node) => node.html)] as const)
  return over > 0 ? [...found, ['wider than the page', [String(over)]]] : found
}

/** A reader's language decides how a page is looked at: in English in light colours and in dark, otherwise without its colours again. */
export async function barriersIn(page: Page, lang: string): Promise<readonly (readonly [string, readonly string[]])[]> {
  if (lang !== 'en') return barriers(page, 'all but colours')
  const light = await barriers(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...light, ...(await barriers(page, 'colours'))]
}

/**
 * Looks at addresses as `barriersIn` does, all of one width in one page. WHY: a fresh page takes three times as long as looking at it does, and
 * nothing that is only looked at leaves anything behind in a browser.
 */
export function looking(browser: Browser): (address: string, width?: number) => ReturnType<typeof barriersIn> {
  const pages = new Map<number, Promise<Page>>()
  return async (address, width = 360) => {
    const opened = pages.get(width) ?? visitor(browser, { worker: false, width })
    pages.set(width, opened)
    const page = await opened
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(address)
    return barriersIn(page, (await page.getAttribute('html', 'lang')) ?? '')
  }
}
