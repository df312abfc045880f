// Every page in a made-up language, accented, longer and from right to left: nothing on it is in English but what is marked as English, and no sentence is too long for it.
import { afterAll, describe, expect, it } from 'vitest'
import { readTopics } from '../../src/beyond/index.ts'
import { leftInEnglish } from '../../src/cli/made-up.fixture.ts'
import { readDocuments } from '../../src/folder/index.ts'
import { readProcedures, readStories } from '../../src/procedure/index.ts'
import { pages } from './all-pages-node.ts'
import { home, serveApp, visitor } from './browser-node.ts'
import { compiledLaw, started } from './started-node.ts'

const { app: inUse, browser } = await started()
const app = await serveApp({ EVENHAND_MADE_UP: '1' })
afterAll(() => app.stop())
const artefact = await compiledLaw()
const { texts } = readDocuments(`${home}/law`)
/** What else has names in one language only: sources of procedures, stories and questions outside the collection. */
const more = [readProcedures(texts), readStories(texts), readTopics(texts)]

/** What a page says and shows, without what is marked as being in another language, or as code. Runs in the page. */
function said(): string {
  const apart = 'script, style, pre, code, [lang]:not(html, [lang="qps"])'
  const isRead = (each: Element | null): boolean => each?.closest(apart) === null
  // WHY: a name that may be broken into lines is one name
  for (const each of document.querySelectorAll('wbr')) each.remove()
  document.body.normalize()
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (texts.nextNode() !== null) if (isRead(texts.currentNode.parentElement)) found.push(texts.currentNode.nodeValue ?? '')
  for (const each of document.querySelectorAll(
    '[aria-label], [title], [alt], [placeholder], meta[name=description], meta[property="og:title"], meta[property="og:description"]',
  )) {
    if (!isRead(each)) continue
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'content']) found.push(each.getAttribute(name) ?? '')
  }
  return found.join('\n')
}

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
      // WHY: what was asked is left out, because a page says it and cannot translate it
      const asked = decodeURIComponent(path)
        .split(/[/?=&+]/)
        .flatMap((each) => [each, each.charAt(0).toUpperCase() + each.slice(1)])
      const left = leftInEnglish(artefact, await page.evaluate(said), ['Evenhand', ...asked], more)
      if (left.length > 0) wrong.push(`${path}: ${left.slice(0, 12).join(' ')}`)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (over > 1) wrong.push(`${path}: ${over} pixels too wide`)
    }
    expect(wrong).toEqual([])
    await page.context().close()
  })
})
