// A backup holds everything; damage is seen before anything is touched; and what was put back is equal, in either database.

import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { engines, filed, stamps } from '../../../conformance/store/kit-node.ts'
import { openStore, type Store, type StoreAddress } from '../open-node.ts'
import { enterLine } from '../petitions/lines.ts'
import { type Backup, readBackup, writeBackup } from './backup-node.ts'
import { carried, left } from './portable.ts'
import { restoreBackup } from './restore.ts'

const both = engines()
afterAll(both.stop)
const at = '2026-02-03T04:05:06.007Z'
const stamp = stamps()

async function filledIn(where: StoreAddress): Promise<Store> {
  const store = await openStore(where)
  const person = { id: 'p1', name: 'Ada Abbott', email: 'ada@example.org', emailVerified: 1, image: null, createdAt: at, updatedAt: at } as const
  await store.db.insertInto('person').values(person).execute()
  const session = { id: 's1', userId: 'p1', token: 't', expiresAt: at, createdAt: at, updatedAt: at, ipAddress: null, userAgent: null }
  await store.db.insertInto('session').values(session).execute()
  const id = await filed(store, stamp, 'p', { count: 1200 })
  for (let row = 1; row <= 9; row += 1) {
    const line = { key: `k${row}`, petition: id, sheet: 1, sheetId: `sheet${row}`, name: `O’Brien “${row}”\n,;'"`, address: '' }
    await enterLine(store, { ...line, status: 'valid', voter: row }, stamp())
  }
  return store
}

async function read(file: string): Promise<Backup> {
  const backup = await readBackup(file)
  if ('problem' in backup) throw new Error(backup.problem)
  return backup
}

/** All but what a backup and a restore themselves write down. */
const dataOf = ({ rows }: Backup) => rows.filter(([table, row]) => table !== 'backup' && row['action'] !== 'data.restore')

const pairs = both.each.flatMap(([from, freshFrom]) => both.each.map(([to, freshTo]) => [from, to, freshFrom, freshTo] as const))

describe.each(pairs)('from %s to %s', (from, to, freshFrom, freshTo) => {
  it('puts back what there was, and only over petitions where it may', async () => {
    const store = await filledIn(freshFrom())
    const [file, second] = [join(both.folder, `${from}-${to}.gz`), join(both.folder, `${from}-${to}-2.gz`)]
    const written = await writeBackup(store, file, at)
    const backup = await read(file)
    expect(backup).toEqual(written)
    expect(backup.rows.filter(([table]) => table === 'voter')).toHaveLength(1200)
    expect(statSync(file).mode & 0o077).toBe(0)
    await store.close()

    const other = await openStore(freshTo())
    expect(await restoreBackup(other, backup, false, stamp())).toBe('done')
    await writeBackup(other, second, at)
    expect(dataOf(await read(second))).toEqual(backup.rows)
    // damage: lines gone, and a petition that was not there
    await other.db.deleteFrom('line').execute()
    await filed(other, stamp, 'q')
    expect(await restoreBackup(other, backup, false, stamp())).toBe('not-empty')
    expect(await other.db.selectFrom('line').select('id').execute()).toEqual([])
    expect(await restoreBackup(other, backup, true, stamp())).toBe('done')
    await writeBackup(other, second, at)
    expect(dataOf(await read(second))).toEqual(backup.rows)
    // which backups were made is known on: they lie there whatever was put back
    const made = await other.db.selectFrom('backup').select('name').execute()
    expect(new Set(made.map((each) => each.name))).toEqual(new Set(['', basename(second)]))
    // it is a database as any other: history stays, nobody is signed in, lines can be entered
    await expect(other.db.deleteFrom('history').execute()).rejects.toThrow('only added to')
    expect(await other.db.selectFrom('session').select('id').execute()).toEqual([])
    const line = { key: 'new', petition: 'p', sheet: 2, sheetId: 'new', name: 'n', address: '', status: 'valid', voter: 77 } as const
    expect(await enterLine(other, line, stamp())).toMatchObject({ kind: 'done' })
    await other.close()
  })
})

describe.each(both.each)('%s', (engine, fresh) => {
  it('carries every table, or says that it leaves it', async () => {
    const store = await openStore(fresh())
    const tables = (await store.db.introspection.getTables({ withInternalKyselyTables: false })).map((each) => each.name)
    expect([...tables].sort()).toEqual([...carried, ...left].sort())
    await store.close()
  })

  it('changes nothing where a row cannot be put back, or the backup is of a later program', async () => {
    const store = await filledIn(fresh())
    const file = join(both.folder, `${engine}-whole.gz`)
    const backup = await writeBackup(store, file, at)
    const orphan = ['line', { ...backup.rows.find(([table]) => table === 'line')?.[1], id: 'orphan', number: 99, sheet: 'nowhere' }] as const
    expect(await restoreBackup(store, { ...backup, rows: [...backup.rows, orphan] }, true, stamp())).toBe('unfit')
    expect(await restoreBackup(store, { ...backup, migrations: [...backup.migrations, '999-later'] }, true, stamp())).toBe('newer')
    expect(dataOf(await writeBackup(store, file, at))).toEqual(backup.rows)
    expect((await sql<{ readonly n: number | string }>`select count(*) as n from session`.execute(store.db)).rows.map((each) => Number(each.n))).toEqual([1])
    await store.close()
  })
})

