// A situation through the years and across the map, and the days on which answers changed: what pages show against what is answered.
import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { looking, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()
const lookedAt = looking(browser)

interface Told {
  readonly verdict: string
  readonly says: string
  readonly word: string
}

const told = async (situation: string, place: string, on: string, lang = 'en'): Promise<Told> =>
  (await (await fetch(`${app.address}/api/situations/${situation}?place=${place}&on=${on}&lang=${lang}`)).json()) as Told
const attributes = (page: Page, selector: string, names: readonly string[]): Promise<readonly (readonly string[])[]> =>
  page.locator(selector).evaluateAll((all, wanted) => all.map((each) => wanted.map((name) => each.getAttribute(name) ?? '')), names)

describe('the history of a situation', () => {
  it.each(['en', 'es'] as const)('tells each era as it is answered on its first day, without script: %s', async (lang) => {
    const page = await visitor(browser, { script: false })
    for (const [place, situation] of [
      ['vt/norwich', 'release-time'],
      ['vt/hartford', 'crossed-once'],
      ['nh/hanover', 'asked-born'],
    ] as const) {
      await page.goto(`${app.address}/${lang}/${place}/${situation}/history`)
      const eras = page.locator('li[data-from]')
      const ends = await attributes(page, 'li[data-from]', ['data-from', 'data-through'])
      expect(ends.length).toBeGreaterThan(2)
      for (const [index, [from = '']] of ends.entries()) {
        if (from === '') continue
        const answer = await told(situation, `us/${place}`, from, lang)
        const text = (await eras.nth(index).textContent()) ?? ''
        for (const part of [answer.word, answer.says]) expect(text).toContain(part)
      }
    }
    await page.context().close()
  })

  it('never shows as a day of change one on which a text was merely read, and has the vote between, with its story', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/vt/norwich/release-time/history`)
    const whens = await page.locator('.when').allTextContents()
    expect(whens.map((each) => each.replace(/Today$/, ''))).toEqual([
      'Until 28 February 2018',
      'From 1 March 2018, until some day between 3 March 2020 and 1 March 2022',
      '3 March 2020, a vote',
      'From some day between 3 March 2020 and 1 March 2022, until 22 April 2024',
      'Since 23 April 2024',
    ])
    expect(await page.locator("#since-2022-03-01 a[href*='/changes/']").count()).toBe(0)
    expect(await page.locator('li[data-unsure]').textContent()).toContain('may already have been “No”')
    await page.locator('li[data-vote="2020-03-03"] a').click()
    expect(page.url()).toBe(`${app.address}/en/petitions/norwich-2020`)
    await page.context().close()
  })

  it('is drawn at a desk, stripes and all, and only listed on a phone', async () => {
    const page = await visitor(browser, { width: 1280 })
    await page.goto(`${app.address}/en/vt/norwich/release-time/history`)
    expect(await page.locator('figure > svg').isVisible()).toBe(true)
    expect((await attributes(page, 'figure .era', ['data-verdict'])).flat()).toEqual(['silent', 'should-not', 'must-not', 'unsettled'])
    const [stripe, must] = [await stripesOf(page), await bandOf(page, 'must-not')]
    // the days of which it is not known end where the next answer is known to have begun
    expect(Math.abs((stripe[1] ?? 0) - (must[0] ?? -10))).toBeLessThan(4)
    expect(await page.locator('figure > svg').getAttribute('aria-label')).toContain('Not settled: Since 23 April 2024')
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.locator('figure > svg').isVisible()).toBe(false)
    await page.context().close()
  })

  it('is reached from the answer, turns to the officer, and leads to the law, the day and the map', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/vt/norwich/detainer`)
    await page.getByRole('link', { name: 'Year by year', exact: true }).click()
    expect(page.url()).toBe(`${app.address}/en/vt/norwich/detainer/history`)
    await page.getByRole('link', { name: 'For the officer' }).click()
    expect(await page.textContent('main')).toContain('You must not')
    const links = (await attributes(page, 'main a', ['href'])).flat()
    expect(links).toContain('/en/map/detainer')
    for (const link of new Set(links.filter((each) => each.startsWith('/')))) expect([link, (await fetch(app.address + link)).status]).toEqual([link, 200])
    await page.context().close()
  })

  it('is not there of what there is not', async () => {
    for (const path of ['vt/nowhere/detainer/history', 'vt/norwich/nothing/history', 'zz/norwich/detainer/history'])
      expect([path, (await fetch(`${app.address}/en/${path}`)).status]).toEqual([path, 404])
  })
})

/** Left and right end of what is drawn. */
function boxOf(page: Page, selector: string): Promise<readonly number[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((each) => [Number(each.getAttribute('x')), Number(each.getAttribute('x')) + Number(each.getAttribute('width'))])
}
const stripesOf = (page: Page): Promise<readonly number[]> => boxOf(page, '.era[data-verdict="should-not"] .stripes')
const bandOf = (page: Page, verdict: string): Promise<readonly number[]> => boxOf(page, `.era[data-verdict="${verdict}"] .band`)

