// Names that were let go are nowhere: not in a table, and not in the bytes of the files, also where somebody reads while it is done.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { engines, filed, stamps } from '../../../conformance/store/kit-node.ts'
import { writeBackup } from '../backup/backup-node.ts'
import { backupsWith } from '../backup/backups.ts'
import { openStore, type Store, type StoreAddress } from '../open-node.ts'
import { isToBeSwept, sweep } from '../sweep-node.ts'
import { doAct } from './acts.ts'
import { movesOf } from './acts-done.ts'
import { importChecklist } from './checklists.ts'
import { withdrawSigner } from './decide.ts'
import { enterLine, undoLine } from './lines.ts'
import { petitionOf } from './petitions.ts'
import { publicView } from './public-view.ts'
import { purgeNames } from './purge.ts'
import { tallyOf } from './tally.ts'

const both = engines()
afterAll(both.stop)

const names = /Given\d|Family\d|Elm Street|Zebulonius|Nowhere/
const now = () => '2026-06-01T12:00:00.000Z'
const hurried = { tries: 2, pause: 50 }

/** The files of a database in which the bytes of a name are. */
async function filesWithNames(store: Store): Promise<readonly string[]> {
  const { file } = store.where
  if (file === undefined) await sql`checkpoint`.execute(store.db)
  const folder = file === undefined ? join(both.cluster.data, 'base') : dirname(file)
  const own =
    file === undefined
      ? ((await sql<{ readonly oid: string }>`select oid::text from pg_database where datname = current_database()`.execute(store.db)).rows[0]?.oid ?? '')
      : ''
  const all = readdirSync(join(folder, own)).map((each) => join(folder, own, each))
  // WHY: backups are left out, because the clerk has to destroy those
  return all.filter((each) => !each.endsWith('.saved') && names.test(readFileSync(each, 'latin1')))
}

/** A petition with lines, certified, of which one reason was written that nobody found a name in. */
async function withNames(store: Store, stamp: (person?: string) => ReturnType<ReturnType<typeof stamps>>): Promise<string> {
  const id = await filed(store, stamp, 'p', { count: 3000, needed: 2 })
  for (let row = 1; row <= 6; row += 1) {
    const line = { key: `k${row}`, petition: id, sheet: 1, sheetId: `sheet-${row}`, name: `Given${row} Family${row}`, address: `${row} Elm Street` }
    await enterLine(store, { ...line, ...(row === 6 ? { status: 'not-on-checklist' } : { status: 'valid', voter: row }) }, stamp())
  }
  await undoLine(store, 'k4', stamp())
  await withdrawSigner(store, 'k5', stamp())
  await doAct(store, { petition: id, act: 'certify' }, stamp())
  expect(await doAct(store, { petition: id, act: 'refuse', reason: 'Zebulonius of Nowhere asked for it. See page 2, lines 4 to 7.' }, stamp())).toMatchObject({
    kind: 'done',
  })
  return id
}

