// The four tasks, as people do them: on a phone, by keyboard, without script, without a network.
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { type Visitor, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()

const phone = (options?: Visitor) => visitor(browser, options)

describe('every page', () => {
  it('asks nothing of any other server, and logs no situation', async () => {
    const page = await phone()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await norwichPassenger(page)
    expect(asked.filter((each) => !each.startsWith(app.address) && !each.startsWith('data:'))).toEqual([])
    expect(asked.filter((each) => /passenger|suspicion|require-id/.test(each))).toEqual([])
    expect(app.log()).not.toMatch(/norwich|passenger/i)
    await page.context().close()
  })
})

/** An officer in Norwich, a passenger who is suspected of nothing. */
async function norwichPassenger(page: Page): Promise<void> {
  await page.goto(`${app.address}/en/ask`)
  await page.getByLabel(/A town, a village/).fill('Norwich')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Norwich Police Department' }).click()
  await page.getByText('Identification', { exact: true }).click()
  await page.getByRole('button', { name: 'Require a person to show identification' }).click()
  await page.getByRole('button', { name: 'A passenger' }).click()
  await page.getByRole('button', { name: /no suspicion/i }).click()
  await page.getByRole('heading', { name: 'must not', exact: false, level: 1 }).waitFor()
}

describe('asking', () => {
  it('ends in the verdict, with nothing of it in the address', async () => {
    const page = await phone()
    await norwichPassenger(page)
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('')
    expect(await page.textContent('main')).toContain('An officer must not require a passenger to show identification')
    await page.context().close()
  })

  it('goes back with the browser, and changes an earlier answer', async () => {
    const page = await phone()
    await norwichPassenger(page)
    await page.locator('#answers').waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /suspect/i }).waitFor()
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: /must not/i }).waitFor()
    await page.getByRole('button', { name: /Change.*dealt with/ }).click()
    await page.getByRole('heading', { level: 1, name: /Who is the person/ }).waitFor()
    await page.context().close()
  })

  it('works with the keyboard alone', async () => {
    const page = await phone()
    await page.goto(`${app.address}/en/ask`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Quechee')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Which agency' }).waitFor()
    expect(await page.textContent('.where')).toContain('Hartford')
    await page.context().close()
  })

  it('works with script turned off, by forms that are forgotten', async () => {
    const page = await phone({ script: false })
    await norwichPassenger(page)
    expect(new URL(page.url()).search).toBe('')
    await page.context().close()
  })

  it('says what is wrong with a place, and keeps what was typed', async () => {
    const page = await phone()
    await page.goto(`${app.address}/es/ask`)
    await page.getByLabel(/Un pueblo/).fill('<script>alert(1)</script>')
    await page.getByRole('button', { name: 'Continuar' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.inputValue('#place')).toBe('<script>alert(1)</script>')
    await page.context().close()
  })

  it('says that a place is missing', async () => {
    const page = await phone()
    await page.goto(`${app.address}/en/ask`)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('alert').getByText('Write where it is').waitFor()
    await page.context().close()
  })

  it('chooses no act at the enter key while several fit', async () => {
    const page = await phone()
    await page.goto(`${app.address}/en/ask?place=Norwich`)
    await page.getByLabel(/Type plain words/).press('Enter')
    await page.getByLabel(/Type plain words/).fill('zzz')
    await page.getByRole('status').getByText('Nothing fits').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('What does the officer want to do?')
    await page.context().close()
  })

  it('shows no answer where the law cannot be loaded', async () => {
    const page = await phone({ worker: false })
    await page.route('**/data/*.law', (route) => route.abort())
    await page.goto(`${app.address}/en/ask`)
    await page.getByLabel(/A town, a village/).fill('Norwich')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('alert').getByText('could not be loaded').waitFor()
    await page.unroute('**/data/*.law')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Which agency' }).waitFor()
    await page.context().close()
  })
})

describe('without a network', () => {
  it('answers after the first visit, and says how old its copy of the law is', async () => {
    const page = await phone()
    await page.goto(`${app.address}/en/ask`)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await page.context().setOffline(true)
    await page.reload()
    await norwichPassenger(page)
    expect(await page.textContent('main')).toMatch(/This copy of the law was made on \d+ \w+ \d{4}/)
    await page.context().close()
  })
})

/** Bytes of a body as a browser gets it that knows no newer way than gzip. */
async function sizeWithGzip(address: string): Promise<number> {
  const [response] = (await once(get(address, { headers: { 'Accept-Encoding': 'gzip' } }), 'response')) as [IncomingMessage]
  expect(response.headers['content-encoding']).toBe('gzip')
  let size = 0
  for await (const chunk of response) size += (chunk as Buffer).length
  return size
}

