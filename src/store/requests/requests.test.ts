// Requests in the database, on both engines: once, never changed, one agency's own; and a public log that only grows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { engines, stamps } from '../../../conformance/store/kit-node.ts'
import { chainOf, norwichPolice, sampleRequest } from '../../../conformance/store/request-sample.ts'
import { successionEntry } from '../../requests/index.ts'
import { checkLog, checkpointIn, folderReader, makeKeys, readSigner, readVerifier } from '../../transparency/index.ts'
import { readBackup, writeBackup } from '../backup/backup-node.ts'
import { restoreBackup } from '../backup/restore.ts'
import {
  beginLog,
  currentLog,
  enterRequest,
  fileReport,
  openStore,
  perhapsSame,
  publishLog,
  reportFor,
  reportsOf,
  requestsOf,
  sayOfRequest,
  sealingKey,
  setSealingKey,
} from '../index.ts'
import { publicLogs } from './public-log.ts'

const both = engines()
const folder = mkdtempSync(join(tmpdir(), 'evenhand-log-'))
afterAll(() => {
  both.stop()
  rmSync(folder, { recursive: true, force: true })
})

const signing = (name: string) => {
  const keys = makeKeys(name)
  const [signer, verifier] = [readSigner(keys.secret), readVerifier(keys.published)]
  if (signer === undefined || verifier === undefined) throw new Error('no keys')
  return { signer, verifier, published: keys.published }
}
const telling = (today: string) => ({ today, delay: 30, chainOf })
const hartford = 'us/vt/hartford/vt0140400'
const at = '2026-06-01T00:00:00.000Z'

