// What agencies are asked: requests with what was done about them, yearly reports, and the public log that is made of both.
import type { Migration } from 'kysely/migration'
import { type Engine, makeAppendOnly } from './append-only.ts'

export function requests(engine: Engine): Migration {
  return {
    up: async (db) => {
      await db.schema
        .createTable('request')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('agency', 'text', (c) => c.notNull())
        .addColumn('day', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('asker', 'text', (c) => c.notNull())
        .addColumn('how', 'text', (c) => c.notNull())
        .addColumn('wanted', 'text', (c) => c.notNull())
        .addColumn('paper', 'text', (c) => c.notNull())
        .addColumn('claimed', 'text', (c) => c.notNull())
        .addColumn('facts', 'text', (c) => c.notNull())
        .addColumn('sealed_case', 'text')
        .addColumn('law', 'text', (c) => c.notNull())
        .addColumn('verdict', 'text')
        .addColumn('possible', 'text', (c) => c.notNull())
        .addColumn('norms', 'text', (c) => c.notNull())
        .addColumn('nonce', 'text', (c) => c.notNull())
        .addColumn('receipt', 'text', (c) => c.notNull().unique())
        .addColumn('entered_by', 'text', (c) => c.notNull())
        .addColumn('entered_at', 'text', (c) => c.notNull())
        .addColumn('sent_at', 'text')
        .execute()
      await db.schema.createIndex('request_agency').on('request').columns(['agency', 'day']).execute()
      await db.schema
        .createTable('request_act')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('request', 'text', (c) => c.notNull().references('request.id'))
        .addColumn('act', 'text', (c) => c.notNull())
        .addColumn('data', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .execute()
      await db.schema.createIndex('request_act_request').on('request_act').columns(['request', 'at']).execute()
      await db.schema
        .createTable('request_report')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('agency', 'text', (c) => c.notNull())
        .addColumn('year', 'integer', (c) => c.notNull())
        .addColumn('data', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .execute()
      await db.schema.createIndex('request_report_year').on('request_report').columns(['year', 'agency']).execute()
      await db.schema
        .createTable('sealing_key')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('agency', 'text', (c) => c.notNull())
        .addColumn('recipient', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .execute()
      await db.schema
        .createTable('public_log')
        .addColumn('origin', 'text', (c) => c.primaryKey())
        .addColumn('number', 'integer', (c) => c.notNull().unique())
        .addColumn('key', 'text', (c) => c.notNull())
        .addColumn('begun_at', 'text', (c) => c.notNull())
        .addColumn('version', 'integer', (c) => c.notNull())
        .execute()
      await db.schema
        .createTable('public_entry')
        .addColumn('log', 'text', (c) => c.notNull().references('public_log.origin'))
        .addColumn('index', 'integer', (c) => c.notNull())
        .addColumn('leaf', 'text', (c) => c.notNull())
        .addColumn('of', 'text')
        .addPrimaryKeyConstraint('public_entry_key', ['log', 'index'])
        .execute()
      await db.schema.createIndex('public_entry_of').on('public_entry').columns(['of']).execute()
      await db.schema
        .createTable('public_head')
        .addColumn('log', 'text', (c) => c.notNull().references('public_log.origin'))
        .addColumn('size', 'integer', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('public_head_key', ['log', 'size'])
        .execute()
      for (const table of ['request', 'request_act', 'request_report', 'sealing_key', 'public_entry', 'public_head']) await makeAppendOnly(db, engine, table)
    },
  }
}
