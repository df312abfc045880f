// Reasons out of what is kept for good, into a table whose text can be let go; what still has to be swept out of the files; which backups were made.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { linesNamed } from '../petitions/named-lines.ts'
import { type Engine, makeAppendOnly, makeWritable, onlyLetGo } from './append-only.ts'

/** What this step reads and writes, as it was when the step was made. */
interface Then {
  readonly move: { readonly id: string; readonly petition: string; readonly at: string; readonly data: string }
  readonly petition: { readonly id: string; readonly purged_at: string | null }
  readonly reason: { readonly move: string; readonly petition: string; readonly text: string | null }
  readonly sweeping: { readonly id: string; readonly asked_at: string; readonly done_at: string | null }
}

export function lettingGo(engine: Engine): Migration {
  return {
    up: async (db: Kysely<Then>) => {
      await db.schema
        .createTable('reason')
        .addColumn('move', 'text', (c) => c.primaryKey().references('move.id'))
        .addColumn('petition', 'text', (c) => c.notNull().references('petition.id'))
        .addColumn('text', 'text')
        .execute()
      await db.schema.createIndex('reason_petition').on('reason').column('petition').execute()
      await db.schema
        .createTable('sweeping')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('asked_at', 'text', (c) => c.notNull())
        .addColumn('done_at', 'text')
        .execute()
      await db.schema
        .createTable('backup')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .execute()
      await moveReasons(db, engine)
      await onlyLetGo(db, engine, 'reason', 'text')
    },
  }
}

/** WHY: the table that is only added to is written anew here once, so that from now on nothing of it needs to be. */
async function moveReasons(db: Kysely<Then>, engine: Engine): Promise<void> {
  await makeWritable(db, engine, 'move')
  const moves = await db
    .selectFrom('move')
    .innerJoin('petition', 'petition.id', 'move.petition')
    .select(['move.id', 'move.petition', 'move.at', 'move.data', 'petition.purged_at'])
    .orderBy('move.at')
    .execute()
  let last = ''
  for (const { id, petition, at, data, purged_at } of moves) {
    const { reason, ...rest } = JSON.parse(data) as Readonly<Record<string, unknown>>
    if (typeof reason !== 'string') continue
    const said = JSON.stringify({ ...rest, reason: true, lines: linesNamed(reason) })
    await db.updateTable('move').set({ data: said }).where('id', '=', id).execute()
    // WHY: the names of that petition were let go before this program knew that a reason could have some
    await db
      .insertInto('reason')
      .values({ move: id, petition, text: purged_at === null ? reason : null })
      .execute()
    last = at
  }
  if (last !== '') await db.insertInto('sweeping').values({ id: '003-letting-go', asked_at: last, done_at: null }).execute()
  await makeAppendOnly(db, engine, 'move')
}
