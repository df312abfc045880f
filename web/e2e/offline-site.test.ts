// The site without a network, and while its server does not answer: what is kept after one visit, in which words, and how it is forgotten.
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { until } from '../../conformance/until.ts'
import { dayIn, say } from '../../src/wording/index.ts'
import { sessionCookie } from '../src/lib/server/accounts/cookies.ts'
import { today } from '../src/lib/today.ts'
import { between } from './between-node.ts'
import { barriers, serveApp, visitor } from './browser-node.ts'
import { keepCookie, madePerson } from './signed-in-node.ts'
import { startedAlone } from './started-node.ts'

const { app, browser } = await startedAlone()
const line = await between(app.address)
const locales = ['en', 'es'] as const
type Locale = (typeof locales)[number]

interface Kept {
  readonly town: string
  readonly name: string
}

/** The towns that the browser keeps, the one last looked at first. */
const towns = (page: Page): Promise<readonly Kept[]> =>
  page.evaluate(async () => ((await (await caches.match('/towns', { cacheName: 'evenhand-towns' }))?.json()) ?? []) as readonly Kept[])

/** The addresses of everything that the browser keeps. */
const addresses = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((each) => caches.open(each)))
    const all = (await Promise.all(stores.map((each) => each.keys()))).flat()
    return all.map(({ url }) => url.slice(location.origin.length))
  })

/** Goes to a page, and waits until its town is the one that is kept as looked at last. */
async function look(page: Page, path: string, town: string): Promise<void> {
  await page.goto(line.address + path)
  await until(`${town} to be kept`, async () => (await towns(page))[0]?.town === town)
}

async function on(test: (page: Page) => Promise<void>): Promise<void> {
  line.be('open')
  const page = await visitor(browser)
  try {
    await test(page)
  } finally {
    line.be('open')
    await page.context().close()
  }
}

