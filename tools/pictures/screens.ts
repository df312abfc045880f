// npm run screens: pictures of the main pages, taken in a browser, on a telephone and at a desk. Names after it take only those.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { petitionSample } from '../../conformance/petition-sample.ts'
import { home, serveApp, startBrowser } from '../../web/e2e/browser-node.ts'
import { setup } from '../../web/e2e/build-node.ts'
import { deskPages, place } from '../../web/e2e/desk-setup-node.ts'
import { keepCookie, madePerson } from '../../web/e2e/signed-in-node.ts'

interface Screen {
  readonly name: string
  readonly path: string
  /** Whether a clerk looks at it: `path` is an end of one of the pages of the desk, or follows the page of a petition that stands so. */
  readonly clerk?: true | 'open' | 'certified'
  readonly width: number
  readonly height: number
  readonly dark?: boolean
  /** What somebody does on the page before the picture is taken. */
  readonly first?: (page: Page) => Promise<void>
}

async function checked(page: Page): Promise<void> {
  await page.locator('.status[data-state="done"]').waitFor({ timeout: 60_000 })
}

async function toDates(page: Page): Promise<void> {
  await page
    .locator('main time')
    .first()
    .evaluate((time) => time.scrollIntoView({ block: 'center' }))
}

async function nearName(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  await page.keyboard.type(petitionSample(7).lines.find((each) => each.how === 'one letter off')?.name ?? '')
  await page.locator('[data-candidates] button').first().waitFor()
}

/** Opens a fold, and what is in it with it. */
function fold(words: string): (page: Page) => Promise<void> {
  return async (page) => {
    const found = page.locator('summary', { hasText: words }).last()
    await found.click()
    await found.evaluate((summary) => summary.scrollIntoView({ block: 'center' }))
  }
}

const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 900 }

export const screens: readonly Screen[] = [
  { name: 'home-phone', path: '/en', ...phone },
  { name: 'answer-phone', path: '/en/vt/norwich/passenger-must', ...phone },
  { name: 'question-phone', path: '/en/ask?place=us/vt/norwich&act=require-id', ...phone },
  { name: 'town-phone', path: '/es/vt/norwich', ...phone, dark: true },
  { name: 'changes-desk', path: '/en/changes/2024-04-23', ...desk },
  { name: 'compare-desk', path: '/en/compare?first=vt.fip-2018&second=vt.fip-2024&act=require-id', ...desk },
  { name: 'map-desk', path: '/en/map/release-time?on=2024-06-05', ...desk },
  { name: 'law-desk', path: '/en/law/vt.fip-2024#passenger-id', ...desk },
  { name: 'agencies-desk', path: '/en/law/agencies', ...desk },
  { name: 'draft-desk', path: '/en/draft?place=us/vt/norwich&from=vt.five-changes&as=policy&replaces=yes', width: 1280, height: 1500, first: checked },
  { name: 'clock-phone', path: '/es/clock?place=us/vt/norwich&way=vt.petitioned-article&on-meeting=2027-03-02&count=3109', ...phone, first: toDates },
  { name: 'story-phone', path: '/en/petitions/lebanon-2019', ...phone },
  { name: 'enter-desk', path: '/enter', clerk: true, ...desk, first: nearName },
  { name: 'list-desk', path: `/checklist/${place}`, clerk: true, ...desk },
  { name: 'doubtful-desk', path: '/doubtful', clerk: true, ...desk },
  { name: 'count-desk', path: '', clerk: 'open', width: 1280, height: 1100 },
  { name: 'return-desk', path: '', clerk: 'open', ...desk, first: fold('Return it') },
  { name: 'correct-desk', path: '', clerk: 'certified', ...desk, first: fold('Correct this') },
]

function deskPath(all: readonly string[], clerk: true | 'open' | 'certified', path: string): string {
  if (clerk === true) return all.find((each) => each.endsWith(path)) ?? ''
  // WHY: they stand in order: a new one, one being examined, one returned, one certified
  const petitions = all.filter((each) => /^\/[0-9a-f-]{36}$/.test(each))
  return (petitions[clerk === 'open' ? 1 : 3] ?? '') + path
}

async function take(wanted: readonly string[]): Promise<void> {
  setup()
  const folder = join(home, 'docs/pictures/screens')
  mkdirSync(folder, { recursive: true })
  const [app, browser] = await Promise.all([serveApp(), startBrowser()])
  const { cookie, person } = await madePerson(app, { roles: ['clerk'], place })
  const ofClerk = await deskPages(app, person)
  for (const { name, path, clerk, width, height, dark, first } of screens) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark === true ? 'dark' : 'light', serviceWorkers: 'block' })
    const page = await context.newPage()
    if (clerk !== undefined) await keepCookie(context, app.address, cookie)
    await page.goto(app.address + (clerk === undefined ? path : `/en/desk${deskPath(ofClerk, clerk, path)}`))
    await page.waitForLoadState('networkidle')
    await first?.(page)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    await context.close()
    console.log(`docs/pictures/screens/${name}.png`)
  }
  await browser.close()
  app.stop()
}

if (process.argv[1] === import.meta.filename) await take(process.argv.slice(2))
