// A clerk's morning by keyboard alone: the State's own list, a petition that came on another day, lines typed without looking up, a return, a
// cure, a certificate, signers who change their mind, a vote that fails, and mistakes put right.
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { petitionSample } from '../../conformance/petition-sample.ts'
import { seeded } from '../../conformance/random.ts'
import { storePlace } from '../../src/settings/index.ts'
import { openStore, tallyOf } from '../../src/store/index.ts'
import { barriers } from './browser-node.ts'
import { act, press, tabTo } from './desk-keys-node.ts'
import { textOf } from './pdf-node.ts'
import { signedIn } from './signed-in-node.ts'
import { startedAlone } from './started-node.ts'

const { app, browser } = await startedAlone()
const place = 'us/vt/norwich'
const { voters } = petitionSample(11, 240)
const needed = 12

/** The list as the State's system gives it: pipes, in capitals, never quoted. */
const list = [
  'VoterID|Last Name|First Name|Middle Name|Suffix|Legal Address Line 1|Legal Address Line 2|Legal Address City|Legal Address State|Legal Address Zip|Status|Town of Registration',
  ...voters.map((each) =>
    [each.id, each.last, each.first, each.middle, each.suffix, `${each.number} ${each.street}`, each.unit, 'Norwich', 'VT', '05055', 'Active', 'Norwich']
      .join('|')
      .toUpperCase(),
  ),
].join('\r\n')

const random = seeded(3)

/** Types as a person does: every key after a pause of its own, from 0 to 80 ms. */
async function types(page: Page, words: string): Promise<void> {
  for (const key of words) {
    await page.keyboard.type(key)
    await page.waitForTimeout(random.between(0, 80))
  }
}

/** What stands on the paper, line by line, typed one after the other without a look at the screen. */
async function typePaper(page: Page, paper: readonly (readonly [string, string])[]): Promise<void> {
  for (const [name, address] of paper)
    for (const words of [name, address]) {
      await types(page, words)
      await page.keyboard.press('Enter')
      await page.waitForTimeout(random.between(0, 80))
    }
}

/** Waits until every line is kept; what the page asks about the last one is left for later. */
async function settled(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (all) =>
      document.activeElement?.matches('[data-proposed]') === true ||
      new RegExp(`; ${all} lines entered`).test(document.querySelector('[data-counts]')?.textContent ?? ''),
    count,
  )
  if (await page.evaluate(() => document.activeElement?.matches('[data-proposed]') === true)) await page.keyboard.press('Alt+d')
  await page.getByText(`; ${count} lines entered`).waitFor()
}

/** A local day and hour into a field of the browser, part by part, as a keyboard writes it. */
async function typeMoment(page: Page, label: RegExp, day: string, hour = ''): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(day + hour)
}

const whole = ({ first, last }: (typeof voters)[number]): string => `${first} ${last}`
const home = ({ number, street, unit }: (typeof voters)[number]): string => `${number} ${street} ${unit}`.trim()

