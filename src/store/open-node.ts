// Opens the database: a file in a data folder, or the PostgreSQL that DATABASE_URL names. The same tables in both.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

export type Engine = 'sqlite' | 'postgresql'

/** An open database. Close it: an SQLite file that is left open keeps its journal beside it. */
export interface Store {
  readonly db: Kysely<Tables>
  readonly engine: Engine
  readonly close: () => Promise<void>
}

/** Where the database is: a path of a file, or `postgres://…`. */
export interface Where {
  readonly file?: string
  readonly url?: string
}

/** Opens the database and brings its tables up to date. Rejects where it cannot be reached or is newer than this program. */
export async function openStore({ file, url }: Where): Promise<Store> {
  const engine: Engine = url === undefined ? 'sqlite' : 'postgresql'
  const dialect = url === undefined ? sqlite(file ?? ':memory:') : postgres(url)
  const db = new Kysely<Tables>({ dialect })
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations(engine) } }).migrateToLatest()
  if (error !== undefined) {
    await db.destroy()
    throw error instanceof Error ? error : new Error('the database could not be brought up to date')
  }
  return { db, engine, close: () => db.destroy() }
}

function postgres(url: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // WHY: whoever uses a connection that breaks is told by their query, and it is replaced; unheard, the event would end the whole program
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new PostgresDialect({ pool })
}

function sqlite(file: string): SqliteDialect {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  // WHY full: an acknowledged line must outlive a loss of power, not only of the process
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  // WHY: a name that was purged is not to be found in the file
  database.pragma('secure_delete = ON')
  return new SqliteDialect({ database })
}
