// What officers answered to scenarios, and which briefings were given.
import type { Migration } from 'kysely/migration'
import { type Engine, makeAppendOnly } from './append-only.ts'

export function training(engine: Engine): Migration {
  return {
    up: async (db) => {
      await db.schema
        .createTable('scenario_answer')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('agency', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('scenario', 'text', (c) => c.notNull())
        .addColumn('asked', 'text', (c) => c.notNull())
        .addColumn('choice', 'text', (c) => c.notNull())
        .addColumn('verdict', 'text', (c) => c.notNull())
        .addColumn('rules', 'text', (c) => c.notNull())
        .addColumn('law', 'text', (c) => c.notNull())
        .addColumn('day', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addUniqueConstraint('scenario_answer_once_a_day', ['agency', 'person', 'scenario', 'day'])
        .execute()
      await db.schema
        .createTable('briefing')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('agency', 'text', (c) => c.notNull())
        .addColumn('number', 'integer', (c) => c.notNull())
        .addColumn('rules', 'text', (c) => c.notNull())
        .addColumn('law', 'text', (c) => c.notNull())
        .addColumn('day', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addUniqueConstraint('briefing_number', ['agency', 'number'])
        .execute()
      for (const table of ['scenario_answer', 'briefing']) await makeAppendOnly(db, engine, table)
    },
  }
}