describe.each(both.each)('%s', (engine, fresh) => {
  it('lets every name go, and the words of reasons, keeps the counts, and not before its day or before the end', async () => {
    const where = fresh()
    const store = await openStore(where)
    const stamp = stamps()
    const early = await filed(store, stamp, 'early')
    const purge = (id: string, today: string) => purgeNames(store, { petition: id, allowedFrom: '2026-06-01', today }, stamp(), now)
    expect(await purge(early, '2026-06-01')).toMatchObject({ kind: 'refused', because: 'not-open' })
    await doAct(store, { petition: early, act: 'refuse', reason: 'It is not for the town.' }, stamp())
    await purge(early, '2026-06-01')
    const id = await withNames(store, stamp)
    expect(await purge(id, '2026-05-31')).toMatchObject({ kind: 'refused', because: 'too-early' })
    await importChecklist(store, { id: 'newer', place: `us/vt/${id}`, asOf: '2026-02-02', voters: [] }, stamp())
    const before = await tallyOf(store.db, id)
    expect(await filesWithNames(store)).not.toEqual([])
    expect((await movesOf(store.db, id)).at(-1)?.reason).toContain('Zebulonius')
    expect(await purge(id, '2026-06-01')).toMatchObject({ kind: 'done', value: { lines: 6, swept: 'done' } })
    expect(await tallyOf(store.db, id)).toEqual(before)
    expect(before).toMatchObject({ valid: 3, withdrawn: 1, undone: 1, 'not-on-checklist': 1 })
    for (const table of ['petition', 'checklist', 'voter', 'sheet', 'line', 'move', 'reason', 'history'] as const)
      expect(JSON.stringify(await store.db.selectFrom(table).selectAll().execute())).not.toMatch(names)
    // that there was a reason stays, and of which lines it spoke
    const last = (await movesOf(store.db, id)).at(-1)
    expect([last?.reason, JSON.parse(last?.data ?? '')]).toMatchObject([null, { reason: true, lines: ['2/4-7'] }])
    await store.db.updateTable('petition').set({ public_since: now() }).where('id', '=', id).execute()
    expect((await publicView(store.db, id))?.acts.map((each) => each.reasonGone ?? false)).toEqual([false, false, false, true])
    expect(await filesWithNames(store)).toEqual([])
    await store.close()
  })

  it('says that the files still have the names while somebody reads, and cleans them when nobody does', async () => {
    const where = fresh()
    const store = await openStore(where)
    const stamp = stamps()
    const id = await withNames(store, stamp)
    const reader = await reading(where)
    const outcome = await purgeNames(store, { petition: id, allowedFrom: '2026-06-01', today: '2026-06-01' }, stamp(), now, hurried)
    expect(outcome).toMatchObject({ kind: 'done', value: { swept: 'read-by-others' } })
    expect([await isToBeSwept(store.db), (await filesWithNames(store)).length > 0]).toEqual([true, true])
    // others go on meanwhile
    expect(await filed(store, stamp, 'meanwhile', { count: 0 })).toBe('meanwhile')
    await reader.end()
    await store.close()
    // a program that starts again goes on with it
    const again = await openStore(where)
    expect([await sweep(again, now), await isToBeSwept(again.db)]).toEqual(['done', false])
    expect(await filesWithNames(again)).toEqual([])
    await again.close()
  })

  it('names the backups in which the names are', async () => {
    const store = await openStore(fresh())
    const stamp = stamps()
    const folder = dirname(store.where.file ?? join(both.folder, 'of-server', 'x'))
    await writeBackup(store, join(both.folder, `${engine}-before.saved`), '2026-01-01T00:00:00.000Z')
    const id = await withNames(store, stamp)
    await writeBackup(store, join(both.folder, `${engine}-with.saved`), '2026-05-01T00:00:00.000Z')
    const named = async () =>
      (await backupsWith(store.db, (await petitionOf(store.db, id)) ?? { created_at: '', purged_at: null, checklist: null })).map(({ name, at }) => [name, at])
    const expected = [[`${engine}-with.saved`, '2026-05-01T00:00:00.000Z']]
    expect(await named()).toEqual(expected)
    await purgeNames(store, { petition: id, allowedFrom: '2026-06-01', today: '2026-06-01' }, { ...stamp(), at: '2026-06-01T11:00:00.000Z' }, now)
    await writeBackup(store, join(both.folder, `${engine}-after.saved`), '2026-07-01T00:00:00.000Z')
    expect([await named(), folder.includes('before')]).toEqual([expected, false])
    await store.close()
  })

  it('refuses to change the words of a reason, and to remove that there was one', async () => {
    const store = await openStore(fresh())
    const id = await withNames(store, stamps())
    const { db } = store
    await expect(db.updateTable('reason').set({ text: 'another' }).where('petition', '=', id).execute()).rejects.toThrow('only the text is let go')
    await expect(db.updateTable('reason').set({ text: null, move: 'x' }).where('petition', '=', id).execute()).rejects.toThrow('only the text is let go')
    await expect(db.deleteFrom('reason').where('petition', '=', id).execute()).rejects.toThrow('only the text is let go')
    await store.close()
  })

  /** Somebody else who reads what was there before the purge. */
  async function reading(where: StoreAddress): Promise<{ readonly end: () => Promise<unknown> }> {
    if (where.file === undefined) {
      const other = await openStore(where)
      const transaction = await other.db.startTransaction().setIsolationLevel('repeatable read').execute()
      await transaction.selectFrom('kysely_migration').selectAll().execute()
      return {
        end: () =>
          transaction
            .rollback()
            .execute()
            .then(() => other.close()),
      }
    }
    const program = `import Database from 'better-sqlite3'
      const db = new Database(${JSON.stringify(where.file)}, { readonly: true })
      db.exec('begin'); db.prepare('select count(*) from voter').get()
      console.log('reads'); process.stdin.resume().on('end', () => process.exit())`
    const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
    if (child.stdout === null) throw new Error('no output')
    await once(child.stdout, 'data')
    return {
      end: () => {
        child.stdin?.end()
        return once(child, 'exit')
      },
    }
  }
})
