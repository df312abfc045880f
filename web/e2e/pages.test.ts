import { expect, it } from 'vitest'
import { barriers, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()

const pages = [
  '',
  '/ask',
  '/town',
  '/town?name=nowhere',
  '/town/us/vt/norwich',
  '/town/us/vt/barnet',
  '/town/us/nh/lebanon',
  '/town/us/vt/norwich?on=nonsense',
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

// WHY two at a time: most of such a test is waiting for a browser, and there are many pages
it.concurrent.each([...['en', 'es'].flatMap((lang) => pages.map((path) => `/${lang}${path}`)), '/api', '/data/dictionary'])('%s', async (path) => {
  const page = await visitor(browser, { worker: false })
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await page.goto(app.address + path)
  expect(await page.getAttribute('html', 'lang')).toBe(path.startsWith('/es') ? 'es' : 'en')
  const isSpanish = path.startsWith('/es')
  expect(await barriers(page, isSpanish ? 'all but colours' : 'all')).toEqual([])
  if (!isSpanish) {
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page, 'colours')).toEqual([])
  }
  // WHY: a page that is answered with 400, 404 or 429 is an error to the console
  expect(refused.filter((each) => !/status of (40[04]|429)/.test(each))).toEqual([])
  await page.context().close()
})
