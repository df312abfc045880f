// Reporter and lawyer, with the keyboard alone: from the first page to a change and the text behind it, to a difference, to a rule and its cases.
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { visitor } from './browser-node.ts'
import { started } from './started-node.ts'

const { app, browser } = await started()

/** Goes on with the Tab key to something with that text, name or label, as somebody does who sees where the focus is. */
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const here = document.activeElement
      // WHY: the rest is left out, because what scrolls takes the focus too, and does nothing at the enter key
      if (here === null || !here.matches('a, button, input, select, summary')) return ''
      const labels = here instanceof HTMLInputElement || here instanceof HTMLSelectElement ? [...(here.labels ?? [])].map((each) => each.textContent) : []
      return [here.getAttribute('aria-label'), ...labels, here instanceof HTMLSelectElement ? '' : here.textContent].join(' ').replace(/\s+/g, ' ').trim()
    })
    if (typeof wanted === 'string' ? said === wanted : wanted.test(said)) return
  }
  throw new Error(`the Tab key does not come to ${wanted}`)
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

it('leads a reporter to what changed in a town, and to the text that changed it', async () => {
  const page = await visitor(browser)
  await page.goto(`${app.address}/en`)
  await tabTo(page, 'What changed')
  await page.keyboard.press('Enter')
  await heading(page, 'What changed, and when')
  await tabTo(page, /^Place/)
  await page.keyboard.type('Norwich')
  await tabTo(page, /^Topic/)
  await page.keyboard.type('Federal agents and')
  await tabTo(page, 'Show')
  await page.keyboard.press('Enter')
  await heading(page, /What changed in Norwich/)
  // a mark of the drawing
  await tabTo(page, /23 April 2024.*Model Fair and Impartial Policing Policy \(2024\)|Model Fair and Impartial Policing Policy \(2024\).*23 April 2024/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/law/vt.fip-2024*')
  await page.context().close()
})

it('leads a reporter to what differs between two texts', async () => {
  const page = await visitor(browser)
  await page.goto(`${app.address}/en/compare`)
  await tabTo(page, /^A text/)
  await page.keyboard.type('Model Fair and Impartial Policing Policy (2018)')
  await tabTo(page, /^A text/)
  await page.keyboard.type('Model Fair and Impartial Policing Policy (2024)')
  await tabTo(page, /^Act/)
  await page.keyboard.type('Require a person to show identification')
  await tabTo(page, 'Compare')
  await page.keyboard.press('Enter')
  await heading(page, 'What differs')
  expect(new URL(page.url()).searchParams.get('act')).toBe('require-id')
  expect(await page.textContent('main')).toContain('An officer must not require a passenger to show identification')
  await page.context().close()
})

it('leads a lawyer from words to a rule, its cases and what it is written as', async () => {
  const page = await visitor(browser)
  await page.goto(`${app.address}/en/law`)
  await tabTo(page, /^Words of a title/)
  await page.keyboard.type('passenger identification')
  await page.keyboard.press('Enter')
  await page.waitForURL('**q=passenger**')
  await tabTo(page, /^An officer must not require a passenger to show identification/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/law/vt.fip-2024#passenger-id')
  await tabTo(page, /^Worked cases/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^As it is written/)
  await page.keyboard.press('Enter')
  await page.locator('#passenger-id').getByText('officer must not require-id').first().waitFor()
  await page.context().close()
})
