// The databases in which statements about records are timed, each with one thread and by the time of its processor.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import pg from 'pg'
import { startCluster } from '../../conformance/store/postgres-node.ts'
import type { SqlDialectName } from '../../src/records/index.ts'

/** A database. `run` gives milliseconds of its processor. */
export interface TriedEngine {
  readonly name: string
  readonly dialect: SqlDialectName
  /** How many rows are tried where so many are asked for. */
  readonly rows: (asked: number) => number
  readonly run: (sql: string) => Promise<number>
  /** A table of so many rows, of which each has a number `n`, from expressions; and a chance from 0 to 1 as its own expression. */
  readonly table: (columns: string, count: number) => string
  readonly chance: string
  readonly small: string
  readonly stop: () => Promise<void>
}

const own = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function has(folder: string | undefined, name: string): folder is string {
  return folder !== undefined && existsSync(resolve(folder, 'node_modules', name))
}

interface Duck {
  readonly DuckDBInstance: { create: () => Promise<{ connect: () => Promise<{ run: (sql: string) => Promise<unknown> }> }> }
}

/** DuckDB in this process. */
export async function duckdb(folder: string | undefined): Promise<TriedEngine | undefined> {
  if (!has(folder, '@duckdb/node-api')) return undefined
  const duck = createRequire(`${resolve(folder)}/`)('@duckdb/node-api') as Duck
  const connection = await (await duck.DuckDBInstance.create()).connect()
  await connection.run('set threads to 1')
  return {
    name: 'DuckDB',
    dialect: 'duckdb',
    rows: (asked) => asked,
    run: (sql) => own(() => connection.run(sql)),
    table: (columns, count) => `create or replace table stops as select ${columns} from range(${count})`,
    chance: 'random()',
    small: 'tinyint',
    stop: async () => undefined,
  }
}

interface Click {
  readonly Session: new () => { readonly query: (sql: string, format?: string) => string }
}

/** ClickHouse in this process. */
export async function clickhouse(folder: string | undefined): Promise<TriedEngine | undefined> {
  if (!has(folder, 'chdb')) return undefined
  const session = new (createRequire(`${resolve(folder)}/`)('chdb') as Click).Session()
  let drawn = 0
  return {
    name: 'ClickHouse',
    dialect: 'clickhouse',
    rows: (asked) => asked,
    run: (sql) => own(() => session.query(sql.startsWith('create') ? sql : `${sql} settings max_threads = 1`, 'CSV')),
    table: (columns, count) => {
      drawn += 1
      // WHY: a chance without a number of its own is the same in every column
      const own = columns.replaceAll('rand()', (_, at: number) => `rand(${drawn * 100_000 + at})`)
      return `create or replace table stops engine = MergeTree order by tuple() as select ${own} from numbers(${count})`
    },
    chance: '(rand() / 4294967296)',
    small: 'Nullable(Int8)',
    stop: async () => undefined,
  }
}

/** A server of PostgreSQL of its own, without parallel workers and without compiling; a million rows. */
export async function postgres(): Promise<TriedEngine | undefined> {
  if (!existsSync('/usr/lib/postgresql')) return undefined
  const cluster = startCluster()
  const client = new pg.Client({ connectionString: cluster.fresh() })
  client.on('error', () => undefined)
  await client.connect()
  await client.query("set max_parallel_workers_per_gather = 0; set jit = off; set work_mem = '256MB'")
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  // WHY: the clock of a process counts in hundredths of a second
  const used = (): number => {
    const fields = readFileSync(`/proc/${rows[0]?.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  }
  return {
    name: 'PostgreSQL',
    dialect: 'postgres',
    rows: (asked) => Math.min(asked, 1_000_000),
    run: async (sql) => {
      const before = used()
      // WHY: a table is not swept in one message with others
      for (const each of sql.startsWith('drop') ? sql.split(';') : [sql]) await client.query(each)
      return used() - before
    },
    table: (columns, count) => `drop table if exists stops; create table stops as select ${columns} from generate_series(1, ${count}); vacuum analyze stops`,
    chance: 'random()',
    small: 'smallint',
    stop: async () => {
      await client.end()
      cluster.stop()
    },
  }
}
