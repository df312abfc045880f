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
