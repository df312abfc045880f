// Officers know the rules, in a browser: a scenario is answered and explained, comes again when its rules change, is counted by rule; a chief adopts the model with one change, sees the loophole, briefs, and half of the officers sign.
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { componentsOf, decidedOn } from '../../src/policies/index.ts'
import { storePlace } from '../../src/settings/index.ts'
import { answerScenario, answersOf, decideComponents, openStore, policyVersion, type Role, type Store } from '../../src/store/index.ts'
import { say } from '../../src/wording/index.ts'
import { today } from '../src/lib/today.ts'
import { barriers, type Served, serveApp, startBrowser } from './browser-node.ts'
import { keepCookie, type MadePerson, madePerson, signedIn } from './signed-in-node.ts'
import { compiledLaw } from './started-node.ts'

const agency = 'us/vt/norwich/vt0141000'
const path = `/en/agency/${agency}`
const model = 'vt.fip-2024'
let app: Served
let browser: Browser
let store: Store

beforeAll(async () => {
  app = await serveApp()
  browser = await startBrowser()
  store = await openStore(storePlace(app.settings))
})
afterAll(async () => {
  await store.close()
  await browser.close()
  app.stop()
})

const of = (role: Role, name = `Made-up ${role}`) => ({ roles: [role], place: agency, name })
const stamp = (person: string) => ({ id: crypto.randomUUID(), at: new Date().toISOString(), person })

/** A page of somebody who was made before. */
async function pageOf({ cookie }: MadePerson): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
  // WHY: it is long, because the scenarios are drawn when somebody first asks, and the machine may be busy
  context.setDefaultTimeout(60_000)
  await keepCookie(context, app.address, cookie)
  return context.newPage()
}

const storyOn = async (page: Page): Promise<string> => (await page.locator('.story').textContent()) ?? ''
const choose = async (page: Page, choice: string): Promise<void> => {
  if (choice !== '') await page.locator(`input[name=choice][value="${choice}"]`).check()
  await page.getByRole('button', { name: say('en', 'training.answer') }).click()
}

describe('the scenario of the day', () => {
  it('is told, asked again where nothing was chosen, answered, explained, and the first answer counts', async () => {
    const officer = await madePerson(app, of('officer'))
    const page = await pageOf(officer)
    await page.goto(`${app.address}${path}/scenario`)
    expect(await page.locator('[data-why]').getAttribute('data-why')).toBe('today')
    const story = await storyOn(page)
    expect(await barriers(page)).toEqual([])
    await choose(page, '')
    await page.getByRole('alert').waitFor()
    expect(await storyOn(page)).toBe(story)
    await choose(page, 'unknown')
    await page.locator('[data-mark=wrong]').waitFor()
    expect(await storyOn(page)).toBe(story)
    expect(await page.locator('.plate').textContent()).not.toBe('')
    expect(await page.locator('.reasons li').count()).toBeGreaterThan(0)
    expect(await barriers(page)).toEqual([])
    expect(page.url()).toBe(`${app.address}${path}/scenario`)
    const answers = await answersOf(store.db, agency, officer.person)
    expect(answers.map(({ choice, day }) => [choice, day])).toEqual([['unknown', today()]])
    // the same again does not count: what was explained is no answer
    await page.goto(`${app.address}${path}/scenario`)
    await page.getByText(say('en', 'training.done')).waitFor()
    await page.getByRole('link', { name: say('en', 'training.another') }).click()
    await page.locator('[data-why=another]').waitFor()
    expect(await storyOn(page)).not.toBe(story)
    await page.context().close()
  })

  it('comes again first where the right answer, and then where the words of its rules, are others since', async () => {
    const officer = await madePerson(app, of('officer'))
    const page = await pageOf(officer)
    await page.goto(`${app.address}${path}/scenario`)
    await choose(page, 'unknown')
    await page.locator('[data-mark]').waitFor()
    const [kept] = await answersOf(store.db, agency, officer.person)
    if (kept === undefined) throw new Error('it is kept')
    const rules = kept.rules as readonly { readonly id: string; readonly rule: string; readonly words: string }[]
    const earlier = { ...kept, day: '2026-01-05' }
    const red = await madePerson(app, of('officer'))
    await answerScenario(store, { ...earlier, verdict: kept.verdict === 'may' ? 'must not' : 'may' }, stamp(red.person))
    const yellow = await madePerson(app, of('officer'))
    await answerScenario(store, { ...earlier, rules: rules.map((each) => ({ ...each, words: 'other' })) }, stamp(yellow.person))
    for (const [person, why] of [
      [red, 'verdict'],
      [yellow, 'words'],
    ] as const) {
      const own = await pageOf(person)
      await own.goto(`${app.address}${path}/scenario`)
      expect(await own.locator('[data-why]').getAttribute('data-why')).toBe(why)
      await choose(own, 'unknown')
      await own.locator('[data-mark]').waitFor()
      await own.goto(`${app.address}${path}/scenario`)
      expect(await own.locator(`[data-why=${why}]`).count()).toBe(0)
      await own.context().close()
    }
    await page.context().close()
  })

  it('is counted by rule once three people answered, and nobody is named', async () => {
    const supervisor = await signedIn(browser, app, of('supervisor', 'Grace Supervisor'))
    const people: MadePerson[] = []
    for (const each of ['one', 'two', 'three']) people.push(await madePerson(app, of('officer', `Officer ${each}`)))
    const [kept] = await answersOf(store.db, agency)
    if (kept === undefined) throw new Error('somebody answered')
    await supervisor.goto(`${app.address}${path}/scenario/counts`)
    for (const { person } of people) await answerScenario(store, { ...kept, day: '2026-01-06', choice: 'open', scenario: 'made-up' }, stamp(person))
    await supervisor.reload()
    const table = (await supervisor.locator('table').textContent()) ?? ''
    expect(await supervisor.locator('td.number').count()).toBeGreaterThan(3)
    expect(table).not.toMatch(/Officer (one|two|three)/)
    expect(await barriers(supervisor)).toEqual([])
    await supervisor.context().close()
  })
})

