import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { elsewhere, situate, stretches } from '../../src/decide/index.ts'
import { type Visitor, visitor } from './browser-node.ts'
import { compiledLaw, started } from './started-node.ts'

const { app, browser } = await started()
const artefact = await compiledLaw()

const phone = (options?: Visitor) => visitor(browser, options)

describe('every page', () => {
  it.each([
    ['/en/changes?place=%3Cscript%3Ealert(1)%3C/script%3E&topic=telling', 400],
    ['/en/changes?place=us/vt/norwich&topic=%3Cscript%3Ealert(1)%3C/script%3E', 400],
    ['/en/changes?place=&topic=', 400],
    ['/en/changes?place=us&topic=telling', 200],
    ['/en/compare?first=%3Cscript%3Ealert(1)%3C/script%3E&second=%3Cscript%3Ealert(2)%3C/script%3E@%3Cscript%3E&act=%3Cscript%3Ealert(3)%3C/script%3E', 400],
    ['/en/compare?first-place=%3Cscript%3Ealert(1)%3C/script%3E&first-day=%3Cscript%3Ealert(1)%3C/script%3E&second=vt.fip-2024', 400],
    ['/en/compare?first=vt.fip-2018', 400],
    ['/en/map', 200],
    ['/en/map?act=%3Cscript%3Ealert(1)%3C/script%3E&day=%3Cscript%3Ealert(1)%3C/script%3E', 400],
    ['/en/map?act=tell&day=0000-01-01', 200],
    ['/en/compare?first=vt.fip-2018&second=vt.fip-2018&act=__proto__', 400],
    ['/en/compare?first=constructor&second=us@0000-01-01', 400],
    ['/en/changes', 200],
    ['/en/changes?place=nowhere&topic=telling', 400],
    ['/es/compare', 200],
    ['/es/compare?first=vt.none&second=vt.fip-2024', 400],
    ['/es/map?act=tell&day=2024-02-30', 400],
  ])('%s is answered with %i and a page, and runs nothing', async (path, status) => {
    const response = await fetch(app.address + path)
    expect(response.status).toBe(status)
    expect(await response.text()).not.toMatch(/<script>alert|\n\s+at |node_modules/)
  })
})

/** Ends of bands or rows as they are in the page. */
function ends(page: Page, selector: string): Promise<readonly (readonly (string | undefined)[])[]> {
  return page
    .locator(selector)
    .evaluateAll((all) =>
      all.map((each) => [each.getAttribute('data-from') ?? '', each.getAttribute('data-through') ?? '', each.getAttribute('data-verdict') ?? '']),
    )
}

describe('what changed', () => {
  it.each([
    ['us/vt/norwich', 'telling', 'tell'],
    ['us/vt/norwich', 'access', 'give-access'],
    ['us/nh/lebanon', 'access', 'give-access'],
  ])('draws in %s the stretches of %s, and lists the same', async (place, topic, act) => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(new Date())
    const found = situate(artefact, { place, day: today, act, facts: {} })
    if ('problems' in found) throw new Error('no such question')
    const expected = stretches(found.situated)
      .filter((each) => (each.through ?? today) >= '2011-01-01' && (each.from ?? '') <= today)
      .map((each) => [each.from ?? '', each.through ?? '', each.verdict ?? 'open'])
    const page = await phone({ script: false })
    await page.goto(`${app.address}/en/changes?place=${place}&topic=${topic}`)
    expect(await ends(page, `#${act} .band`)).toEqual(expected)
    expect(await ends(page, `#${act} tbody tr`)).toEqual(expected)
    const lefts = await page
      .locator(`#${act} .band .ground`)
      .evaluateAll((all) => all.map((each) => [Number(each.getAttribute('x')), Number(each.getAttribute('width'))]))
    // no gap and no overlap
    for (const [index, [x, wide]] of lefts.entries())
      if (lefts[index + 1] !== undefined) expect((x ?? 0) + (wide ?? 0)).toBeCloseTo(lefts[index + 1]?.[0] ?? 0, 0)
    await page.context().close()
  })

  it('reaches every mark by Tab, each with day and text', async () => {
    const page = await phone()
    await page.goto(`${app.address}/en/changes?place=us/vt/norwich&topic=telling`)
    const marks = await page.locator('.mark-link').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
    expect(marks).toContain('23 April 2024: Model Fair and Impartial Policing Policy (2024)')
    expect(marks.some((each) => each?.startsWith('3 March 2020: Norwich, Article 32'))).toBe(true)
    const reached: (string | null | undefined)[] = []
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    }
    expect(marks.filter((each) => !reached.includes(each))).toEqual([])
    await page.locator('.mark-link').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\/law\//)
    await page.context().close()
  })

  it('is asked by a form, without script', async () => {
    const page = await phone({ script: false })
    await page.goto(`${app.address}/en/changes`)
    await page.getByLabel('Place').fill('Quechee')
    await page.getByLabel('Topic').selectOption('holding')
    await page.getByRole('button', { name: 'Show' }).click()
    expect(await page.textContent('h1')).toContain('Hartford, Vermont')
    expect(await page.locator('.timeline').count()).toBe(4)
    await page.context().close()
  })
})

