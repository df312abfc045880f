// Every page behind sign-in in a made-up language, with something there to be seen: nothing on it is in English but what is marked as English, and no sentence is too long for it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agency, type Behind, pagesBehind } from './behind-sign-in-node.ts'
import { drawn, home, type Served, serveApp, visitor } from './browser-node.ts'
import { deskPages, place, wordsAtDesk } from './desk-setup-node.ts'
import { wrongInMadeUp } from './said-node.ts'
import { keepCookie, madePerson } from './signed-in-node.ts'
import { started } from './started-node.ts'

const { browser } = await started()
let app: Served
let all: readonly Behind[] = []
beforeAll(async () => {
  app = await serveApp({ EVENHAND_MADE_UP: '1', EVENHAND_SMTP_URL: 'smtp://127.0.0.1:1', EVENHAND_MAIL_FROM: 'policies@example.org' })
  // WHY: names have accents, because a page shows them as they are in every language
  const clerk = await madePerson(app, { roles: ['clerk'], place, name: 'Áďá' })
  const desk = (await deskPages(app, clerk.person)).map((each) => `/desk${each}`)
  all = [...(await pagesBehind(app, 'Ɓéá')), { who: clerk, paths: ['/account', ...desk] }]
})
afterAll(() => app.stop())

/** A page of somebody, on a telephone. */
async function pageOf({ who }: Behind, script: boolean): Promise<Page> {
  const page = await visitor(browser, { script, worker: false })
  page.setDefaultTimeout(30_000)
  await keepCookie(page.context(), app.address, who.cookie)
  return page
}

/** What is wrong on pages, each as it is when it is opened, with all that folds unfolded. */
async function wrongOn(behind: Behind, script: boolean): Promise<readonly string[]> {
  const page = await pageOf(behind, script)
  const wrong: string[] = []
  for (const path of behind.paths) {
    const response = await page.goto(`${app.address}/qps${path}`)
    expect([path, response?.status(), await page.getAttribute('html', 'dir')]).toEqual([path, 200, 'rtl'])
    if (script) await drawn(page)
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true
    })
    wrong.push(...(await wrongInMadeUp(page, path, path.startsWith('/desk') ? wordsAtDesk() : [])))
  }
  await page.context().close()
  return wrong
}

describe('behind sign-in, in a made-up language', () => {
  it('every kind of page is looked at', () => {
    const routes = join(home, 'web/src/routes/[lang=lang]')
    const pattern = (folder: string): RegExp => new RegExp(`^/${folder.replace(/\/?\[\.\.\.\w+\]/g, '/.+').replace(/\[[\w=]+\]/g, '[^/]+')}$`)
    const looked = all.flatMap(({ paths }) => paths.map((each) => each.replace(/\?.*/, '')))
    const folders = ['account', 'agency', 'desk', 'requests'].flatMap((section) =>
      readdirSync(join(routes, section), { recursive: true })
        .map((each) => `${section}/${String(each)}`)
        .filter((each) => each.endsWith('+page.svelte'))
        .map((each) => each.replace('/+page.svelte', '')),
    )
    // WHY: a link to join is for somebody who is not signed in yet; it is looked at with the public pages
    const seen = (folder: string) => looked.some((each) => pattern(folder).test(each))
    expect(folders.filter((each) => each !== 'account/join' && !seen(each))).toEqual([])
  })

  it.each([false, true])('nothing is left in English, and every page fits a telephone; scripts: %s', async (script) => {
    const wrong: string[] = []
    for (const each of all) wrong.push(...(await wrongOn(each, script)))
    expect(wrong).toEqual([])
  })
  it.each([false, true])('what comes after a press is no exception; scripts: %s', async (script) => {
    const [chief] = all
    if (chief === undefined) throw new Error('somebody is there')
    const page = await pageOf(chief, script)
    const wrong: string[] = []
    const look = async (path: string): Promise<void> => void wrong.push(...(await wrongInMadeUp(page, path)))
    const desk = `/requests/new/${agency}`
    await page.goto(`${app.address}/qps${desk}`)
    for (const [wanted, paper] of [
      ['release', 'none'],
      ['holding', 'detainer'],
    ]) {
      await page.locator(`input[name=wanted][value=${wanted}]`).check()
      await page.locator(`input[name=paper][value=${paper}]`).check()
      await page.locator('#claimed').selectOption('judge')
      // WHY: the script of the desk is there in a made-up language only where the app was built with it; then the answer comes without a press
      const ask = page.locator('button[name=ask]')
      if (await ask.isVisible()) await ask.click()
      await page.locator('.plate .head').waitFor()
      await look(`${desk} ${wanted}`)
    }
    await page.locator('input[name=outcome][value=yes]').check()
    await page.locator('button[name=take]').click()
    await page.locator('[role=status]:not(:empty), h1 ~ [data-verdict]').first().waitFor()
    await look(`${desk} taken down`)
    const policy = `/agency/${agency}/policy`
    await page.goto(`${app.address}/qps${policy}`)
    await page.setInputFiles('#file', { name: 'order.rtf', mimeType: 'application/octet-stream', buffer: Buffer.from('x') })
    await page.locator('form button').first().click()
    await page.getByRole('alert').waitFor()
    await look(`${policy} refused`)
    await page.goto(`${app.address}/qps${policy}/1/readers`)
    await page.locator('#remind').click()
    await page.locator('[data-came]').waitFor()
    await look(`${policy} not reminded`)
    await page.context().close()
    expect(wrong).toEqual([])
  })
})
