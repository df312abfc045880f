// What to record in a place, as a page: the questions of the command line, its files letter by letter, and what is wrong in words.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { evenhand } from '../../src/cli/run.fixture.ts'
import { say } from '../../src/wording/index.ts'
import { visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()
const folder = mkdtempSync(join(tmpdir(), 'evenhand-page-template-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const asked = 'place=us/vt/norwich&on=2024-09-03'

describe.each(['en', 'es'] as const)('in %s', (lang) => {
  it('asks what the command line asks, and hands out its files letter by letter', async () => {
    const out = join(folder, lang)
    const { status, stdout } = await evenhand('audit', 'template', '--place', 'us/vt/norwich', '--on', '2024-09-03', '--out', out, '--lang', lang)
    expect(status).toBe(0)
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/${lang}/audit`)
    await page.getByRole('link', { name: say(lang, 'audit.template') }).click()
    await page.getByLabel(say(lang, 'web.changes.place')).fill('Norwich')
    await page.getByLabel(say(lang, 'web.compare.day')).fill('2024-09-03')
    await page.getByRole('button', { name: say(lang, 'template.show') }).click()
    await page.locator('[data-counts]').waitFor()
    const columns = await page.locator('[data-column]').evaluateAll((all) => all.map((each) => each.getAttribute('data-column') ?? ''))
    expect(columns.toSorted()).toEqual([...stdout.matchAll(/^\| `([a-z_]+)` \|/gm)].flatMap((match) => match[1] ?? []).toSorted())
    const links = await page.locator('.files a').evaluateAll((all) => all.map((each) => [each.textContent, each.getAttribute('href')] as const))
    expect(links).toHaveLength(6)
    for (const [name, address] of links) {
      const sent = await fetch(app.address + (address ?? ''))
      expect([name, sent.headers.get('content-disposition'), await sent.text()]).toEqual([
        name,
        `attachment; filename="${name}"`,
        readFileSync(join(out, name), 'utf8'),
      ])
    }
    await page.context().close()
  })
})

describe('what is wrong', () => {
  it('is told in words beside its field, and what was typed stays', async () => {
    const page = await visitor(browser, { script: false })
    const response = await page.goto(`${app.address}/en/audit/template?place=nowhere&on=2024-02-30`)
    expect(response?.status()).toBe(400)
    const problem = (await page.getByRole('alert').textContent()) ?? ''
    for (const words of ['nowhere', '2024-02-30']) expect(problem).toContain(words)
    expect(await page.locator('#on').inputValue()).toBe('2024-02-30')
    await page.context().close()
  })

  it.each([
    ['no such file', `form.exe?${asked}`],
    ['no place', 'form.md'],
    ['a place that there is not', 'form.md?place=nowhere'],
  ])('%s is not found', async (_, address) => {
    expect((await fetch(`${app.address}/en/audit/template/${address}`)).status).toBe(404)
  })
})
