// The desk used by the keyboard alone.
import type { Page } from '@playwright/test'

/** Moves by the tab key until something with these words or this id has the focus. */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const here = document.activeElement
      if (here === null || !here.matches('a, button, input, select, summary, textarea')) return ''
      const labels = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? [...(here.labels ?? [])].map((each) => each.textContent) : []
      return [...labels, here instanceof HTMLSelectElement ? (here.labels[0]?.textContent ?? '') : here.textContent].join(' ').replace(/\s+/g, ' ').trim()
    })
    if (wanted.test(said)) return
  }
  throw new Error(`the Tab key does not come to ${wanted}`)
}

/** Goes there and presses Enter. */
export async function press(page: Page, wanted: RegExp): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

/** An act of the page of a petition: its fold, then its button. */
export async function act(page: Page, words: RegExp, until: string): Promise<void> {
  await press(page, words)
  await press(page, words)
  await page.locator('main ol').getByText(until).waitFor()
}
