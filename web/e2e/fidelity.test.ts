// How well the law is known, and what is not: what the pages show is what the law says of each rule and text.
import { describe, expect, it } from 'vitest'
import { inLanguage, normSentence, say } from '../../src/wording/index.ts'
import { visitor } from './browser-node.ts'
import { compiledLaw, started } from './started-node.ts'

const { app, browser } = await started()
const artefact = await compiledLaw()
const rules = [...artefact.norms, ...artefact.erasers]

describe('how well the law is known', () => {
  it.each(['en', 'es'] as const)('is shown of each rule, with counts that add up, in %s', async (lang) => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/${lang}/law`)
    // circuits and the country are named, in the language of the page
    const headings = await page.locator('main h2').allTextContents()
    expect(headings).toContain(lang === 'es' ? 'Estados Unidos' : 'The United States')
    await page.getByRole('link', { name: say(lang, 'fidelity.title') }).click()
    expect(await page.locator('main').textContent()).not.toMatch(/(?<![\w-])\w+-circuit\b/)
    const shown = await page
      .locator('tr[data-grade]')
      .evaluateAll((rows) => rows.map((row) => [row.querySelector('a')?.getAttribute('href'), row.getAttribute('data-grade')]))
    const expected = rules.map((each) => [`/${lang}/law/${each.id.replace('/', '#')}`, each.attestation])
    expect(shown.map(String).sort()).toEqual(expected.map(String).sort())
    const [norm] = artefact.norms
    if (norm !== undefined)
      expect(
        await page
          .locator(`tr a[href$="${norm.id.replace('/', '#')}"]`)
          .last()
          .textContent(),
      ).toBe(normSentence(artefact, lang, norm))
    const column = await page.locator('table').first().locator('td:last-child').allTextContents()
    expect(column.reduce((sum, each) => sum + Number(each), 0)).toBe(rules.length)
    const csv = await fetch(app.address + (await page.getByRole('link', { name: say(lang, 'fidelity.csv') }).getAttribute('href')))
    expect([csv.headers.get('content-type'), (await csv.text()).trim().split('\n').length]).toEqual(['text/csv; charset=utf-8', rules.length + 1])
    const json = await fetch(app.address + (await page.getByRole('link', { name: say(lang, 'fidelity.json') }).getAttribute('href')))
    expect(await json.json()).toMatchObject({ rules: rules.map(({ id, attestation }) => ({ rule: id, attestation })) })
    await page.context().close()
  })

  it('fits a phone, with every rule opened', async () => {
    const page = await visitor(browser, { width: 360 })
    await page.goto(`${app.address}/es/law/fidelity`)
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '')
    })
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
    expect(inner).toBe(outer)
    await page.context().close()
  })
})

describe('what is not known', () => {
  it.each(['en', 'es'] as const)('is shown of each text, with its sources, in %s', async (lang) => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/${lang}/law/unknown`)
    const doubtful = new Set(rules.filter(({ attestation }) => attestation === 'unconfirmed').map(({ instrument }) => instrument))
    const expected = artefact.instruments.filter(({ id, unknowns }) => unknowns.length > 0 || doubtful.has(id))
    expect((await page.locator('article').evaluateAll((all) => all.map(({ id }) => id))).sort()).toEqual(expected.map(({ id }) => id).sort())
    expect(await page.locator('main').textContent()).not.toMatch(/(?<![\w-])\w+-circuit\b/)
    const [text] = expected
    if (text === undefined) throw new Error('something is not known')
    const article = page.locator(`[id="${text.id}"]`)
    const said = (await article.textContent()) ?? ''
    for (const each of [...text.unknowns.map((words) => inLanguage(words, lang).slice(1, 40)), ...text.sources.map(({ title }) => title)])
      expect(said).toContain(each)
    const addresses = text.sources.flatMap(({ address }) => address ?? [])
    for (const each of addresses) expect(await article.locator(`a[href="${each}"]`).count()).toBeGreaterThan(0)
    await page.context().close()
  })
})
