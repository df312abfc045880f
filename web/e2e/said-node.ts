// What is left in English on a page that is shown in the made-up language, and by how much the page is wider than a telephone.
import type { Page } from '@playwright/test'
import { readTopics } from '../../src/beyond/index.ts'
import { leftInEnglish } from '../../src/cli/made-up.fixture.ts'
import { readDocuments } from '../../src/folder/index.ts'
import { readProcedures, readStories } from '../../src/procedure/index.ts'
import { home } from './browser-node.ts'
import { compiledLaw } from './started-node.ts'

const artefact = await compiledLaw()
const { texts } = readDocuments(`${home}/law`)
/** What else has names in one language only: sources of procedures, stories and questions outside the collection. */
const more = [readProcedures(texts), readStories(texts), readTopics(texts)]

/** What is wrong with a page in the made-up language, by its address. `typed`: what somebody typed, which a page says and cannot translate. */
export async function wrongInMadeUp(page: Page, path: string, typed: readonly string[] = []): Promise<readonly string[]> {
  // WHY: what was asked is left out, because a page says it and cannot translate it
  const asked = decodeURIComponent(path)
    .split(/[/?=&+]/)
    .flatMap((each) => [each, each.charAt(0).toUpperCase() + each.slice(1)])
  const left = leftInEnglish(artefact, await page.evaluate(said), ['Evenhand', ...asked, ...typed], more)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const empty = await page.evaluate(nameless)
  return [
    ...(empty.length > 0 ? [`${path}: without words: ${empty.slice(0, 4).join(' ')}`] : []),
    ...(left.length > 0 ? [`${path}: ${left.slice(0, 12).join(' ')}`] : []),
    ...(over > 1 ? [`${path}: ${over} pixels too wide`] : []),
  ]
}

/** What should say something and says nothing, as a text does that is asked for in one language only. Runs in the page. */
function nameless(): readonly string[] {
  const named = [...document.querySelectorAll('label, legend, button, a, h1, h2, h3, summary, caption, th, dt, select option:not([value=""])')]
  return named
    .filter((each) => each.textContent.trim() === '' && !each.hasAttribute('aria-label') && each.querySelector('svg, img') === null)
    .map((each) => each.outerHTML.slice(0, 120))
}

/** What a page says and shows, without what is marked as being in another language, or as code. Runs in the page. */
function said(): string {
  // WHY: what stands in a field was typed by somebody
  const apart = 'script, style, pre, code, textarea, [lang]:not(html, [lang="qps"])'
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
