// Rows of random answers in many files of Parquet, made by DuckDB, and what they come to by our own tables: what clusters are held against.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { Artefact } from '../../src/artefact/index.ts'
import type { Day } from '../../src/base/index.ts'
import { type SqlDialectName, type SqlTexts, setsOf, sqlOf, tablesOn } from '../../src/records/index.ts'

export const duckPackage = '@duckdb/node-api@1.5.6-r.1'
const duckFolder = resolve(import.meta.dirname, '../../build/duckdb')

interface Duck {
  readonly DuckDBInstance: { create: () => Promise<{ connect: () => Promise<DuckConnection> }> }
}

export interface DuckConnection {
  readonly runAndReadAll: (sql: string) => Promise<{ getRowsJson: () => (string | number | null)[][] }>
}

/** Runs a program without a word of it; whether it ended well. */
export function run(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/** Whether DuckDB is there, fetched if it was not. */
export function getDuck(): boolean {
  const isThere = existsSync(join(duckFolder, 'node_modules', '@duckdb', 'node-api'))
  return isThere || run('npm', 'install', '--prefix', duckFolder, '--no-save', '--no-audit', '--no-fund', '--silent', duckPackage)
}

export async function openDuck(): Promise<DuckConnection> {
  return (await (createRequire(`${duckFolder}/`)('@duckdb/node-api') as Duck).DuckDBInstance.create()).connect()
}

export function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Rows in an order of their own, so that two answers can be compared. */
export function sorted(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((row) => row.map((each) => (each === null ? null : Number(each))).join())
    .toSorted()
    .join(' ')
}

/** The day of all that is asked on one day. */
export const day = '2024-09-03' as Day

/** Sixty towns with a police department, and what is asked of the rows: in one of them on one day, and in all of them on all days. */
export function questionsOn(artefact: Artefact) {
  const towns = artefact.places.filter((each) => each.timelines['municipal'] !== undefined).slice(0, 60)
  const places = towns.map(({ id }) => ({ id, agency: 'municipal' }))
  const one = { places: [{ id: 'us/vt/norwich', agency: 'municipal' }], day: { on: day } }
  const all = { places, placeColumn: 'place', day: { column: 'day', holds: 'dates' } } as const
  const textsOf = (act: string, dialect: SqlDialectName, more: typeof one | typeof all): Pick<SqlTexts, 'setup' | 'sql'> =>
    sqlOf(artefact, { act, table: 'stops', codes: 'numbers', dialect, law: '', ...more })
  return { towns: towns.map((each) => each.id), one, all, textsOf }
}

let wrong = 0
/** Says whether something is as it must be. */
export function hold(what: string, is: boolean): void {
  if (!is) wrong += 1
  console.log(`${is ? 'as it must be' : 'WRONG'}: ${what}`)
}

/** The exit code: 1 where something was not as it must be. */
export function exitCode(): number {
  return wrong === 0 ? 0 : 1
}

/** Says what could not be had, and ends: that is no fault. */
export function leftOut(what: string): never {
  console.log(`left out: ${what} could not be had here`)
  process.exit(0)
}

/** How many files the rows are in. */
export const files = 16

/** Rows of random answers, a fifth of them gaps and some that are no answers, with places and days; then DuckDB has them as `stops`. */
export async function fill(
  duck: DuckConnection,
  { artefact, count, folder }: { readonly artefact: Artefact; readonly count: number; readonly folder: string },
  places: readonly string[],
): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const columns = artefact.vocabulary.facts.map(
    ({ id, answers }) =>
      `cast(case when random() < 0.2 then null when random() < 0.01 then 99 else floor(random() * ${answers.length}) end as tinyint) as ${id.replaceAll('-', '_')}`,
  )
  const listed = [...places, 'us/vt/elsewhere'].map((each) => `'${each}'`).join()
  const place = `([${listed}])[1 + cast(floor(random() * ${places.length + 1}) as integer)] as place, date '2016-01-01' + cast(floor(random() * 3650) as integer) as day`
  for (let file = 0; file < files; file += 1) {
    const [from, to] = [Math.floor((count * file) / files), Math.floor((count * (file + 1)) / files)]
    const range = `select range as id, ${columns.join(', ')}, ${place} from range(${from}, ${to})`
    await duck.runAndReadAll(`copy (${range}) to '${join(folder, `${file}.parquet`)}' (format parquet)`)
  }
  await duck.runAndReadAll(`create view stops as select * from '${folder}/*.parquet'`)
}

/** The sets of a sample by our own tables, for an act in Norwich on one day: of each row whose number `every` divides. */
export async function inOurTables(
  duck: DuckConnection,
  artefact: Artefact,
  { act, every }: { readonly act: string; readonly every: number },
): Promise<(number | null)[][]> {
  const tables = tablesOn(artefact, act, 'us/vt/norwich', 'municipal', day)
  if (tables === undefined) throw new Error('no rules')
  const facts = tables.blocks.flatMap(({ facts: own, radices }) => own.map((fact, at) => ({ fact, none: (radices[at] ?? 1) - 1 })))
  const names = facts.map(({ fact }) => artefact.vocabulary.facts[fact]?.id.replaceAll('-', '_'))
  const rows = (await duck.runAndReadAll(`select id, ${names.join(', ')} from stops where id % ${every} = 0 order by id`)).getRowsJson()
  const code = (value: string | number | null | undefined, none: number): number => {
    const number = Number(value ?? none)
    return number >= 0 && number < none ? number : none
  }
  const columns = new Map(facts.map(({ fact, none }, at) => [fact, Uint8Array.from(rows, (row) => code(row[at + 1], none))]))
  const sets = setsOf(tables, columns, new Int32Array(rows.length).fill(tables.starts[0] ?? 0))
  return rows.map(([id], at) => [Number(id), sets[at] ?? null])
}
