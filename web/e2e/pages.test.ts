import { expect, it } from 'vitest'
import { barriersIn, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()

const pages = [
  '',
  '/ask',
  '/places',
  '/places?name=nowhere',
  '/vt/norwich',
  '/vt/norwich?as=officer',
  '/vt/norwich/release-time',
  '/vt/norwich/release-time?as=officer',
  '/nh/lebanon/asked-born',
  '/rules/us/vt/norwich',
  '/find',
  '/vt/barnet',
  '/nh/lebanon',
  '/vt/norwich?on=nonsense',
  '/card/us/vt/norwich',
  '/card/us/nh/lebanon',
  '/changes',
  '/changes?place=us/vt/norwich&topic=telling',
  '/changes?place=us/vt/winooski&topic=access',
  '/changes?place=nowhere&topic=telling',
  '/compare',
  '/compare?first=vt.fip-2018&second=vt.fip-2024&act=tell',
  '/compare?first=us/vt/norwich@2024-04-22&second=us/vt/hartford@2024-04-23&act=ask-status',
  '/compare?first=none&second-place=nowhere&second-day=2024-02-30',
  '/map?act=give-access&day=2024-09-03',
  '/map?act=none',
  '/law',
  '/law?q=victim',
  '/law?q=zzzz',
  '/law/vt.fip-2024',
  '/law/vt.norwich-policy',
  '/law/us.8-usc-1373',
  '/law/us.fourth-amendment',
  '/law/coverage',
  '/law/coverage?model=vt.fip-2018&text=vt.norwich-policy&text=vt.state-police-2011',
  '/law/coverage?model=none',
  '/beyond',
  '/beyond/masks',
  '/law?q=national+guard',
  '/law/fidelity',
  '/law/unknown',
  '/petitions',
  '/petitions/sheets',
  '/petitions/lebanon-2019',
  '/petitions/norwich-2020',
  '/clock',
  '/clock?place=us/vt/norwich',
  '/clock?place=us/vt/norwich&way=vt.petitioned-article&on-meeting=2015-03-03&on-filing=2015-01-20T12:00&count=3109',
  '/clock?place=us/nh/lebanon&way=nh.lebanon-initiative',
  '/clock?place=nowhere',
  '/clock?place=us/vt/norwich&way=vt.ordinance&on-adoption=2024-02-30&count=many',
  '/draft',
  '/draft?place=us/vt/norwich&from=vt.five-changes&as=policy&replaces=yes',
  '/draft?place=&from=',
  '/languages',
  '/account',
  '/account?then=/en/account/people',
  '/account?wait=20',
  '/account?error=signup_disabled',
  '/account/join',
  '/nowhere',
]

// WHY one page for all: a fresh one would take three times as long to look at, and no page here leaves anything behind in a browser
const page = await visitor(browser, { worker: false })
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
