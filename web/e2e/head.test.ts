// What a page tells of itself to search engines and to whoever gets a link to it, and what they and telephones ask for besides.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { favicon, icons } from '../../tools/pictures/icons.ts'
import { home, serveApp } from './browser-node.ts'
import { started } from './started-node.ts'

const { app } = await started()
const site = 'https://evenhand.example.org'
const placed = await serveApp({ EVENHAND_ADDRESS: site })
afterAll(() => placed.stop())

const locales = ['en', 'es'] as const

/** An address for each page of the app, by its folder. */
const examples: Readonly<Record<string, string>> = {
  '[state=state]/[place]': 'vt/norwich',
  '[state=state]/[place]/[situation]': 'vt/norwich/detainer',
  '[state=state]/[place]/[situation]/card': 'vt/norwich/detainer/card',
  '[state=state]/[place]/[situation]/history': 'vt/norwich/detainer/history',
  'beyond/[topic]': 'beyond/masks',
  'changes/[day]': 'changes/2024-04-23',
  'card/[...place]': 'card/us/vt/norwich',
  'guide/[guide]': 'guide/detainer',
  'law/[id]': 'law/vt.fip-2024',
  'map/[situation]': 'map/release-time',
  'petitions/[id]': 'petitions/norwich-2020',
  'rules/[...place]': 'rules/us/vt/norwich',
}
const folder = join(home, 'web/src/routes/[lang=lang]')
const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((each) => each.endsWith('+page.svelte'))
  .map((each) => each.replace(/\/?\+page\.svelte$/, ''))
const isApart = (route: string): boolean => /^(account|agency|desk|requests)(\/|$)/.test(route)
const open = routes.filter((each) => !isApart(each)).map((each) => examples[each] ?? each)

interface Head {
  readonly title: string
  readonly metas: Readonly<Record<string, string>>
  readonly links: Readonly<Record<string, string>>
}

