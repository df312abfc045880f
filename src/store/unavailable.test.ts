// A database that cannot be used is told as that, by kind, and in time: gone, held, emptied, lost, damaged, somebody else's, newer.
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { engines, filed, stamps } from '../../conformance/store/kit-node.ts'
import { writeBackup } from './backup/backup-node.ts'
import { isStoreMade, openStore, type Store, type StoreAddress, type WaitingLimits } from './open-node.ts'
import { enterLine } from './petitions/lines.ts'
import { petitionOf } from './petitions/petitions.ts'
import { isUnavailable, storeProblemOf, unavailable } from './unavailable.ts'

const both = engines()
afterAll(both.stop)
const [[, file], [, url]] = both.each as readonly [(typeof both.each)[number], (typeof both.each)[number]]

const problem = (where: StoreAddress, limits?: WaitingLimits) =>
  openStore(where, limits).then(
    async (store) => {
      await store.close()
      return 'opened'
    },
    (error: unknown) => storeProblemOf(error) ?? error,
  )

async function made(): Promise<string> {
  const where = file()
  const store = await openStore(where)
  await filed(store, stamps(), 'p')
  await store.close()
  return where.file ?? ''
}

describe('a file', () => {
  it('that is no database, or is broken, is damaged', async () => {
    const path = await made()
    writeFileSync(path, 'something else, long enough to have a header of its own: '.repeat(200))
    expect(await problem({ file: path })).toBe('damaged')
    const other = await made()
    truncateSync(other, statSync(other).size - 4096)
    const store = await openStore({ file: other }).catch((error: unknown) => error)
    const found = store instanceof Error ? store : await writeBackup(store as Store, `${other}.backup`, 'now').catch((error: unknown) => error)
    expect(storeProblemOf(found)).toBe('damaged')
  })

  it('that was emptied or taken away is not taken for a first start, and nothing is made in its place', async () => {
    const path = await made()
    truncateSync(path, 0)
    expect([await problem({ file: path }), statSync(path).size]).toEqual(['emptied', 0])
    rmSync(path)
    expect([await problem({ file: path }), existsSync(path), isStoreMade({ file: path })]).toEqual(['missing', false, true])
    rmSync(`${path}.made`)
    expect([isStoreMade({ file: path }), await problem({ file: path })]).toEqual([false, 'opened'])
    const bare = file().file ?? ''
    mkdirSync(dirname(bare), { recursive: true })
    writeFileSync(bare, '')
    expect(await problem({ file: bare })).toBe('emptied')
  })

  it('is made once by all who start at once, and leaves nothing beside it', async () => {
    const where = file()
    const stores = await Promise.all(Array.from({ length: 8 }, () => openStore(where)))
    await Promise.all(stores.map((each) => each.close()))
    expect(readdirSync(dirname(where.file ?? ''))).toEqual(['evenhand.db', 'evenhand.db.made'])
  })

  it('of a later program is newer', async () => {
    const path = await made()
    const store = await openStore({ file: path })
    await store.db.insertInto('kysely_migration').values({ name: '999-later', timestamp: '' }).execute()
    await store.close()
    expect(await problem({ file: path })).toBe('newer')
  })
})

