// The way of a draft: an ordinance begun for a town by its name, what is said of it, and from there to the clock, the sheets and the desk, with no address that holds a word of it.
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { barriers } from './browser-node.ts'
import { signedIn } from './signed-in-node.ts'
import { startedAlone } from './started-node.ts'

const { app, browser } = await startedAlone()
const clerk = () => signedIn(browser, app, { roles: ['clerk'], place: 'us/vt/norwich', worker: false, width: 1280 })
const rule = ['', '```policy', 'norm faces', '  officer must not hide-face', '  source "A" unconfirmed', '```', ''].join('\n')

/** Types a rule at the end of the draft and waits for what it does. */
async function typed(page: Page, text: string): Promise<void> {
  await page.locator('.status[data-state="done"]').waitFor()
  await page.locator('.editor .cm-content').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
  await page.locator('.status[data-state="done"]').waitFor()
}

it('begins an ordinance, says in plain words what it does, and goes on with everything filled in', async () => {
  const page = await clerk()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto(`${app.address}/en/draft`)
  await page.getByLabel('For which place?').fill('Norwich, VT')
  await page.getByLabel(/An ordinance that/).check()
  expect(await page.getByLabel(/The draft takes its place/).isChecked()).toBe(false)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await typed(page, rule)
  await page.locator('.onward').waitFor()
  await expect
    .poll(() => page.textContent('.plain-words'))
    .toContain('Police in Norwich, Vermont would be held to stricter rules on this: An officer: cover the face')
  expect(await page.textContent('.verdict-line')).toContain('Once the governing body of Norwich adopts it, it binds a town or city police department')
  expect(await page.locator('.onward a').first().getAttribute('href')).toBe('/en/clock?place=us/vt/norwich&way=vt.ordinance')
  expect(await page.textContent('.results')).not.toContain('because an older text ends')
  expect(await barriers(page)).toEqual([])

  await page.getByRole('link', { name: /^For clerks/ }).click()
  await page.waitForURL('**/desk/new')
  await expect.poll(() => page.getByLabel('Title').inputValue()).toContain('Draft of an ordinance for Norwich')
  expect(await page.locator('#article').inputValue()).toMatch(
    /^Shall the voters advise the governing body of Norwich, Vermont to adopt an ordinance with these rules\?\n1\. An officer must not cover/,
  )
  expect([await page.locator('#place').inputValue(), await page.locator('#procedure').inputValue()]).toEqual(['us/vt/norwich', 'vt.petitioned-article'])
  expect(await page.evaluate(() => sessionStorage.getItem('evenhand.carried'))).toBe(null)
  await page.reload()
  expect(await page.locator('#article').inputValue()).toBe('')

  await page.goto(`${app.address}/en/draft`)
  await page.locator('.onward').waitFor()
  await page.getByRole('button', { name: /^Petition sheets/ }).click()
  await page.waitForURL('**/petitions/sheets')
  expect(await page.getByLabel('Town or city').inputValue()).toBe('Norwich, Vermont')
  expect(await page.getByLabel('Words of the petition').inputValue()).toContain('1. An officer must not cover')
  expect(addresses.filter((each) => /hide-face|cover|Shall/.test(decodeURIComponent(each)))).toEqual([])
  await page.context().close()
})

it('says of a rule that State law always strikes that it is, and not that the text has errors', async () => {
  const page = await clerk()
  await page.goto(`${app.address}/en/draft?place=us/nh/hanover&from=&as=policy`)
  await typed(page, rule.replace('hide-face', 'tell\n    when recipient is federal-immigration and information is status'))
  await page.locator('.does', { hasText: 'Struck wherever it applies by' }).waitFor()
  await page.waitForTimeout(1_500)
  expect(await page.locator('.status').getAttribute('data-state')).toBe('done')
  expect(await page.textContent('.status')).not.toContain('errors')
  expect(await page.getAttribute('.results', 'data-old')).toBe(null)
  expect(await page.locator('.findings li[data-severity="error"]').count()).toBe(0)
  expect(await page.textContent('.plain-words')).toContain('so that they would count for nothing: 1 of 1')
  await page.context().close()
})

it('says what falls away where a draft takes the place of an older text, apart from what its rules change', async () => {
  const page = await clerk()
  await page.goto(`${app.address}/en/draft?place=us/vt/norwich&from=&as=policy&replaces=yes`)
  await typed(page, rule)
  await page.getByRole('heading', { name: 'What would change because an older text ends' }).waitFor()
  expect(await page.textContent('.results')).toMatch(
    /The draft takes the place of Norwich Police, .*That it ends, and no rule of the draft, changes these acts: \d/,
  )
  await page.context().close()
})