describe('comparing', () => {
  it('tells what the model policies of 2018 and 2024 say of custody, and shows the documents', async () => {
    const page = await phone({ script: false })
    await page.goto(`${app.address}/en/compare?first=vt.fip-2018&second=vt.fip-2024&act=give-access`)
    const act = page.locator('section.act').first()
    expect(await act.locator('h2').textContent()).toMatch(/An officer: let federal immigration officers reach a person in custody\s+stricter/)
    const sides = await act.locator('.side-of').allTextContents()
    expect(sides[0]).toContain('A No rule collected here speaks of this')
    expect(sides[1]).toContain('B An officer must not let federal immigration officers reach a person in custody')
    expect(await act.locator('.side-of').nth(1).locator('a').first().getAttribute('href')).toMatch(/^\/en\/law\/vt\.fip-2024#./)
    await page.locator('.documents summary').click()
    expect(await page.locator('.line.added').count()).toBeGreaterThan(100)
    expect(await page.locator('.line.removed').first().textContent()).toMatch(/^−taken out: /)
    await page.context().close()
  })

  it('compares two places on two days by a form, without script, the sides as they were given', async () => {
    const page = await phone({ script: false, width: 1440 })
    await page.goto(`${app.address}/en/compare`)
    await page.getByLabel('Or a place').first().fill('Norwich')
    await page.getByLabel('On which day').first().fill('2024-04-22')
    await page.getByLabel('Or a place').last().fill('us/vt/norwich')
    await page.getByLabel('On which day').last().fill('2024-04-23')
    await page.getByLabel('Act').selectOption('give-access')
    await page.getByRole('button', { name: 'Compare' }).click()
    const text = (await page.textContent('main')) ?? ''
    expect(text).toMatch(/A\s+what stands in Norwich on 22 April 2024.*B\s+what stands in Norwich on 23 April 2024/s)
    expect(await page.locator('.side-of').first().textContent()).toContain('No rule collected here')
    expect(await page.locator('.documents').count()).toBe(0)
    await page.context().close()
  })

  it.each([
    ['first=vt.fip-2018&second-place=norwich&second-day=2024-02-30', '2024-02-30'],
    ['first=vt.none&second=vt.fip-2024', 'No text “vt.none” is known here'],
    ['first-place=nowhere-at-all&second=vt.fip-2024', 'nowhere-at-all'],
    ['first=us/vt/norwich@2024-02-30&second=vt.fip-2024', '2024-02-30'],
    ['first=vt.fip-2018&second=vt.fip-2024&act=none', 'There is no such act'],
    ['first=vt.fip-2018', 'Choose two things'],
  ])('says what is wrong with %s', async (query, expected) => {
    const page = await phone({ script: false })
    await page.goto(`${app.address}/en/compare?${query}`)
    expect(await page.getByRole('alert').textContent()).toContain(expected)
    const to = await page.getByRole('alert').locator('a').getAttribute('href')
    expect(await page.locator(to ?? '').count()).toBe(1)
    await page.context().close()
  })
})

describe('the map', () => {
  it('shows in each dot and in the list what every place says, without script', async () => {
    const found = elsewhere(artefact, { act: 'give-access', day: '2024-09-03', facts: {} })
    if ('problems' in found) throw new Error('no such question')
    const page = await phone({ script: false })
    await page.goto(`${app.address}/en/map?act=give-access&day=2024-09-03`)
    const dots = await page
      .locator('.dot')
      .evaluateAll((all) => all.map((each) => [each.getAttribute('data-place') ?? '', each.getAttribute('data-verdict') ?? '']))
    expect(dots.length).toBe(27)
    const said = new Map(found.places.map((each) => [each.place.id, each.verdict ?? 'open']))
    expect(dots.filter(([place, verdict]) => said.get(place ?? '') !== verdict)).toEqual([])
    expect(await page.locator('.group li').count()).toBe(found.places.length)
    await page.context().close()
  })

  it('goes to the days on which something changed', async () => {
    const page = await phone({ script: false })
    await page.goto(`${app.address}/en/map?act=give-access&day=2024-04-22`)
    await page.locator('a[rel=next]').click()
    expect(new URL(page.url()).search).toBe('?act=give-access&day=2024-04-23')
    await page.context().close()
  })

  it('says what is wrong with a day', async () => {
    const page = await phone({ script: false })
    await page.goto(`${app.address}/es/map?act=tell&day=2024-02-30`)
    expect(await page.getByRole('alert').textContent()).toContain('2024-02-30')
    expect(await page.inputValue('#day')).toBe('2024-02-30')
    await page.context().close()
  })

  it('moves through time by a slider, with the keyboard alone and without script', async () => {
    const page = await phone()
    await page.goto(`${app.address}/en/map?act=give-access&day=2024-09-03`)
    await page.getByRole('slider').focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL((url) => (url.searchParams.get('day') ?? '') < '2024-09-03')
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(['act', 'day'])
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe(await page.textContent('output'))
    await page.context().close()
    const plain = await phone({ script: false })
    await plain.goto(`${app.address}/en/map?act=give-access&stop=0`)
    expect(await plain.textContent('output')).toBe('Before the first change')
    await plain.locator('.slider button').click()
    expect(new URL(plain.url()).searchParams.get('act')).toBe('give-access')
    // Middlebury had a policy on asking long before 2011
    await plain.goto(`${app.address}/en/map?act=ask-status&stop=0`)
    expect(await plain.textContent('output')).toBe('Before the first change')
    await plain.context().close()
  })
})