it('certifies a real petition', { timeout: 600_000 }, async () => {
  const page = await signedIn(browser, app, { roles: ['clerk'], place, name: 'Ada Abbott', width: 1280, worker: false })
  page.setDefaultTimeout(30_000)

  // the list, as it was exported
  await page.goto(`${app.address}/en/desk/checklist/${place}`)
  await page.getByLabel('File').setInputFiles({ name: 'checklist.txt', mimeType: 'text/plain', buffer: Buffer.from(list) })
  await press(page, /^Look at the file$/)
  await page.getByRole('heading', { name: /240 voters/ }).waitFor()
  await press(page, /^Take these/)
  await page.waitForURL('**done=240')
  // and when the office closes
  await tabTo(page, /^The office closes at/)
  await page.keyboard.type('0500PM')
  await press(page, /^Keep the hour$/)
  await page.getByText('Deadlines that name no hour end with it').waitFor()

  // the petition: its number and its deadline are the law's
  await page.goto(`${app.address}/en/desk/new`)
  await tabTo(page, /^Title/)
  await types(page, 'A rule on questions')
  await tabTo(page, /^The article/)
  await types(page, 'Shall the voters ask the selectboard to adopt a rule?')
  await typeMoment(page, /^Day of the meeting/, '03032026')
  await press(page, /^Begin$/)
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/)
  const petition = page.url()
  const fact = async (name: string): Promise<string> => (await page.locator(`dt:text-is("${name}") + dd`).first().textContent()) ?? ''
  expect(await fact('Signers needed')).toContain(String(needed))
  expect(await fact('Last moment to file')).toBe('15 January 2026, 5:00 pm')
  await act(page, /^Begin to gather signatures$/, 'signatures began to be gathered')

  // it came on a Tuesday, and is entered today
  await press(page, /^Record that it was filed$/)
  await typeMoment(page, /^When it reached the office/, '01132026', '0450PM')
  await press(page, /^Record that it was filed$/)
  await page.locator('main ol').getByText('13 January 2026, 4:50 pm: filed').waitFor()
  expect(await page.getByText('Filed after the last moment to file').count()).toBe(0)

  // thirteen lines without a look at the screen: ten voters, three whom the list does not have and whose names begin with keys of the choice
  const signers = voters
    .filter((each) => each.suffix === '' && voters.filter((one) => one.last === each.last && one.first === each.first).length === 1)
    .slice(0, 14)
  const paper: (readonly [string, string])[] = [
    ...signers.slice(0, 9).map((each) => [whole(each), home(each)] as const),
    ['Nora Nowhere', '1 Elsewhere Lane'],
    ['Anna Absent', '2 Elsewhere Lane'],
    ['Una Uncertain', '3 Elsewhere Lane'],
    ...signers.slice(9, 10).map((each) => [whole(each), home(each)] as const),
  ]
  await page.goto(`${petition}/enter`)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  await typePaper(page, paper)
  await settled(page, 13)
  const store = await openStore(storePlace(app.settings))
  const id = petition.split('/').at(-1) ?? ''
  const kept = async () =>
    (
      await store.db
        .selectFrom('line')
        .innerJoin('sheet', 'sheet.id', 'line.sheet')
        .select(['line.id', 'sheet.number as sheet', 'line.number', 'line.name', 'line.address', 'line.status'])
        .where('line.petition', '=', id)
        .where('line.status', '!=', 'undone')
        .orderBy('sheet.number')
        .orderBy('line.number')
        .execute()
    ).map((each) => ({ ...each, at: `${each.sheet}/${each.number}` }))
  const first = await kept()
  expect(first.map((each) => [each.at, each.name, each.address])).toEqual(paper.map(([name, address], at) => [`1/${at + 1}`, name, address]))
  expect(first.filter((each) => !['valid', 'undecided'].includes(each.status))).toEqual([])

  // after a reload the last line can still be taken back, and its place on the paper is free
  await page.reload()
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  await page.keyboard.press('ControlOrMeta+z')
  await page.getByText('; 12 lines entered').waitFor()
  await typePaper(page, paper.slice(12))
  await settled(page, 13)
  expect((await kept()).map((each) => each.at)).toEqual(first.map((each) => each.at))
  // a line that was mistyped is put right where it stands
  await page.goto(`${petition}/line?line=${first[9]?.id}`)
  await tabTo(page, /^Name as written/)
  await page.keyboard.press('ControlOrMeta+A')
  await types(page, 'Nora Notthere')
  await press(page, /^Keep the line$/)
  await page.waitForURL(/doubtful/)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  await page.keyboard.press('n')
  await page.waitForURL(/lines$/)
  expect((await kept())[9]).toMatchObject({ at: '1/10', name: 'Nora Notthere', status: 'not-on-checklist' })

  // the other doubtful ones are nobody on the list; what the comparison is in doubt about is decided for whom it shows first
  for (;;) {
    await page.goto(`${petition}/doubtful`)
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
    if ((await page.getByText('No line is in doubt.').count()) > 0) break
    const name = (await page.locator('.typed .big').first().textContent()) ?? ''
    const before = await page.inputValue('[name="line"]')
    await page.keyboard.press(/Absent|Uncertain/.test(name) ? 'n' : '1')
    await page.waitForFunction((line) => document.querySelector<HTMLInputElement>('[name="line"]')?.value !== line, before)
  }
  expect(await tallyOf(store.db, id)).toMatchObject({ valid: 10, 'not-on-checklist': 3 })

  // too few count: it goes back the next morning, within the law's day
  await page.goto(petition)
  await press(page, /^Return it$/)
  await page.getByText(`Lines that count: 10; needed: ${needed}`).first().waitFor()
  await typeMoment(page, /^When it was given back/, '01142026', '0930AM')
  await press(page, /^Return it$/)
  await page.waitForURL(/return$/)
  expect(await page.textContent('main')).toContain('14 January 2026, 9:30 am')
  await page.goto(petition)
  expect(await page.getByText('Returned later than 24 hours').count()).toBe(0)
  await page.getByText('Supplements are taken until').waitFor()

  // the cure came a day later
  await press(page, /^Record that it was supplemented$/)
  await typeMoment(page, /^When it reached the office/, '01152026', '0200PM')
  await press(page, /^Record that it was supplemented$/)
  await page.locator('main ol').getByText('15 January 2026, 2:00 pm: supplemented').waitFor()
  await press(page, /^Enter lines$/)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  await page.locator('#sheet').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('2')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await typePaper(
    page,
    signers.slice(10, 13).map((each) => [whole(each), home(each)] as const),
  )
  await settled(page, 16)
  expect((await kept()).slice(13).map((each) => each.at)).toEqual(['2/1', '2/2', '2/3'])
  await page.goto(`${petition}/doubtful`)
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  for (; (await page.getByText('No line is in doubt.').count()) === 0; ) {
    const before = await page.inputValue('[name="line"]')
    await page.keyboard.press('1')
    await page.waitForFunction(
      (line) => document.documentElement.dataset['ready'] === 'true' && document.querySelector<HTMLInputElement>('[name="line"]')?.value !== line,
      before,
    )
  }
  await page.goto(petition)
  await press(page, /^Certify it$/)
  await page.getByText(`It is certified that 13 lines count and ${needed} are needed`).waitFor()
  await press(page, /^Certify it$/)
  await page.locator('main ol').getByText('certified').first().waitFor()
  expect(textOf(await (await page.request.get(`${petition}/certificate.pdf`)).body())).toContain(
    `13 signers are voters on the checklist who count. ${needed} are needed.`,
  )

  // two change their mind: everybody who opens the petition is told
  for (const each of signers.slice(0, 2)) {
    await page.goto(`${petition}/lines`)
    await tabTo(page, /^Words of a name/)
    await types(page, whole(each))
    await page.keyboard.press('Enter')
    await page.waitForURL('**find')
    await press(page, /^Take the signature back$/)
    await press(page, /^Yes, take it back$/)
    await page.getByText('Lines that no longer count: 1').waitFor()
  }
  await page.goto(petition)
  await page.getByText(`Too few lines count now: 11, and ${needed} are needed`).waitFor()
  expect(await barriers(page)).toEqual([])
  await press(page, /^Record that it is on the warning$/)
  await press(page, /^Record that it is on the warning$/)
  await page.getByText('Write the reason: it goes on the petition').waitFor()
  await tabTo(page, /^Reason/)
  await types(page, 'Certified before two were taken back.')
  await press(page, /^Record that it is on the warning$/)
  await page.locator('main ol').getByText('put on the warning').waitFor()

  // the vote fails; a slip in the numbers is refused, the wrong day too, and a miscount is corrected where everybody sees it
  await press(page, /^Open the public page$/)
  await press(page, /^Open the public page$/)
  await page.getByText('The public page is open.').waitFor()
  const vote = async (words: RegExp, yes: string, no: string): Promise<void> => {
    await press(page, words)
    await tabTo(page, /^Votes for/)
    await page.keyboard.type(yes)
    await tabTo(page, /^Votes against/)
    await page.keyboard.type(no)
    await press(page, words)
  }
  await vote(/^Record a vote that approves it$/, '100', '200')
  await page.getByText('The votes say otherwise').waitFor()
  await page.goto(petition)
  await press(page, /^Record a vote that rejects it$/)
  await typeMoment(page, /^Day of the vote/, '03042026')
  await press(page, /^Record a vote that rejects it$/)
  await page.getByText('The vote lies on another day than the meeting').waitFor()
  await page.goto(petition)
  await vote(/^Record a vote that rejects it$/, '100', '200')
  await page.locator('main ol').getByText('3 March 2026, 12:00 pm: rejected by vote, 100 for, 200 against').waitFor()
  await page.locator('main ol summary').last().focus()
  await page.keyboard.press('Enter')
  await tabTo(page, /^Votes against/)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('210')
  await tabTo(page, /^Why it is corrected/)
  await types(page, 'Ten ballots lay apart.')
  await press(page, /^Correct what was said$/)
  await page.locator('main ol').getByText('100 for, 210 against').waitFor()
  await page.locator('main ol').getByText('Ten ballots lay apart.').waitFor()
  expect(await page.locator('main ol').last().textContent()).toContain('by Ada Abbott')

  // what everybody sees: where it stands, what was corrected, and no name and no word of anybody
  const everybody = await browser.newPage()
  await everybody.goto(`${app.address}/en/petitions/${id}`)
  const seen = (await everybody.textContent('main')) ?? ''
  expect(seen).toContain('rejected')
  expect(seen).toContain('Said before: 3 March 2026; yes: 100 · no: 200')
  const names = [...signers.map((each) => each.last), 'Abbott', 'ballots lay apart', 'Nowhere', 'Absent']
  expect(names.filter((each) => seen.includes(each))).toEqual([])
  await everybody.close()
  await store.close()
  await page.context().close()
})

