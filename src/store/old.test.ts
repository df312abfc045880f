// Databases of earlier programs, brought up to date: each as it was dumped when its tables were released, with made-up rows. A dump is never changed.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { engines, stamps } from '../../conformance/store/kit-node.ts'
import { readBackup, writeBackup } from './backup/backup-node.ts'
import { carried, portable } from './backup/portable.ts'
import { restoreBackup } from './backup/restore.ts'
import { migrations } from './migrations.ts'
import { openStore, type StoreAddress } from './open-node.ts'
import { movesOf } from './petitions/acts-done.ts'
import { purgeNames } from './petitions/purge.ts'
import { isToBeSwept, sweep } from './sweep-node.ts'

const both = engines()
afterAll(both.stop)

const folder = join(import.meta.dirname, 'old')
const dumps = both.each.flatMap(([engine, fresh]) =>
  readdirSync(folder)
    .filter((each) => each.endsWith(`.${engine}.sql`))
    .map((name) => [name, fresh] as const),
)

async function loaded(name: string, where: StoreAddress): Promise<void> {
  const text = readFileSync(join(folder, name), 'utf8')
  if (where.file === undefined) {
    const client = new pg.Client({ connectionString: where.url })
    await client.connect()
    await client.query(text)
    await client.end()
    return
  }
  mkdirSync(dirname(where.file), { recursive: true })
  const database = new Database(where.file)
  database.exec(text)
  database.close()
}

it('has a dump of each step but the newest ones, which no program was released with', () => {
  const names = Object.keys(migrations('sqlite')).map((each) => each.slice(0, 3))
  const dumped = dumps.map(([name]) => name.slice(0, 3))
  expect([...new Set(dumped)]).toEqual(names.slice(0, 2))
  expect(dumped).toHaveLength(4)
})

describe.each(dumps)('%s', (name, fresh) => {
  it('is brought up to date with all its rows, and its reasons can be let go', async () => {
    const where = fresh()
    await loaded(name, where)
    const store = await openStore(where)
    const { db } = store
    const run = await db.selectFrom('kysely_migration').select('name').orderBy('name').execute()
    expect(run.map((each) => each.name)).toEqual(Object.keys(migrations(store.engine)))
    const count = async (table: (typeof carried)[number]) => (await sql<{ readonly id: string }>`select 1 from ${sql.table(table)}`.execute(db)).rows.length
    const counts = Object.fromEntries(await Promise.all(carried.map(async (each) => [each, await count(each)] as const)))
    const people = name.startsWith('001') ? 0 : 2
    expect(counts).toMatchObject({ checklist: 1, voter: 2, petition: 2, sheet: 1, line: 2, move: 3, history: 2, reason: 2, person: people, grant: people })
    const [filed, returned] = await movesOf(db, 'returned')
    expect([filed?.reason, returned?.reason]).toEqual([null, 'Page 1, line 2: Zebulonius cannot be read.'])
    expect(JSON.parse(returned?.data ?? '')).toMatchObject({ reason: true, lines: ['1/2'], needed: 2, tally: { valid: 1 } })
    // the names of that petition were let go before
    const [refused] = await movesOf(db, 'purged')
    expect([refused?.reason, JSON.parse(refused?.data ?? '')]).toMatchObject([null, { reason: true, lines: ['4/5-7'], yes: 3 }])
    await expect(db.updateTable('move').set({ act: 'x' }).execute()).rejects.toThrow('only added to')
    expect([await isToBeSwept(db), await sweep(store, () => '2026-06-01T00:00:00.000Z')]).toEqual([true, 'done'])
    if (where.file !== undefined)
      for (const each of readdirSync(dirname(where.file)))
        expect([each, readFileSync(join(dirname(where.file), each), 'latin1').includes('Quigleyx')]).toEqual([each, false])
    await db.updateTable('petition').set({ state: 'refused' }).where('id', '=', 'returned').execute()
    await purgeNames(store, { petition: 'returned', allowedFrom: '2026-06-01', today: '2026-06-01' }, stamps()(), () => '2026-06-01T00:00:00.000Z')
    for (const table of carried)
      expect(JSON.stringify((await sql`select * from ${sql.table(table)}`.execute(db)).rows)).not.toMatch(/Zebulonius|Quigleyx|Family/)
    await store.close()
  })

  it('is put back from a backup of its time', async () => {
    const [old, where] = [fresh(), fresh()]
    await loaded(name, old)
    const tables = carried.filter((each) => new RegExp(`table (public\\.)?"?${each}"? `, 'i').test(readFileSync(join(folder, name), 'utf8')))
    const raw = old.file === undefined ? undefined : new Database(old.file)
    const client = new pg.Client({ connectionString: old.url ?? '' })
    if (raw === undefined) await client.connect()
    const rows: (readonly [(typeof carried)[number], ReturnType<typeof portable>])[] = []
    for (const table of tables) {
      const all = (raw?.prepare(`select * from "${table}"`).all() ?? (await client.query(`select * from public."${table}"`)).rows) as readonly Readonly<
        Record<string, unknown>
      >[]
      rows.push(...all.map((row) => [table, portable(row)] as const))
    }
    raw?.close()
    if (raw === undefined) await client.end()
    const of = Number(name.slice(0, 3))
    const backup = { at: '2026-02-01T00:00:00.000Z', migrations: Object.keys(migrations('sqlite')).slice(0, of), rows, sha256: '' }
    const store = await openStore(where)
    expect(await restoreBackup(store, backup, false, stamps()())).toBe('done')
    expect((await movesOf(store.db, 'returned')).map((each) => each.reason)).toEqual([null, 'Page 1, line 2: Zebulonius cannot be read.'])
    const file = join(both.folder, `${name}.saved`)
    await writeBackup(store, file, '2026-02-02T00:00:00.000Z')
    expect('problem' in (await readBackup(file))).toBe(false)
    await store.close()
  })
})