describe("a chief's day", () => {
  it('adopts the model with one change, sees the loophole, briefs, and half of the officers have signed', async () => {
    const chief = await madePerson(app, of('chief'))
    const page = await pageOf(chief)
    const officers = []
    for (const name of ['first', 'second', 'third', 'fourth'])
      officers.push(await madePerson(app, { roles: ['officer'], place: agency, name: `Signing ${name}` }))
    await page.goto(`${app.address}${path}/policy`)
    await page.locator('summary').last().click()
    await page.locator('#text').fill('The department adopts the model policy of the State.\n\nMembers ask about status where it is needed.')
    await page.getByRole('button', { name: say('en', 'policy.send.button') }).click()
    await page.waitForURL(/policy\/1$/)
    const version = await policyVersion(store.db, agency, 1)
    if (version === undefined) throw new Error('it was sent')
    const law = await compiledLaw()
    const decided = componentsOf(law, model).map((norm) => ({ norm: norm.id, decision: decidedOn(norm, { kind: 'has', passages: [0] }) }))
    const [first, ...others] = decided
    if (first === undefined) throw new Error('the model has components')
    const decide = (decisions: typeof decided) => decideComponents(store, version, decisions, stamp(chief.person), () => crypto.randomUUID())
    await decide([{ ...first, decision: { ...first.decision, of: 'what it said before' } as typeof first.decision }, ...others])

    // what was decided before a rule changed is told as such, and decided again
    await page.goto(`${app.address}${path}/policy/1`)
    await page.locator('[data-standing=stale] .rows a').first().click()
    await page.locator('[data-stale]').waitFor()
    expect(await page.locator('#kind-has').isChecked()).toBe(true)
    await page.getByRole('button', { name: say('en', 'policy.decide.save') }).click()
    await page.waitForURL(/policy\/1$/)
    expect(await page.locator('[data-standing=stale]').count()).toBe(0)

    // one component is changed, and what that opens is shown with a situation
    await page.goto(`${app.address}${path}/policy/1/component/no-asking`)
    await page.locator('#kind-differs').check()
    await page.locator('input[name=passage]').first().check()
    await page.locator('#added-0').selectOption('purpose=civil-immigration')
    await page.getByRole('button', { name: say('en', 'policy.decide.save') }).click()
    await page.goto(`${app.address}${path}/policy/1`)
    const looser = page.locator('[data-standing=looser]')
    expect(await looser.textContent()).toContain('civil immigration enforcement')

    // adopted with a day and an office
    await page.goto(`${app.address}${path}/policy/1/adopt`)
    await page.locator('#sure').check()
    await page.getByRole('button', { name: say('en', 'policy.adopt') }).click()
    await page.waitForURL(/policy\/1$/)

    // the briefing tells of it, and is given
    await page.goto(`${app.address}${path}/briefing`)
    const told = (await page.locator('main').textContent()) ?? ''
    expect(told).toContain(say('en', 'briefing.how.new'))
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: say('en', 'briefing.give') }).click()
    await page.getByRole('status').waitFor()
    await page.goto(`${app.address}${path}/briefing`)
    await page.getByText(say('en', 'briefing.none')).waitFor()

    // half of the officers sign
    for (const officer of officers.slice(0, 2)) {
      const own = await pageOf(officer)
      await own.goto(`${app.address}${path}/policy/1/told`)
      await own.locator('#read').check()
      await own.getByRole('button', { name: say('en', 'policy.sign.button') }).click()
      await own.getByRole('status').waitFor()
      await own.context().close()
    }
    await page.goto(`${app.address}${path}/policy/1/readers`)
    const [waiting, signed] = [await page.locator('ul.short').first().textContent(), await page.locator('ul.short').last().textContent()]
    expect([waiting, signed]).toEqual([expect.stringMatching(/Signing fourth.*Signing third/s), expect.stringMatching(/Signing first.*Signing second/s)])

    const pdf = await page.request.get(`${app.address}${path}/briefing/pdf`)
    expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
    await page.context().close()
  })
})