function attributes(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...tag.matchAll(/([a-z:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
}

function headIn(html: string): Head {
  const head = html.slice(0, html.indexOf('</head>'))
  const tags = [...head.matchAll(/<(meta|link)\b([^>]*)>/g)].map(([, kind, rest = '']) => ({ kind, of: attributes(rest) }))
  return {
    title: /<title>([^<]*)</.exec(head)?.[1] ?? '',
    metas: Object.fromEntries(
      tags.filter(({ kind }) => kind === 'meta').map(({ of }) => [of['property'] ?? `${of['name'] ?? ''}${of['media'] ?? ''}`, of['content'] ?? '']),
    ),
    links: Object.fromEntries(
      tags.filter(({ kind }) => kind === 'link').map(({ of }) => [`${of['rel'] ?? ''} ${of['hreflang'] ?? ''}`.trim(), of['href'] ?? '']),
    ),
  }
}

async function headOf(address: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Head> {
  return headIn(await (await fetch(address + path, { headers })).text())
}

describe('the head', () => {
  it('is looked at on every page', () => {
    expect(open.filter((each) => each.includes('['))).toEqual([])
    expect(open.length).toBeGreaterThan(15)
  })

  it.each(locales.flatMap((lang) => open.map((path) => [lang, path] as const)))(
    'of /%s/%s tells what it is, and where it is in each language',
    async (lang, path) => {
      const at = (each: string): string => `${site}/${each}${path === '' ? '' : `/${path}`}`
      const { title, metas, links } = await headOf(placed.address, `/${lang}${path === '' ? '' : `/${path}`}`)
      expect(links).toMatchObject({ canonical: at(lang), 'alternate en': at('en'), 'alternate es': at('es'), 'alternate x-default': at('en') })
      expect(links['manifest']).toBe(`/${lang}/manifest.webmanifest`)
      expect(metas).toMatchObject({
        'og:url': at(lang),
        'og:type': 'website',
        'og:image': `${site}/card.png`,
        'og:locale': lang === 'en' ? 'en_US' : 'es_US',
        'og:locale:alternate': lang === 'en' ? 'es_US' : 'en_US',
        'og:description': metas['description'],
      })
      expect(title).toContain('Evenhand')
      expect(metas['og:title']).toMatch(/\S{3}/)
      expect(metas['description']).toMatch(/^.{50,300}\.$/)
      expect(Object.keys(metas).filter((each) => each.startsWith('theme-color'))).toHaveLength(2)
      expect(metas['robots']).toBeUndefined()
    },
  )

  it('is of each page its own', async () => {
    for (const lang of locales) {
      const heads = await Promise.all(open.map((path) => headOf(placed.address, `/${lang}/${path}`.replace(/\/$/, ''))))
      expect(new Set(heads.map(({ metas }) => metas['description'])).size).toBe(open.length)
    }
  })

  it.each(['/en/account', '/es/account/join', '/en/desk', '/en/agency', '/en/nowhere', '/nowhere', '/es/vt/nowhere'])(
    'of %s keeps it out of search',
    async (path) => {
      const { metas, links } = await headOf(placed.address, path)
      expect(metas['robots']).toBe('noindex')
      expect([links['canonical'], metas['og:title']]).toEqual([undefined, undefined])
    },
  )

  it('of a page for somebody signed in tells nothing of itself', () => {
    for (const route of routes.filter(isApart)) expect(readFileSync(join(folder, route, '+page.svelte'), 'utf8')).toMatch(/<Head (?!.*about=)/)
  })

  it.each(['/en/law?q=xyzzy', '/en/ask?place=xyzzy', '/es/places?name=xyzzy', '/en/changes?place=xyzzy', '/en/compare?first=xyzzy', '/en/clock?place=xyzzy'])(
    'of %s holds nothing that was typed',
    async (path) => {
      const { metas, links } = await headOf(placed.address, path)
      expect(metas['description']).toMatch(/\S/)
      expect(JSON.stringify([metas, links])).not.toContain('xyzzy')
    },
  )

  it('names no host where the operator named none, whatever the visitor says', async () => {
    for (const header of ['X-Forwarded-Host', 'Forwarded', 'X-Evenhand-Host']) {
      const { metas, links } = await headOf(app.address, '/en/law', { [header]: 'xyzzy.example' })
      expect(links['canonical']).toBe('/en/law')
      expect([metas['og:url'], metas['og:image']]).toEqual([undefined, undefined])
      expect(JSON.stringify([metas, links])).not.toMatch(/xyzzy|127\.0\.0\.1/)
    }
  })
})

describe('search engines', () => {
  it('are told where every page is, and each that they are told of is there', async () => {
    const answer = await fetch(`${placed.address}/sitemap.xml`)
    expect(answer.headers.get('content-type')).toContain('application/xml')
    const addresses = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses.filter((each) => !each.startsWith(`${site}/`))).toEqual([])
    const paths = addresses.map((each) => each.slice(site.length))
    // cards are for printing; to the answers of a town and the days of change other pages lead
    for (const lang of locales)
      for (const path of open.filter((each) => !/^(card\/|changes\/|[a-z]{2}\/[^/]+\/)/.test(each)))
        expect(paths).toContain(`/${lang}${path === '' ? '' : `/${path}`}`)
    // WHY: every seventeenth is tried, because all of them take a minute, and seventeen is no factor of how many there are of a kind
    for (const path of paths.filter((_, index) => index % 17 === 0)) expect([path, (await fetch(placed.address + path)).status]).toEqual([path, 200])
  })

  it('are asked to leave alone what takes work, and told of the list where its addresses are known', async () => {
    const told = await (await fetch(`${placed.address}/robots.txt`)).text()
    expect(told).toContain(`Sitemap: ${site}/sitemap.xml`)
    expect(told).toContain('Disallow: /*?')
    expect(await (await fetch(`${app.address}/robots.txt`)).text()).not.toContain('Sitemap')
    expect((await fetch(`${app.address}/sitemap.xml`)).status).toBe(404)
  })
})

describe('the icons', () => {
  it('are as large as they say', () => {
    for (const { file, width, height } of icons) {
      const bytes = readFileSync(join(home, 'web/static', file))
      expect([file, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([file, width, height])
    }
    expect(readFileSync(join(home, 'web/static/favicon.ico')).readUInt8(6)).toBe(favicon)
  })

  it.each(locales)('are all there, and the app opens in %s where it was installed from that', async (lang) => {
    const manifest = (await (await fetch(`${app.address}/${lang}/manifest.webmanifest`)).json()) as {
      readonly icons: readonly { readonly src: string; readonly purpose?: string }[]
    }
    expect(manifest).toMatchObject({ start_url: `/${lang}`, lang })
    expect(manifest.icons.map((each) => each.purpose)).toContain('maskable')
    for (const path of [...manifest.icons.map((each) => each.src), '/favicon.ico', '/apple-touch-icon.png', '/card.png'])
      expect([path, (await fetch(app.address + path)).status]).toEqual([path, 200])
  })
})
