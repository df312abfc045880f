// The interview from end to end: by keyboard, in plain words, from links, on a slow network, on paper; and that nothing of it stays behind.
import type { BrowserContext, Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { barriers, drawn, visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()

/** A page on a phone, closed afterwards. */
async function on(test: (page: Page, context: BrowserContext) => Promise<void>, { script = true, locale = 'en-US' } = {}): Promise<void> {
  const page = await visitor(browser, { script, language: locale, worker: false })
  try {
    await test(page, page.context())
  } finally {
    await page.context().close()
  }
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** As far as the choice of an act, in Norwich. */
async function inNorwich(page: Page, address = `${app.address}/en/ask`): Promise<void> {
  await page.goto(address)
  await page.getByLabel(/A town, a village/).fill('Norwich')
  await press(page, 'Continue')
  await press(page, 'Norwich Police Department')
  await heading(page, 'What does the officer want to do?').waitFor()
}

/** The act, out of the list. */
async function chooseId(page: Page): Promise<void> {
  await page.getByText('Identification', { exact: true }).click()
  await press(page, 'Require a person to show identification')
}

/** An answer about a passenger in Norwich who is suspected of nothing. */
async function answered(page: Page): Promise<void> {
  await inNorwich(page)
  await chooseId(page)
  await press(page, 'A passenger')
  await press(page, /no suspicion/i)
  await heading(page, /must not/i).waitFor()
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '')

/** Moves by the tab key until something with these words has the focus. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (words.test(await focused(page))) return
  }
  throw new Error(`the tab key does not reach ${words}`)
}

describe('by keyboard alone', () => {
  it('leads from the first page to an answer, with the focus on each new heading', () =>
    on(async (page) => {
      await page.goto(`${app.address}/en`)
      await tabTo(page, /^Ask now$/)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/en/ask')
      await page.getByLabel(/A town, a village/).waitFor()
      for (let presses = 0; (await page.evaluate(() => document.activeElement?.id)) !== 'place' && presses < 30; presses += 1) await page.keyboard.press('Tab')
      await page.keyboard.type('Norwich')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.activeElement?.textContent === 'Which agency is it?')
      await tabTo(page, /^Norwich Police Department/)
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.activeElement?.textContent === 'What does the officer want to do?')
      for (let presses = 0; (await page.evaluate(() => document.activeElement?.id)) !== 'words' && presses < 10; presses += 1) await page.keyboard.press('Tab')
      await page.keyboard.type('make passenger show id')
      await page.getByRole('heading', { name: 'What fits best' }).waitFor()
      await page.keyboard.press('Enter')
      expect(await focused(page)).toBe('Require a person to show identification')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => /Who is the person/.test(document.activeElement?.textContent ?? ''))
      await tabTo(page, /^A passenger$/)
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => /suspect/i.test(document.activeElement?.textContent ?? ''))
      await tabTo(page, /no suspicion/i)
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => /must not/i.test(document.activeElement?.textContent ?? ''))
      expect(await page.title()).toBe('Answer – May police do this? – Evenhand, on fair policing')
    }))
})

describe('plain words', () => {
  const asked = [
    ['en', /Type plain words/, 'ICE wants to talk to him in the cell', 'Let federal immigration officers reach a person in custody'],
    [
      'es',
      /Escriba palabras/,
      'la migra quiere hablar con él en la celda',
      'Dejar que agentes federales de inmigración tengan acceso a una persona bajo custodia',
    ],
  ] as const

  it.each(asked.flatMap((each) => [[...each, true] as const, [...each, false] as const]))(
    'in %s, %s: “%s” finds “%s” (script: %s)',
    (lang, label, words, act, script) =>
      on(
        async (page) => {
          await page.goto(`${app.address}/${lang}/ask?place=us/vt/norwich`)
          if (script) await page.getByRole('button', { name: /^(Find|Buscar)$/ }).waitFor({ state: 'hidden' })
          await page.getByLabel(label).fill(words)
          if (!script) await page.getByLabel(label).press('Enter')
          const section = page.locator('section', { has: page.getByRole('heading', { name: /What fits best|Lo que mejor encaja/ }) })
          await section.waitFor()
          expect(await section.getByRole('button').first().textContent()).toBe(act)
          await section.getByRole('button').first().click()
          // WHY: the answer is not shown yet, because what it turns on may be asked first
          await page.waitForFunction(() => document.querySelector('#words') === null)
          expect(page.url()).not.toMatch(/ICE|migra/)
        },
        { script },
      ),
  )

  it('say so where nothing fits, and still show the list', () =>
    on(
      async (page) => {
        await page.goto(`${app.address}/en/ask?place=us/vt/norwich`)
        await page.getByLabel(/Type plain words/).fill('xqzzy')
        await page.getByRole('button', { name: 'Find' }).click()
        await page.getByRole('status').getByText('Nothing fits these words').waitFor()
        await page.getByText('Identification', { exact: true }).waitFor()
      },
      { script: false },
    ))
})

describe('place and agency', () => {
  it('can be another agency than the usual one, or be named as an agency at once', () =>
    on(async (page) => {
      await page.goto(`${app.address}/en/ask`)
      await page.getByLabel(/A town, a village/).fill('Norwich')
      await press(page, 'Continue')
      await page.getByText('Other agencies').click()
      await press(page, 'Fish and Wildlife')
      expect(await page.textContent('.where')).toContain('Norwich · Fish and Wildlife Department Law Enforcement Division')
      await press(page, /^Change/)
      await page.getByLabel(/A town, a village/).fill('hartford police department')
      await press(page, 'Continue')
      await heading(page, 'What does the officer want to do?').waitFor()
      expect(await page.textContent('.where')).toContain('Hartford · Hartford Police Department')
    }))

  it('are remembered only when asked to, and forgotten at once', () =>
    on(async (page, context) => {
      // WHY: it is asked of the page that wrote it, because another one hears of it a little later
      const storage = (of: Page): Promise<string> => of.evaluate(() => JSON.stringify({ ...localStorage }))
      await inNorwich(page)
      expect(await storage(page)).toBe('{}')
      await page.getByLabel('Remember place and agency').check()
      expect(JSON.parse(await storage(page))).toEqual({ 'evenhand.where': '{"place":"us/vt/norwich","agency":"VT0141000"}' })
      const next = await context.newPage()
      await next.goto(`${app.address}/en/ask`)
      await heading(next, 'What does the officer want to do?').waitFor()
      expect(await next.textContent('.where')).toMatch(/Norwich · Norwich Police Department\s+Change/)
      await press(next, 'Forget')
      await next.getByRole('status').getByText('Forgotten').waitFor()
      expect(await next.getByLabel('Remember place and agency').isChecked()).toBe(false)
      expect(await storage(next)).toBe('{}')
      await next.goto(`${app.address}/en/ask`)
      await heading(next, 'Where is this?').waitFor()
    }))

  it('work where storage is blocked', () =>
    on(async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('blocked', 'SecurityError')
          },
        })
      })
      await inNorwich(page)
      await page.getByLabel('Remember place and agency').click()
      await page.getByRole('status').getByText('This browser lets no page keep anything').waitFor()
      expect(await page.getByLabel('Remember place and agency').isChecked()).toBe(false)
      await chooseId(page)
      await heading(page, /Who is the person/).waitFor()
    }))
})

describe('what stays behind', () => {
  const everything = (page: Page): Promise<string> =>
    page.evaluate(async () =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href, document.cookie, document.title, await indexedDB.databases()]),
    )

  it('is nothing of the situation: not in storage, the address, the history or the title', () =>
    on(async (page) => {
      await answered(page)
      expect(await everything(page)).not.toMatch(/passenger|suspicion|require-id|norwich|must not/i)
      await press(page, 'Ask something else')
      await heading(page, 'What does the officer want to do?').waitFor()
      expect(await everything(page)).not.toMatch(/passenger|suspicion|require-id|norwich/i)
      // after a fresh start the back button shows no earlier answer
      await drawn(page)
      await page.goBack()
      await drawn(page)
      expect(await page.textContent('main')).not.toMatch(/must not require a passenger/i)
      expect(await heading(page, 'What does the officer want to do?').count()).toBe(1)
    }))

  it('is nothing after the page is loaded anew, though its history is', () =>
    on(async (page) => {
      await answered(page)
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await heading(page, 'Where is this?').count()).toBe(1)
      await page.goBack()
      await drawn(page)
      expect(await page.textContent('main')).not.toMatch(/passenger/i)
    }))

  it('is no copy of a page that was posted', () =>
    on(
      async (page) => {
        await inNorwich(page)
        const [response] = await Promise.all([page.waitForResponse((each) => each.request().method() === 'POST'), chooseId(page)])
        expect(response.headers()['cache-control']).toBe('no-store')
      },
      { script: false },
    ))
})

describe('questions', () => {
  it('can be answered early, honestly, and gone on with', () =>
    on(async (page) => {
      await inNorwich(page)
      await chooseId(page)
      await press(page, 'Answer now with what is known')
      await heading(page, 'It depends').waitFor()
      expect(await page.textContent('main')).toContain('Not everything is known')
      await press(page, 'Answer more questions')
      await press(page, 'A passenger')
      await press(page, 'Answer now with what is known')
      await heading(page, 'It depends').waitFor()
      await page.locator('main').getByRole('button', { name: 'Back' }).click()
      await heading(page, /suspect/i).waitFor()
    }))

  it('can be answered anew, and an earlier answer that no longer fits gives way', () =>
    on(async (page) => {
      await answered(page)
      await press(page, /Change.*dealt with/)
      await heading(page, /Who is the person/).waitFor()
      await page.locator('main').getByRole('button', { name: 'Back' }).click()
      await heading(page, /must not/i).waitFor()
      await press(page, /Change.*dealt with/)
      await press(page, 'I do not know')
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
    }))
})

describe('a link', () => {
  it.each([true, false])('starts at its place, act and day (script: %s)', (script) =>
    on(
      async (page) => {
        const response = await page.goto(`${app.address}/en/ask?place=us/vt/norwich&act=give-access&on=2024-04-22`)
        expect(response?.status()).toBe(200)
        await page.locator('.plate').waitFor()
        expect(await page.textContent('.where')).toContain('Norwich · Norwich Police Department · 22 April 2024')
        await press(page, 'Ask something else')
        await heading(page, 'What does the officer want to do?').waitFor()
      },
      { script },
    ),
  )

  it('carries no answer', () =>
    on(async (page) => {
      await page.goto(`${app.address}/en/ask?place=us/vt/norwich&act=require-id&person=passenger&known=person%3Dpassenger`)
      await heading(page, /Who is the person/).waitFor()
    }))

  it.each([
    ['place=us/vt/nowhere', 'No place “us/vt/nowhere” is known here', 'Where is this?'],
    ['place=us/vt/norwich&act=give-acces', 'No act “give-acces” is known', 'What does the officer want to do?'],
    ['place=us/vt/norwich&act=require-id&on=2024-02-30', '“2024-02-30” is not a date', 'Who is the person'],
    ['place=us/vt/norwich&agency=NH0054400', 'does not police there', 'Which agency is it?'],
  ])('%s says what is wrong with it, and goes on', (query, message, next) =>
    on(
      async (page) => {
        const response = await page.goto(`${app.address}/en/ask?${query}`)
        expect(response?.status()).toBe(400)
        expect(await page.getByRole('alert').textContent()).toContain(message)
        expect(await page.title()).toMatch(/^Error: /)
        await heading(page, next).waitFor()
        const target = (await page.getByRole('alert').getByRole('link').getAttribute('href')) ?? ''
        expect(await page.locator(target).count()).toBe(1)
      },
      { script: false },
    ),
  )
})

describe('something wrong', () => {
  it('is told first, has the focus, and leads to the field', () =>
    on(async (page) => {
      await page.goto(`${app.address}/en/ask`)
      await page.evaluate(() => fetch('/data/en.law'))
      await page.getByLabel(/A town, a village/).fill('Nowhereville')
      await press(page, 'Continue')
      await page.getByRole('alert').waitFor()
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert')
      expect(await page.title()).toBe('Error: Where is this? – May police do this? – Evenhand, on fair policing')
      await page.getByRole('alert').getByRole('link').click()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('place')
      await page.getByLabel(/A town, a village/).fill('Norwich')
      await press(page, 'Continue')
      await heading(page, 'Which agency').waitFor()
      expect(await page.title()).toMatch(/^Which agency is it\? –/)
    }))
})

describe('every step', () => {
  it.each(['light', 'dark'] as const)('has nothing that axe finds, room for a thumb, and fits a phone, in %s', (colorScheme) =>
    on(async (page) => {
      await page.emulateMedia({ colorScheme })
      const check = async (): Promise<void> => {
        expect(await barriers(page, colorScheme === 'dark' ? 'colours' : 'all')).toEqual([])
        const small = await page.evaluate(() =>
          [...document.querySelectorAll('button, summary, input:not([type=hidden], [type=checkbox], [type=radio]), :is(.remember, .asker) label, header a')]
            .filter((each) => each.checkVisibility() && !each.matches('.unseen') && each.getBoundingClientRect().height < 44)
            .map((each) => each.outerHTML),
        )
        expect(small).toEqual([])
      }
      await page.goto(`${app.address}/en/ask`)
      await check()
      await page.getByLabel(/A town, a village/).fill('Norwich')
      await press(page, 'Continue')
      await heading(page, 'Which agency').waitFor()
      await check()
      await press(page, 'Norwich Police Department')
      await page.getByLabel('Remember place and agency').check()
      await page.getByLabel(/Type plain words/).fill('ICE in the cell')
      await page.getByRole('heading', { name: 'What fits best' }).waitFor()
      await check()
      await chooseId(page)
      await heading(page, /Who is the person/).waitFor()
      await check()
      await press(page, 'Answer now with what is known')
      await heading(page, 'It depends').waitFor()
      await check()
    }),
  )
})

describe('a slow network', () => {
  it('says that the law is loading, and answers', () =>
    on(async (page, context) => {
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 20_000 })
      await page.goto(`${app.address}/en/ask`)
      await page.waitForFunction(() => performance.getEntriesByType('resource').some((each) => each.name.includes('/_app/')))
      await page.getByLabel(/A town, a village/).fill('Norwich')
      await press(page, 'Continue')
      await press(page, 'Norwich Police Department')
      await chooseId(page)
      await press(page, 'A passenger')
      await press(page, /no suspicion/i)
      await heading(page, /must not/i).waitFor()
    }))

  it('says so while it waits', () =>
    on(async (page) => {
      let release: () => void = () => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route('**/data/*.law', async (route) => {
        await held
        await route.continue()
      })
      await Promise.all([page.waitForRequest('**/data/*.law'), page.goto(`${app.address}/en/ask`)])
      await page.getByLabel(/A town, a village/).fill('Norwich')
      await press(page, 'Continue')
      await page.getByText('Loading the law').waitFor()
      release()
      await heading(page, 'Which agency').waitFor()
      expect(await page.getByText('Loading the law').count()).toBe(0)
    }))
})

describe('the answer', () => {
  it('says what to do right after the verdict, and leads to the rule in the library', () =>
    on(async (page) => {
      await page.goto(`${app.address}/en/ask?place=us/vt/norwich&act=request-id`)
      await press(page, 'A passenger')
      await page.locator('.plate').waitFor()
      const after = page.locator('.plate ~ section').first()
      expect(await after.textContent()).toMatch(/^What to say or do.*must tell a passenger that giving identification is optional/)
      const reason = page.locator('a[href^="/en/law/"]').first()
      const to = (await reason.getAttribute('href')) ?? ''
      await reason.click()
      await page.waitForURL(`**${to}`)
      expect(await page.locator(`[id="${to.split('#')[1]}"]`).count()).toBe(1)
    }))
})

describe('on paper', () => {
  it('the answer is whole: the verdict, and every part unfolded', () =>
    on(async (page) => {
      await answered(page)
      expect(await page.locator('details[open]').count()).toBe(0)
      await page.evaluate(() => {
        window.print = () => undefined
      })
      await press(page, 'Print')
      const pdf = await page.pdf({ format: 'Letter' })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      await page.emulateMedia({ media: 'print' })
      const seen = await page.evaluate(() => ({
        verdict: document.querySelector('.plate')?.checkVisibility(),
        hidden: [...document.querySelectorAll('details.part > *')].filter((each) => !each.checkVisibility({ contentVisibilityAuto: true })).length,
        parts: document.querySelectorAll('details.part').length,
        buttons: [...document.querySelectorAll('main button')].filter((each) => each.checkVisibility()).length,
      }))
      expect(seen).toMatchObject({ verdict: true, hidden: 0, buttons: 0 })
      expect(seen.parts).toBeGreaterThan(0)
    }))
})
