// Situations as people meet them: a town's page, an answer, a search, and what other programs are told of the same.
import { describe, expect, it } from 'vitest'
import { looking, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()
const lookedAt = looking(browser)

interface Listed {
  readonly id: string
  readonly person: string
}

interface Told {
  readonly says: string
  readonly word: string
  readonly unless: string
  readonly sides: readonly { readonly says: string }[]
}

const json = async <Shape>(path: string): Promise<Shape> => (await (await fetch(app.address + path)).json()) as Shape

describe('a town', () => {
  it.each(['en', 'es'] as const)('has every situation with its answer, fits a phone, and is short: %s', async (lang) => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/${lang}/vt/norwich`)
    const text = (await page.textContent('main')) ?? ''
    for (const { person } of await json<readonly Listed[]>(`/api/situations?lang=${lang}`)) expect(text).toContain(person)
    expect(text).not.toMatch(/VT\d{5}|background knowledge|secondary source/)
    const words = (await page.locator('body').allInnerTexts()).join(' ').split(/\s+/).length
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(words).toBeLessThan(lang === 'en' ? 1100 : 1250)
    expect(width).toBeLessThanOrEqual(360)
    await page.context().close()
  })

  it('says of silence that it is no yes, apart from what is answered', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/nh/lebanon`)
    expect(await page.textContent('section.none')).toContain('That is not a yes')
    expect(await page.locator('section.none li').count()).toBeGreaterThan(10)
    expect(await page.locator('.situations [data-verdict=silent]').count()).toBe(0)
    await page.context().close()
  })

  it('is not there where there is no such place, and says so of a day that is none', async () => {
    expect((await fetch(`${app.address}/en/vt/nowhere`)).status).toBe(404)
    expect((await fetch(`${app.address}/en/vt/norwich/nothing`)).status).toBe(404)
    expect((await fetch(`${app.address}/en/zz/norwich`)).status).toBe(404)
    expect((await fetch(`${app.address}/en/vt/norwich?on=2024-02-30`)).status).toBe(400)
    expect((await fetch(`${app.address}/en/vt/norwich/detainer?on=2024-02-30`)).status).toBe(400)
  })
})

describe('an answer', () => {
  it.each([
    ['en', 'person'],
    ['es', 'officer'],
  ] as const)('says what other programs are told, of every situation, in %s to the %s', async (lang, reader) => {
    const page = await visitor(browser, { script: false })
    for (const { id } of await json<readonly Listed[]>(`/api/situations`)) {
      const told = await json<Told>(`/api/situations/${id}?place=us/vt/norwich&lang=${lang}&reader=${reader}`)
      await page.goto(`${app.address}/${lang}/vt/norwich/${id}${reader === 'officer' ? '?as=officer' : ''}`)
      const plate = (await page.textContent('.plate')) ?? ''
      for (const part of [told.word, told.says, told.unless]) expect(plate).toContain(part)
      for (const { says } of told.sides) expect(await page.textContent('.sides')).toContain(says)
    }
    await page.context().close()
  })

  it('turns to the officer and to the other language without losing what was asked, and goes on into the interview with its facts', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/vt/norwich/detainer?on=2024-06-05`)
    await page.getByRole('link', { name: 'For the officer' }).click()
    expect(await page.textContent('.plate')).toContain('You must not')
    await page.getByRole('link', { name: 'Español' }).first().click()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/es/vt/norwich/detainer?on=2024-06-05&as=officer')
    expect(await page.textContent('.plate')).toContain('No puede')
    await page.goto(`${app.address}/en/vt/norwich/detainer`)
    await page.getByText('What this answer takes as given').click()
    await page.getByRole('button', { name: /Answer with your own facts/ }).click()
    await page.getByRole('heading', { level: 1, name: /must not/i }).waitFor()
    expect(page.url()).toBe(`${app.address}/en/ask`)
    await page.context().close()
  })
})

describe('a search in a person’s own words', () => {
  it('finds the situation in a town, and what lies outside, with no word of it in an address', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/vt/norwich`)
    await page.getByLabel('What is happening?').fill('do I have to show my passport')
    await page.getByRole('button', { name: 'Find' }).click()
    expect(page.url()).toBe(`${app.address}/en/find`)
    await page
      .getByRole('link', { name: /passport or green card/ })
      .first()
      .click()
    expect(page.url()).toBe(`${app.address}/en/vt/norwich/passport`)
    await page.goto(`${app.address}/es`)
    await page.getByLabel('¿Qué está pasando?').fill('cubrirse la cara')
    await page.getByRole('button', { name: 'Buscar' }).first().click()
    expect(page.url()).toBe(`${app.address}/es/find`)
    expect(await page.textContent('main')).toContain('Fuera de esta colección')
    await page.context().close()
  })

  it('takes a ZIP code for the place, and asks which one is meant where it has two', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/find`)
    await page.getByLabel('What is happening?').fill('detainer')
    await page.getByRole('button', { name: 'Find' }).first().click()
    const place = page.locator('form', { has: page.locator('#place') })
    await place.locator('#place').fill('05641')
    await place.getByRole('button').click()
    expect(await page.getByRole('button', { name: /^Barre/ }).allTextContents()).toHaveLength(2)
    await page.getByRole('button', { name: /^Barre Town/ }).click()
    expect(await page.textContent('main')).toContain('Barre Town')
    expect(await page.getByRole('link', { name: /ICE asked/ }).count()).toBeGreaterThan(0)
    await page.context().close()
  })
})

describe('what changed on a day', () => {
  it.each([
    ['us/vt', '2024-04-22', '2024-04-23'],
    ['us/vt/norwich', '2022-02-28', '2022-03-01'],
    ['us/nh/lebanon', '2025-12-31', '2026-01-01'],
  ])('is every situation in %s with another answer than on %s, each as other programs are told', async (place, before, since) => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/changes/${since}?place=${place}`)
    let changed = 0
    for (const { id } of await json<readonly Listed[]>('/api/situations')) {
      const [then, now] = await Promise.all(
        [before, since].map((on) => json<Told & { readonly verdict: string }>(`/api/situations/${id}?place=${place}&on=${on}`)),
      )
      const shown = page.locator(`li[id='${id}']`)
      expect([id, await shown.count()]).toEqual([id, then?.verdict === now?.verdict ? 0 : 1])
      if (then?.verdict === now?.verdict) continue
      changed += 1
      const text = (await shown.textContent()) ?? ''
      // that silence is no yes is said once, below all of them
      for (const side of [then, now]) for (const part of side?.verdict === 'silent' ? [side.word] : [side?.word, side?.says]) expect(text).toContain(part)
    }
    expect(changed).toBeGreaterThan(1)
    await page.context().close()
  })

  it('is nothing on a day without change, and no page of a day or a place that there is not', async () => {
    expect(await (await fetch(`${app.address}/en/changes/2023-06-01`)).text()).toContain('None of the situations')
    expect((await fetch(`${app.address}/en/changes/2024-02-30`)).status).toBe(404)
    expect((await fetch(`${app.address}/en/changes/2024-04-23?place=nowhere`)).status).toBe(404)
  })
})

it.each([
  '/en/vt/norwich',
  '/es/vt/norwich',
  '/en/nh/lebanon',
  '/en/vt/norwich/release-time',
  '/es/vt/norwich/detainer',
  '/en/vt/norwich/farm',
  '/es/find',
  '/en/changes/2024-04-23',
])('has no barrier: %s', async (path) => {
  expect(await lookedAt(app.address + path)).toEqual([])
})
