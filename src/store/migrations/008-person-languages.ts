// The language in which somebody is written to.
import type { Migration } from 'kysely/migration'

export function personLanguages(): Migration {
  return {
    up: async (db) => {
      await db.schema
        .createTable('person_language')
        .addColumn('person', 'text', (c) => c.primaryKey().references('person.id'))
        .addColumn('language', 'text', (c) => c.notNull())
        .execute()
    },
  }
}