it('calls late what came late', { timeout: 120_000 }, async () => {
  const page = await signedIn(browser, app, { roles: ['clerk'], place, name: 'Bea Brook', width: 1280, worker: false })
  page.setDefaultTimeout(30_000)
  await page.goto(`${app.address}/en/desk/new`)
  await tabTo(page, /^Title/)
  await page.keyboard.type('Too late')
  await tabTo(page, /^The article/)
  await page.keyboard.type('Shall the voters ask the selectboard to adopt a rule?')
  await typeMoment(page, /^Day of the meeting/, '03032026')
  await press(page, /^Begin$/)
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/)
  await act(page, /^Begin to gather signatures$/, 'signatures began to be gathered')
  await press(page, /^Record that it was filed$/)
  await typeMoment(page, /^When it reached the office/, '01152026', '0510PM')
  await press(page, /^Record that it was filed$/)
  await page.getByText('Filed after the last moment to file').waitFor()
  // the clerk had read the stamp wrong
  await page.locator('main ol summary').last().focus()
  await page.keyboard.press('Enter')
  await typeMoment(page, /^When it reached the office/, '01152026', '0450PM')
  await tabTo(page, /^Why it is corrected/)
  await page.keyboard.type('The stamp says ten to five.')
  await press(page, /^Correct what was said$/)
  await page.locator('main ol').getByText('Said before: 15 January 2026, 5:10 pm').waitFor()
  expect(await page.getByText('Filed after the last moment to file').count()).toBe(0)
  await page.context().close()
})