describe('the first page', () => {
  it.each([
    ['', 'en', 'of a State', 125_000, 165_000],
    ['', 'es', 'of a State', 125_000, 165_000],
    ['?place=us/vt/norwich', 'en', 'of a place', 100_000, 130_000],
    ['?place=us/vt/norwich', 'es', 'of a place', 100_000, 130_000],
  ])(
    'loads script, engine and no more law than it needs: /ask%s in %s, that %s, less than %i bytes, and than %i with an older way',
    async (of, lang, _, most, zippedMost) => {
      const page = await phone({ worker: false })
      const loaded = new Map<string, number>()
      page.on('requestfinished', async (request) => {
        const sizes = await request.sizes()
        if (request.resourceType() === 'script' || request.url().includes('.law')) loaded.set(request.url(), sizes.responseBodySize)
      })
      await page.goto(`${app.address}/${lang}/ask${of}`)
      await page.waitForLoadState('networkidle')
      const law = of === '' ? `${lang}.law` : `${lang}.us`
      expect([...loaded.keys()].map((each) => each.replace(/.*\/|-.*/g, '')).sort()).toEqual(['interview', 'keep.mjs', law].sort())
      const total = [...loaded.values()].reduce((sum, each) => sum + each, 0)
      expect(total).toBeGreaterThan(50_000)
      expect(total).toBeLessThan(most)
      const zipped = await Promise.all([...loaded.keys()].map(sizeWithGzip))
      expect(zipped.reduce((sum, each) => sum + each, 0)).toBeLessThan(zippedMost)
      await page.context().close()
    },
  )

  it('goes on with the law of a State where another place is named, and where the own law cannot be had', async () => {
    const page = await phone({ worker: false })
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('.law')) asked.push(request.url().replace(/.*\//, ''))
    })
    await page.route('**/data/en.us-vt-norwich.law', (route) => route.abort())
    await page.goto(`${app.address}/en/ask?place=us/vt/norwich&act=require-id`)
    await page.locator('button[value="passenger"]').click()
    await page.locator('button[value="none"]').waitFor()
    expect(asked).toContain('en.law')
    await page.unroute('**/data/en.us-vt-norwich.law')
    await page.goto(`${app.address}/en/ask?place=us/vt/norwich`)
    await page
      .getByRole('button', { name: /^Change/ })
      .first()
      .click()
    await page.getByLabel(/A town, a village/).fill('Lebanon')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Lebanon').first().waitFor()
    expect(new Set(asked)).toEqual(new Set(['en.law', 'en.us-vt-norwich.law', 'en.us-nh.law']))
    await page.context().close()
  })
})

describe('a town on a page', () => {
  it('is found by name, and reads in Spanish', async () => {
    const page = await phone({ language: 'es-MX' })
    await page.goto(app.address)
    expect(page.url()).toBe(`${app.address}/es`)
    await page.getByLabel('¿En qué pueblo o ciudad?').fill('Norwich')
    await page.getByRole('button', { name: 'Buscar' }).click()
    await page.getByRole('heading', { name: /Norwich/, level: 1 }).waitFor()
    expect(await page.textContent('main')).toContain('Un agente para mi carro')
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByText('An officer stops my car').waitFor()
    await page.context().close()
  })
})

describe('headers and bad input', () => {
  it('lets no inline script in, and no frame around', async () => {
    const { headers } = await fetch(`${app.address}/en`)
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self'[^;]*;/)
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-(inline|eval)/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })

  it.each([
    ['/en/vt/nowhere', 404],
    ['/en/vt/norwich?on=2024-02-30', 400],
    ['/en/law/none', 404],
    ['/xx/ask', 404],
    ['/data/xx.law', 404],
  ])('%s is answered with %i and a page', async (path, status) => {
    const response = await fetch(app.address + path)
    expect(response.status).toBe(status)
    expect(await response.text()).not.toMatch(/\n\s+at |node_modules/)
  })

  it('refuses ten megabytes with a page', async () => {
    const body = new URLSearchParams({ place: 'a'.repeat(10_000_000) })
    const headers = { Origin: app.address, Accept: 'text/html' }
    const response = await fetch(`${app.address}/es/ask`, { method: 'POST', headers, body })
    expect([response.status, response.headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8'])
    const page = await response.text()
    expect(page).toContain('lang="es"')
    expect(page).not.toContain('aaaa')
  })

  it('sends the law once, and then only whether it changed', async () => {
    const first = await fetch(`${app.address}/data/en.law`)
    const etag = first.headers.get('etag') ?? ''
    expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(100_000)
    expect((await fetch(`${app.address}/data/en.law`, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  })
})
