// Every page of the desk on a phone, in both languages, light and dark, as axe sees it; and what it looks like when something is wrong.
import { expect, it } from 'vitest'
import { barriers, barriersIn } from './browser-node.ts'
import { deskPages, place } from './desk-setup-node.ts'
import { signedIn } from './signed-in-node.ts'
import { startedAlone } from './started-node.ts'

const { app, browser } = await startedAlone()
const pages = await deskPages(app)

// WHY one page for all: a fresh one would take three times as long to look at, and the desk leaves nothing behind in a browser
const page = await signedIn(browser, app, { roles: ['clerk'], place, worker: false })
await page.setViewportSize({ width: 320, height: 740 })
let refused: string[] = []
page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))

it.each(['en', 'es'].flatMap((lang) => pages.map((path) => [lang, path] as const)))('/%s/desk%s', async (lang, path) => {
  refused = []
  await page.emulateMedia({ colorScheme: 'light' })
  const response = await page.goto(`${app.address}/${lang}/desk${path}`)
  expect(response?.status()).toBe(200)
  expect(await page.getAttribute('html', 'lang')).toBe(lang)
  for (const each of await page.locator('main summary').all()) await each.click()
  expect(await barriersIn(page, lang)).toEqual([])
  expect(refused).toEqual([])
})

it('says what is wrong with a checklist by row, and keeps the one that is there', async () => {
  await page.goto(`${app.address}/en/desk/checklist/${place}`)
  await page.getByLabel('Day of the checklist').fill('2026-02-01')
  const csv = 'Voter ID,Last Name,First Name,Address\n1,Abbott,Ada,1 Elm Street\n1,Brook,Bea,2 Elm Street\n2,,Carl,3 Elm Street\n'
  await page.getByLabel('File').setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Look at the file' }).click()
  await page.getByRole('heading', { name: 'Mistakes in this file: 2' }).waitFor()
  const said = await page.textContent('main')
  expect(said).toMatch(/Row 3/)
  expect(said).toMatch(/Row 4/)
  expect(said).not.toMatch(/Brook|Carl/)
  expect(await page.getByRole('button', { name: /Take these/ }).count()).toBe(0)
  expect(said).toContain('3000 voters')
  expect(await barriers(page)).toEqual([])
})
