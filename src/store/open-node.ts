// Opens the database: a file in a data folder, or the PostgreSQL that DATABASE_URL names. The same tables in both.
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { prepareFile, wasMade } from './file-node.ts'
import type { Engine } from './migrations/append-only.ts'
import { migrations } from './migrations.ts'
import { keepingPlain } from './plain.ts'
import type { Tables } from './tables.ts'
import { storeProblemOf, unavailable } from './unavailable.ts'

/** An open database. Close it: an SQLite file that is left open keeps its journal beside it. */
export interface Store {
  readonly db: Kysely<Tables>
  readonly engine: Engine
  readonly where: StoreAddress
  readonly close: () => Promise<void>
}

/** Where the database is: a path of a file, or `postgres://…`. */
export interface StoreAddress {
  readonly file?: string
  readonly url?: string
}

/** For how long a PostgreSQL is waited, in milliseconds. */
export interface WaitingLimits {
  /** For a connection: one that is free, or a new one. */
  readonly connection: number
  /** For a statement, after which the server itself ends it. */
  readonly statement: number
  /** For an answer, after which the server counts as gone. */
  readonly answer: number
  /** For the next statement of a transaction, after which the server takes it back and lets others go on. */
  readonly idle: number
}

/** WHY: the largest statement of a page takes a second on a busy machine, and whoever waits for a server that is gone should learn it before they leave. */
export const usualLimits: WaitingLimits = { connection: 10_000, statement: 20_000, answer: 25_000, idle: 60_000 }
/** For what takes as long as there is data: a backup, a restore, tables that are written anew. Who waits for that sees to it. */
export const patientLimits: WaitingLimits = { connection: 60_000, statement: 0, answer: 0, idle: 0 }

/** Opens the database and brings its tables up to date. Rejects with what `storeProblemOf` tells where it cannot be used. */
export async function openStore(where: StoreAddress, limits: WaitingLimits = usualLimits): Promise<Store> {
  const { file, url } = where
  const engine: Engine = url === undefined ? 'sqlite' : 'postgresql'
  const db = new Kysely<Tables>({ dialect: keepingPlain(url === undefined ? sqlite(file ?? ':memory:') : postgres(url, limits)) })
  try {
    await bringUpToDate(db, engine)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, engine, where, close: () => db.destroy() }
}

/** Asks the database for next to nothing. Rejects where it does not answer, or has not its tables. */
export async function tryStore({ db }: Pick<Store, 'db'>): Promise<void> {
  await db.selectFrom('person').select('id').limit(1).execute()
}

/** WHY: it is tried so often, because several programs that start at once on one file each find the tables of another half made. PostgreSQL has a lock for it. */
const tries = 50

async function bringUpToDate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(engine) } })
  // WHY: nothing waits inside SQLite, because that would hold up the whole process, and with it whoever is waited for
  if (engine === 'sqlite') await sql`pragma busy_timeout = 0`.execute(db)
  for (let left = tries; ; left -= 1) {
    const { error } = await migrator.migrateToLatest()
    if (error === undefined) break
    if (error instanceof Error && error.message.startsWith('corrupted migrations')) throw unavailable('newer', error)
    if (left === 0 || !isCrossing(error)) throw error
    await setTimeout(100)
  }
  if (engine === 'sqlite') await sql`pragma busy_timeout = 5000`.execute(db)
}

/** Whether SQLite says that somebody else did the same, or is just doing it. */
function isCrossing(error: unknown): boolean {
  return (
    storeProblemOf(error) === 'busy' ||
    (error instanceof Database.SqliteError && /^(table|index|trigger) .* already exists|^UNIQUE constraint failed: kysely/.test(error.message))
  )
}

/** Whether there is a database to be opened, or one that was lost; a server on the network counts as there. */
export function isStoreMade({ file }: StoreAddress): boolean {
  return file === undefined || wasMade(file)
}

function postgres(url: string, limits: WaitingLimits): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: limits.connection,
    statement_timeout: limits.statement,
    query_timeout: limits.answer,
    idle_in_transaction_session_timeout: limits.idle,
  })
  // WHY: whoever uses a connection that breaks is told by their query, and it is replaced; unheard, the event would end the whole program
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  // WHY: the error is marked here, because the network says the same of the database as of anything else
  const connect = () =>
    pool.connect().catch((error: unknown) => {
      throw unavailable(storeProblemOf(error) ?? 'unreachable', error)
    })
  return new PostgresDialect({ pool: { connect, end: () => pool.end(), options: pool.options } })
}

function sqlite(file: string): SqliteDialect {
  if (file !== ':memory:') prepareFile(file)
  const database = new Database(file)
  try {
    database.pragma('journal_mode = WAL')
    // WHY: writes are full, because an acknowledged line must outlive a loss of power, and not only of the process
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    // WHY: a name that was purged is not to be found in the file
    database.pragma('secure_delete = ON')
  } catch (error) {
    database.close()
    throw error
  }
  return new SqliteDialect({ database })
}
