// The library: each text as its document, search in all of them, and what agencies' texts have of a model.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../src/base/index.ts'
import { circuitOf, coverageOf, textSubject, weights } from '../../src/compare/index.ts'
import { type Locale, normSentence, say, weightText } from '../../src/wording/index.ts'
import { home, serveApp, type Visitor, visitor } from './browser-node.ts'
import type { Shared } from './servers-node.ts'
import { compiledLaw, started } from './started-node.ts'

const { app, browser } = await started()
const artefact = await compiledLaw()

async function open(path: string, { from = app, ...how }: Visitor & { readonly from?: Shared } = {}): Promise<Page> {
  const page = await visitor(browser, how)
  await page.goto(from.address + path)
  return page
}

describe('a text', () => {
  it.each(['en', 'es'] as const)('has every rule in words where its fence stood, with how often it decides, in %s', async (lang) => {
    const page = await open(`/${lang}/law/vt.norwich-policy`, { script: false })
    const text = artefact.instruments.find((each) => each.id === 'vt.norwich-policy')
    const own = artefact.norms.filter((each) => each.instrument === 'vt.norwich-policy')
    const found = weights({ ...artefact, instruments: artefact.instruments.filter((each) => each === text) })
    for (const norm of own) {
      const rule = await page.locator(`[id="${norm.id.split('/')[1]}"]`).textContent()
      expect(rule).toContain(normSentence(artefact, lang, norm))
      const weight = found.get(norm.id)
      if (weight !== undefined) expect(rule?.toLowerCase()).toContain(weightText(lang, weight))
    }
    const order = await page.locator('.text :is(h3, article)').evaluateAll((all) => all.map((each) => each.id))
    const first = order.indexOf('part-sharing-information')
    expect(order.slice(first, first + 2)).toEqual(['part-sharing-information', 'share'])
    expect(await page.locator('.prose').first().getAttribute('lang')).toBe('en')
    expect((await page.textContent('main'))?.includes(say(lang, 'web.law.english'))).toBe(lang === 'es')
    await page.context().close()
  })

  it('tells what it came after and before, and leads there', async () => {
    const page = await open('/en/law/vt.fip-2018')
    const row = (name: string) => page.locator('dl > div', { has: page.getByText(name, { exact: true }) }).first()
    expect(await row('Replaces').getByRole('link').getAttribute('href')).toBe('/en/law/vt.fip-2016')
    expect(await row('Replaced by').getByRole('link').getAttribute('href')).toBe('/en/law/vt.fip-2024')
    expect(await row('Whom it binds').textContent()).toContain('a constable; Vermont')
    expect(await row('The rule that says so').count()).toBe(0)
    const compare = page.getByRole('link', { name: /^What differs from/ })
    expect(await compare.getAttribute('href')).toBe('/en/compare?first=vt.fip-2016&second=vt.fip-2018')
    await page.goto(`${app.address}/en/law/vt.norwich-policy`)
    expect(await row('The votes it follows').getByRole('link').getAttribute('href')).toBe('/en/law/vt.norwich-article-32')
    await page.getByRole('link', { name: 'What changed in Norwich, Vermont, and when' }).click()
    await page.getByRole('heading', { level: 1, name: 'What changed in Norwich' }).waitFor()
    await page.goto(`${app.address}/en/law/vt.norwich-article-32`)
    expect(await row('What followed it').getByRole('link').getAttribute('href')).toBe('/en/law/vt.norwich-policy')
    expect(await row('Whom it binds').textContent()).toContain('It binds nobody.')
    await page.context().close()
  })

  it('says the cases that a rule decides, with what is expected and since when', async () => {
    const page = await open('/en/law/vt.hartford-ordinance', { script: false })
    const rule = page.locator('[id="no-telling"]')
    await rule.getByText(/^Worked cases/).click()
    const told = await rule.locator('.case').filter({ hasText: 'Hartford in August 2024' }).textContent()
    expect(told).toContain('5 June 2021 and 1 August 2024: it is unsettled whether an officer may')
    expect(told).not.toContain('20 January 2020')
    await page.context().close()
  })

  it('tells erasers, limits and definitions, and both sides of a dispute with their sources', async () => {
    const page = await open('/en/law/us.8-usc-1373', { script: false })
    const rule = await page.locator('[id="sending"]').textContent()
    expect(rule).toContain('Bans of lower texts do not hold where')
    expect(rule).toContain('Whether this holds is disputed in the Second Circuit, since 14 May 2018.')
    expect(rule).toMatch(/On one side: .*On the other: .*Murphy v\. National Collegiate/s)
    await page.goto(`${app.address}/en/law/nh.hb-511`)
    expect(await page.locator('[id="nothing-stricter"]').textContent()).toContain('must be no stricter than')
    await page.goto(`${app.address}/en/law/vt.fip-2024`)
    expect(await page.locator('[id="safety"]').textContent()).toContain('” means:')
    await page.context().close()
  })

  it('follows links between documents to pages here', async () => {
    const page = await open('/en/law/us.fourth-amendment', { script: false })
    expect(await page.getByRole('link', { name: 'Arizona v. United States' }).first().getAttribute('href')).toBe('/en/law/us.arizona-2012')
    expect(await page.locator('.prose a[href$=".md"]').count()).toBe(0)
    await page.context().close()
  })

  it('shows as letters whatever in a document looks like HTML, and follows no other kind of link', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-law-'))
    cpSync(join(home, 'law'), folder, { recursive: true })
    const file = join(folder, 'us/vt/norwich/policy.md')
    const bad =
      '\n\n<script>window.bad = 1</script>\n\nA <b onclick="x()">word</b> and [a link](javascript:alert(1)) ![picture](https://example.org/a.png).\n\n## "Head" & <i>tail</i>\n'
    writeFileSync(file, readFileSync(file, 'utf8') + bad)
    const served = await serveApp({ EVENHAND_DOCUMENTS: folder })
    const page = await open('/en/law/vt.norwich-policy', { from: served })
    expect(await page.locator('.prose :is(script, b, i, img, [onclick], [href^="javascript"])').count()).toBe(0)
    const prose = (await page.locator('.prose').allTextContents()).join('')
    expect(prose).toContain('<script>window.bad = 1</script>')
    expect(prose).toContain('A <b onclick="x()">word</b> and a link picture.')
    expect(await page.locator('[id="part-head-i-tail-i"]').textContent()).toBe('"Head" & <i>tail</i>')
    await page.context().close()
    served.stop()
    rmSync(folder, { recursive: true })
  })
})

