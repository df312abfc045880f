// Statements for databases: how long they are, how long they take to write, and what DuckDB takes for them beside a bare scan of the same columns.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Artefact } from '../../src/artefact/index.ts'
import { isDay } from '../../src/base/index.ts'
import { type SqlAsked, sqlOf } from '../../src/records/index.ts'
import { where } from '../subject.ts'
import { bar, figure, heading, ratio, table } from '../table.ts'

const acts = ['arrest', 'hold', 'tell', 'help-hold'] as const
const rows = 10_000_000
const rounds = 3
/** In times of a bare scan, kilobytes and milliseconds. */
const bars = { scan: 2, kB: 100, ms: 100 }
const towns = ['us/vt/norwich', 'us/vt/hartford', 'us/vt/burlington', 'us/vt/winooski', 'us/vt/richmond']

interface Duck {
  readonly DuckDBInstance: { create: () => Promise<{ connect: () => Promise<{ run: (sql: string) => Promise<unknown> }> }> }
}

/** Prints sizes and times of statements; times of DuckDB where `EVENHAND_DUCKDB` names a folder with it. */
export async function records(artefact: Artefact): Promise<void> {
  heading('16. Records: statements for databases')
  const folder = process.env['EVENHAND_DUCKDB']
  const run = folder === undefined ? undefined : await duckdb(folder)
  if (run === undefined) console.log('  DuckDB is not tried: EVENHAND_DUCKDB names no folder that has @duckdb/node-api\n')
  const lines: string[][] = []
  const met: string[] = []
  for (const act of acts) {
    const { start, text } = written(artefact, act, { on: where.day })
    const many = written(artefact, act, { column: 'day' })
    const found = run === undefined ? undefined : await scanned(artefact, act, text, run)
    lines.push([
      act,
      figure(start),
      figure(text.length / 1000),
      figure(many.text.length / 1000),
      ...(found === undefined ? ['-', '-', '-'] : [figure(found.scan), figure(found.audit), ratio(found.audit, found.scan)]),
    ])
    met.push(
      bar(
        text.length / 1000 < bars.kB && many.text.length / 1000 < bars.kB && start < bars.ms,
        `${act}: written in ${figure(start)} ms, ${figure(many.text.length / 1000)} kB for five towns and all days (bars ${bars.ms} ms, ${bars.kB} kB)`,
      ),
    )
    met.push(
      bar(
        found === undefined ? undefined : found.audit <= bars.scan * found.scan,
        `${act}: DuckDB ${found === undefined ? '' : ratio(found.audit, found.scan)} of a bare scan (bar ${bars.scan}×)`,
      ),
    )
  }
  console.log(table(['act', 'written ms', 'kB, one day', 'kB, 5 towns, all days', 'scan ms', 'audit ms', 'to a scan'], lines))
  console.log(
    `\n${run === undefined ? '' : `DuckDB, one thread, ${figure(rows)} rows of random answers, a fifth of them gaps; least of ${rounds}\n\n`}${met.map((each) => `  ${each}`).join('\n')}`,
  )
}

/** A statement, and how many milliseconds of the processor it took to write; the second time, since a program that writes one writes more. */
function written(
  artefact: Artefact,
  act: string,
  day: { readonly on: string } | { readonly column: string },
): { readonly start: number; readonly text: string } {
  const places = ('on' in day ? towns.slice(0, 1) : towns).map((id) => ({ id, agency: 'municipal' }))
  if ('on' in day && !isDay(day.on)) throw new Error(`no day: ${day.on}`)
  const asked = {
    ...{ act, places, table: 'stops', codes: 'numbers', dialect: 'duckdb', law: '' },
    ...('on' in day ? { day: { on: day.on } } : { day: { column: day.column, holds: 'dates' }, placeColumn: 'place' }),
  } as SqlAsked
  sqlOf(artefact, asked)
  const before = process.cpuUsage()
  const { sql } = sqlOf(artefact, asked)
  const { user, system } = process.cpuUsage(before)
  return { start: (user + system) / 1000, text: sql }
}

type Run = (sql: string) => Promise<number>

async function duckdb(folder: string): Promise<Run> {
  const duck = createRequire(`${resolve(folder)}/`)('@duckdb/node-api') as Duck
  const connection = await (await duck.DuckDBInstance.create()).connect()
  await connection.run('set threads to 1')
  return async (sql) => {
    const start = performance.now()
    await connection.run(sql)
    return performance.now() - start
  }
}

async function scanned(artefact: Artefact, act: string, sql: string, run: Run): Promise<{ readonly scan: number; readonly audit: number }> {
  const { facts } = artefact.vocabulary
  const read = facts.filter(({ id }) => new RegExp(`r\\.${id.replaceAll('-', '_')}\\b`).test(sql))
  const name = (id: string): string => id.replaceAll('-', '_')
  const columns = read.map(
    ({ id, answers }) => `cast(case when random() < 0.2 then null else floor(random() * ${answers.length}) end as tinyint) as ${name(id)}`,
  )
  await run(`create or replace table stops as select ${columns.join(', ')} from range(${rows})`)
  const least = async (text: string): Promise<number> => {
    let found = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round += 1) found = Math.min(found, await run(text))
    return found
  }
  const scan = await least(`select ${read.map(({ id }) => `sum(${name(id)})`).join(', ')} from stops`)
  const audit = await least(`select possible, count(*) from (${sql}) judged group by possible`)
  console.error(`  ${act}: measured`)
  return { scan, audit }
}
