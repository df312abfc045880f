// A language that was begun: its pages are shown where every sentence of them is there, what is in English is marked, and it is offered nowhere.
import { describe, expect, it } from 'vitest'
import { barriers, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()
const get = (path: string) => fetch(app.address + path, { redirect: 'manual' })

/** Pages that are whole in French. */
const whole = ['', '/ask', '/places', '/vt/norwich', '/vt/norwich?as=officer', '/vt/norwich/asked-born', '/vt/norwich/release-time', '/nh/hanover/detainer']

describe('French', () => {
  it.each(whole)('is shown on /fr%s, and marks what is in English', async (path) => {
    const response = await get(`/fr${path}`)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('<html lang="fr" dir="ltr">')
    expect(html).not.toMatch(/[\uE000-\uE002]/)
    expect(html).toContain('l’a encore relu')
    expect(html).not.toMatch(/\b(Skip to the content|Main pages|Not settled|Where this comes from)\b/)
  })

  it('asks and answers without script', async () => {
    const known = ['purpose=civil-immigration', 'paper=detainer']
    const body = new URLSearchParams([
      ...Object.entries({ place: 'us/vt/norwich', agency: 'municipal', act: 'hold', day: '2026-06-01', now: '1' }),
      ...known.map((each) => ['known', each]),
    ])
    const response = await fetch(`${app.address}/fr/ask`, { method: 'POST', body, redirect: 'manual', headers: { Origin: app.address, Accept: 'text/html' } })
    const html = await response.text()
    expect([response.status, /<html lang="([a-z]+)"/.exec(html)?.[1]]).toEqual([200, 'fr'])
    expect(html).toMatch(/Un agent de police ne doit pas garder une personne/)
    const page = await visitor(browser)
    page.setDefaultTimeout(30_000)
    await page.goto(`${app.address}/fr/ask?place=us/vt/norwich&act=hold&on=2026-06-01`)
    expect(await barriers(page)).toEqual([])
    await page.context().close()
  })

  it.each(['/law', '/map', '/draft', '/clock'])('leads from /fr%s, which is not whole, to English', async (path) => {
    const response = await get(`/fr${path}`)
    expect([response.status, response.headers.get('Location')]).toEqual([303, `/en${path}`])
  })

  it('is offered nowhere', async () => {
    const html = await (await get('/en')).text()
    expect(html).not.toMatch(/hreflang="fr"|href="\/fr/)
    expect((await (await get('/sitemap.xml')).text()).includes('/fr')).toBe(false)
    expect(await (await get('/en/languages')).text()).toContain('French')
  })
})