describe('the files', () => {
  it('are for the owner only: those that are made, and those that were there', async () => {
    const before = process.umask(0)
    try {
      const path = file().file ?? ''
      mkdirSync(dirname(path), { recursive: true, mode: 0o755 })
      writeFileSync(join(dirname(path), 'secret'), 'x'.repeat(40), { mode: 0o644 })
      const store = await openStore({ file: path })
      const modes = () => ['.', ...readdirSync(dirname(path))].map((each) => [each, statSync(join(dirname(path), each)).mode & 0o777])
      await filed(store, stamps(), 'p')
      await writeBackup(store, join(dirname(path), 'saved'), '2026-01-01T00:00:00.000Z')
      const names = ['evenhand.db', 'evenhand.db-shm', 'evenhand.db-wal', 'evenhand.db.made', 'saved', 'secret']
      expect(modes()).toEqual([['.', 0o700], ...names.map((each) => [each, 0o600])])
      await store.close()
      // what an earlier program left open to others is closed when it is opened again
      for (const each of ['evenhand.db', 'saved']) chmodSync(join(dirname(path), each), 0o644)
      chmodSync(dirname(path), 0o755)
      const again = await openStore({ file: path })
      await petitionOf(again.db, 'p')
      expect(modes()).toEqual([['.', 0o700], ...names.map((each) => [each, 0o600])])
      await again.close()
    } finally {
      process.umask(before)
    }
  })

  it('are refused in a folder that is everybody’s', async () => {
    const folder = dirname(file().file ?? '')
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o1777)
    expect([await problem({ file: join(folder, 'evenhand.db') }), readdirSync(folder)]).toEqual(['not-ours', []])
  })
})

describe('a server', () => {
  it('that is gone is told, and used again when it is back', async () => {
    const store = await openStore(url())
    const id = await filed(store, stamps(), 'p')
    both.cluster.crash()
    expect(await problem(store.where)).toBe('unreachable')
    for (const _ of [1, 2]) expect(await petitionOf(store.db, id).then(() => 'read', storeProblemOf)).toBe('unreachable')
    both.cluster.restart()
    // the connections that broke are found one by one
    let found: unknown
    for (let tries = 0; tries < 20 && found === undefined; tries += 1) found = await petitionOf(store.db, id).catch(() => undefined)
    expect(found).toMatchObject({ id })
    await store.close()
  })

  it('that answers nothing is told in the end, and keeps no half of what was begun', async () => {
    const where = url()
    const usual = await openStore(where)
    const stamp = stamps()
    const id = await filed(usual, stamp, 'p')
    const limits = { connection: 4000, statement: 3000, answer: 4000, idle: 4000 }
    let store: Store | undefined
    // WHY: it is tried again and again, because a busy machine may need longer to open it than these limits give
    while (store === undefined) store = await openStore(where, limits).catch(() => undefined)
    const line = (key: string) => ({ key, petition: id, sheet: 1, sheetId: `${key}-sheet`, name: 'A B', address: '', status: 'undecided' as const })
    both.cluster.hold()
    try {
      const outcomes = await Promise.all([
        petitionOf(store.db, id).then(() => 'read', storeProblemOf),
        enterLine(store, line('a'), stamp()).then(() => 'entered', storeProblemOf),
        problem(where, limits),
      ])
      expect(outcomes).toEqual(['unreachable', 'unreachable', 'unreachable'])
    } finally {
      both.cluster.resume()
    }
    let entered: unknown
    for (let tries = 0; tries < 20 && entered === undefined; tries += 1) entered = await enterLine(store, line('b'), stamp()).catch(() => undefined)
    expect(entered).toMatchObject({ kind: 'done' })
    await store.close()
    // what was acknowledged is there for others too
    expect(await usual.db.selectFrom('line').select('id').where('id', '=', 'b').execute()).toHaveLength(1)
    await usual.close()
  })
})

it('knows its own errors through what wraps them, and takes nobody else’s for them', () => {
  const coded = (code: string, message = '') => Object.assign(new Error(message), { code })
  const wrapped = (cause: unknown, message = '') => new Error(message, { cause })
  expect(storeProblemOf(wrapped(wrapped(unavailable('busy'))))).toBe('busy')
  expect(['SQLITE_BUSY_SNAPSHOT', 'SQLITE_NOTADB', '57014', '53300', 'SQLITE_FULL'].map((each) => storeProblemOf(coded(each)))).toEqual([
    'busy',
    'damaged',
    'unreachable',
    'busy',
    'no-room',
  ])
  for (const each of [new Error('x'), coded('SQLITE_CONSTRAINT_UNIQUE'), coded('23505'), wrapped(coded('ECONNRESET'), 'fetch failed'), 'x', undefined])
    expect(isUnavailable(each)).toBe(false)
})