describe('without documents', () => {
  it('a text still has its rules and what is not known, and search still finds them', async () => {
    const served = await serveApp({ EVENHAND_DOCUMENTS: join(tmpdir(), 'evenhand-nowhere') })
    const page = await open('/en/law/vt.norwich-policy', { from: served, script: false })
    expect(await page.textContent('main')).toContain(say('en', 'web.law.no-document'))
    const own = artefact.norms.filter((each) => each.instrument === 'vt.norwich-policy')
    expect(await page.locator('article').count()).toBe(own.length)
    expect(await page.locator('#not-known').count()).toBe(1)
    await page.goto(`${served.address}/en/law?q=passenger`)
    expect(await page.locator('main h2').allTextContents()).toContain('Model Fair and Impartial Policing Policy (2024)')
    await page.context().close()
    served.stop()
  })
})

describe('the list', () => {
  it('is grouped by where texts are from, the country first, and holds every text once', async () => {
    const page = await open('/en/law', { script: false })
    const groups = await page.locator('main h2').allTextContents()
    expect(groups.slice(0, 4)).toEqual(['The United States', 'The First Circuit', 'The Second Circuit', 'Vermont'])
    expect(groups.indexOf('New Hampshire')).toBe(groups.indexOf('Winooski, Vermont') + 1)
    expect(await page.locator('.texts > li').count()).toBe(artefact.instruments.length)
    const norwich = page.locator('section', { has: page.getByRole('heading', { name: 'Norwich, Vermont' }) })
    expect(await norwich.textContent()).toContain(
      'An advisory vote · Said on 3 March 2020, binding nobody; acted upon by 1 March 2022: Norwich Police, stricter fair and impartial policing policy · no rules',
    )
    await page.context().close()
  })
})

