// The workshop, as people use it: from the five changes, by the form, by keyboard, without script; and nothing of a draft goes anywhere.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, describe, expect, it } from 'vitest'
import { until } from '../../conformance/until.ts'
import { say } from '../../src/wording/index.ts'
import { barriers, home, visitor } from './browser-node.ts'
import { textOf as pdfText, raw } from './pdf-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()
const folder = mkdtempSync(join(tmpdir(), 'evenhand-draft-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fiveChanges = '?place=us/vt/norwich&from=vt.five-changes&as=policy&replaces=yes'
const desk = () => visitor(browser, { width: 1280, worker: false })

/** Waits until what is shown is of the text as it is. */
async function upToDate(page: Page): Promise<void> {
  await page.locator('.status[data-state="done"]').waitFor()
}

/** Begins a draft and waits for what it would do. */
async function begun(page: Page, address = fiveChanges, lang = 'en'): Promise<void> {
  await page.goto(`${app.address}/${lang}/draft${address}`)
  await upToDate(page)
}

const editor = (page: Page) => page.locator('.editor .cm-content').first()
/** The texts that the page keeps, as they were begun. */
async function kept(page: Page): Promise<readonly string[]> {
  const stored = await page.evaluate(() => localStorage.getItem('evenhand.drafts'))
  return (JSON.parse(stored ?? '[]') as readonly { readonly text: string }[]).map((each) => each.text)
}

/** The text of the first draft. WHY: it is waited for, because the page keeps a text some moments after it says what became of it. */
const textOf = (page: Page): Promise<string> => until('a draft to be kept', async () => (await kept(page))[0] ?? '')

/** Puts the caret at the end of the line that has some text; only the lines in sight are in the page. */
async function caretAfter(page: Page, text: string): Promise<void> {
  const line = page.locator('.cm-line', { hasText: text }).first()
  const scroller = page.locator('.cm-scroller').first()
  // WHY: out of sight it draws nothing
  await scroller.evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
    element.scrollTo(0, 0)
  })
  await until(`the line ${text}`, async () => {
    if ((await line.count()) > 0) return true
    // WHY: it begins at the top again, because what was passed by before it was drawn is not seen by going on
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollTop + element.clientHeight >= element.scrollHeight ? 0 : element.scrollTop + 250))
    return false
  })
  // WHY: it may be pressed twice, because what is drawn on the way there moves the lines, and the first press may meet another
  await until(`the caret in the line ${text}`, async () => {
    await line.click()
    return (await page.locator('.cm-activeLine', { hasText: text }).count()) > 0
  })
  await page.keyboard.press('End')
}

/** Opens a part of the page that is folded away. */
async function unfold(page: Page, name: string): Promise<void> {
  const part = page.locator('details.start', { has: page.getByRole('heading', { name }) })
  if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click()
}

