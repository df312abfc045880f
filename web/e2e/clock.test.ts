// The clock as a clerk and a petitioner use it: whether it binds, the number, the dates with their counting, and a calendar of them.
import { expect, it } from 'vitest'
import { visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()

it('leads from a town to the dates of a meeting, by forms alone', async () => {
  const page = await visitor(browser, { script: false })
  await page.goto(`${app.address}/en/clock`)
  await page.getByLabel('Town or city').fill('Norwich')
  await page.getByRole('button', { name: 'Show' }).click()
  expect(await page.locator('.ways h2').count()).toBeGreaterThan(6)
  await page.getByRole('link', { name: 'Article by petition at a town meeting' }).click()
  expect(await page.locator('[data-effect] h2').textContent()).toBe('Does it bind anyone? It is advice.')
  await page.getByLabel('Day of the meeting').fill('2024-03-05')
  await page.getByLabel('How many voters on the checklist').fill('3,109')
  await page.getByRole('button', { name: 'Show' }).click()
  expect(await page.locator('[data-needed]').textContent()).toBe('Signatures needed: 156')
  const file = page.locator('[data-step="file"]')
  expect(await file.locator('time').getAttribute('datetime')).toBe('2024-01-18')
  expect(await file.textContent()).toContain('Thursday, 18 January 2024')
  expect(await file.textContent()).toContain('17 V.S.A. § 2642(a)(3)(A)')
  await file.locator('summary').click()
  expect(await file.textContent()).toContain('47 days back: Thursday, 18 January 2024.')
  await page.context().close()
})

it('keeps what was typed wrong and says what to do', async () => {
  const page = await visitor(browser, { script: false })
  const answer = await page.goto(`${app.address}/en/clock?place=us/vt/norwich&way=vt.petitioned-article&on-meeting=2024-02-30&on-filing=noon`)
  expect(answer?.status()).toBe(400)
  expect(await page.getByRole('alert').count()).toBe(1)
  expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([expect.stringContaining('2024-02-30'), expect.stringContaining('noon')])
  expect(await page.locator('#on-meeting').inputValue()).toBe('2024-02-30')
  await page.context().close()
})

it('gives entries that are told apart and take the place of their own older ones, make nobody busy, and name the town', async () => {
  const entries = async (query: string): Promise<readonly string[]> => {
    const text = await (await fetch(`${app.address}/en/clock.ics?place=us/vt/norwich&${query}`)).text()
    return text
      .replaceAll(/\r\n[ \t]/g, '')
      .split('BEGIN:VEVENT')
      .slice(1)
  }
  const uids = (all: readonly string[]) => all.map((each) => /UID:(.*)/.exec(each)?.[1])
  for (const [way, start] of [
    ['vt.special-meeting', 'meeting'],
    ['vt.ordinance', 'adoption'],
  ] as const) {
    const [spring, autumn] = [await entries(`way=${way}&on-${start}=2028-05-02`), await entries(`way=${way}&on-${start}=2028-09-12`)]
    expect(Math.min(spring.length, autumn.length)).toBeGreaterThan(0)
    expect(uids(spring).filter((each) => uids(autumn).includes(each))).toEqual([])
  }
  const yearly = await entries('way=vt.petitioned-article&on-meeting=2028-03-07')
  expect(uids(await entries('way=vt.petitioned-article&on-meeting=2028-03-14'))).toEqual(uids(yearly))
  for (const each of yearly) {
    expect(each).toContain('TRANSP:TRANSPARENT')
    expect(each).toContain('LAST-MODIFIED:')
    expect(Number(/SEQUENCE:(\d+)/.exec(each)?.[1])).toBeGreaterThan(20_000)
    expect(each).toMatch(/SUMMARY:Norwich\\, Vermont: \S/)
  }
  // of the deadline for petitioners a calendar reminds twice, and of what the office posts not at all
  expect(yearly.map((each) => each.split('BEGIN:VALARM').length - 1).filter((each) => each > 0)).toEqual(expect.arrayContaining([2]))
  expect(yearly.some((each) => !each.includes('VALARM'))).toBe(true)
})

it.each(['America/New_York', 'Pacific/Auckland', 'UTC'])('gives a calendar with the same days in every time zone: %s', async (zone) => {
  const { serveApp } = await import('./browser-node.ts')
  const elsewhere = await serveApp({ TZ: zone })
  try {
    const path = '/en/clock.ics?place=us/vt/norwich&way=vt.petitioned-article&on-meeting=2024-03-05&on-filing=2024-01-10T14:30'
    const [first, second] = await Promise.all([fetch(elsewhere.address + path), fetch(elsewhere.address + path)])
    expect(first.headers.get('content-type')).toContain('text/calendar')
    const text = await first.text()
    expect(text).toBe(await second.text())
    const unfolded = text.replaceAll(/\r\n[ \t]/g, '')
    const events = unfolded.split('BEGIN:VEVENT').slice(1)
    const of = (step: string): string => events.find((each) => each.includes(`UID:us.vt.norwich.vt.petitioned-article.${step}.2024@evenhand`)) ?? ''
    expect(of('file')).toContain('DTSTART;VALUE=DATE:20240118')
    expect(of('post-warning')).toContain('DTSTART;VALUE=DATE:20240125')
    expect(of('post-warning')).toContain('DTEND;VALUE=DATE:20240205')
    expect(of('return')).toContain('DTSTART:20240111T193000Z')
    expect(new Set(events.map((each) => /UID:(.*)/.exec(each)?.[1])).size).toBe(events.length)
  } finally {
    elsewhere.stop()
  }
})

it('moves an entry under the same name when the meeting moves', async () => {
  const uid = async (meeting: string): Promise<string | undefined> => {
    const text = await (await fetch(`${app.address}/en/clock.ics?place=us/vt/norwich&way=vt.petitioned-article&on-meeting=${meeting}`)).text()
    return /UID:(\S+file\S+)/.exec(text.replaceAll(/\r\n[ \t]/g, ''))?.[1]
  }
  expect(await uid('2024-03-05')).toBe(await uid('2024-05-14'))
  expect(await uid('2024-03-05')).not.toBe(await uid('2025-03-04'))
})

it('has no calendar of what is not there', async () => {
  expect((await fetch(`${app.address}/en/clock.ics?place=us/vt/norwich&way=none`)).status).toBe(404)
})

it('tells the law of the day that was given: what did not stand yet, what stood, and no bar of later', async () => {
  const page = await visitor(browser, { script: false })
  const answer = await page.goto(`${app.address}/en/clock?place=us/vt/lyndon&way=vt.lyndon-initiative&on-filing=2022-03-01`)
  expect(answer?.status()).toBe(200)
  const main = page.locator('main')
  expect(await main.textContent()).toContain('On 1 March 2022 this way did not stand yet. It began on 1 July 2023.')
  expect(await main.textContent()).toContain('What stood there on Tuesday, 1 March 2022')
  expect(await page.locator('[data-way="vt.ordinance"]').count()).toBe(1)
  expect(await page.locator('[data-step], [data-effect]').count()).toBe(0)
  const bar = 'Since 1 January 2026 State law forbids'
  for (const [query, barred] of [
    ['way=nh.petitioned-article&on-meeting=2019-05-14', false],
    ['way=nh.petitioned-article&on-meeting=2026-05-12', true],
    ['on=2019-05-14', false],
    ['on=2026-05-12', true],
  ] as const) {
    await page.goto(`${app.address}/en/clock?place=us/nh/hanover&${query}`)
    expect([query, (await main.textContent())?.includes(bar)]).toEqual([query, barred])
  }
  // the day of the list goes on to the way and its form
  await page.goto(`${app.address}/en/clock?place=us/nh/hanover&on=2019-05-14`)
  await page.getByRole('link', { name: 'Article by petition at a New Hampshire town meeting' }).click()
  expect(await page.locator('[data-law]').textContent()).toContain('14 May 2019')
  await page.goto(`${app.address}/es/clock?place=us/vt/norwich&way=vt.reconsideration&on-meeting=2016-03-01`)
  expect(await page.locator('[data-effect]').textContent()).toContain('Hasta el 1 de julio de 2017')
  await page.context().close()
})

it('tells what a charter displaces, and cautions apart from what is not known', async () => {
  const page = await visitor(browser, { script: false })
  await page.goto(`${app.address}/en/clock?place=us/vt/montpelier`)
  expect(await page.locator('[data-way="vt.ordinance"]').textContent()).toContain(
    "Here the place's own way takes its place: Ordinance under Montpelier's charter.",
  )
  await page.goto(`${app.address}/en/clock?place=us/vt/norwich&way=vt.petitioned-article`)
  expect(await page.locator('[data-cautions]').textContent()).toContain('A board must warn an article only if')
  expect(await page.locator('[data-unknowns]').textContent()).not.toContain('A board must warn')
  await page.context().close()
})

it('calls late what is late, tells what was not used, asks about a meeting that was moved, and makes up no hour', async () => {
  const page = await visitor(browser, { script: false })
  await page.goto(
    `${app.address}/en/clock?place=us/vt/norwich&way=vt.petitioned-article&on-meeting=2027-03-02&on-filing=2027-01-20T10:00&on-return=2027-01-01&on-hearing=2027-01-05&inhabitants=3600`,
  )
  expect(await page.locator('[data-step="file"] [data-judged]').textContent()).toContain('Late: what was given')
  expect(await page.locator('[data-step="return"] [data-judged]').textContent()).toContain('It does not fit')
  expect(await page.locator('[data-unused]').textContent()).toContain('the hearing and the number of inhabitants')
  expect(await page.locator('[data-step="file"] [data-hours]').textContent()).toContain('Ask the clerk when the office closes.')
  expect(await page.locator('main').textContent()).not.toMatch(/11:59|23:59/)
  await page.goto(`${app.address}/en/clock?place=us/nh/hanover&way=nh.petitioned-article`)
  await page.getByLabel('Day of the meeting').fill('2020-06-23')
  await page.getByLabel('Day for which it was first called, if it was moved').fill('2020-05-12')
  await page.getByRole('button', { name: 'Show' }).click()
  expect(await page.locator('[data-step="file"] time').getAttribute('datetime')).toBe('2020-04-07')
  expect(await page.locator('[data-step="file"]').textContent()).toContain('was not found in the law of New Hampshire')
  await page.context().close()
})

it('complains of nothing where nothing was typed, and offers the next annual meeting and its lasting calendar', async () => {
  const page = await visitor(browser, { script: false })
  for (const query of ['', '?place=', '?place=us/vt/norwich&on=', '?place=us/vt/norwich&way=vt.petitioned-article&on-meeting=&on-filing=&on-return=&count=']) {
    const answer = await page.goto(`${app.address}/en/clock${query}`)
    expect([query, answer?.status(), await page.getByRole('alert').count()]).toEqual([query, 200, 0])
  }
  const feed = await page.getByLabel('Lasting address').inputValue()
  expect(feed).not.toMatch(/on-|20\d\d/)
  const [next = ''] = (await page.locator('[data-coming] a').allTextContents()).map((each) => each.trim())
  expect(next).toMatch(/^Next annual meeting: Tuesday, [1-7] March 20\d\d$/)
  const held = await (await fetch(feed)).text()
  expect(held).toContain('BEGIN:VEVENT')
  await page.locator('[data-coming] a').first().click()
  expect(await page.locator('[data-step="vote"] time').getAttribute('datetime')).toMatch(/^20\d\d-03-0[1-7]$/)
  expect(await page.getByLabel('Lasting address').inputValue()).toBe(feed)
  expect(await page.getByRole('link', { name: 'Open in a calendar' }).getAttribute('href')).toBe(feed.replace('http:', 'webcal:'))
  const day = await page.getByLabel('Day of the meeting').inputValue()
  const uids = (text: string) => [...text.replaceAll(/\r\n[ \t]/g, '').matchAll(/UID:(\S+)/g)].map(([, uid]) => uid)
  const byDay = await (await fetch(`${app.address}/en/clock.ics?place=us/vt/norwich&way=vt.petitioned-article&on-meeting=${day}`)).text()
  expect(uids(byDay)).toEqual(uids(held))
  await page.context().close()
})
