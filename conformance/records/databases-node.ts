// Databases with the same rows in them: SQLite always, PostgreSQL from a cluster of its own, DuckDB and ClickHouse where somebody has them.
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

/** The part of ClickHouse that is used. */
interface ClickPart {
  readonly Session: new () => { readonly query: (sql: string, format?: string) => string; readonly cleanup: () => void }
}

/** WHY: so is ClickHouse, in a library of 540 MB. */
const clickFolder = process.env['EVENHAND_CHDB']

/** How to open ClickHouse; nothing where there is none. */
export const openClickhouse =
  clickFolder === undefined
    ? undefined
    : async (): Promise<RowsDatabase> => {
        // WHY: the cast is the only way, because the package is not there when types are checked
        const click = createRequire(`${resolve(clickFolder)}/`)('chdb') as ClickPart
        const session = new click.Session()
        const told = (text: string): readonly FoundRow[] =>
          session
            .query(text, 'JSONEachRow')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => JSON.parse(line) as FoundRow)
        const run = async (text: string): Promise<readonly FoundRow[]> => {
          if (/^\s*(select|with|--)/.test(text)) return told(text)
          session.query(text)
          return []
        }
        return { run, end: async () => session.cleanup() }
      }

/** Makes a table and puts rows of texts into it. `columns`: each with its type, as the database names it; `engine`: what stands behind them. */
export async function fillTable(
  { run }: RowsDatabase,
  table: string,
  columns: readonly (readonly [name: string, type: string])[],
  rows: readonly (readonly (string | null)[])[],
  engine = '',
): Promise<void> {
  const quoted = (each: string | null): string => (each === null ? 'null' : `'${each.replaceAll("'", "''")}'`)
  await run(`create table ${table} (${columns.map((each) => each.join(' ')).join(', ')})${engine}`)
  for (let from = 0; from < rows.length; from += 250) {
    const part = rows.slice(from, from + 250).map((row) => `(${row.map(quoted).join(', ')})`)
    await run(`insert into ${table} values ${part.join(', ')}`)
  }
}
