// An answer taken along: copied, printed on a card, and with the words of whoever runs the site.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { barriers, serveApp, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-help-'))
writeFileSync(join(folder, 'call.en.md'), 'The night line: [802-555-0100](tel:+18025550100) <script>alert(1)</script>\n')
writeFileSync(join(folder, 'do.es.md'), '# Con calma\n\nPuede [callar](javascript:alert(1)).\n')
const { app, browser } = await started()
const helped = await serveApp({ EVENHAND_HELP: folder })
afterAll(() => {
  helped.stop()
  rmSync(folder, { recursive: true })
})

describe('an answer', () => {
  it.each(['en', 'es'])('is copied as it stands, with its source and its address, in %s', async (lang) => {
    const page = await visitor(browser)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${app.address}/${lang}/vt/norwich/passenger-must?on=2026-11-25`)
    const plate = (await page.locator('.plate .big').textContent()) ?? ''
    await page.locator('[data-copy]').click()
    await page.locator('[data-told]:not(:empty)').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    for (const part of [(await page.textContent('h1')) ?? '', plate, `${app.address}/${lang}/vt/norwich/passenger-must?on=2026-11-25`]) {
      expect(part).not.toBe('')
      expect(copied).toContain(part)
    }
    await page.context().close()
  })

  it('can be marked and copied without script, where no button does nothing', async () => {
    const page = await visitor(browser, { script: false })
    await page.goto(`${app.address}/en/vt/norwich/passenger-must`)
    expect(await page.locator('.take button').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length)).toBe(0)
    await page.locator('.take summary').click()
    expect(await page.locator('#as-text').isVisible()).toBe(true)
    await page.context().close()
  })

  it('says whom to call only where the operator said it, to the person, in what language there is, and lets no tag of it through', async () => {
    const said = async (address: string, path: string): Promise<string> => (await fetch(address + path)).text()
    expect(await said(app.address, '/en/vt/norwich/detainer')).not.toContain('Whom to call')
    const officer = await said(helped.address, '/en/vt/norwich/detainer?as=officer')
    expect(officer).not.toContain('802-555-0100')
    const [english, spanish] = [await said(helped.address, '/en/vt/norwich/detainer'), await said(helped.address, '/es/vt/norwich/detainer')]
    for (const html of [english, spanish]) {
      expect(html).toContain('<a href="tel:+18025550100">802-555-0100</a>')
      expect(html).toContain('<div lang="es"')
      expect(html).not.toMatch(/<script>alert|javascript:/)
    }
    const page = await visitor(browser)
    await page.goto(`${helped.address}/es/vt/norwich/detainer`)
    expect(await barriers(page)).toEqual([])
    await page.context().close()
  })
})
