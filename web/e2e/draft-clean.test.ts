// What the workshop shows of a draft: text from anybody, put into the page as elements. Nothing of it may run, load, lead away or be styled.
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { home, startBrowser } from './browser-node.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage()
  await page.addScriptTag({ content: await bundle('web/src/lib/draft/clean-browser.ts') })
})
afterAll(() => browser.close())

/** A file of the app as one script, whose exports are in `cleaning`. */
async function bundle(file: string): Promise<string> {
  const lib = { entry: join(home, file), formats: ['iife' as const], name: 'cleaning' }
  const built = await build({ configFile: false, logLevel: 'error', publicDir: false, build: { write: false, lib } })
  const outputs = Array.isArray(built) ? built : [built]
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : [])).find((each) => each.type === 'chunk')
  return chunk === undefined ? expect.unreachable() : `${chunk.code};globalThis.cleaning = cleaning`
}

/** What is left of a text; put into a page twice, as mutations need; what ran or was asked for meanwhile; and every element and attribute that is there then. */
async function shown(html: string) {
  const asked: string[] = []
  const note = (request: { url: () => string }): void => void asked.push(request.url())
  page.on('request', note)
  const found = await page.evaluate(async (text) => {
    const { cleaning } = globalThis as unknown as { readonly cleaning: { readonly clean: (html: string) => string } }
    Reflect.set(globalThis, 'ran', false)
    const left = cleaning.clean(text)
    const [first, second] = [document.createElement('div'), document.createElement('div')]
    document.body.replaceChildren(first, second)
    first.innerHTML = left
    second.innerHTML = first.innerHTML
    await new Promise((resolve) => setTimeout(resolve, 20))
    const elements = [...document.body.querySelectorAll('div *')]
    return {
      left,
      ran: Reflect.get(globalThis, 'ran') === true,
      tags: [...new Set(elements.map((each) => each.tagName.toLowerCase()))].sort(),
      foreign: elements.some((each) => each.namespaceURI !== 'http://www.w3.org/1999/xhtml'),
      attributes: elements.flatMap((each) => each.getAttributeNames()),
    }
  }, html)
  page.off('request', note)
  return { ...found, asked }
}

const plain = ['br', 'code', 'em', 'hr', 'li', 'ol', 'p', 'pre', 'strong', 'ul']

describe('what the server tells of a name', () => {
  it('stays as it is where it is plain', async () => {
    const html =
      '<p>An <em>officer</em> <strong>must not</strong>:</p><ul><li><code>ask</code></li></ul><ol><li>one</li></ol><pre>a\n b</pre><hr>a &amp; b &lt; c<br>'
    expect((await shown(html)).left).toBe(html)
  })

  it('keeps the words of what is not plain', async () => {
    const { left } = await shown('<h1>Title</h1><p>See <a href="https://example.org">the law</a>, <span>as it is</span>.</p>')
    expect(left).toBe('Title<p>See the law, as it is.</p>')
  })

  it('keeps no attribute', async () => {
    const { left } = await shown('<p id="a" class="b" style="color:red" data-x="1" aria-label="c" lang="en" slot="s">words</p>')
    expect(left).toBe('<p>words</p>')
  })

  it('empties the one attribute that a browser never lets go, so that it names no element', async () => {
    expect((await shown('<p is="x-widget">words</p>')).left).toBe('<p is="">words</p>')
  })
})

const run = 'globalThis.ran=true'
const hostile = [
  `<script>${run}</script>`,
  `<p onclick="${run}" onmouseover=${run}>a</p>`,
  `<img src=x onerror="${run}">`,
  `<img src="http://127.0.0.1:9/seen.png">`,
  `<body onload="${run}"><p>a</p>`,
  `<a href="javascript:${run}">a</a><a href="JaVa\tScRiPt:${run}">b</a><a href="&#106;avascript:${run}">c</a>`,
  `<form action="javascript:${run}"><button formaction="javascript:${run}">a</button><input autofocus onfocus="${run}"></form>`,
  `<details open ontoggle="${run}"><summary>a</summary></details>`,
  `<video><source onerror="${run}"></video><audio src=x onerror="${run}"></audio>`,
  `<iframe srcdoc="<script>parent.ran=true</script>"></iframe><iframe src="javascript:parent.ran=true"></iframe>`,
  `<object data="data:text/html,<script>parent.ran=true</script>"></object><embed src="javascript:${run}">`,
  `<style>@import 'http://127.0.0.1:9/style.css'; p { color: red }</style><link rel=stylesheet href="http://127.0.0.1:9/style.css">`,
  `<p style="background:url(http://127.0.0.1:9/seen.png)">a</p>`,
  `<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><base href="http://127.0.0.1:9/">`,
  `<svg onload="${run}"><script>${run}</script><animate onbegin="${run}" attributeName=x dur=1s /></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${run}</script></svg>#x" /></svg>`,
  `<svg><a xlink:href="javascript:${run}"><text>a</text></a><foreignObject><p onclick="${run}">b</p></foreignObject></svg>`,
  `<math><maction actiontype="statusline#http://127.0.0.1:9" xlink:href="javascript:${run}">a</maction></math>`,
  `<template><img src=x onerror="${run}"></template>`,
  `<template><template><script>${run}</script></template><p onclick="${run}">a</p></template>`,
  `<div><template shadowrootmode="open"><img src=x onerror="${run}"></template></div>`,
  `<form id=a><input name=attributes><input name=parentNode></form><p onclick="${run}">a</p>`,
  `<form><input name=childNodes><img src=x onerror="${run}"></form>`,
  // mutations: what a first reading takes for text or for an attribute, a second one takes for an element
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<math><mtext><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=${run} src=1>">`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror="${run}"></style></annotation-xml></math>`,
  `<svg><title><style><img src="</style><img src=x onerror=${run}//"></style></title></svg>`,
  `<xmp><p title="</xmp><img src=x onerror=${run}>"></xmp>`,
  `<select><template><img src=x onerror=${run}></template></select>`,
  `<svg><desc><noembed><style></noembed><img src=x onerror=${run}></style></desc></svg>`,
  `<!--><img src=x onerror=${run}>--><!--!><img src=x onerror=${run}>`,
  `<![CDATA[><img src=x onerror=${run}>]]>`,
  `<?xml version="1.0"?><?a ><img src=x onerror=${run}>`,
  `<p><table><caption><p onclick="${run}"><svg><style><b title="</style><img src=x onerror=${run}>">`,
  `${'<b>'.repeat(600)}<img src=x onerror="${run}">`,
  `<x-widget onclick="${run}">a</x-widget><p>b</p>`,
] as const

describe('hostile text', () => {
  it.each(hostile)('%s', async (html) => {
    const { ran, tags, attributes, foreign, asked } = await shown(html)
    expect({ ran, asked, attributes, foreign, others: tags.filter((each) => !plain.includes(each)) }).toEqual({
      ran: false,
      asked: [],
      attributes: [],
      foreign: false,
      others: [],
    })
  })
})
