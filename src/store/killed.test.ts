// A server is killed at a random moment while two hundred lines come in at once. After it is up again nothing acknowledged is lost and
// nothing is doubled. EVENHAND_KILLS: how often; `npm run long` does it fifty times on each engine.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { engines, filed, stamps } from '../../conformance/store/kit-node.ts'
import { until } from '../../conformance/until.ts'
import { seededRandom } from '../base/index.ts'
import { openStore, type Store, type StoreAddress } from './open-node.ts'
import { tallyOf } from './petitions/tally.ts'

const rounds = Number(process.env['EVENHAND_KILLS'] ?? 5)
const lines = 200
const both = engines()
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const each of running) each.kill('SIGKILL')
  both.stop()
})

interface Server {
  readonly address: string
  readonly child: ChildProcess
}

async function start({ file, url }: StoreAddress): Promise<Server> {
  const env = { ...process.env, ...(file === undefined ? {} : { STORE_FILE: file }), ...(url === undefined ? {} : { STORE_URL: url }) }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../conformance/store/killed-server-node.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running.add(child)
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as readonly string[]
  return { address: `http://127.0.0.1:${port}`, child }
}

async function kill({ child }: Server): Promise<void> {
  running.delete(child)
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** The number of the line on its sheet, once it is acknowledged; undefined where nothing or something else came back. */
async function enter({ address }: Server, petition: string, index: number): Promise<number | undefined> {
  const asked = new URLSearchParams({ key: `${petition}-${index}`, petition, row: String(index), name: `Given${index} Family${index}` })
  const response = await fetch(`${address}/?${asked}`).catch(() => undefined)
  if (response?.status !== 200) return undefined
  const body = (await response.json().catch(() => undefined)) as { readonly value: { readonly number: number } } | undefined
  return body?.value.number
}

/** Sends all lines at once, and does something when so many are acknowledged. Gives the numbers of the acknowledged ones. */
async function sendAll(server: Server, petition: string, at: number, then: () => Promise<void>): Promise<ReadonlyMap<number, number>> {
  const numbers = new Map<number, number>()
  let doing: Promise<void> | undefined = at === 0 ? then() : undefined
  await Promise.all(
    Array.from({ length: lines }, async (_, position) => {
      const number = await enter(server, petition, position + 1)
      if (number === undefined) return
      numbers.set(position + 1, number)
      if (numbers.size >= at) doing ??= then()
    }),
  )
  await doing
  return numbers
}

/** What is kept of a petition, by the index of the line. */
async function kept(store: Store, petition: string): Promise<ReadonlyMap<number, number>> {
  const rows = await store.db.selectFrom('line').selectAll().where('petition', '=', petition).execute()
  for (const row of rows) expect([row.name, row.status]).toEqual([`Given${row.voter} Family${row.voter}`, 'valid'])
  return new Map(rows.map((each) => [Number(each.id.slice(petition.length + 1)), each.number]))
}

/** Sends what is not acknowledged, with the same keys, until all is. */
async function sendRest(server: Server, petition: string, acknowledged: ReadonlyMap<number, number>): Promise<ReadonlyMap<number, number>> {
  const numbers = new Map(acknowledged)
  await until('all lines to be acknowledged', async () => {
    const missing = Array.from({ length: lines }, (_, position) => position + 1).filter((each) => !numbers.has(each))
    await Promise.all(
      missing.map(async (each) => {
        const number = await enter(server, petition, each)
        if (number !== undefined) numbers.set(each, number)
      }),
    )
    return numbers.size === lines
  })
  return numbers
}

async function expectAll(store: Store, petition: string, numbers: ReadonlyMap<number, number>): Promise<void> {
  const all = await kept(store, petition)
  expect(numbers.size).toBe(lines)
  expect(new Map([...all].sort())).toEqual(new Map([...numbers].sort()))
  expect([...all.values()].sort((a, b) => a - b)).toEqual(Array.from({ length: lines }, (_, index) => index + 1))
  expect((await tallyOf(store.db, petition)).valid).toBe(lines)
  const history = await store.db.selectFrom('history').select('id').where('subject', '=', petition).where('action', '=', 'line.enter').execute()
  expect(history).toHaveLength(lines)
}

describe.each(both.each)('%s', (engine, fresh) => {
  it(`loses and doubles nothing when the server is killed, ${rounds} times`, async () => {
    const where = fresh()
    const store = await openStore(where)
    const stamp = stamps()
    const random = seededRandom(engine === 'sqlite' ? 11 : 12)
    let server = await start(where)
    let [before, saved] = [0, 0]
    for (let round = 1; round <= rounds; round += 1) {
      const petition = await filed(store, stamp, `round${round}`, { count: lines })
      const acknowledged = await sendAll(server, petition, Math.floor(random() * lines), async () => {
        await new Promise((resolve) => setTimeout(resolve, random() * 8))
        await kill(server)
      })
      const stored = await kept(store, petition)
      // nothing acknowledged is lost, and nothing has moved
      for (const [index, number] of acknowledged) expect(stored.get(index)).toBe(number)
      before += acknowledged.size
      saved += stored.size - acknowledged.size
      server = await start(where)
      await expectAll(store, petition, await sendRest(server, petition, acknowledged))
    }
    await kill(server)
    await store.close()
    const figures = `${engine}: ${rounds} kills, ${rounds * lines} lines; ${before} acknowledged before a kill, ${saved} kept whose acknowledgement was lost; 0 lost, 0 doubled`
    if (process.env['EVENHAND_KILLS'] !== undefined) console.log(figures)
  })
})

it('loses and doubles nothing when PostgreSQL itself is stopped at once', async () => {
  const where = { url: both.cluster.fresh() }
  const store = await openStore(where)
  const stamp = stamps()
  const server = await start(where)
  const random = seededRandom(13)
  for (let round = 1; round <= Math.min(10, Math.ceil(rounds / 5)); round += 1) {
    const petition = await filed(store, stamp, `crash${round}`, { count: lines })
    const acknowledged = await sendAll(server, petition, Math.floor(random() * lines), async () => both.cluster.crash())
    both.cluster.restart()
    const numbers = await sendRest(server, petition, acknowledged)
    for (const [index, number] of acknowledged) expect(numbers.get(index)).toBe(number)
    await expectAll(store, petition, numbers)
  }
  await kill(server)
  await store.close()
})
