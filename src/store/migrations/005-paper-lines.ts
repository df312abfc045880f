// A line that was taken back leaves its place on the paper free; how the comparison with the checklist left a line; and when the office of a place closes.
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from './append-only.ts'

export function paperLines(engine: Engine): Migration {
  return {
    up: async (db) => {
      if (engine === 'postgresql') {
        await db.schema.alterTable('line').dropConstraint('line_number').execute()
        await db.schema.alterTable('line').addColumn('compared', 'text').execute()
      } else {
        // WHY: the table is written anew, because SQLite cannot take a constraint from one
        await db.schema
          .createTable('line_new')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('petition', 'text', (c) => c.notNull().references('petition.id'))
          .addColumn('sheet', 'text', (c) => c.notNull().references('sheet.id'))
          .addColumn('number', 'integer', (c) => c.notNull())
          .addColumn('name', 'text', (c) => c.notNull())
          .addColumn('address', 'text', (c) => c.notNull())
          .addColumn('status', 'text', (c) => c.notNull())
          .addColumn('voter', 'integer')
          .addColumn('entered_by', 'text', (c) => c.notNull())
          .addColumn('entered_at', 'text', (c) => c.notNull())
          .addColumn('decided_by', 'text')
          .addColumn('decided_at', 'text')
          .addColumn('version', 'integer', (c) => c.notNull())
          .addColumn('compared', 'text')
          .execute()
        const columns = sql.raw('id, petition, sheet, number, name, address, status, voter, entered_by, entered_at, decided_by, decided_at, version')
        await sql`insert into line_new (${columns}) select ${columns} from line`.execute(db)
        await db.schema.dropTable('line').execute()
        await db.schema.alterTable('line_new').renameTo('line').execute()
        await db.schema.createIndex('line_petition').on('line').columns(['petition', 'status']).execute()
        await sql`create unique index line_counts_once on line (petition, voter) where status = 'valid'`.execute(db)
      }
      await sql`create unique index line_number on line (sheet, number) where status <> 'undone'`.execute(db)
      await db.schema
        .createTable('office')
        .addColumn('place', 'text', (c) => c.primaryKey())
        .addColumn('closes', 'text', (c) => c.notNull())
        .addColumn('set_by', 'text', (c) => c.notNull())
        .addColumn('set_at', 'text', (c) => c.notNull())
        .execute()
    },
  }
}