/** A whole, rightly hashed file of any lines. */
function hashed(lines: readonly unknown[]): Uint8Array {
  const texts = lines.map((each) => JSON.stringify(each))
  const hash = createHash('sha256')
  for (const each of texts) hash.update(each).update('\n')
  return gzipSync([...texts, JSON.stringify({ rows: texts.length - 1, sha256: hash.digest('hex') })].join('\n'))
}

describe.each(both.each)('a hostile file, rightly hashed, put into %s', (engine, fresh) => {
  it('is refused in words or put back whole, and writes nothing where it is refused', async () => {
    const store = await filledIn(fresh())
    const file = join(both.folder, `${engine}-hostile.gz`)
    const { migrations, rows } = await writeBackup(store, file, at)
    const few = [...Map.groupBy(rows, ([table]) => table).values()].flatMap((each) => each.slice(0, 2))
    const head = { evenhand: 'data', version: 1, at, migrations }
    const before = JSON.stringify(dataOf(await writeBackup(store, join(both.folder, `${engine}-before.gz`), at)))
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, 0, -1, 1e308, '', 'x', "'; drop table line; --", '\0', '\ud800', true, {}, [], { a: 1 }, 'undone'),
      fc.string(),
      fc.integer(),
    )
    const column = fc.constantFrom('id', 'petition', 'status', 'data', 'voter', 'version', '__proto__', 'a"b', 'x; drop table line', 'state')
    const change = fc.oneof(
      fc.record({ kind: fc.constant('value' as const), row: fc.nat(), column, value }),
      fc.record({ kind: fc.constant('head' as const), column: fc.constantFrom('version', 'at', 'migrations', 'evenhand'), value }),
      fc.record({ kind: fc.constant('line' as const), value }),
      fc.record({
        kind: fc.constant('table' as const),
        row: fc.nat(),
        value: fc.constantFrom('sqlite_master', 'kysely_migration', 'session', 'line', 'pg_class', ''),
      }),
      fc.record({ kind: fc.constant('twice' as const), row: fc.nat() }),
      fc.record({ kind: fc.constant('gone' as const), row: fc.nat() }),
    )
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(change, async (each) => {
        const lines: unknown[] = [each.kind === 'head' ? { ...head, [each.column]: each.value } : head, ...few]
        const place = 'row' in each ? 1 + (each.row % few.length) : 0
        const [table, row] = (few[place - 1] ?? ['line', {}]) as (typeof few)[number]
        if (each.kind === 'value') lines[place] = [table, { ...row, [each.column]: each.value }]
        if (each.kind === 'table') lines[place] = [each.value, row]
        if (each.kind === 'twice') lines.push([table, row])
        if (each.kind === 'gone') lines.splice(place, 1)
        if (each.kind === 'line') lines.push(each.value)
        writeFileSync(file, hashed(lines))
        const found = await readBackup(file)
        const outcome = 'problem' in found ? found.problem : await restoreBackup(store, found, true, stamp())
        seen.add(outcome)
        expect(['done', 'not-a-backup', 'damaged', 'newer', 'unfit']).toContain(outcome)
        if (outcome === 'done') return void (await restoreBackup(store, await read(join(both.folder, `${engine}-before.gz`)), true, stamp()))
        expect(JSON.stringify(dataOf(await writeBackup(store, join(both.folder, `${engine}-now.gz`), at)))).toBe(before)
      }),
      { numRuns: 60 },
    )
    // the test itself comes to each of them
    for (const each of ['done', 'damaged', 'unfit', 'newer']) expect([...seen]).toContain(each)
    await store.close()
  })
})

it('sees every damage of a byte or a line', async () => {
  const [[, fresh] = []] = both.each
  const store = await filledIn(fresh?.() ?? {})
  const file = join(both.folder, 'sound.gz')
  await writeBackup(store, file, at)
  await store.close()
  const bytes = readFileSync(file)
  const damaged = join(both.folder, 'damaged.gz')
  const problem = async (written: Uint8Array): Promise<string> => {
    writeFileSync(damaged, written)
    const found = await readBackup(damaged)
    return 'problem' in found ? found.problem : 'none'
  }
  expect([await problem(bytes), await problem(Buffer.from('name,address'))]).toEqual(['none', 'not-a-backup'])
  const text = gunzipSync(bytes).toString('utf8')
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.constantFrom('cut', 'bit', 'line', 'letter'), async (chance, kind) => {
      const lines = text.split('\n')
      const at = chance % (kind === 'line' ? lines.length : kind === 'letter' ? text.length : bytes.length)
      if (kind === 'cut') expect(await problem(bytes.subarray(0, at))).not.toBe('none')
      if (kind === 'bit') {
        // WHY: the header is left out, because the moment and the system in it are nobody's data
        const place = Math.max(at, 10)
        const copy = Buffer.from(bytes)
        copy[place] = (copy[place] ?? 0) ^ (1 << (chance % 8))
        expect(await problem(copy)).not.toBe('none')
      }
      if (kind === 'line') expect(await problem(gzipSync(lines.toSpliced(at, 1).join('\n')))).not.toBe('none')
      if (kind === 'letter') {
        const other = text[at] === '7' ? '8' : '7'
        expect(await problem(gzipSync(text.slice(0, at) + other + text.slice(at + 1)))).not.toBe('none')
      }
    }),
    { numRuns: 100 },
  )
})
