// What stands around every page: the bar, its menu, the page for what is not there, and the way to leave.
import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { say } from '../../src/wording/index.ts'
import { barriers, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()
const locales = ['en', 'es'] as const

const five = ['', '/ask', '/vt/norwich', '/law', '/clock?place=us/vt/norwich']

const heightOf = async (page: Page, of: string): Promise<number> => (await page.locator(of).boundingBox())?.height ?? Number.POSITIVE_INFINITY

describe('what is broad', () => {
  const broad = [
    '',
    '/places',
    '/draft?place=us/vt/norwich&from=vt.five-changes&as=policy',
    '/law/agencies',
    '/compare?first=vt.fip-2018&second=vt.fip-2024&act=tell',
  ]

  it.each(broad)('of /en%s is as wide as the page at a desk', async (path) => {
    const page = await visitor(browser, { width: 1280, worker: false })
    await page.goto(`${app.address}/en${path}`)
    const widths = await page.locator('main .broad').evaluateAll((all) => {
      const main = document.querySelector('main')
      if (main === null) return []
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(main)
      const room = main.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)
      return all.map((each) => Math.round(room - each.getBoundingClientRect().width))
    })
    expect(widths.length).toBeGreaterThan(0)
    expect(widths.filter((each) => each > 0)).toEqual([])
    await page.context().close()
  })
})

describe('the bar', () => {
  it.each(locales.flatMap((lang) => five.map((path) => `/${lang}${path}`)))('of %s is slim on a telephone, and in one line at a desk', async (path) => {
    const page = await visitor(browser, { worker: false })
    await page.goto(app.address + path)
    expect(await heightOf(page, 'header.site')).toBeLessThanOrEqual(56)
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await heightOf(page, 'header.site')).toBeLessThanOrEqual(56)
    expect(await page.locator('header.site nav.main a:visible').count()).toBe(5)
    await page.context().close()
  })

  it.each(locales)('has a menu that opens over the page without script, with room for a thumb, in %s', async (lang) => {
    const page = await visitor(browser, { script: false })
    for (const size of [
      { width: 360, height: 740 },
      { width: 320, height: 480 },
      { width: 1280, height: 900 },
    ]) {
      await page.setViewportSize(size)
      await page.goto(`${app.address}/${lang}/compare`)
      const before = await page.locator('h1').boundingBox()
      await page.locator('.menu summary').click()
      expect(await page.locator('h1').boundingBox()).toEqual(before)
      expect(await heightOf(page, 'header.site')).toBeLessThanOrEqual(56)
      const menu = page.getByRole('navigation', { name: say(lang, 'frame.menu') })
      const boxes = await menu.locator('a').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
      expect(boxes.length).toBe(11)
      expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44)
      const box = await menu.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(size.height)
      expect([await menu.locator('[aria-current=page]').textContent(), box?.x === undefined || box.x >= 0]).toEqual([say(lang, 'frame.compare'), true])
      await menu.getByRole('link', { name: say(lang, 'frame.map') }).click()
      await page.waitForURL(`**/${lang}/map`)
    }
    await page.context().close()
  })

  it('stands no barrier in the way when its menu is open', async () => {
    for (const dark of [false, true]) {
      const page = await visitor(browser, { worker: false, dark })
      await page.goto(`${app.address}/en/map`)
      await page.locator('.menu summary').click()
      expect(await barriers(page)).toEqual([])
      await page.context().close()
    }
  })
})

