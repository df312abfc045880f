// Every page in a made-up language, accented, longer and from right to left: nothing on it is in English but what is marked as English, and no sentence is too long for it.
import { afterAll, describe, expect, it } from 'vitest'
import { pages } from './all-pages-node.ts'
import { serveApp, visitor } from './browser-node.ts'
import { wrongInMadeUp } from './said-node.ts'
import { started } from './started-node.ts'

const { app: inUse, browser } = await started()
const app = await serveApp({ EVENHAND_MADE_UP: '1' })
afterAll(() => app.stop())

describe('a made-up language', () => {
  it('is shown to nobody but tests', async () => {
    expect((await fetch(`${inUse.address}/qps/ask`)).status).toBe(404)
    expect((await fetch(`${inUse.address}/xx/ask`)).status).toBe(404)
    expect((await fetch(`${app.address}/qps/ask`)).status).toBe(200)
  })

  it('leaves nothing in English on any page, and fits a telephone', async () => {
    const page = await visitor(browser, { script: false })
    page.setDefaultTimeout(30_000)
    const wrong: string[] = []
    for (const path of pages) {
      await page.goto(`${app.address}/qps${path}`)
      expect([path, await page.getAttribute('html', 'dir')]).toEqual([path, 'rtl'])
      wrong.push(...(await wrongInMadeUp(page, path)))
    }
    expect(wrong).toEqual([])
    await page.context().close()
  })
})
