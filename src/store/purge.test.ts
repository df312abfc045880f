// Names that were let go are nowhere: not in a table, and not in the bytes of the file.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { doAct } from './acts.ts'
import { importChecklist } from './checklists.ts'
import { withdrawSigner } from './decide.ts'
import { engines, filed, stamps } from './kit-node.ts'
import { enterLine, undoLine } from './lines.ts'
import { openStore } from './open-node.ts'
import { purgeNames } from './purge.ts'
import { tallyOf } from './tally.ts'

const both = engines()
afterAll(both.stop)

describe.each(both.each)('%s', (engine, fresh) => {
  it('lets every name go, keeps the counts, and not before its day or before the end', async () => {
    const where = fresh()
    const store = await openStore(where)
    const stamp = stamps()
    const id = await filed(store, stamp, 'p', { count: 3000, needed: 2 })
    for (let row = 1; row <= 6; row += 1) {
      const line = { key: `k${row}`, petition: id, sheet: 1, sheetId: `sheet-${row}`, name: `Given${row} Family${row}`, address: `${row} Elm Street` }
      await enterLine(store, { ...line, ...(row === 6 ? { status: 'not-on-checklist' } : { status: 'valid', voter: row }) }, stamp())
    }
    await undoLine(store, 'k4', stamp())
    await withdrawSigner(store, 'k5', stamp())
    const purge = (today: string) => purgeNames(store, { petition: id, allowedFrom: '2026-06-01', today }, stamp())
    expect(await purge('2026-06-01')).toMatchObject({ kind: 'refused', because: 'not-open' })
    await doAct(store, { petition: id, act: 'certify' }, stamp())
    expect(await purge('2026-05-31')).toMatchObject({ kind: 'refused', because: 'too-early' })
    const other = await filed(store, stamp, 'q', { place: `us/vt/${id}`, count: 5 })
    await importChecklist(store, { id: 'newer', place: `us/vt/${id}`, asOf: '2026-02-02', voters: [] }, stamp())
    const before = await tallyOf(store.db, id)
    const names = /Given\d|Family\d|Elm Street/
    // WHY while it is open: the journal beside the file is there too
    const inFiles = (): readonly string[] => {
      const folder = dirname(where.file ?? '')
      return where.file === undefined ? [] : readdirSync(folder).filter((each) => names.test(readFileSync(join(folder, each), 'latin1')))
    }
    if (engine === 'sqlite') expect(inFiles()).not.toEqual([])
    expect(await purge('2026-06-01')).toMatchObject({ kind: 'done', value: { lines: 6 } })
    expect(await tallyOf(store.db, id)).toEqual(before)
    expect(before).toMatchObject({ valid: 3, withdrawn: 1, undone: 1, 'not-on-checklist': 1 })
    expect(other).toBe('q')
    for (const table of ['petition', 'checklist', 'voter', 'sheet', 'line', 'move', 'history'] as const)
      expect(JSON.stringify(await store.db.selectFrom(table).selectAll().execute())).not.toMatch(names)
    expect(inFiles()).toEqual([])
    await store.close()
    expect(inFiles()).toEqual([])
  })
})