describe('the map of a situation', () => {
  it.each([
    ['en', 'release-time', '2024-06-05'],
    ['es', 'farm', '2026-11-28'],
  ] as const)('in %s of %s on %s says of every place what is answered there', async (lang, situation, on) => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/${lang}/map/${situation}?on=${on}`)
    const groups = page.locator('.group')
    let places = 0
    for (let index = 0; index < (await groups.count()); index += 1) {
      const group = groups.nth(index)
      const hrefs = (await group.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))).toSorted()
      places += hrefs.length
      const text = (await group.textContent()) ?? ''
      // WHY: every twentieth is enough, because hundreds of places share their rules
      for (const href of hrefs.filter((_, at) => at % 20 === 0)) {
        const place = href.replace(new RegExp(`^/${lang}/(.*)/${situation}.*$`), 'us/$1')
        const answer = await told(situation, place, on, lang)
        for (const part of [answer.word, answer.says]) expect([place, text.includes(part)]).toEqual([place, true])
      }
    }
    expect(places).toBeGreaterThan(200)
    for (const [place = '', verdict] of await attributes(page, 'figure a', ['data-place', 'data-verdict']))
      expect([place, (await told(situation, place, on)).verdict]).toEqual([place, verdict])
    await page.context().close()
  })

  it('leads to the answer of a place on that day, to the days of change, and to another situation, without script', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/map/release-time?on=2024-06-05`)
    expect(await page.locator('nav a[aria-current=date]').textContent()).toBe('23 April 2024')
    expect(await page.locator('nav a', { hasText: 'By 1 March 2022' }).count()).toBe(1)
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    expect(new URL(page.url()).search).toBe('')
    await page.getByRole('link', { name: 'Before 31 July 2016' }).click()
    expect(new URL(page.url()).search).toBe('?on=2016-07-30')
    await page.locator('.group a', { hasText: 'Norwich' }).first().click()
    expect(page.url()).toBe(`${app.address}/en/vt/norwich/release-time?on=2016-07-30`)
    await page.goto(`${app.address}/en/map`)
    await page.getByLabel('What is happening?').selectOption('detainer')
    await page.getByLabel('On which day').fill('2024-06-05')
    await page.getByRole('button', { name: 'Show' }).click()
    expect(page.url()).toBe(`${app.address}/en/map/detainer?on=2024-06-05`)
    await page.context().close()
  })

  it('is not there of what there is not, says so of a day that is none, and leaves the maps of acts where they were', async () => {
    expect((await fetch(`${app.address}/en/map/nothing`)).status).toBe(404)
    expect((await fetch(`${app.address}/en/map/detainer?on=2024-02-30`)).status).toBe(400)
    expect(await (await fetch(`${app.address}/en/map?act=tell&day=2024-06-05`)).text()).toContain('id="act"')
  })
})

describe('days of change', () => {
  it.each(['en', 'es'] as const)('have six sentences to quote within 200 words, each with how well it is known: %s', async (lang) => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/${lang}/changes/2024-04-23`)
    const text = (await page.locator('main').allInnerTexts()).join(' ')
    const first = text.split(/\s+/).slice(0, 200).join(' ')
    const known = /Official text|Reported by others|Not confirmed yet|Texto oficial|Contado por otros|Aún sin confirmar/g
    expect(first.match(known)?.length ?? 0).toBeGreaterThanOrEqual(6)
    const hrefs = (await attributes(page, 'li h2 a', ['href'])).flat()
    for (const href of hrefs) expect(await page.locator(href).count()).toBe(1)
    await page.context().close()
  })

  it('are listed by State and by place, and each has a change', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/changes`)
    const links = (await attributes(page, '.days a', ['href'])).flat()
    for (const wanted of ['2024-04-23?place=us/vt', '2026-01-01?place=us/nh', '2025-12-08?place=us/nh/hanover', '2022-03-01?place=us/vt/norwich'])
      expect(links).toContain(`/en/changes/${wanted}`)
    for (const link of links) expect([link, (await (await fetch(app.address + link)).text()).includes('None of the situations')]).toEqual([link, false])
    expect(await page.getByRole('link', { name: /Norwich, Vermont: by 1 March 2022, perhaps earlier/ }).count()).toBe(1)
    await page.context().close()
  })

  it('tell of a vote that changed nothing by itself, and where else something changed', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/changes/2020-03-03?place=us/vt/norwich`)
    expect(await page.textContent('main')).toContain('None of the situations')
    expect((await attributes(page, 'main a', ['href'])).flat()).toContain('/en/petitions/norwich-2020')
    await page.goto(`${app.address}/en/changes/2025-12-08`)
    await page.getByRole('link', { name: 'Hanover, New Hampshire' }).click()
    expect(await page.locator('li[id]').count()).toBeGreaterThan(1)
    await page.context().close()
  })

  it('offer the histories of a place first, and the timelines of acts after them', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/changes?place=us/vt/norwich`)
    const text = (await page.textContent('main')) ?? ''
    expect(text.indexOf('Situations in Norwich, Vermont, year by year')).toBeLessThan(text.indexOf('By legal act'))
    await page.getByRole('link', { name: 'ICE calls and asks when I get out.' }).click()
    expect(page.url()).toBe(`${app.address}/en/vt/norwich/release-time/history`)
    await page.context().close()
  })
})

it.each(
  [
    '/vt/norwich/release-time/history',
    '/vt/norwich/consular-card/history',
    '/map/release-time?on=2024-06-05',
    '/map',
    '/changes/2025-12-08?place=us/nh/hanover',
    '/changes',
  ].flatMap((path) => [320, 1280].flatMap((width) => ['en', 'es'].map((lang) => [`/${lang}${path}`, width] as const))),
)('has no barrier and scrolls to no side: %s at %i', async (path, width) => {
  expect(await lookedAt(app.address + path, width)).toEqual([])
})
