import { expect, it } from 'vitest'
import { pages } from './all-pages-node.ts'
import { barriersIn, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()

// WHY: one page serves all, because a fresh one would take three times as long to look at, and no page here leaves anything behind in a browser
// as narrow as a telephone that enlarges four times (WCAG 2.2, 1.4.10)
const page = await visitor(browser, { worker: false, width: 320 })
let refused: string[] = []
page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))

it.each([...['en', 'es'].flatMap((lang) => pages.map((path) => `/${lang}${path}`)), '/api', '/data/dictionary'])('%s', async (path) => {
  refused = []
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(app.address + path)
  const lang = path.startsWith('/es') ? 'es' : 'en'
  expect(await page.getAttribute('html', 'lang')).toBe(lang)
  expect(await barriersIn(page, lang)).toEqual([])
  // WHY: a page that is answered with 400, 404 or 429 is an error to the console
  expect(refused.filter((each) => !/status of (40[04]|429)/.test(each))).toEqual([])
})
