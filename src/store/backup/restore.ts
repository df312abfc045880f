// A backup put back: the tables are made anew as they were when it was made, filled, and brought up to date, all in one transaction.
import { type Kysely, sql } from 'kysely'
import { migrations } from '../migrations.ts'
import type { Store } from '../open-node.ts'
import type { Stamp } from '../stamp.ts'
import { askToSweep } from '../sweep-node.ts'
import type { Tables } from '../tables.ts'
import { isUnavailable } from '../unavailable.ts'
import type { Backup } from './backup-node.ts'
import { carried, left } from './portable.ts'

export type Restored = 'done' | 'not-empty' | 'newer' | 'unfit'

/**
 * Puts a backup in the place of everything that is there. `not-empty`: there are petitions, and nobody said they may go. `newer`: the backup
 * is of a later program. `unfit`: its rows do not go together. In all three cases nothing has changed. History tells that it was restored.
 */
export function restoreBackup(store: Store, backup: Backup, mayReplace: boolean, { id, at }: Pick<Stamp, 'id' | 'at'>): Promise<Restored> {
  const steps = migrations(store.engine)
  const names = Object.keys(steps).sort()
  if (backup.migrations.some((each) => !names.includes(each))) return Promise.resolve('newer')
  const restored = store.db.transaction().execute(async (db): Promise<Restored> => {
    if (!mayReplace && (await db.selectFrom('petition').select('id').executeTakeFirst()) !== undefined) return 'not-empty'
    if (store.engine === 'sqlite') await sql`pragma defer_foreign_keys = on`.execute(db)
    const made = await db.selectFrom('backup').selectAll().execute()
    for (const table of [...left, ...carried.toReversed()]) await db.schema.dropTable(table).ifExists().execute()
    await db.deleteFrom('kysely_migration').execute()
    const run = async (name: string): Promise<void> => {
      await steps[name]?.up(db)
      await db.insertInto('kysely_migration').values({ name, timestamp: at }).execute()
    }
    for (const name of names.filter((each) => backup.migrations.includes(each))) await run(name)
    await fill(db, backup)
    for (const name of names.filter((each) => !backup.migrations.includes(each))) await run(name)
    await askToSweep(db, id, at)
    // WHY: what was put back lies in that file too, and what was there before in those that were made of it
    const all = [...made, { id, at: backup.at, name: '' }]
    await db
      .insertInto('backup')
      .values(all)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const data = JSON.stringify({ of: backup.at, sha256: backup.sha256 })
    await db.insertInto('history').values({ id, at, person: null, action: 'data.restore', subject: backup.sha256, place: null, data }).execute()
    return 'done'
  })
  return restored.catch((error: unknown) => {
    if (isOfItsRows(error)) return 'unfit'
    throw error
  })
}

/** WHY: the database is asked, because it knows which rows go together, and no other rules exist. */
function isOfItsRows(error: unknown): boolean {
  if (!(error instanceof Error) || isUnavailable(error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return error instanceof SyntaxError || /^SQLITE_(CONSTRAINT|MISMATCH|ERROR|TOOBIG|RANGE)|^(22|23|42)/.test(code)
}

/** WHY: the widest table has twenty columns, and SQLite takes 32,766 values in one statement. */
const batch = 1000

async function fill(db: Kysely<Tables>, { rows }: Backup): Promise<void> {
  for (const table of carried) {
    const of = rows.filter(([name]) => name === table).map(([, row]) => row)
    for (let first = 0; first < of.length; first += batch) {
      const some = of.slice(first, first + batch)
      const columns = Object.keys(some[0] ?? {})
      const values = some.map((row) => sql`(${sql.join(columns.map((name) => row[name] ?? null))})`)
      await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))}) values ${sql.join(values)}`.execute(db)
    }
  }
}
