// What an administrator asks for and may not do alone: roles that wait for a second person, links that one confirmed, and notices that were seen.
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export function secondPersons(): Migration {
  return {
    up: async (db) => {
      await db.schema
        .createTable('asked_role')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
        .addColumn('role', 'text', (c) => c.notNull())
        .addColumn('place', 'text', (c) => c.notNull())
        .addColumn('asked_by', 'text', (c) => c.notNull())
        .addColumn('asked_at', 'text', (c) => c.notNull())
        .addColumn('ended_by', 'text')
        .addColumn('ended_at', 'text')
        .execute()
      await sql`create unique index asked_role_once on asked_role (person, role, place) where ended_at is null`.execute(db)
      await db.schema.alterTable('invitation').addColumn('confirmed_by', 'text').execute()
      await db.schema.alterTable('invitation').addColumn('confirmed_at', 'text').execute()
      await db.schema
        .createTable('notice_seen')
        .addColumn('person', 'text', (c) => c.primaryKey().references('person.id'))
        .addColumn('at', 'text', (c) => c.notNull())
        .execute()
      await db.schema.createIndex('history_subject').on('history').columns(['subject', 'at']).execute()
    },
  }
}
