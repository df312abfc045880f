// Pages that are the same for everybody: sent a second time as they were the first, to whoever is not signed in, and no cheaper for who asks.
import { afterAll, describe, expect, it } from 'vitest'
import { serveApp } from './browser-node.ts'
import { started } from './started-node.ts'

const { app } = await started()
const poor = await serveApp({ EVENHAND_RATE: '20' })
afterAll(() => poor.stop())

const pages = [
  '/en/vt/norwich',
  '/es/vt/norwich?as=officer',
  '/en/vt/norwich?on=2019-03-01',
  '/es/vt/norwich/asked-on-street',
  '/en/law/vt.fip-2024',
  '/en/map',
]

/** What differs from one request to the next, however the page was made. */
const ofTheRequest = ['date', 'x-request-id', 'connection', 'keep-alive']

async function got(path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(app.address + path, { headers })
  const kept = [...response.headers].filter(([name]) => !ofTheRequest.includes(name))
  return { status: response.status, headers: kept, text: await response.text() }
}

describe.each(pages)('%s', (path) => {
  it('is sent again as it was', async () => {
    const first = await got(path)
    expect([first.status, first.text.includes('</html>')]).toEqual([200, true])
    expect(await got(path)).toEqual(first)
  })

  it('is not sent again to who has it', async () => {
    const etag = (await got(path)).headers.find(([name]) => name === 'etag')?.[1] ?? ''
    expect(etag).not.toBe('')
    expect(await got(path, { 'If-None-Match': etag })).toMatchObject({ status: 304, text: '' })
  })

  it('is another page under each other address of the same route', async () => {
    const texts = await Promise.all(pages.map(async (each) => (await got(each)).text))
    expect(new Set(texts).size).toBe(pages.length)
  })
})

it('costs as much when it is sent again', async () => {
  const statuses: number[] = []
  for (let at = 0; at < 5; at += 1) statuses.push((await fetch(`${poor.address}/en/vt/norwich`)).status)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
})

it('is not kept where it is a mistake', async () => {
  const wrong = '/en/vt/norwich?on=2024-02-30'
  expect((await got(wrong)).status).toBe(400)
  expect((await got(wrong)).status).toBe(400)
})
