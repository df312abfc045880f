// Databases with the same rows in them: SQLite always, PostgreSQL from a cluster of its own, DuckDB where somebody has it.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { startCluster } from '../store/postgres-node.ts'

type FoundRow = Readonly<Record<string, unknown>>

/** A database. `end` gives back what it holds. */
export interface RowsDatabase {
  readonly run: (sql: string) => Promise<readonly FoundRow[]>
  readonly end: () => Promise<void>
}

/** The part of DuckDB that is used. */
interface DuckPart {
  readonly DuckDBInstance: {
    create: () => Promise<{ connect: () => Promise<{ runAndReadAll: (sql: string) => Promise<{ getRowObjectsJson: () => FoundRow[] }> }> }>
  }
}

/** WHY: DuckDB is 70 MB and no dependency, so it is tried where somebody names a folder in which `@duckdb/node-api` is installed. */
const duckFolder = process.env['EVENHAND_DUCKDB']

/** Opens SQLite, in memory. */
export async function openSqlite(): Promise<RowsDatabase> {
  const db = new Sqlite(':memory:')
  const run = async (text: string): Promise<readonly FoundRow[]> => {
    const prepared = db.prepare<[], FoundRow>(text)
    if (prepared.reader) return prepared.all()
    prepared.run()
    return []
  }
  return { run, end: async () => void db.close() }
}

/** Opens PostgreSQL, in a cluster that ends with it. */
export async function openPostgres(): Promise<RowsDatabase> {
  const cluster = startCluster()
  const client = new pg.Client({ connectionString: cluster.fresh() })
  client.on('error', () => undefined)
  await client.connect()
  const end = async (): Promise<void> => {
    await client.end()
    cluster.stop()
  }
  return { run: async (text) => (await client.query<FoundRow>(text)).rows, end }
}

/** How to open DuckDB; nothing where there is none. */
export const openDuckdb =
  duckFolder === undefined
    ? undefined
    : async (): Promise<RowsDatabase> => {
        // WHY: the cast is the only way, because the package is not there when types are checked
        const duck = createRequire(`${resolve(duckFolder)}/`)('@duckdb/node-api') as DuckPart
        const connection = await (await duck.DuckDBInstance.create()).connect()
        return { run: async (text) => (await connection.runAndReadAll(text)).getRowObjectsJson(), end: async () => undefined }
      }

/** Makes a table of texts and puts rows into it; of its columns one can be a day. */
export async function fillTable(
  { run }: RowsDatabase,
  table: string,
  columns: readonly (readonly [name: string, type: 'integer' | 'text' | 'date'])[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const quoted = (each: string | null): string => (each === null ? 'null' : `'${each.replaceAll("'", "''")}'`)
  await run(`create table ${table} (${columns.map((each) => each.join(' ')).join(', ')})`)
  for (let from = 0; from < rows.length; from += 250) {
    const part = rows.slice(from, from + 250).map((row) => `(${row.map(quoted).join(', ')})`)
    await run(`insert into ${table} values ${part.join(', ')}`)
  }
}