describe.each(both.each)('%s', (engine, fresh) => {
  it('takes a request down once, and gives what is there when it is sent again', async () => {
    const store = await openStore(fresh())
    const stamp = stamps()
    const first = await enterRequest(store, sampleRequest(2), stamp('officer'))
    const again = await enterRequest(store, { ...sampleRequest(2), nonce: '9'.repeat(64) }, stamp('other'))
    expect(again).toEqual(first)
    expect(await enterRequest(store, { ...sampleRequest(2), agency: hartford }, stamp())).toEqual({ kind: 'refused', because: 'not-there' })
    expect((await requestsOf(store.db, norwichPolice)).map((each) => each.state.outcome)).toEqual(['no'])
    expect(await requestsOf(store.db, hartford)).toEqual([])
    await store.close()
  })

  it('mends by saying more: what became of it, that it is another’s copy, that it was wrong; and nothing can be changed or taken out', async () => {
    const store = await openStore(fresh())
    const stamp = stamps()
    for (const number of [1, 4, 7]) await enterRequest(store, sampleRequest(number), stamp())
    const [one = '', two = '', three = ''] = [1, 4, 7].map((each) => sampleRequest(each).request.id)
    const say = (request: string, rest: object) => sayOfRequest(store, { request, agency: norwichPolice, act: 'done', ...rest }, stamp('chief'))
    expect(await say(one, { outcome: 'yes' })).toMatchObject({ kind: 'done' })
    expect(await say(two, { act: 'same-as', other: one })).toMatchObject({ kind: 'done' })
    expect(await say(three, { act: 'same-as', other: two })).toMatchObject({ because: 'not-open' })
    expect(await say(three, { act: 'same-as', other: three })).toMatchObject({ because: 'not-there' })
    expect(await sayOfRequest(store, { request: one, agency: hartford, act: 'seen' }, stamp())).toMatchObject({ because: 'not-there' })
    const listed = await requestsOf(store.db, norwichPolice)
    expect(Object.fromEntries(listed.map(({ row, state }) => [row.id, [state.counts, state.judged]]))).toEqual({
      [one]: [true, 'broke'],
      [two]: [false, 'fine'],
      [three]: [true, 'cannot-tell'],
    })
    const near = await perhapsSame(store.db, { id: 'new', agency: norwichPolice, wanted: 'release', paper: 'none', at: '2026-03-04T10:00:00.000Z' })
    expect(near.map((each) => each.row.id)).toEqual([one, three])
    for (const table of ['request', 'request_act'] as const) await expect(store.db.deleteFrom(table).execute()).rejects.toThrow('only added to')
    await expect(store.db.updateTable('request').set({ agency: hartford }).execute()).rejects.toThrow('only added to')
    await store.close()
  })

  it('counts a year, files it, and none received is a report', async () => {
    const store = await openStore(fresh())
    const stamp = stamps()
    for (let number = 1; number <= 12; number += 1) await enterRequest(store, sampleRequest(number), stamp())
    await enterRequest(store, sampleRequest(20, '2025-12-31'), stamp())
    expect((await reportFor(store.db, norwichPolice, 2026)).received).toBe(12)
    const filed = await fileReport(store, norwichPolice, 2026, stamp('chief'))
    await fileReport(store, hartford, 2026, stamp('chief'))
    const reports = await reportsOf(store.db, 2026)
    expect(reports.map(({ report }) => [report.agency, report.received])).toEqual([
      [norwichPolice, 12],
      [hartford, 0],
    ])
    expect(reports[0]).toEqual(filed)
    expect(await reportsOf(store.db, 2025)).toEqual([])
    await store.close()
  })

  it('tells in the log what is due, once; then what was said since; and outsiders can check each state', async () => {
    const [store, stamp, own] = [await openStore(fresh()), stamps(), join(folder, engine)]
    const { signer, verifier, published } = signing('log.example.org')
    expect(await publishLog(store, signer, own, telling('2026-06-01'), at)).toEqual({ kind: 'none' })
    expect(await beginLog(store, signer, published, [], at)).toBe('begun')
    expect(await beginLog(store, signer, published, [], at)).toBe('there-already')
    for (let number = 1; number <= 5; number += 1) await enterRequest(store, sampleRequest(number), stamp())
    await enterRequest(store, sampleRequest(6, '2026-05-20'), stamp())
    expect(await publishLog(store, signer, own, telling('2026-04-30'), at)).toEqual({ kind: 'published', added: 0, size: 0 })
    expect(await publishLog(store, signer, own, telling('2026-05-01'), at)).toEqual({ kind: 'published', added: 5, size: 5 })
    expect(await publishLog(store, signer, own, telling('2026-05-01'), at)).toEqual({ kind: 'published', added: 0, size: 5 })
    const since = checkpointIn(own) ?? ''
    const first = sampleRequest(1).request.id
    await sayOfRequest(store, { request: first, agency: norwichPolice, act: 'done', outcome: 'no' }, stamp())
    await fileReport(store, norwichPolice, 2025, stamp('chief'))
    expect(await publishLog(store, signer, own, telling('2026-06-01'), at)).toEqual({ kind: 'published', added: 2, size: 7 })
    const checked = await checkLog(folderReader(own), { keys: [verifier], since })
    if (!('entries' in checked)) throw new Error(JSON.stringify(checked))
    const entries = checked.entries.map((each) => JSON.parse(Buffer.from(each).toString()) as Readonly<Record<string, unknown>>)
    expect(entries.slice(0, 5).every((each) => each['area'] === 'us/vt' && each['when'] === '2026-03')).toBe(true)
    expect(entries[5]).toMatchObject({ done: 'no', area: 'us/vt', when: '2026-03' })
    expect(entries[6]).toMatchObject({ format: 'evenhand-report/1', agency: norwichPolice, year: 2025, none: true })
    expect(JSON.stringify(entries)).not.toContain('000000000001')
    // an officer's own numbers and hours are in none of them
    expect(JSON.stringify(entries)).not.toMatch(/08:15|T\d\d:|norwich"?,?"when/)
    await store.close()
  })

  it('does not sign on after a backup was put back that knows less than was published; a new log goes on for it', async () => {
    const [store, stamp, own] = [await openStore(fresh()), stamps(), join(folder, `${engine}-restored`)]
    const { signer, verifier, published } = signing('old.example.org')
    await beginLog(store, signer, published, [], at)
    await enterRequest(store, sampleRequest(1), stamp())
    const backup = join(folder, `${engine}.backup`)
    await writeBackup(store, backup, at)
    await publishLog(store, signer, own, telling('2026-06-01'), at)
    await store.close()
    const restored = await openStore(fresh())
    const read = await readBackup(backup)
    if ('problem' in read) throw new Error(JSON.stringify(read))
    expect(await restoreBackup(restored, read, false, { id: 'restore', at })).toBe('done')
    expect(await publishLog(restored, signer, own, telling('2026-06-01'), at)).toEqual({ kind: 'ahead' })
    expect(await publishLog(restored, signing('old.example.org').signer, own, telling('2026-06-01'), at)).toEqual({ kind: 'other-key' })
    const next = signing('new.example.org')
    const last = checkpointIn(own) ?? ''
    await beginLog(restored, next.signer, next.published, [{ leaf: successionEntry('old.example.org', last), of: null }], at)
    expect((await publicLogs(restored.db)).map((each) => each.origin)).toEqual(['old.example.org', 'new.example.org'])
    expect((await currentLog(restored.db))?.origin).toBe('new.example.org')
    const nextFolder = join(folder, `${engine}-next`)
    expect(await publishLog(restored, next.signer, nextFolder, telling('2026-06-01'), at)).toMatchObject({ kind: 'published', size: 2 })
    const checked = await checkLog(folderReader(nextFolder), { keys: [next.verifier] })
    expect('entries' in checked && JSON.parse(Buffer.from(checked.entries[0] ?? []).toString())).toMatchObject({ after: 'old.example.org', checkpoint: last })
    expect(await checkLog(folderReader(own), { keys: [verifier] })).toHaveProperty('state')
    await restored.close()
  })

  it('keeps the public key to which case numbers are sealed, the newest one', async () => {
    const store = await openStore(fresh())
    const stamp = stamps()
    expect(await sealingKey(store.db, norwichPolice)).toBeUndefined()
    await setSealingKey(store, norwichPolice, `age1${'q'.repeat(58)}`, stamp())
    await setSealingKey(store, norwichPolice, `age1${'p'.repeat(58)}`, stamp())
    expect([await sealingKey(store.db, norwichPolice), await sealingKey(store.db, hartford)]).toEqual([`age1${'p'.repeat(58)}`, undefined])
    await store.close()
  })
})