describe('search', () => {
  it('finds rules by what they say, marks the words, and leads to the rule', async () => {
    const page = await open('/en/law')
    await page.getByRole('textbox').fill('passenger identification')
    await page.getByRole('button', { name: 'Find' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /Texts found: \d+\. Rules and passages in them: \d+\./ })
      // WHY: it waits longer, because the first search makes the index, beside whatever else is tried on this machine
      .waitFor()
    expect(await page.getByRole('textbox').inputValue()).toBe('passenger identification')
    expect(new Set((await page.locator('li mark').allTextContents()).map((each) => each.toLowerCase()))).toEqual(
      new Set(['passenger', 'passengers', 'identification']),
    )
    const model = page.locator('section', { has: page.getByRole('heading', { name: /Policy \(2024\)/ }) })
    const rule = model.getByRole('link', { name: /must not require a passenger to show identification/ }).first()
    expect(await rule.getAttribute('href')).toBe('/en/law/vt.fip-2024#passenger-id')
    await rule.click()
    await page.locator('[id="passenger-id"]:target').waitFor()
    await page.context().close()
  })

  it('takes accents, capitals, beginnings and small slips for nothing, in the words of the page', async () => {
    const titles = async (path: string): Promise<readonly string[]> => {
      const page = await open(path, { script: false })
      const found = await page.locator('main h2').allTextContents()
      await page.context().close()
      return found
    }
    const plain = await titles('/es/law?q=situación+migratoria')
    expect(plain.length).toBeGreaterThan(5)
    expect(await titles('/es/law?q=SITUACION+MIGRATORIA')).toEqual(plain)
    expect(await titles('/en/law?q=winoski')).toContain('Winooski Police, stricter fair and impartial policing policy')
    expect(await titles('/en/law?q=winoo')).toContain('Winooski Police, stricter fair and impartial policing policy')
    expect((await titles('/en/law?q=vt.20-vsa-2366'))[0]).toMatch(/^20 V\.S\.A\. § 2366/)
    expect(await titles('/en/law?q=situación')).toEqual([])
  })

  it('finds passages and what is not known, and says that there is nothing', async () => {
    const page = await open('/es/law?q=petition+article', { script: false })
    const passage = page.locator('a[lang="en"]', { hasText: 'petition' }).first()
    expect(await passage.getAttribute('href')).toMatch(/^\/es\/law\/[a-z0-9.-]+#part-/)
    await page.goto(`${app.address}/en/law?q=vote+count+image`)
    expect(await page.locator('li', { hasText: 'What is not known' }).first().getByRole('link').getAttribute('href')).toMatch(/#not-known$/)
    await page.goto(`${app.address}/en/law?q=${encodeURIComponent('<b>qqqq</b>')}`)
    expect(await page.getByRole('status').textContent()).toBe('Nothing here has “<b>qqqq</b>” in it.')
    expect(await page.locator('main b').count()).toBe(0)
    await page.context().close()
  })
})

describe('coverage', () => {
  const expected = (lang: Locale, text: string, model: string) => {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(new Date())
    const [one, other] = [text, model].map((id) => {
      const instrument = artefact.instruments.find((each) => each.id === id)
      if (instrument === undefined || !isDay(day)) throw new Error(id)
      return textSubject(artefact, instrument, circuitOf(artefact, instrument), day)
    })
    if (one === undefined || other === undefined) throw new Error(text)
    return coverageOf(one, other).map((each) => ({ ...each, says: normSentence(artefact, lang, each.norm) }))
  }

  it('has a cell for each component and text, as the room that compares has it', async () => {
    const page = await open('/en/law/coverage', { script: false, width: 1440 })
    const policies = artefact.instruments.filter((each) => each.kind === 'agency-policy' && each.place?.startsWith('us/vt'))
    expect(await page.locator('thead th').count()).toBe(policies.length + 1)
    const column = policies.findIndex((each) => each.id === 'vt.state-police-2011')
    const found = await page
      .locator('tbody tr')
      .evaluateAll(
        (rows, at) => rows.map((row) => [row.querySelector('th')?.textContent, row.querySelectorAll('td')[at]?.getAttribute('data-coverage')]),
        column,
      )
    expect(found).toEqual(
      expected('en', 'vt.state-police-2011', 'vt.fip-2024').map((each) => [each.says, each.coverage === 'missing' ? 'unread' : each.coverage]),
    )
    expect(await page.locator('tbody td', { hasText: /^\s*[✕○▽?△✓] \p{L}/u }).count()).toBe(await page.locator('tbody td').count())
    await page.context().close()
  })

  it('opens a cell with the situations in which the text departs', async () => {
    const page = await open('/en/law/coverage', { width: 1440 })
    const cell = page.locator('[id="no-adverse-bearing"] a.tell').first()
    await cell.click()
    await page.locator('[id="no-adverse-bearing"]:target').waitFor()
    expect(await page.locator('thead th').count()).toBe(2)
    await page.goto(`${app.address}/en/law/coverage?model=vt.fip-2024&text=vt.norwich-policy&text=vt.winooski-policy`)
    const looser = page.locator('td[data-coverage="looser"]').first()
    await looser.locator('summary').click()
    expect(await looser.locator('li').first().isVisible()).toBe(true)
    expect(await looser.textContent()).toMatch(/looser here.*When .*For example: /s)
    await page.context().close()
  })

  it('counts in short what the table has, and gives it as a table for spreadsheets', async () => {
    const page = await open('/es/law/coverage?model=vt.fip-2018&text=vt.norwich-policy&text=vt.winooski-policy', { script: false })
    const looser = expected('es', 'vt.norwich-policy', 'vt.fip-2018').filter((each) => each.coverage === 'looser').length
    expect(await page.locator('main ul > li').first().textContent()).toContain(`aquí menos estricto: ${looser}`)
    const href = await page.getByRole('link', { name: 'Descargar como tabla (CSV)' }).getAttribute('href')
    const response = await fetch(app.address + href)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const rows: readonly (readonly string[])[] = parseCsv(await response.text())
    const components = expected('es', 'vt.norwich-policy', 'vt.fip-2018')
    expect(rows).toHaveLength(components.length + 1)
    expect(rows[0]?.slice(0, 2)).toEqual(['componente', expect.stringContaining('Policía de Norwich, política más estricta')])
    expect(rows[1]?.[0]).toBe(components[0]?.says)
    await page.context().close()
  })

  it.each([
    ['model=none', 'model', 'No model “none” is known here.'],
    ['model=vt.fip-2018&text=vt.fip-2024', 'text', 'No text of an agency “vt.fip-2024” is known here.'],
  ])('refuses %s with the form kept', async (query, field, says) => {
    const answer = await fetch(`${app.address}/en/law/coverage?${query}`)
    expect(answer.status).toBe(400)
    expect((await fetch(`${app.address}/en/law/coverage.csv?${query}`)).status).toBe(400)
    const page = await open(`/en/law/coverage?${query}`, { script: false })
    expect(await page.getByRole('alert').textContent()).toContain(says)
    expect(await page.locator(`[id="${field}"]`).getAttribute('aria-invalid')).toBe('true')
    if (field === 'text') expect(await page.locator('#model').inputValue()).toBe('vt.fip-2018')
    expect(await page.locator('table').count()).toBe(0)
    await page.context().close()
  })
})
