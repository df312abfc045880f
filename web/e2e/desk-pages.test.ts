// Every page of the desk on a phone, in both languages, light and dark, as axe sees it; and what it looks like when something is wrong.
import { expect, it } from 'vitest'
import { barriers, barriersIn } from './browser-node.ts'
import { deskPages, place } from './desk-setup-node.ts'
import { signedIn } from './signed-in-node.ts'
import { startedAlone } from './started-node.ts'

const { app, browser } = await startedAlone()
const pages = await deskPages(app)

// WHY: one page serves all, because a fresh one would take three times as long to look at, and the desk leaves nothing behind in a browser
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
  const csv = 'Voter ID,Last Name,First Name,Address\n1,Abbott,Ada,1 Elm Street\n1,Brook,Bea,2 Elm Street\n2,,Carl,3 Elm Street\n'
  await page.getByLabel('File').setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Look at the file' }).click()
  await page.getByRole('heading', { name: 'Mistakes in this file: 2' }).waitFor()
  const said = await page.textContent('main')
  expect(said).toMatch(/Rows 3 \(2\)/)
  expect(said).toMatch(/Rows 4/)
  expect(said).not.toMatch(/Brook|Carl/)
  expect(await page.getByRole('button', { name: /Take these/ }).count()).toBe(0)
  expect(said).toContain('3000 voters')
  expect(await barriers(page)).toEqual([])
})

it('reads the State’s own list, asks which column is which where that is not plain, keeps it, and asks before a list that is far shorter', async () => {
  const at = `${app.address}/en/desk/checklist/${place}`
  const send = async (name: string, text: string): Promise<void> => {
    await page.goto(at)
    await page.getByLabel('File').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Look at the file' }).click()
    await page.waitForURL('**upload=*')
  }
  const main = async (): Promise<string> => (await page.textContent('main')) ?? ''
  const heads =
    'VoterID|Last Name|First Name|Middle Name|Suffix|Legal Address Line 1|Legal Address Line 2|Legal Address City|Status|Town of Registration|Date of Registration|County|Ward|Senate District|Village|Voting District|Polling Location|Police District|Sewer District|Mailing Address Line 1|Mailing Address City|Year of Birth|'
  const row = (id: number, town: string, status: string) => `${id}|EXAMPLE${id}|ADA "A"|||${id} MAIN ST||NORWICH|${status}|${town}||||||||||||1950|`
  await send('state.txt', [heads, row(1, 'HARTFORD', 'ACTIVE'), row(2, 'HARTFORD', 'ACTIVE')].join('\n'))
  await page.getByRole('heading', { name: /Mistakes in this file/ }).waitFor()
  expect(await main()).toContain('It is the list of HARTFORD')
  await send('state.txt', [heads, row(1, 'NORWICH', 'ACTIVE'), row(2, 'NORWICH', 'N18'), row(3, 'NORWICH', 'CHALLENGED')].join('\n'))
  await page.getByRole('heading', { name: /2 voters, as of/ }).waitFor()
  expect(await main()).toContain("Vermont's statewide checklist")
  expect(await main()).toContain('ADA "A"')
  expect(await main()).toContain('not old enough to vote yet')
  expect(await main()).not.toContain('1950')
  await page.getByRole('button', { name: /Take these 2/ }).click()
  await page.getByRole('alert').waitFor()
  expect(await main()).toContain('less than half as long')
  await page.getByLabel(/and it is the whole list/).check()
  await page.getByRole('button', { name: /Take these 2/ }).click()
  await page.waitForURL('**done=2')

  const odd = 'Familie,Giv,Where,Extra\nHolm,Bob,3 Oak Lane,x\nBrook,Bea,4 Oak Lane,x\n'
  await send('odd.csv', odd)
  await page.getByRole('heading', { name: 'Which column is which?' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('Last name', { exact: true }).selectOption('Familie')
  await page.getByRole('button', { name: 'Read it so' }).click()
  await page.getByRole('alert').getByText('Choose a column for the name and one for the address').waitFor()
  expect(await page.getByLabel('Last name', { exact: true }).inputValue()).toBe('Familie')
  await page.getByLabel('First name', { exact: true }).selectOption('Giv')
  await page.getByLabel('Address, with its number', { exact: true }).selectOption('Where')
  await page.getByRole('button', { name: 'Read it so' }).click()
  await page.getByRole('heading', { name: /2 voters, as of/ }).waitFor()
  await page.getByLabel('Day of the checklist').fill('2999-01-01')
  await page
    .locator('form')
    .filter({ hasText: 'Take these 2' })
    .evaluate((form) => form.setAttribute('novalidate', ''))
  await page.getByRole('button', { name: /Take these 2/ }).click()
  await page.getByRole('alert').getByText('It is today or before').waitFor()
  await page.getByLabel('Day of the checklist').fill('2026-02-03')
  await page.getByRole('button', { name: /Take these 2/ }).click()
  await page.waitForURL('**done=2')
  // the next of its kind is read at once
  await send('odd.csv', odd)
  await page.getByRole('heading', { name: /2 voters, as of/ }).waitFor()
})

it('counts from when a paper came and not from when that is written down, and takes no moment that has not come', async () => {
  const fresh = pages.find((path) => /^\/[0-9a-f-]{36}$/.test(path)) ?? ''
  await page.goto(`${app.address}/en/desk${fresh}`)
  const fold = (words: string) => page.locator('details').filter({ hasText: words })
  await fold('Begin to gather signatures').locator('summary').click()
  await page.getByRole('button', { name: 'Begin to gather signatures' }).click()
  await fold('Record that it was filed').locator('summary').click()
  await page.getByLabel('When it reached the office').fill('2999-01-01T10:00')
  await fold('Record that it was filed')
    .locator('form')
    .evaluate((form) => form.setAttribute('novalidate', ''))
  await page.getByRole('button', { name: 'Record that it was filed' }).click()
  await page.getByText('That moment has not come yet').waitFor()
  await fold('Record that it was filed').first().locator('summary').click()
  if (!(await page.getByLabel('When it reached the office').isVisible())) await fold('Record that it was filed').first().locator('summary').click()
  await page.getByLabel('When it reached the office').fill('2026-01-15T16:50')
  await page.getByRole('button', { name: 'Record that it was filed' }).click()
  await page.locator('main ol').getByText('filed').waitFor()
  const said = (await page.textContent('main')) ?? ''
  expect(said).toContain('15 January 2026, 4:50 pm')
  expect(said).not.toContain('After the last moment to file')
  expect(await barriers(page)).toEqual([])
})
