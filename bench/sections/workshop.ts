// The workshop as somebody types in it: from a key to what is wrong, and to what the draft would change.
import type { Page } from '@playwright/test'
import { serveApp, startBrowser } from '../../web/e2e/browser-node.ts'
import { setup } from '../../web/e2e/build-node.ts'
import { median } from '../measure.ts'
import { figure, heading, table } from '../table.ts'

const times = 12
const warmUp = 2
const path = '/en/draft?place=us/vt/norwich&from=vt.five-changes&as=policy&replaces=yes'

/** In the page: when the last key was, and when each state was first said after it. */
interface Seen {
  readonly key: number
  readonly states: Readonly<Record<string, number>>
}

/** Prints the weight of the workshop, the time to its first judgement, and from a key to findings and to changes. */
export async function workshop(): Promise<void> {
  heading('10. The workshop')
  setup()
  const app = await serveApp({ EVENHAND_RATE: '1000000000' })
  const browser = await startBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' })
    const page = await context.newPage()
    const loaded = new Set<string>()
    context.on('request', (request) => /workshop[^/]*$/.test(request.url()) && loaded.add(request.url()))
    await page.addInitScript(watch)
    await page.goto(app.address + path)
    await saidSince(page, 'done')
    const first = await page.evaluate(() => performance.now())
    const found: { readonly findings: number; readonly changes: number }[] = []
    await intoText(page)
    for (let at = 0; at < times + warmUp; at += 1) {
      // a letter too many is an error; taken away again, what the draft would change is judged anew
      await page.keyboard.press('x')
      const findings = await saidSince(page, 'errors')
      await page.keyboard.press('Backspace')
      const changes = await saidSince(page, 'done')
      if (at >= warmUp) found.push({ findings, changes })
    }
    console.log(`the campaign's five changes in Norwich, at a desk; medians of ${times} keys\n`)
    const rows = (['findings', 'changes'] as const).map((kind) => {
      const all = found.map((each) => each[kind])
      return [`from a key to ${kind}`, figure(median(all)), figure(Math.max(...all))]
    })
    console.log(table(['', 'ms', 'slowest ms'], rows))
    console.log(`\n  from the address to the first judgement: ${figure(first)} ms`)
    for (const address of loaded) {
      const { headers } = await fetch(address, { headers: { 'Accept-Encoding': 'br' } })
      console.log(
        `  ${address.split('/').at(-1)}: ${figure(Number(headers.get('content-length')) / 1000)} kB, ${headers.get('content-encoding') ?? 'not compressed'}`,
      )
    }
  } finally {
    await browser.close()
    app.stop()
  }
}

/** Runs in the page, before anything of it. */
function watch(): void {
  const seen: { key: number; states: Record<string, number> } = { key: 0, states: {} }
  Object.assign(globalThis, { seen })
  addEventListener(
    'keydown',
    (event) => {
      seen.key = event.timeStamp
      seen.states = {}
    },
    true,
  )
  addEventListener('DOMContentLoaded', () => {
    const look = (): void => {
      const state = document.querySelector<HTMLElement>('.status')?.dataset['state']
      if (state !== undefined) seen.states[state] ??= performance.now()
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-state'] })
  })
}

/** Milliseconds from the last key to the moment at which this state was said. */
async function saidSince(page: Page, state: string): Promise<number> {
  await page.waitForFunction((wanted) => (globalThis as unknown as { readonly seen: Seen }).seen.states[wanted] !== undefined, state)
  return page.evaluate((wanted) => {
    const { key, states } = (globalThis as unknown as { readonly seen: Seen }).seen
    return (states[wanted] ?? Number.NaN) - key
  }, state)
}

/** Puts the caret behind the name of the text that is replaced. */
async function intoText(page: Page): Promise<void> {
  await page
    .locator('.cm-line')
    .filter({ hasText: /replaces / })
    .first()
    .click()
  await page.keyboard.press('End')
}