/** What stands in the main part of a page, as it was sent. */
const mainOf = (html: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''

const bar = (page: Page) => page.locator('[data-kept=bar]')

/** The page in a tab of its own, and what came for it. */
async function opened(from: Page, path: string): Promise<{ readonly page: Page; readonly main: string; readonly status: number }> {
  const page = await from.context().newPage()
  page.setDefaultTimeout(600_000)
  const response = await page.goto(line.address + path)
  return { page, main: mainOf((await response?.text()) ?? ''), status: response?.status() ?? 0 }
}

async function expectBar(page: Page, lang: Locale): Promise<void> {
  expect(await page.getAttribute('html', 'lang')).toBe(lang)
  expect(await bar(page).isVisible()).toBe(true)
  const text = (await bar(page).textContent()) ?? ''
  expect(text).toContain(say(lang, 'offline.label'))
  expect(text).toContain(dayIn(lang, today()))
  // the stylesheet is there, whatever the depth of the address
  expect(await bar(page).evaluate((each) => getComputedStyle(each).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
}

const keptPages = locales.flatMap((lang) =>
  ['', '/ask', '/vt/norwich', '/vt/norwich/detainer', '/vt/norwich/detainer?as=officer', '/vt/norwich/stopped-for-papers', '/card/us/vt/norwich'].map(
    (path) => [lang, `/${lang}${path}`] as const,
  ),
)

describe.each([
  ['without a network', 'cut'],
  ['while the server answers 503', 'away'],
] as const)('%s, after one visit', (_, manner) => {
  it('every page of the town, its card, the first page and the interview open anew, as they are, with a bar', () =>
    on(async (first) => {
      await look(first, '/en/vt/norwich', 'vt/norwich')
      expect(await bar(first).isHidden()).toBe(true)
      const sent = new Map<string, string>()
      for (const [, path] of keptPages) sent.set(path, mainOf(await (await fetch(line.address + path)).text()))
      line.be(manner)
      for (const [lang, path] of keptPages) {
        const { page, main, status } = await opened(first, path)
        expect([path, status]).toEqual([path, 200])
        expect(main.length).toBeGreaterThan(200)
        expect(main).toBe(sent.get(path))
        await expectBar(page, lang)
        expect(await page.locator('[data-kept=without]').isHidden()).toBe(true)
        await page.close()
      }
    }))

  it('an address that asks for more gives the page without it, and says so', () =>
    on(async (first) => {
      await look(first, '/en/vt/norwich', 'vt/norwich')
      const person = mainOf(await (await fetch(`${line.address}/es/vt/norwich/detainer`)).text())
      const officer = mainOf(await (await fetch(`${line.address}/es/vt/norwich/detainer?as=officer`)).text())
      line.be(manner)
      for (const [query, main] of [
        ['on=2018-05-01', person],
        ['as=nobody', person],
        ['on=2018-05-01&as=officer', officer],
      ] as const) {
        const found = await opened(first, `/es/vt/norwich/detainer?${query}`)
        expect(found.main).toBe(main)
        await expectBar(found.page, 'es')
        expect(await found.page.locator('[data-kept=without]').textContent()).toBe(say('es', 'offline.without'))
        expect(await found.page.locator('[data-kept=without]').isVisible()).toBe(true)
        await found.page.close()
      }
    }))

  it('what is not kept is answered with what is, in the language of the address', () =>
    on(async (first) => {
      await look(first, '/en/vt/norwich/detainer', 'vt/norwich')
      line.be(manner)
      for (const [lang, path] of [
        ['en', '/en/law/vt.fip-2024'],
        ['es', '/es/vt/hartford/detainer'],
        ['en', '/en/vt/norwich/no-such-thing'],
        ['es', '/es/a/b/c/d?e=f'],
        ['en', '/nothing'],
      ] as const) {
        const { page, status } = await opened(first, path)
        expect([path, status]).toEqual([path, 503])
        await expectBar(page, lang)
        expect(await page.locator('h1').textContent()).toBe(say(lang, 'offline.title'))
        expect(await page.getByText(say(lang, 'offline.instead')).isVisible()).toBe(true)
        expect(await page.getByText(say(lang, 'offline.search')).isVisible()).toBe(false)
        const links = await page.locator('main').evaluate((main) => [...main.querySelectorAll('a')].map((each) => each.getAttribute('href')))
        for (const to of [`/${lang}`, `/${lang}/ask`]) expect(links).toContain(to)
        await page.getByRole('link', { name: say(lang, 'situation.town', { place: 'Norwich, Vermont' }) }).click()
        await page.waitForURL(`**/${lang}/vt/norwich`)
        await expectBar(page, lang)
        await page.close()
      }
      expect(await barriers((await opened(first, '/en/law')).page)).toEqual([])
    }))

  it.each(locales)('a search says that it needs a network, and leads to the town: %s', (lang) =>
    on(async (first) => {
      await look(first, `/${lang}/vt/norwich`, 'vt/norwich')
      line.be(manner)
      const { page } = await opened(first, `/${lang}`)
      const before = await addresses(page)
      await page.locator('form[action$="/find"]').first().locator('input:not([type=hidden])').first().fill('me paran xyzzy')
      await page
        .locator('form[action$="/find"]')
        .first()
        .evaluate((form: HTMLFormElement) => form.requestSubmit())
      await page.getByText(say(lang, 'offline.search')).waitFor()
      expect(await page.getByText(say(lang, 'offline.unsent')).isVisible()).toBe(true)
      expect(await page.getByText(say(lang, 'offline.instead')).isVisible()).toBe(false)
      expect(await page.content()).not.toContain('xyzzy')
      expect(await addresses(page)).toEqual(before)
      await page.getByRole('link', { name: say(lang, 'situation.town', { place: 'Norwich, Vermont' }) }).click()
      await page.waitForURL(`**/${lang}/vt/norwich`)
    }),
  )
})

describe('what is kept', () => {
  it('is the town last looked at and the one before it, each whole, and far below 2 MB', () =>
    on(async (page) => {
      await look(page, '/en/vt/norwich', 'vt/norwich')
      await look(page, '/es/card/us/vt/hartford', 'vt/hartford')
      await look(page, '/en/vt/norwich/detainer', 'vt/norwich')
      await look(page, '/en/town/us/nh/lebanon', 'nh/lebanon')
      expect((await towns(page)).map(({ town, name }) => [town, name.split(',')[0]])).toEqual([
        ['nh/lebanon', 'Lebanon'],
        ['vt/norwich', 'Norwich'],
      ])
      const files = locales.flatMap((lang) => ['nh/lebanon', 'vt/norwich'].map((each) => `/${lang}/${each}/pages.gz`))
      expect((await addresses(page)).filter((each) => each.endsWith('.gz')).sort()).toEqual(files.sort())
      const size = await page.evaluate(async () => {
        const cache = await caches.open('evenhand-towns')
        const sizes = (await cache.matchAll()).map(async (each) => (await each.blob()).size)
        return (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0)
      })
      expect(size).toBeGreaterThan(50_000)
      expect(size).toBeLessThan(500_000)
    }))

  it('is asked for once, and not again by every page of the town', () =>
    on(async (page) => {
      await look(page, '/en/vt/norwich', 'vt/norwich')
      const asked = (): number => line.asked.filter((each) => each.endsWith('/pages.gz')).length
      const before = asked()
      await page.goto(`${line.address}/en/vt/norwich/detainer`)
      // WHY: another town is looked at after it, because what is looked at is kept in turn
      await look(page, '/en/vt/hartford', 'vt/hartford')
      expect(asked() - before).toBe(2)
    }))

  it('is nothing of a desk, an account, a draft, a form, or whoever is signed in', () =>
    on(async (page) => {
      await keepCookie(page.context(), line.address, (await madePerson(app, { roles: ['clerk'], place: 'us/vt/norwich' })).cookie)
      await look(page, '/en/vt/norwich?on=2018-05-01', 'vt/norwich')
      for (const path of ['/en', '/en/desk', '/en/account', '/en/draft', '/en/ask?place=us/vt/norwich', '/en/find']) await page.goto(line.address + path)
      const kept = await addresses(page)
      expect(kept.filter((each) => /desk|passkey|account|draft|find|\?/.test(each))).toEqual([])
      line.be('cut')
      for (const path of ['/en', '/en/vt/norwich']) {
        const found = await opened(page, path)
        await expectBar(found.page, 'en')
        expect(await found.page.getByRole('link', { name: say('en', 'account.sign-in') }).count()).toBe(1)
      }
    }))

  it('is missing where the server is asked too often, and is kept at the next visit', () =>
    on(async (page) => {
      line.refuse(/pages\.gz$/)
      await page.goto(`${line.address}/en/vt/norwich`)
      await until('the file to be asked for', () => page.evaluate(() => navigator.serviceWorker.ready.then(() => true)))
      const before = line.asked.length
      await page.goto(`${line.address}/en/vt/norwich/detainer`)
      await until('the file to be refused', () => line.asked.slice(before).filter((each) => each.endsWith('pages.gz')).length >= 2)
      expect(await towns(page)).toEqual([])
      line.refuse(undefined)
      await look(page, '/en/vt/norwich', 'vt/norwich')
    }))

  it('is asked for anew after half a day, and by a new version of the app', () =>
    on(async (page) => {
      await look(page, '/en/vt/norwich', 'vt/norwich')
      const askedTwice = async (): Promise<unknown> => {
        const before = line.asked.length
        await page.goto(`${line.address}/en/vt/norwich/detainer`)
        return until('the files to be asked for', () => line.asked.slice(before).filter((each) => each.endsWith('/pages.gz')).length === 2)
      }
      await page.evaluate(async () => {
        const cache = await caches.open('evenhand-towns')
        await cache.put('/towns', Response.json([{ town: 'vt/norwich', name: 'Norwich', at: Date.now() - 13 * 60 * 60 * 1000 }]))
      })
      await askedTwice()
      await until('the copy to be young', () =>
        page.evaluate(async () =>
          ((await (await caches.match('/towns'))?.json()) as readonly { readonly at: number }[] | undefined)?.every(
            ({ at }) => at > Date.now() - 60 * 60 * 1000,
          ),
        ),
      )
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister())
      await askedTwice()
      await look(page, '/en/vt/norwich', 'vt/norwich')
    }))

  it('is not shown in place of what the app says itself: that a page is not there, or that its law is away', () =>
    on(async (page) => {
      await look(page, '/en/vt/norwich', 'vt/norwich')
      const gone = await opened(page, '/en/vt/nowhere')
      expect([gone.status, await bar(gone.page).isVisible()]).toEqual([404, false])
      const lawless = await serveApp({ EVENHAND_LAW: '/nowhere' })
      try {
        line.lead(lawless.address)
        const away = await opened(page, '/en/law')
        expect([away.status, await bar(away.page).isVisible()]).toEqual([503, false])
        expect(await away.page.locator('h1').textContent()).toBe(say('en', 'web.away.title'))
        // and what is kept is more than that it is away
        const kept = await opened(page, '/en/vt/norwich')
        await expectBar(kept.page, 'en')
        expect(kept.main).toContain('Norwich, Vermont')
      } finally {
        line.lead(app.address)
        lawless.stop()
      }
    }))
})

describe('forgetting', () => {
  const isForgotten = async (page: Page): Promise<void> => {
    await until('the towns to be forgotten', async () => !(await page.evaluate(() => caches.has('evenhand-towns'))))
    line.be('cut')
    const { page: next } = await opened(page, '/en/vt/norwich')
    await next.getByText(say('en', 'offline.instead')).waitFor()
    expect(await next.locator('[data-towns] a').count()).toBe(0)
  }
  const weather = (page: Page): Promise<unknown> =>
    page.context().route('https://www.weather.gov/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))

  it('is done on the page of what is kept, which every page leads to', () =>
    on(async (page) => {
      await look(page, '/en/vt/norwich', 'vt/norwich')
      await page
        .locator('footer')
        .getByRole('link', { name: say('en', 'offline.title') })
        .click()
      await page.getByRole('link', { name: /Norwich/ }).waitFor()
      expect(await page.getByText(say('en', 'offline.instead')).isVisible()).toBe(false)
      expect(await barriers(page)).toEqual([])
      await page.getByRole('button', { name: say('en', 'offline.forget') }).click()
      await page.getByRole('status').getByText(say('en', 'offline.forgotten')).waitFor()
      expect(await page.locator('[data-towns] a').count()).toBe(0)
      await isForgotten(page)
    }))

  it('is done by leaving', () =>
    on(async (page) => {
      await weather(page)
      await look(page, '/en/vt/norwich', 'vt/norwich')
      await page.getByRole('link', { name: say('en', 'web.town.leave') }).click()
      await page.waitForURL('https://www.weather.gov/')
      const next = await page.context().newPage()
      await next.goto(`${line.address}/en/law`)
      await isForgotten(next)
    }))

  it('is done where the interview forgets', () =>
    on(async (page) => {
      await look(page, '/en/vt/norwich', 'vt/norwich')
      await page.goto(`${line.address}/en/ask?place=us/vt/norwich`)
      await page.getByLabel('Remember place and agency').check()
      expect(await towns(page)).toHaveLength(1)
      await page.getByRole('button', { name: say('en', 'web.ask.forget') }).click()
      await isForgotten(page)
    }))

  it.each(['account.sign-out', 'account.everywhere'] as const)('is done by signing out: %s', (button) =>
    on(async (page) => {
      await keepCookie(page.context(), line.address, (await madePerson(app, { roles: ['clerk'], place: 'us/vt/norwich' })).cookie)
      await look(page, '/en/vt/norwich', 'vt/norwich')
      await page.goto(`${line.address}/en/account`)
      expect(await towns(page)).toHaveLength(1)
      await page.getByRole('button', { name: say('en', button), exact: true }).click()
      await page.waitForURL('**/account?out=*')
      await isForgotten(page)
    }),
  )

  it('is not undone by what was on its way', () =>
    on(async (page) => {
      await look(page, '/en/vt/norwich', 'vt/norwich')
      const before = line.asked.length
      const release = line.hold(/hartford\/pages\.gz$/)
      await page.goto(`${line.address}/en/vt/hartford`)
      await until('the file to be asked for', () => line.asked.slice(before).some((each) => each.endsWith('hartford/pages.gz')))
      await page.evaluate(() => caches.delete('evenhand-towns'))
      release()
      await look(page, '/en/nh/lebanon', 'nh/lebanon')
      expect((await towns(page)).map(({ town }) => town)).toEqual(['nh/lebanon'])
      expect((await addresses(page)).filter((each) => each.includes('hartford'))).toEqual([])
    }))
})

describe('the file of a town', () => {
  it.each(locales)('has every page of it, as it is shown to somebody who is not signed in: %s', async (lang) => {
    // WHY: nobody else asks for this town here, because the first who asks has to be the one who is signed in
    const { cookie } = await madePerson(app, { roles: ['clerk'], place: 'us/vt/norwich' })
    const file = await fetch(`${app.address}/${lang}/vt/thetford/pages.gz`, { headers: { Cookie: `${sessionCookie(app.address)}=${cookie}` } })
    const { name, pages } = JSON.parse(gunzipSync(await file.arrayBuffer()).toString()) as {
      readonly name: string
      readonly pages: Readonly<Record<string, string>>
    }
    expect(name).toBe('Thetford, Vermont')
    const situations = (await (await fetch(`${app.address}/api/situations`)).json()) as readonly { readonly id: string }[]
    const own = situations.flatMap(({ id }) => [`/${lang}/vt/thetford/${id}`, `/${lang}/vt/thetford/${id}?as=officer`])
    expect(Object.keys(pages).sort()).toEqual([`/${lang}/vt/thetford`, `/${lang}/vt/thetford?as=officer`, ...own, `/${lang}/card/us/vt/thetford`].sort())
    for (const [path, html] of Object.entries(pages)) expect([path, html]).toEqual([path, await (await fetch(app.address + path)).text()])
    expect(file.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it('names the host of whoever asks, and of nobody else', async () => {
    const text = async (address: string): Promise<string> => gunzipSync(await (await fetch(`${address}/en/vt/norwich/pages.gz`)).arrayBuffer()).toString()
    const host = (address: string): string => new URL(address).host
    expect(await text(line.address)).toContain(host(line.address))
    expect(await text(app.address)).not.toContain(host(line.address))
  })

  it('costs less than its pages one by one, and is not there where there is no such town', async () => {
    const poor = await serveApp({ EVENHAND_RATE: '40' })
    const { status } = await fetch(`${poor.address}/en/vt/norwich/pages.gz`)
    poor.stop()
    expect(status).toBe(200)
    expect((await fetch(`${app.address}/en/vt/nowhere/pages.gz`)).status).toBe(404)
  })
})

describe('the installed app', () => {
  it.each(locales)('opens in the language that it was installed in, also without a network: %s', (lang) =>
    on(async (first) => {
      await look(first, '/en/vt/norwich', 'vt/norwich')
      const { start_url: start } = (await (await fetch(`${line.address}/${lang}/manifest.webmanifest`)).json()) as { readonly start_url: string }
      line.be('cut')
      const { page } = await opened(first, start)
      await expectBar(page, lang)
      expect(await page.locator('h1').textContent()).toBe(say(lang, 'home.title'))
    }),
  )
})
