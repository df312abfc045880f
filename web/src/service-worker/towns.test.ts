// Which address is of a town, in which language an address is, and what a kept page is told to show.
import { describe, expect, it } from 'vitest'
import { languageOf } from './locales.ts'
import { shown } from './shown.ts'
import { townAt } from './towns.ts'

describe('an address', () => {
  it.each([
    ['/en/vt/norwich', 'vt/norwich'],
    ['/es/vt/norwich/detainer', 'vt/norwich'],
    ['/en/card/us/nh/lebanon', 'nh/lebanon'],
    ['/en/town/us/nh/lebanon', 'nh/lebanon'],
    ['/en/vt/norwich/detainer/more', undefined],
    ['/en/vt/norwich/pages.gz', undefined],
    ['/en/ask', undefined],
    ['/en/law/unknown', undefined],
    ['/en/desk/new', undefined],
    ['/en/card.pdf/us/vt/norwich', undefined],
    ['/', undefined],
  ])('%s is of %s', (path, town) => {
    expect(townAt(path)).toBe(town)
  })

  it.each([
    ['/es/law', 'en-US', 'es'],
    ['/en', 'es-MX', 'en'],
    ['/', 'es-MX', 'es'],
    ['/estate', 'fr', 'en'],
  ])('%s in a browser of %s is in %s', (path, browser, lang) => {
    expect(languageOf(path, browser)).toBe(lang)
  })
})

describe('a kept page', () => {
  const html = '<aside data-kept="bar" hidden="">a</aside><p data-kept="without" hidden="">b</p><p hidden="">c</p>'

  it('shows what it is told to, and nothing else', async () => {
    const page = await shown(new Response(html, { headers: { 'Content-Encoding': 'gzip', 'Content-Security-Policy': "default-src 'self'" } }), ['bar'], 503)
    expect(await page.text()).toBe('<aside data-kept="bar">a</aside><p data-kept="without" hidden="">b</p><p hidden="">c</p>')
    expect([page.status, page.headers.get('content-encoding'), page.headers.get('content-security-policy')]).toEqual([503, null, "default-src 'self'"])
    expect(page.headers.get('content-type')).toContain('text/html')
  })
})
