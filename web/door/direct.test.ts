// The API past the framework: the app is asked once, and then for nothing that the door can ask the API itself.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { listener } from './listener-node.ts'

const [asked, routes]: [string[], string[]] = [[], []]
const listen = (hasProxy: boolean) =>
  listener({
    app: (request, response) => {
      asked.push(`${request.method} ${request.url}`)
      request.noted?.handApi(async (_, { asker }) => new Response(asker.who))
      response.end('the app')
    },
    log: (_, told) => 'route' in told && routes.push(String(told.route)),
    metrics: undefined,
    origin: undefined,
    hasProxy,
    isStopping: () => false,
  })

async function served(hasProxy: boolean): Promise<(path: string, more?: RequestInit) => Promise<string>> {
  const server = createServer(listen(hasProxy)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => server.close())
  return async (path, more) => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, more)).text()
}

it('asks the app until the API is handed over, and then only for what is rarer', async () => {
  const get = await served(false)
  expect(await get('/api/acts')).toBe('the app')
  expect(await get('/api/acts', { headers: { 'X-Forwarded-For': '192.0.2.7' } })).toBe('127.0.0.1')
  expect(await get('/api/ask', { method: 'POST', body: '{}' })).toBe('127.0.0.1')
  expect([await get('/api/'), await get('/apis'), await get('/en/api/acts'), await get('/api/acts', { method: 'DELETE' })]).toEqual(Array(4).fill('the app'))
  const streamed = { method: 'POST', body: new Blob(['{}']).stream(), duplex: 'half' } as RequestInit
  expect(await get('/api/ask', streamed)).toBe('the app')
  expect(asked).toEqual(['GET /api/acts', 'GET /api/', 'GET /apis', 'GET /en/api/acts', 'DELETE /api/acts', 'POST /api/ask'])
  expect(routes.filter((each) => each === '/api/[...path]')).toHaveLength(2)
})

it('takes who asks from what a proxy wrote last, where one is believed', async () => {
  const get = await served(true)
  await get('/api')
  expect(await get('/api', { headers: { 'X-Forwarded-For': '192.0.2.7, 192.0.2.8' } })).toBe('192.0.2.8')
  expect(await get('/api')).toBe('unknown')
})