describe('a draft begun from the five changes', () => {
  it('says whom it binds, what it changes, what is disputed and that it is nowhere looser', async () => {
    const page = await desk()
    await begun(page)
    expect(new URL(page.url()).search).toBe('')
    const said = (await page.textContent('.does')) ?? ''
    expect(said).toContain('Once Norwich Police Department adopts it')
    expect(said).toContain('A law enforcement agency: keep a person in a local cell for federal immigration authorities')
    expect(said).toContain('Perhaps struck')
    expect(said).toContain('8 U.S.C. 1373')
    expect(said).toContain('On the other: Congress may not order States')
    expect(said).toContain('Yes: nowhere looser than “Model Fair and Impartial Policing Policy (2024)”')
    expect(await page.getByRole('link', { name: 'How a rule there is changed' }).getAttribute('href')).toBe('/en/clock?place=us/vt/norwich')
    await page.context().close()
  })

  it('follows the text: another rule, another change, without a shift of what is above', async () => {
    const page = await desk()
    await begun(page)
    expect(await page.textContent('.does')).not.toContain('cover the face')
    await caretAfter(page, 'agency must not house-for-federal')
    await page.evaluate(() => {
      // WHY: the lines typed, and the list that offers words at the caret, move because somebody types; how soon after the key they move is the machine's
      const typed = (node: Node | null) => node === null || (node instanceof Element ? node : node.parentElement)?.closest('.cm-editor, .cm-tooltip') !== null
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift = entry as unknown as { readonly value: number; readonly sources: readonly { readonly node: Node | null }[] }
          if (!shift.sources.every(({ node }) => typed(node)))
            document.documentElement.dataset['shift'] = String(Number(document.documentElement.dataset['shift'] ?? 0) + shift.value)
        }
      }).observe({ type: 'layout-shift' })
    })
    const changes = page.locator('.results h2').getByText(say('en', 'draft.changes'), { exact: true })
    const below = (): Promise<number> =>
      changes.evaluate((heading) => heading.getBoundingClientRect().top - (heading.closest('.results')?.getBoundingClientRect().top ?? 0))
    const before = await below()
    // WHY: what is not whole yet is judged too, as it is for somebody who thinks between two words
    for (const words of ['\n  source "A" unconfirmed\n\nno', 'rm faces\n  officer', ' must not', ' hide-face']) {
      await page.keyboard.type(words)
      await page.locator('.status:is([data-state="done"], [data-state="errors"])').waitFor()
      if (words.endsWith('no')) {
        await page.locator('.findings li').first().waitFor()
        expect(await below()).toBe(before)
      }
    }
    await page.locator('.does .act', { hasText: 'cover the face' }).first().waitFor()
    await upToDate(page)
    expect(await page.textContent('.does')).toContain('Yes: nowhere looser')
    expect(Number((await page.getAttribute('html', 'data-shift')) ?? 0)).toBeLessThan(0.1)
    await page.context().close()
  })

  it('shows what is wrong at its line, dims what was said before, and goes there', async () => {
    const page = await desk()
    await begun(page)
    const line = (await textOf(page)).split('\n').findIndex((each) => each.includes('agency must not house-for-federal')) + 1
    await caretAfter(page, 'agency must not house-for-federal')
    await page.keyboard.type('x')
    await page.locator('.findings li[data-severity="error"]').first().waitFor()
    expect(await page.textContent('.findings')).toContain(`Line ${line}:`)
    expect(await page.textContent('.findings')).toContain('did you mean “house-for-federal”?')
    await page.locator('.status[data-state="errors"]').waitFor()
    expect(await page.getAttribute('.results', 'data-old')).toBe('old')
    await page.getByRole('button', { name: `Line ${line}:` }).click()
    // WHY: the key is pressed twice, because the first goes to where the line wraps
    await page.keyboard.press('End')
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
    await upToDate(page)
    expect(await page.locator('.findings li').count()).toBe(0)
    await page.context().close()
  })

  it('is written with completion, by keyboard alone, and Tab leads out of the editor', async () => {
    const page = await desk()
    await begun(page)
    await caretAfter(page, 'agency must not house-for-federal')
    await page.keyboard.type(', make-fed')
    await page.locator('.cm-tooltip-autocomplete').getByText('make-federal-agreement').first().waitFor()
    // WHY: so long a list takes no key, that nobody chooses what they could not see
    await page.waitForTimeout(200)
    await page.keyboard.press('Enter')
    await upToDate(page)
    await expect.poll(() => textOf(page)).toContain('house-for-federal, make-federal-agreement')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Lay out')
    await page.context().close()
  })

  it('tells what a name stands for, and goes to where it comes from', async () => {
    const page = await desk()
    await begun(page)
    await caretAfter(page, 'agency must not house-for-federal')
    // WHY: it is found by its letters, because the line may wrap, and its middle may be empty
    const letters = await page.locator('.cm-line', { hasText: 'agency must not house-for-federal' }).evaluate((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('house-for-federal') ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at + 2)
        range.setEnd(node, at + 6)
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      }
      throw new Error('the word is not in the line')
    })
    await page.mouse.move(letters.x, letters.y, { steps: 4 })
    await page
      .locator('.cm-tooltip-hover')
      .getByText(/keep .* in a local cell/)
      .first()
      .waitFor()
    await page.keyboard.press('F12')
    await page.locator('.elsewhere').getByText('act house-for-federal').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await page.context().close()
  })
})

