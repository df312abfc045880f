// A small server over the database, for the test that kills it: it enters lines, and says so only when they are kept.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { enterLine, openStore } from '../../src/store/index.ts'

const { STORE_FILE: file, STORE_URL: url } = process.env
const store = await openStore({ ...(file === undefined ? {} : { file }), ...(url === undefined ? {} : { url }) })

async function answer(path: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const asked = new URL(path, 'http://here')
  const of = (name: string): string => asked.searchParams.get(name) ?? ''
  const row = Number(of('row'))
  const stamp = { id: crypto.randomUUID(), at: new Date().toISOString(), person: 'clerk-1' }
  const line = { key: of('key'), petition: of('petition'), sheet: 1, sheetId: crypto.randomUUID(), name: of('name'), address: '' }
  const outcome = await enterLine(store, { ...line, status: 'valid', voter: row }, stamp)
  return { status: outcome.kind === 'done' ? 200 : 409, body: outcome }
}

const server = createServer((request, response) => {
  answer(request.url ?? '').then(
    ({ status, body }) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)),
    () => response.writeHead(500).end(),
  )
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
