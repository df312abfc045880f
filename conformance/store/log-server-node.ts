// A small server over requests and the public log, for the test that kills it: it takes requests down and publishes, and says so only when it is kept.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { enterRequest, openStore, publishLog } from '../../src/store/index.ts'
import { readSigner } from '../../src/transparency/index.ts'
import { chainOf, sampleRequest } from './request-sample.ts'

const { STORE_FILE: file, STORE_URL: url, LOG_KEY: key = '', LOG_FOLDER: folder = '' } = process.env
const signer = readSigner(key)
if (signer === undefined) throw new Error('no key')
const store = await openStore({ ...(file === undefined ? {} : { file }), ...(url === undefined ? {} : { url }) })
const now = (): string => new Date().toISOString()

async function answer(path: string): Promise<unknown> {
  const asked = new URL(path, 'http://here')
  if (asked.pathname === '/publish') return publishLog(store, signer as NonNullable<typeof signer>, folder, { today: '2026-06-01', delay: 30, chainOf }, now())
  const number = Number(asked.searchParams.get('number'))
  return enterRequest(store, sampleRequest(number), { id: crypto.randomUUID(), at: now(), person: 'officer-1' })
}

const server = createServer((request, response) => {
  answer(request.url ?? '').then(
    (body) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)),
    () => response.writeHead(500).end(),
  )
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
