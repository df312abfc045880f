// A public log judged by the Go libraries of the transparency projects: tools/outside/log, built by `.ci/run`, or by `go build` in its folder.
// EVENHAND_LOG_CHECK: the program. Without it these tests are left out.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginLog, enterRequest, openStore, publishLog } from '../../src/store/index.ts'
import { checkpointIn, cosignedNote, makeKeys, readSigner } from '../../src/transparency/index.ts'
import { stamps } from './kit-node.ts'
import { chainOf, sampleRequest } from './request-sample.ts'

const program = process.env['EVENHAND_LOG_CHECK']
const folder = mkdtempSync(join(tmpdir(), 'evenhand-outside-'))
const own = join(folder, 'log')
const before = join(folder, 'before')
const keys = makeKeys('log.example.org')
const witness = makeKeys('witness.example.org', 'witness')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const judged = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program ?? '', args, { encoding: 'utf8' })
  return { status, says: `${stdout}${stderr}` }
}

describe.skipIf(program === undefined)('the log, by the libraries of others', () => {
  beforeAll(async () => {
    const store = await openStore({ file: join(folder, 'evenhand.db') })
    const [signer, stamp, at] = [readSigner(keys.secret), stamps(), '2026-06-01T00:00:00.000Z']
    if (signer === undefined) throw new Error('no key')
    await beginLog(store, signer, keys.published, [], at)
    const publish = (today: string) => publishLog(store, signer, own, { today, delay: 30, chainOf }, at)
    for (let number = 1; number <= 300; number += 1) await enterRequest(store, sampleRequest(number, '2026-03-04'), stamp())
    await publish('2026-05-15')
    writeFileSync(before, checkpointIn(own) ?? '')
    for (let number = 301; number <= 700; number += 1) await enterRequest(store, sampleRequest(number, '2026-04-04'), stamp())
    await publish('2026-06-15')
    await store.close()
  })

  it('is signed, each entry is proved, and it has grown from what was seen before', () => {
    expect(judged('-since', before, own, keys.published)).toEqual({ status: 0, says: 'log.example.org: 700 entries, each proved; signed by log.example.org\n' })
  })

  it('is not what another key signed, and not what was not seen before', () => {
    expect(judged(own, makeKeys('log.example.org').published).status).toBe(1)
    expect(judged('-since', join(folder, 'evenhand.db'), own, keys.published).status).toBe(1)
  })

  it('has the cosignature of a witness, in the format of witnesses', () => {
    const [signer, note, path] = [readSigner(witness.secret), checkpointIn(own) ?? '', join(own, 'checkpoint')]
    if (signer === undefined) throw new Error('no key')
    writeFileSync(path, cosignedNote(note, signer, 1_790_000_000))
    expect(judged('-witness', witness.published, own, keys.published).says).toContain('signed by log.example.org, witness.example.org')
    writeFileSync(path, note)
    expect(judged('-witness', witness.published, own, keys.published).status).toBe(1)
  })

  it('is refused with any byte of any of its tiles changed', () => {
    const files = readdirSync(join(own, 'tile'), { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((each) => each.isFile())
    const newest = files
      .map((each) => join(each.parentPath, each.name))
      .filter((each) => !each.includes('.p/') || /\.p\/188$/.test(each) || each.endsWith('.p/2'))
    expect(newest.length).toBeGreaterThan(5)
    for (const file of newest) {
      const bytes = readFileSync(file)
      const changed = Buffer.from(bytes)
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
      writeFileSync(file, changed)
      expect([file.slice(own.length), judged(own, keys.published).status]).toEqual([file.slice(own.length), 1])
      writeFileSync(file, bytes)
    }
  })
})
