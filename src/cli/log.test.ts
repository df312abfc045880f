// The command of the public log: begun, published, checked by an outsider, and gone on with after its key was lost.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { stamps } from '../../conformance/store/kit-node.ts'
import { norwichPolice, sampleRequest } from '../../conformance/store/request-sample.ts'
import { home } from '../folder/index.ts'
import { enterRequest, openStore, requestsOf } from '../store/index.ts'
import { cosignedNote, makeKeys, readSigner } from '../transparency/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const data = join(folder, 'data')

const run = (...args: readonly string[]) => {
  const env = { ...process.env, EVENHAND_DATA: data, DATABASE_URL: '', NO_COLOR: '1', COLUMNS: '1000' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'bin/evenhand.mjs'), 'log', ...args], { encoding: 'utf8', env })
  return { status, text: (stdout + stderr).replace(/\s+/g, ' ') }
}
const keyIn = (text: string): string => /\S+\+[0-9a-f]{8}\+\S+/.exec(text)?.[0] ?? ''

it('begins a log, publishes what is due, and anybody can check it; a lost key ends it, and another goes on', async () => {
  expect(run('publish')).toMatchObject({ status: 1, text: expect.stringContaining('No log was begun') as string })
  expect(run('begin', '--origin', 'a b')).toMatchObject({ status: 2 })
  const begun = run('begin', '--origin', 'log.example.org/1')
  expect([begun.status, begun.text]).toEqual([0, expect.stringContaining('The log log.example.org/1 is begun.')])
  const key = keyIn(begun.text)
  expect(run('begin', '--origin', 'other.example.org')).toMatchObject({ status: 1, text: expect.stringContaining('--instead') as string })

  const store = await openStore({ file: join(data, 'evenhand.db') })
  const stamp = stamps()
  for (let number = 1; number <= 4; number += 1) await enterRequest(store, sampleRequest(number), stamp())
  const [{ row } = { row: undefined }] = await requestsOf(store.db, norwichPolice)
  await store.close()
  expect(run('publish', '--delay', 'soon')).toMatchObject({ status: 2 })
  expect(run('publish')).toMatchObject({ status: 0, text: expect.stringContaining('4 new entries, 4 in all') as string })
  const own = join(data, 'log', '1')
  expect(run('verify', own, '--key', key)).toMatchObject({ status: 0, text: expect.stringContaining('4 entries, each in its place') as string })
  const found = run('verify', own, '--key', key, '--receipt', row?.receipt ?? '', '--json')
  expect(JSON.parse(found.text)).toMatchObject({ size: 4, found: [{ entry: { receipt: row?.receipt, said: ['must not'] } }] })
  expect(run('verify', own, '--key', key, '--receipt', 'f'.repeat(64))).toMatchObject({ status: 1 })
  expect(run('verify', own, '--key', keyIn(run('verify', own, '--key', `${key.slice(0, -2)}AA`).text))).toMatchObject({ status: 2 })
  expect(run('verify', own, '--key', makeKeys('log.example.org/1').published, '--lang', 'es')).toMatchObject({
    status: 1,
    text: expect.stringContaining('no está firmado con esa clave') as string,
  })

  // over the network, from any server of files
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(own, new URL(request.url ?? '', 'http://here').pathname.replace('/log', ''))))
    } catch {
      response.writeHead(404).end()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const web = spawn(process.execPath, [join(home, 'bin/evenhand.mjs'), 'log', 'verify', `http://127.0.0.1:${port}/log`, '--key', key], { stdio: 'ignore' })
  expect(await new Promise((resolve) => web.once('exit', resolve))).toBe(0)
  server.close()

  // a witness
  const witness = makeKeys('witness.example.org', 'witness')
  const [signer, before] = [readSigner(witness.secret), readFileSync(join(own, 'checkpoint'), 'utf8')]
  if (signer === undefined) throw new Error('no key')
  const cosigned = join(folder, 'cosigned')
  writeFileSync(cosigned, cosignedNote(before, signer, 1_790_000_000))
  expect(run('witnessed', cosigned, '--witness', makeKeys('witness.example.org', 'witness').published)).toMatchObject({ status: 1 })
  expect(run('witnessed', cosigned, '--witness', witness.published)).toMatchObject({ status: 0 })
  expect(run('verify', own, '--key', key, '--witness', witness.published).text).toContain('Cosigned by witness.example.org')

  // what was there is kept as a folder, so that a log that was written anew is told apart from one that has grown
  const kept = join(folder, 'kept')
  cpSync(join(own, 'checkpoint'), kept)
  rmSync(join(data, 'log.key'))
  expect(run('publish')).toMatchObject({ status: 1 })
  const next = run('begin', '--origin', 'log.example.org/2', '--instead')
  expect(next.status).toBe(0)
  expect(run('publish')).toMatchObject({ status: 0 })
  const second = join(data, 'log', '2')
  expect(run('verify', second, '--key', keyIn(next.text))).toMatchObject({ status: 0, text: expect.stringContaining('1 entries') as string })
  expect(readFileSync(join(second, 'tile/entries/000.p/1'), 'utf8')).toContain('log.example.org/1')
  expect(run('verify', second, '--key', keyIn(next.text), '--key', key, '--since', kept)).toMatchObject({
    status: 1,
    text: expect.stringContaining('of another log') as string,
  })
})
