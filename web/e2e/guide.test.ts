// The guide of a booking desk: where, at most two questions, the answer at once, with script and without.
import { describe, expect, it } from 'vitest'
import { looking, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()
const lookedAt = looking(browser)

interface Told {
  readonly says: string
  readonly word: string
  readonly officer: string
}

const json = async <Shape>(path: string): Promise<Shape> => (await (await fetch(app.address + path)).json()) as Shape
const plates = [
  ['paper=detainer&held=no', 'detainer'],
  ['paper=ice-warrant&held=no', 'ice-warrant'],
  ['paper=judge-warrant', 'judge-warrant'],
] as const

describe('the guide of a booking desk', () => {
  it.each(['en', 'es'] as const)('asks for a place and two questions, and answers, without script: %s', async (lang) => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/${lang}/guide/detainer`)
    await page.locator('#place').fill('Norwich, VT')
    await page.locator('main form .button').click()
    for (const choice of ['detainer', 'no']) {
      expect(await page.locator('.plate').count()).toBe(0)
      await page.locator(`button[value="${choice}"]`).click()
    }
    const told = await json<Told>(`/api/situations/detainer?place=us/vt/norwich&lang=${lang}&reader=officer`)
    expect(await page.textContent('.plate')).toContain(told.word)
    expect(await page.textContent('.plate')).toContain(told.says)
    await page.context().close()
  })

  it.each(plates)('answers %s as the situation that it names, everywhere', async (query, situation) => {
    for (const place of ['us/vt/norwich', 'us/nh/hanover', 'us/nh/lebanon', 'us/ma/boston', 'us/ct/new-haven']) {
      const told = await json<Told>(`/api/situations/${situation}?place=${place}&reader=officer`)
      const html = await (await fetch(`${app.address}/en/guide/detainer?place=${place}&${query}`)).text()
      expect([place, html.includes(told.word)]).toEqual([place, true])
    }
  })

  it('tells where a person is held anyway what the answer is not about, and what comes next with links for the officer', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/guide/detainer?place=us/nh/lebanon&paper=detainer&held=no`)
    const free = await page.textContent('.plate .head')
    await page.goto(`${app.address}/en/guide/detainer?place=us/nh/lebanon&paper=detainer&held=yes`)
    expect(await page.textContent('.plate .head')).not.toBe(free)
    expect(await page.textContent('main')).toContain('This is about keeping the person for ICE')
    const next = page.locator('.situations a')
    expect(await next.evaluateAll((links) => links.map((each) => each.getAttribute('href')))).toEqual(
      ['release-time', 'handed-over', 'ice-in-the-cells'].map((id) => `/en/nh/lebanon/${id}?as=officer`),
    )
    for (const { officer } of await Promise.all(
      ['release-time', 'handed-over', 'ice-in-the-cells'].map((id) => json<Told>(`/api/situations/${id}?place=us/nh/lebanon`)),
    ))
      expect(await page.textContent('.situations')).toContain(officer)
    await page.context().close()
  })

  it('begins where the device remembers to be: three taps from the first page', async () => {
    const page = await visitor(browser)
    await page.goto(`${app.address}/en`)
    await page.evaluate(() => localStorage.setItem('evenhand.where', JSON.stringify({ place: 'us/vt/norwich', agency: 'municipal' })))
    await page.goto(`${app.address}/en/guide/detainer`)
    await page.locator('button[value="detainer"]').click()
    await page.locator('button[value="no"]').click()
    await page.locator('.plate').waitFor()
    expect(await page.textContent('.plate')).toContain('You must not')
    await page.locator('.where a').click()
    await page.locator('#place').waitFor()
    await page.context().close()
  })

  it('keeps to what it has: no such guide, place or choice', async () => {
    expect((await fetch(`${app.address}/en/guide/nothing`)).status).toBe(404)
    expect((await fetch(`${app.address}/en/guide/detainer?place=nowhere`)).status).toBe(400)
    expect((await fetch(`${app.address}/en/guide/detainer?place=`)).status).toBe(400)
    const html = await (await fetch(`${app.address}/en/guide/detainer?place=us/vt/norwich&paper=nothing&held=no`)).text()
    expect(html).toContain('What paper do you have?')
    expect(html).not.toContain('class="plate')
  })

  it('asks a place that nobody polices whole which agency it is, and then answers for it', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/guide/detainer?place=us/vt`)
    if ((await page.locator('button[name=agency]').count()) > 0) await page.locator('button[name=agency]').first().click()
    await page.locator('button[value="call"]').click()
    expect(await page.locator('.plate').count()).toBe(1)
    await page.context().close()
  })
})

const widths = [320, 1280] as const
it.each(
  [
    '',
    '?place=us/vt/norwich',
    '?place=us/vt/norwich&paper=detainer',
    '?place=us/vt/norwich&paper=detainer&held=yes',
    '?place=us/nh/lebanon&paper=detainer&held=yes',
  ].flatMap((query) => widths.map((width) => [query, width] as const)),
)('has no barrier and does not scroll sideways: %s at %i', async (query, width) => {
  for (const lang of ['en', 'es']) expect(await lookedAt(`${app.address}/${lang}/guide/detainer${query}`, width)).toEqual([])
})

describe('the reviewer’s table', () => {
  it.each(['en', 'es'] as const)(
    'keeps apart what is there, stricter, looser, missing, not read and not settled, and they are all components: %s',
    async (lang) => {
      const page = await visitor(browser, { script: false })
      await page.goto(`${app.address}/${lang}/law/agencies`)
      const rows = await page
        .locator('tbody tr')
        .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td.number .count')].map((each) => Number(each.textContent))))
      expect(rows.length).toBeGreaterThan(5)
      const total = Number(/\d+/.exec((await page.locator('thead .parts').textContent()) ?? '')?.[0])
      for (const row of rows) expect(row.reduce((sum, each) => sum + each, 0)).toBe(total)
      for (const word of await page.locator('tbody tr').first().locator('.number .word').all()) expect(await word.textContent()).toMatch(/\S/)
      await page.context().close()
    },
  )

  it('counts a text that adopts the model whole as the model, and charges no agency with what was not read', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/law/agencies`)
    const counts = (place: string, review: string) =>
      page.locator('tbody tr', { hasText: place }).first().locator(`[data-review=${review}] .count`).textContent()
    expect(await counts('Hartford', 'unread')).toBe('0')
    expect(await counts('Hartford', 'missing')).toBe('0')
    expect(Number(await counts('Norwich', 'unread'))).toBeGreaterThan(0)
    expect([await counts('Norwich', 'missing'), await counts('Norwich', 'looser')]).toEqual(['0', '0'])
    expect(await page.locator('section details.unread').first().textContent()).toContain('only about us')
    expect(await page.textContent('main')).not.toContain('State Police, bias-free policing (2011)')
    await page.goto(`${app.address}/en/law/agencies?all=1`)
    expect(await page.textContent('main')).toContain('State Police, bias-free policing (2011)')
    expect(await page.textContent('main')).toContain('Not in force today')
    expect((await fetch(`${app.address}/en/law/agencies?model=none`)).status).toBe(400)
    await page.context().close()
  })

  it.each(widths)('has no barrier at %i', async (width) => {
    for (const path of ['/en/law/agencies', '/es/law/agencies?all=1']) expect(await lookedAt(app.address + path, width)).toEqual([])
  })
})
