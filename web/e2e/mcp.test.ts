// MCP over HTTP, asked by the client of the official library; what is refused, and what is written down of it.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tools } from '../../src/mcp/index.ts'
import { type Served, serveApp } from './browser-node.ts'

let app: Served
beforeAll(async () => {
  app = await serveApp({ EVENHAND_RATE: '1000000' })
}, 60_000)
afterAll(() => app.stop())

const passenger = { place: 'norwich', day: '2024-06-05', act: 'require-id', facts: { person: 'passenger', suspicion: 'none' } }
const init = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }

async function connected(address = app.address): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`)))
  return client
}

function post(body: unknown, headers: Readonly<Record<string, string>> = {}, address = app.address): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const all = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream', ...headers }
  return fetch(`${address}/mcp`, { method: 'POST', headers: all, body: text })
}
const call = (name: string, sent: object) => ({ jsonrpc: '2.0', id: 7, method: 'tools/call', params: { name, arguments: sent } })

describe('the client of the official library', () => {
  it('lists the tools and asks each thing of the API', async () => {
    const client = await connected()
    expect((await client.listTools()).tools.map((each) => each.name)).toEqual(tools.map((each) => each.name))
    const asked = await client.callTool({ name: 'ask', arguments: { ...passenger, lang: 'es' } })
    const api = await fetch(`${app.address}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...passenger, lang: 'es' }),
    })
    expect(asked.structuredContent).toMatchObject({ day: '2024-06-05', refusal: null, result: (await api.json()) as object })
    const compared = await client.callTool({ name: 'compare', arguments: { first: 'vt.fip-2018', second: 'vt.fip-2024', acts: ['give-access'] } })
    expect(compared.structuredContent).toMatchObject({ result: { first: { instrument: 'vt.fip-2018' } } })
    const refused = await client.callTool({ name: 'find-situation', arguments: { words: 'immigration status of Maria Lopez' } })
    expect(refused).toMatchObject({ isError: true, structuredContent: { refusal: { kind: 'asks-for-a-persons-status' } } })
    await client.close()
  })

  it('gets a record that the API verifies', async () => {
    const client = await connected()
    const { structuredContent } = await client.callTool({ name: 'ask', arguments: { ...passenger, record: true } })
    await client.close()
    const { result } = structuredContent as { readonly result: unknown }
    const verified = await fetch(`${app.address}/api/verify`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ record: result }),
    })
    expect(await verified.json()).toMatchObject({ same: true })
  })
})

describe('a message', () => {
  it('of an older client is answered with one JSON, without a session', async () => {
    const greeted = await post({ jsonrpc: '2.0', id: 1, method: 'initialize', params: init })
    expect([greeted.status, greeted.headers.get('content-type'), greeted.headers.get('mcp-session-id')]).toEqual([200, 'application/json', null])
    expect(await greeted.json()).toMatchObject({ id: 1, result: { serverInfo: { name: 'evenhand' } } })
    const asked = await post(call('ask', passenger), { 'Mcp-Protocol-Version': '2025-06-18' })
    expect([asked.status, asked.headers.get('cache-control'), asked.headers.get('access-control-allow-origin')]).toEqual([200, 'no-store', '*'])
    expect(await asked.json()).toMatchObject({ id: 7, result: { structuredContent: { result: { verdict: 'must not' } } } })
  })

  it('may come from a page of any site, and brings no credentials', async () => {
    const headers = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' }
    const allowed = await fetch(`${app.address}/mcp`, { method: 'OPTIONS', headers })
    expect([allowed.status, allowed.headers.get('access-control-allow-origin'), allowed.headers.get('access-control-allow-credentials')]).toEqual([
      204,
      '*',
      null,
    ])
    expect((await post(call('words', {}), { Origin: 'https://elsewhere.example' })).status).toBe(200)
  })

  it.each([
    ['GET', '', {}, 405],
    ['DELETE', '', {}, 405],
    ['PUT', '{}', { 'Content-Type': 'application/json' }, 405],
    ['POST', '{}', { 'Content-Type': 'text/plain' }, 415],
    ['POST', '{', { 'Content-Type': 'application/json' }, 400],
    ['POST', '[]', { 'Content-Type': 'application/json' }, 400],
    ['POST', JSON.stringify([call('words', {}), call('words', {})]), { 'Content-Type': 'application/json' }, 400],
    ['POST', JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'subscriptions/listen' }), { 'Content-Type': 'application/json' }, 400],
    ['POST', `"${'x'.repeat(70_000)}"`, { 'Content-Type': 'application/json' }, 413],
  ])('%s %.30s is refused, %j: %i', async (method, body, headers, status) => {
    const response = await fetch(`${app.address}/mcp`, { method, headers, ...(body === '' ? {} : { body }) })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { message: expect.any(String) as string } })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('whatever it is, is never a failure', async () => {
    const nasty = [null, 0, 'x', {}, { method: 1 }, { jsonrpc: '2.0', id: 1 }, { jsonrpc: '2.0', id: 1, method: 'nothing' }]
    const odd = [{}, { place: 1 }, { ...passenger, __proto__: null, place: '\u0000' }, { ...passenger, place: 'x'.repeat(300) }, { words: '%' }, { record: {} }]
    for (const body of [...nasty, ...tools.flatMap((each) => odd.map((sent) => call(each.name, sent)))]) {
      expect((await post(body)).status, JSON.stringify(body)).toBeLessThan(500)
    }
    expect(app.log()).not.toContain('"level":"error"')
  })

  it('costs what it takes', async () => {
    const other = await serveApp({ EVENHAND_RATE: '45' })
    const pair = call('compare', { first: 'vt.fip-2018', second: 'vt.fip-2018', acts: ['tell'] })
    const statuses: number[] = []
    while (statuses.length < 10 && statuses.at(-1) !== 429) statuses.push((await post(pair, {}, other.address)).status)
    expect([statuses[0], statuses.at(-1), statuses.length < 6]).toEqual([200, 429, true])
    other.stop()
  })

  it('is written down by the pattern of its address, and nothing else', () => {
    expect(app.log()).toContain('"route":"/mcp"')
    expect(app.log()).not.toMatch(/norwich|require-id|passenger|Maria|fip-2018|check-claim/)
  })
})
