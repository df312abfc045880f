// A server is killed at a random moment while requests come in and the log is published. No acknowledged request is lost or told twice, and every
// state that anybody could have seen is the beginning of every later one. EVENHAND_KILLS: how often; `npm run long` does it fifty times on each engine.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { engines, stamps } from '../../../conformance/store/kit-node.ts'
import { norwichPolice, sampleRequest } from '../../../conformance/store/request-sample.ts'
import { until } from '../../../conformance/until.ts'
import { seededRandom } from '../../base/index.ts'
import { checkLog, checkpointIn, folderReader, makeKeys, readSigner, readVerifier } from '../../transparency/index.ts'
import { beginLog, openStore, requestsOf, type StoreAddress } from '../index.ts'

const rounds = Number(process.env['EVENHAND_KILLS'] ?? 4)
const inARound = 30
const both = engines()
const folder = mkdtempSync(join(tmpdir(), 'evenhand-log-'))
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const each of running) each.kill('SIGKILL')
  both.stop()
  rmSync(folder, { recursive: true, force: true })
})

const keys = makeKeys('log.example.org')
const [signer, verifier] = [readSigner(keys.secret), readVerifier(keys.published)]
if (signer === undefined || verifier === undefined) throw new Error('no keys')

async function start({ file, url }: StoreAddress, own: string): Promise<{ readonly address: string; readonly child: ChildProcess }> {
  const where = { ...(file === undefined ? {} : { STORE_FILE: file }), ...(url === undefined ? {} : { STORE_URL: url }) }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../conformance/store/log-server-node.ts')], {
    env: { ...process.env, ...where, LOG_KEY: keys.secret, LOG_FOLDER: own },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running.add(child)
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as readonly string[]
  return { address: `http://127.0.0.1:${port}`, child }
}

async function kill(child: ChildProcess): Promise<void> {
  running.delete(child)
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const asked = async (address: string): Promise<boolean> => (await fetch(address).catch(() => undefined))?.ok === true

describe.each(both.each)('%s', (engine, fresh) => {
  it(`keeps every acknowledged request and never forks the log, ${rounds} kills`, async () => {
    const [where, own] = [fresh(), join(folder, engine)]
    const store = await openStore(where)
    await beginLog(store, signer, keys.published, [], stamps()().at)
    const random = seededRandom(engine === 'sqlite' ? 21 : 22)
    const acknowledged = new Set<number>()
    const seen: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const { address, child } = await start(where, own)
      const numbers = Array.from({ length: inARound }, (_, index) => round * inARound + index + 1)
      const at = Math.floor(random() * inARound)
      let killing: Promise<void> | undefined
      await Promise.all(
        numbers.map(async (number, index) => {
          if (await asked(`${address}/?number=${number}`)) acknowledged.add(number)
          if (index % 7 === 3) await asked(`${address}/publish`)
          if (index >= at) killing ??= new Promise((resolve) => setTimeout(resolve, random() * 20)).then(() => kill(child))
        }),
      )
      await (killing ?? kill(child))
      // whatever an outsider could have fetched at this moment is whole and signed
      const note = checkpointIn(own)
      if (note === undefined) continue
      seen.push(note)
      expect(await checkLog(folderReader(own), { keys: [verifier] })).toHaveProperty('state')
    }
    const { address, child } = await start(where, own)
    await until('the log to be published', () => asked(`${address}/publish`))
    await kill(child)
    const kept = await requestsOf(store.db, norwichPolice)
    expect(new Set(kept.map((each) => each.row.id)).isSupersetOf(new Set([...acknowledged].map((each) => sampleRequest(each).request.id)))).toBe(true)
    for (const since of seen) expect(await checkLog(folderReader(own), { keys: [verifier], since })).toHaveProperty('state')
    const checked = await checkLog(folderReader(own), { keys: [verifier] })
    if (!('entries' in checked)) throw new Error(JSON.stringify(checked))
    const receipts = checked.entries.map((each) => (JSON.parse(Buffer.from(each).toString()) as { readonly receipt: string }).receipt)
    expect(receipts.toSorted()).toEqual(kept.map((each) => each.row.receipt).toSorted())
    await store.close()
    if (process.env['EVENHAND_KILLS'] !== undefined)
      console.log(
        `${engine}: ${rounds} kills; ${acknowledged.size} acknowledged, ${kept.length} kept, ${seen.length} states seen; 0 lost, 0 told twice, no fork`,
      )
  })
})