describe('a page that is not there', () => {
  it.each([
    ['/en/nowhere', 'en'],
    ['/es/nowhere', 'es'],
    ['/es/vt/nowhere', 'es'],
    ['/en/law/nowhere', 'en'],
    ['/nowhere', 'en'],
  ] as const)('%s has the bar, the other language, and a way to look for a place', async (path, lang) => {
    const page = await visitor(browser, { script: false })
    expect((await page.goto(app.address + path))?.status()).toBe(404)
    expect(await page.textContent('h1')).toBe(say(lang, 'web.notfound.title'))
    expect(await heightOf(page, 'header.site')).toBeLessThanOrEqual(56)
    const ways = await page.locator('main li a').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
    expect(ways).toContain(`/${lang}/ask`)
    for (const way of ways) expect([way, (await fetch(app.address + way)).status]).toEqual([way, 200])
    await page.locator('.languages a').click()
    const other = lang === 'en' ? 'es' : 'en'
    expect(await page.getAttribute('html', 'lang')).toBe(other)
    await page.goBack()
    await page.getByLabel(say(lang, 'error.search')).fill('Norwich')
    await page.getByRole('button', { name: say(lang, 'web.town.find') }).click()
    await page.waitForURL(`**/${lang}/vt/norwich`)
    await page.context().close()
  })

  it.each(locales)('has nothing that axe finds, in %s', async (lang) => {
    const page = await visitor(browser, { worker: false })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${app.address}/${lang}/nowhere`)
      expect(await barriers(page)).toEqual([])
    }
    await page.context().close()
  })
})

describe('a finger', () => {
  it('leaves no button that looks chosen: every style for a pointer over something asks whether there is one', async () => {
    const page = await visitor(browser, { worker: false })
    for (const path of ['', '/ask?place=us/vt/norwich', '/vt/norwich', '/changes?place=us/vt/norwich&topic=telling', '/map', '/draft', '/law']) {
      await page.goto(`${app.address}/en${path}`)
      const bare = await page.evaluate(() => {
        const under = (rules: CSSRuleList, asked: string): string[] =>
          [...rules].flatMap((rule) => {
            if (rule instanceof CSSMediaRule) return under(rule.cssRules, `${asked} ${rule.conditionText}`)
            return rule instanceof CSSStyleRule && rule.selectorText.includes(':hover') && !asked.includes('hover: hover') ? [rule.selectorText] : []
          })
        return [...document.styleSheets].flatMap((sheet) => under(sheet.cssRules, ''))
      })
      expect([path, bare]).toEqual([path, []])
    }
    await page.context().close()
  })

  it('sees the edge of a button also where the system sets the colors', async () => {
    const page = await visitor(browser, { worker: false })
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(`${app.address}/en/places`)
    const edge = await page
      .locator('main .button')
      .first()
      .evaluate((each) => [getComputedStyle(each).borderTopWidth, getComputedStyle(each).borderTopStyle])
    expect(edge).toEqual(['2px', 'solid'])
    await page.context().close()
  })
})

describe('the way to leave', () => {
  it.each([
    { width: 360, height: 740, position: 'fixed' },
    { width: 320, height: 568, position: 'fixed' },
    { width: 740, height: 360, position: 'static' },
    { width: 320, height: 256, position: 'static' },
  ])('fits a window of $width by $height, and lies over nothing that cannot be scrolled out', async ({ width, height, position }) => {
    const page = await visitor(browser, { worker: false })
    await page.setViewportSize({ width, height })
    for (const lang of locales) {
      await page.goto(`${app.address}/${lang}/card/us/vt/norwich`)
      expect(await page.locator('.leaving').evaluate((each) => getComputedStyle(each).position)).toBe(position)
      const pill = await page.locator('.leave').boundingBox()
      expect(pill?.height).toBeGreaterThanOrEqual(44)
      expect((pill?.x ?? -1) >= 0 && (pill?.x ?? 0) + (pill?.width ?? 0) <= width).toBe(true)
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      const end = await page.locator('footer.site').boundingBox()
      const now = await page.locator('.leave').boundingBox()
      if (position === 'fixed') expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(now?.y ?? 0)
    }
    await page.context().close()
  })

  it('speaks of a key only where there is a pointer such as a mouse', async () => {
    const hasKeys = async (isMobile: boolean): Promise<boolean> => {
      const context = await browser.newContext({ viewport: { width: 800, height: 740 }, isMobile, hasTouch: isMobile })
      const page = await context.newPage()
      await page.goto(`${app.address}/es/vt/norwich`)
      const seen = await page.locator('.leaving .keys').isVisible()
      await context.close()
      return seen
    }
    expect([await hasKeys(true), await hasKeys(false)]).toEqual([false, true])
  })
})