describe('a rule written by the form', () => {
  it('is written in words and in the language, kept on the device, saved, and accepted by the checker', async () => {
    const page = await desk()
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
    await begun(page, '?place=us/vt/norwich&from=&as=policy')
    await unfold(page, 'Write a rule by choosing')
    await page.getByLabel('What?').selectOption('ask-status')
    await page.getByLabel('When (1)').selectOption('person=victim')
    await page.getByLabel('Unless (1)').selectOption('paper=judicial-arrest-warrant')
    await page.getByLabel('Where does the rule come from?').fill('Ada Abbott, a made-up neighbor')
    await page.getByRole('button', { name: 'Write the rule' }).click()
    await expect.poll(() => textOf(page)).toContain('officer must not ask-status')
    await upToDate(page)
    await expect.poll(() => textOf(page)).toContain('An officer must not ask about, or look into, the citizenship or immigration status of a victim')
    expect(await page.textContent('.does')).toContain('An officer: ask about, or look into, the citizenship')

    await page.getByLabel('Name of this draft').fill('My own draft')
    await page.getByLabel('Name of this draft').press('Tab')
    await expect.poll(() => page.evaluate(() => localStorage.getItem('evenhand.drafts'))).toContain('My own draft')
    await page.reload()
    await upToDate(page)
    expect(await page.getByLabel('Name of this draft').inputValue()).toBe('My own draft')
    await editor(page).getByText('ask-status').first().waitFor()

    await unfold(page, 'Take it along')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'The document', exact: true }).click()
    const file = join(folder, 'draft.md')
    await (await download).saveAs(file)
    const text = readFileSync(file, 'utf8')
    await expect.poll(() => textOf(page)).toBe(text)
    const checked = spawnSync(process.execPath, [join(home, 'bin/evenhand.mjs'), 'check', '--against', 'us/vt/norwich@today', file], {
      cwd: home,
      encoding: 'utf8',
    })
    expect([checked.status, checked.stderr]).toEqual([0, ''])

    const words = page.waitForEvent('download')
    await page.getByRole('button', { name: 'The rules in words', exact: true }).click()
    const inWords = readFileSync(await (await words).path(), 'utf8')
    expect(inWords).toContain('1. An officer must not ask about, or look into, the citizenship or immigration status of a victim')
    expect(inWords).toContain('not a form of words that the law prescribes')

    const leaked = sent.filter((each) => /ask-status|made-up|My own draft|judicial/.test(decodeURIComponent(each)))
    expect(leaked).toEqual([])
    expect(sent.filter((each) => !each.startsWith('GET '))).toEqual([])
    expect(sent.filter((each) => !each.includes(app.address) && !each.includes(' blob:') && !each.includes(' data:'))).toEqual([])
    await page.context().close()
  })

  it('says what is missing, and loses nothing', async () => {
    const page = await visitor(browser, { worker: false })
    await begun(page, '?place=us/vt/norwich&from=&as=policy')
    await unfold(page, 'Write a rule by choosing')
    await page.getByLabel('When (1)').selectOption('person=passenger')
    await page.getByRole('button', { name: 'Write the rule' }).click()
    await page.getByRole('alert').getByText('Choose what is to be done or not done.').waitFor()
    expect(await page.getByLabel('When (1)').inputValue()).toBe('person=passenger')
    expect(await barriers(page)).toEqual([])
    await page.context().close()
  })
})

