// Both engines open, with the same tables, and keep what they were given.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { startCluster } from '../../conformance/store/postgres-node.ts'
import { openStore } from './open-node.ts'

const cluster = startCluster()
const folder = mkdtempSync(join(tmpdir(), 'evenhand-store-'))
afterAll(() => {
  cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe.each([
  ['sqlite', { file: join(folder, 'a', 'evenhand.db') }],
  ['postgresql', { url: cluster.fresh() }],
] as const)('%s', (engine, where) => {
  it('opens twice, and has run each migration once', async () => {
    for (const _ of [1, 2]) {
      const store = await openStore(where)
      expect(store.engine).toBe(engine)
      const run = await store.db.selectFrom('kysely_migration').select('name').execute()
      expect(new Set(run.map((each) => each.name)).size).toBe(run.length)
      await store.close()
    }
  })
})

it('on SQLite waits for whoever else is writing', async () => {
  const store = await openStore({ file: join(folder, 'waits.db') })
  expect((await sql<{ timeout: number }>`pragma busy_timeout`.execute(store.db)).rows).toEqual([{ timeout: 5000 }])
  await store.close()
})

it('leaves nothing beside the file it made', async () => {
  const own = mkdtempSync(join(folder, 'made-'))
  const store = await openStore({ file: join(own, 'evenhand.db') })
  await store.close()
  expect(readdirSync(own).filter((each) => each.includes('.part'))).toEqual([])
})

it('in memory leaves no file', async () => {
  const store = await openStore({ file: ':memory:' })
  await store.close()
  expect(readdirSync('.').filter((each) => each.includes('memory'))).toEqual([])
})
