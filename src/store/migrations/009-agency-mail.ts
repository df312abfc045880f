// The mail server of an agency: as its chief entered it, the password sealed.
import type { Migration } from 'kysely/migration'

export function agencyMail(): Migration {
  return {
    up: async (db) => {
      await db.schema
        .createTable('agency_mail')
        .addColumn('agency', 'text', (c) => c.primaryKey())
        .addColumn('host', 'text', (c) => c.notNull())
        .addColumn('port', 'integer', (c) => c.notNull())
        .addColumn('security', 'text', (c) => c.notNull())
        .addColumn('user', 'text', (c) => c.notNull())
        .addColumn('sealed_password', 'text')
        .addColumn('sender', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .execute()
    },
  }
}