describe('drafts on the device', () => {
  it('are several, deleted and had back, and forgotten all at once', async () => {
    const page = await desk()
    await begun(page)
    await begun(page, '?place=us/vt/hartford&from=&as=advice')
    await expect.poll(() => kept(page)).toHaveLength(2)
    expect(await page.textContent('.verdict-line')).toContain('it binds nobody in Hartford, Vermont')
    await page.getByRole('button', { name: 'Delete this draft' }).click()
    await expect.poll(() => kept(page)).toHaveLength(1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => kept(page)).toHaveLength(2)
    await page.getByLabel('Drafts on this device').selectOption({ label: 'Draft of a policy for Norwich' })
    await editor(page).getByText('begun from').first().waitFor()
    await upToDate(page)
    expect(await page.getByLabel('Place in which it is tried').inputValue()).toBe('us/vt/norwich')
    await page.getByRole('button', { name: 'Forget all drafts' }).click()
    await page.getByRole('button', { name: /^Yes, forget all drafts \(2\)/ }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.reload()
    await page.locator('.status[data-state="empty"], .status[data-state="place"]').waitFor()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.context().close()
  })

  it('stay where the law cannot be loaded, which is said', async () => {
    const page = await desk()
    await page.route('**/data/documents/**', (route) => route.abort())
    await page.goto(`${app.address}/en/draft${fiveChanges}`)
    await page.locator('.status[data-state="failed"]').waitFor()
    await expect.poll(() => textOf(page)).toContain('norm less-sharing')
    await page.context().close()
  })
})

describe('a worker that does not answer', () => {
  it('is ended, which is said; the draft stays, and the next change begins with another one', async () => {
    const page = await desk()
    await page.clock.install()
    let workers = 0
    await page.route('**/workshop-worker*', async (route) => {
      workers += 1
      if (workers === 1) await route.fulfill({ contentType: 'text/javascript', body: 'for (;;) {}' })
      else await route.continue()
    })
    await page.goto(`${app.address}/en/draft${fiveChanges}`)
    await page.locator('.status[data-state="reading"]').waitFor()
    await page.clock.runFor(120_000)
    await page.locator('.status[data-state="too-long"]').waitFor()
    expect(await page.textContent('.status')).toContain('The draft is kept')
    await expect.poll(() => textOf(page)).toContain('norm less-sharing')
    await editor(page).click()
    // WHY: the cursor goes to the end, because where the click falls depends on how lines wrap, and a word must not be cut
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' ')
    // WHY: time goes on little by little, because the worker reads as fast as this machine is, and the page waits by its own clock
    await until('the draft to be read', async () => {
      await page.clock.runFor(500)
      await new Promise((resolve) => setTimeout(resolve, 500))
      return (await page.locator('.status[data-state="done"]').count()) > 0
    })
    expect(workers).toBe(2)
    await page.context().close()
  })
})

describe('without script', () => {
  it('begins, writes a rule, checks and hands out files, and keeps nothing', async () => {
    const page = await visitor(browser, { script: false, width: 1280 })
    await page.goto(`${app.address}/en/draft${fiveChanges}`)
    await page.getByRole('button', { name: 'Check' }).click()
    // WHY: it is waited for, because a page without script is read while it still comes
    await page.locator('.does', { hasText: 'Yes: nowhere looser' }).waitFor()
    await unfold(page, 'Write a rule by choosing')
    await page.getByLabel('What?').selectOption('give-access')
    await page.getByRole('button', { name: 'Write the rule' }).click()
    expect(await page.inputValue('#text')).toContain('officer must not give-access')
    await page.fill('#text', (await page.inputValue('#text')).replace('must not give-access', 'must not give-acces'))
    await page.getByRole('button', { name: 'Check' }).click()
    const line = (await page.inputValue('#text')).split('\n').findIndex((each) => each.includes('must not give-acces')) + 1
    expect(await page.textContent('.findings')).toContain(`Line ${line}:`)
    expect(new URL(page.url()).search).toBe('?/check')
    expect(app.log()).not.toMatch(/norwich|give-acces/i)
    await page.context().close()
  })

  it.each(['en', 'es'])('has no barriers once a text was posted, in %s', async (lang) => {
    const page = await visitor(browser, { worker: false })
    // WHY: this is left out without script, because what looks for barriers is a script
    await page.route('**/workshop-*', (route) => route.abort())
    await page.goto(`${app.address}/${lang}/draft${fiveChanges}`)
    await page.evaluate(() => document.querySelector<HTMLFormElement>('form.workshop')?.requestSubmit())
    await page.locator('.verdict-line').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page)).toEqual([])
    await page.context().close()
  })

  it('makes a PDF of the rules, tagged and in the language asked for', async () => {
    const page = await visitor(browser, { worker: false, language: 'es' })
    await begun(page, fiveChanges, 'es')
    await unfold(page, 'Llevárselo')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Las reglas en palabras, en PDF' }).click()
    const bytes = readFileSync(await (await download).path())
    expect(raw(bytes)).toContain('/Lang (es)')
    expect(pdfText(bytes)).toContain('Un agente de policía no debe')
    expect(page.url()).toBe(`${app.address}/es/draft`)
    await page.context().close()
  })
})

it('is not loaded with the interview, nor kept for it', async () => {
  const page = await visitor(browser)
  await page.goto(`${app.address}/en/ask`)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const kept = await page.evaluate(async () => (await (await caches.open('evenhand')).keys()).map((each) => new URL(each.url).pathname))
  expect(kept.some((each) => each.includes('interview'))).toBe(true)
  expect(kept.filter((each) => each.includes('workshop'))).toEqual([])
  await page.context().close()
})
