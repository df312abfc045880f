// Policies of agencies: their versions, what was decided of each component, their adoption, who signed that they read them, and who was reminded.
import type { Migration } from 'kysely/migration'
import { type Engine, makeAppendOnly } from './append-only.ts'

export function policies(engine: Engine): Migration {
  return {
    up: async (db) => {
      await db.schema
        .createTable('policy_agency')
        .addColumn('agency', 'text', (c) => c.primaryKey())
        .addColumn('version', 'integer', (c) => c.notNull())
        .execute()
      await db.schema
        .createTable('policy_version')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('agency', 'text', (c) => c.notNull())
        .addColumn('number', 'integer', (c) => c.notNull())
        .addColumn('model', 'text', (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('passages', 'text', (c) => c.notNull())
        .addColumn('notes', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addUniqueConstraint('policy_version_number', ['agency', 'number'])
        .execute()
      await db.schema
        .createTable('policy_decision')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('version', 'text', (c) => c.notNull().references('policy_version.id'))
        .addColumn('number', 'integer', (c) => c.notNull())
        .addColumn('norm', 'text', (c) => c.notNull())
        .addColumn('decision', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addUniqueConstraint('policy_decision_number', ['version', 'number'])
        .execute()
      await db.schema
        .createTable('policy_adoption')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('agency', 'text', (c) => c.notNull())
        .addColumn('number', 'integer', (c) => c.notNull())
        .addColumn('version', 'text', (c) => c.notNull().references('policy_version.id'))
        .addColumn('day', 'text', (c) => c.notNull())
        .addColumn('office', 'text', (c) => c.notNull())
        .addColumn('counts', 'text', (c) => c.notNull())
        .addColumn('law', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addUniqueConstraint('policy_adoption_number', ['agency', 'number'])
        .execute()
      await db.schema
        .createTable('policy_signature')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('version', 'text', (c) => c.notNull().references('policy_version.id'))
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addUniqueConstraint('policy_signature_once', ['version', 'person'])
        .execute()
      // WHY: this one is not only added to, because a reminder that could not be sent is taken back, so that it can be sent the same day
      await db.schema
        .createTable('policy_reminder')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('version', 'text', (c) => c.notNull().references('policy_version.id'))
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('day', 'text', (c) => c.notNull())
        .addColumn('by', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('sent_at', 'text')
        .addUniqueConstraint('policy_reminder_once', ['version', 'person', 'day'])
        .execute()
      for (const table of ['policy_version', 'policy_decision', 'policy_adoption', 'policy_signature']) await makeAppendOnly(db, engine, table)
    },
  }
}
