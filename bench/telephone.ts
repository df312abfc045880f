// A telephone of 2019 on a slow network: a quarter of this processor's speed, 1.6 Mbit/s, answers after 150 ms.
import type { Browser, CDPSession, Page } from '@playwright/test'

/** In px. */
export const screen = { width: 360, height: 740 }

export const slowNetwork = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8, offline: false }

/** How many times slower its processor is than this one. */
export const slower = 4

/** A page on it, with the processor slowed; nothing is kept for a day without a network. */
export async function telephone(browser: Browser): Promise<{ readonly page: Page; readonly devtools: CDPSession }> {
  const context = await browser.newContext({ viewport: screen, serviceWorkers: 'block' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return { page, devtools }
}
