// Statements for databases: how long they are, how long they take to write, and what databases take for them beside a bare scan of the same columns.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Artefact } from '../../src/artefact/index.ts'
import { type SqlAsked, sqlGrouped, sqlOf, sqlTogether } from '../../src/records/index.ts'
import { where } from '../subject.ts'
import { bar, figure, heading, ratio, table } from '../table.ts'
import { clickhouse, duckdb, postgres, type TriedEngine } from './records-engines.ts'
import { columnsInMemory, fill, least, nameOf, type Rows, readIn, scanOf } from './records-rows.ts'

const acts = ['arrest', 'hold', 'tell', 'help-hold'] as const
/** `EVENHAND_ROWS` has fewer tried where somebody is in a hurry. */
const rows = Number(process.env['EVENHAND_ROWS'] ?? 10_000_000)
/** In times of a bare scan, kilobytes and milliseconds. */
const bars = { scan: 2, kB: 100, ms: 100, together: 2, placed: 2.5, grouped: 1.2, postgres: 2.5, clickhouse: 2.1, columns: 0.35 }
const towns = ['us/vt/norwich', 'us/vt/hartford', 'us/vt/burlington', 'us/vt/winooski', 'us/vt/richmond']

/** Prints sizes and times of statements; times of databases where `EVENHAND_DUCKDB` and `EVENHAND_CHDB` name folders with them. */
export async function records(artefact: Artefact): Promise<void> {
  heading('16. Records: statements for databases')
  const duck = await duckdb(process.env['EVENHAND_DUCKDB'])
  if (duck === undefined) console.log('  DuckDB is not tried: EVENHAND_DUCKDB names no folder that has @duckdb/node-api\n')
  const lines: string[][] = []
  const met: string[] = []
  for (const act of acts) {
    const sizes = [
      written(artefact, asked(act)),
      written(artefact, asked(act, { places: towns.map((id) => ({ id, agency: 'municipal' })), placeColumn: 'place', day: allDays })),
      written(artefact, everywhere(artefact, act)),
    ] as const
    const found = duck === undefined ? undefined : await beside(artefact, duck, act, 'random')
    const possible = duck === undefined ? undefined : await beside(artefact, duck, act, 'possible')
    const columns = found === undefined ? undefined : await columnsInMemory(artefact, act, rows)
    lines.push([
      act,
      ...sizes.flatMap(({ ms, kB }) => [figure(ms), figure(kB)]),
      ...(found === undefined ? ['-', '-', '-'] : [figure(found.scan), figure(found.audit), ratio(found.audit, found.scan)]),
      possible === undefined ? '-' : ratio(possible.audit, possible.scan),
      found === undefined || columns === undefined ? '-' : ratio(columns, found.scan),
    ])
    met.push(
      bar(
        sizes.every(({ ms, kB }) => ms < bars.ms && kB < bars.kB),
        `${act}: written in ${figure(sizes[2].ms)} ms for all places, kinds of agency and days, the longest statement ${figure(Math.max(...sizes.map(({ kB }) => kB)))} kB (bars ${bars.ms} ms, ${bars.kB} kB)`,
      ),
      bar(
        found === undefined || possible === undefined ? undefined : Math.max(found.audit / found.scan, possible.audit / possible.scan) <= bars.scan,
        `${act}: DuckDB, of a bare scan, random rows ${found === undefined ? '' : ratio(found.audit, found.scan)}, possible ones ${possible === undefined ? '' : ratio(possible.audit, possible.scan)} (bar ${bars.scan}×)`,
      ),
      bar(
        found === undefined || columns === undefined ? undefined : columns <= bars.columns * found.scan,
        `${act}: columns in memory ${found === undefined || columns === undefined ? '' : ratio(columns, found.scan)} of DuckDB's scan (bar ${bars.columns}×)`,
      ),
    )
  }
  console.log(
    table(
      ['act', 'one day ms', 'kB', '5 towns, all days ms', 'kB', 'everywhere, all days ms', 'kB', 'scan ms', 'audit ms', 'random', 'possible', 'columns'],
      lines,
    ),
  )
  console.log(`\nDuckDB, one thread, ${figure(rows)} rows, a fifth of the answers gaps; processor time, least of rounds that take turns\n`)
  if (duck !== undefined) met.push(...(await others(artefact, duck)))
  const [pg, click] = [await postgres(), await clickhouse(process.env['EVENHAND_CHDB'])]
  for (const engine of [duck, pg, click]) if (engine !== undefined) met.push(...(await planned(artefact, engine)))
  for (const act of acts) {
    for (const [engine, most] of [
      [pg, bars.postgres],
      [click, bars.clickhouse],
    ] as const) {
      if (engine === undefined) continue
      const found = await beside(artefact, engine, act, 'random')
      met.push(
        bar(
          found.audit <= most * found.scan,
          `${act}: ${engine.name}, ${figure(engine.rows(rows))} rows, ${ratio(found.audit, found.scan)} of a bare scan (bar ${most}×)`,
        ),
      )
    }
  }
  await pg?.stop()
  if (pg === undefined) met.push('PostgreSQL is left out: it is not installed')
  if (click === undefined) met.push('ClickHouse is left out: EVENHAND_CHDB names no folder that has chdb')
  console.log(met.map((each) => `  ${each}`).join('\n'))
}

const asked = (act: string, more: Partial<SqlAsked> = {}): SqlAsked =>
  ({
    act,
    places: [{ id: where.place, agency: where.agency }],
    day: { on: where.day },
    table: 'stops',
    codes: 'numbers',
    dialect: 'duckdb',
    law: '',
    ...more,
  }) as SqlAsked

/** What a statement for one act on one day takes in an engine, and a bare scan of the columns that it reads. */
async function beside(artefact: Artefact, engine: TriedEngine, act: string, kind: Rows): Promise<{ readonly scan: number; readonly audit: number }> {
  const { sql } = sqlOf(artefact, asked(act, { dialect: engine.dialect }))
  const facts = readIn(artefact, sql)
  await fill(engine, facts, engine.rows(rows), kind === 'possible' ? sql : undefined)
  const [scan = 0, audit = 0] = await least(engine, [scanOf(facts), `select possible, count(*) from (${sql}) judged group by possible`])
  console.error(`  ${act}, ${engine.name}, ${kind} rows: measured`)
  return { scan, audit }
}

/** Four acts at once, places and days as columns, and records of few columns that are grouped first. */
async function others(artefact: Artefact, engine: TriedEngine): Promise<readonly string[]> {
  const found: string[] = []
  const tell = (what: string, [scan = 0, audit = 0]: readonly number[], most: number): void => {
    found.push(bar(audit <= most * scan, `${what}: ${ratio(audit, scan)} of a bare scan (bar ${most}×)`))
    console.error(`  ${what}: measured`)
  }
  const names = acts.map((act) => act.replaceAll('-', '_'))
  const { setup, sql: together } = sqlTogether(artefact, asked(acts[0]), acts)
  for (const each of setup) await engine.run(each)
  const facts = readIn(artefact, together)
  await fill(engine, facts, rows)
  tell(
    'four acts in one statement',
    await least(engine, [scanOf(facts), `select ${names.map((each) => `sum(${each}_possible)`).join(', ')} from (${together}) judged`]),
    bars.together,
  )

  const towns = artefact.places.filter((each) => each.timelines['municipal'] !== undefined).slice(0, 60)
  const places = towns.map(({ id }) => ({ id, agency: 'municipal' }))
  for (const act of ['tell', 'hold']) {
    const { setup, sql } = sqlOf(artefact, asked(act, { places, placeColumn: 'place', day: allDays }))
    for (const each of setup) await engine.run(each)
    const read = readIn(artefact, sql)
    const more = `([${places.map(({ id }) => `'${id}'`).join()}])[1 + cast(floor(random() * 60) as integer)] as place, date '2018-01-01' + cast(floor(random() * 2922) as integer) as day`
    await fill(engine, read, rows, undefined, more)
    const scan = scanOf(read, ', max(place), max(day)')
    const [bare = 0, judged = 0, both = 0] = await least(engine, [
      scan,
      `select possible, count(*) from (${sql}) judged group by possible`,
      `select possible, if_perhaps, count(*) from (${sql}) judged group by possible, if_perhaps`,
    ])
    tell(`${act}, 60 places and 8 years as columns`, [bare, judged], bars.placed)
    found.push(`         ${act}, the same with what perhaps stood: ${ratio(both, bare)} of a bare scan (a second question to each row, no bar)`)
  }

  const few = artefact.vocabulary.facts.filter(({ id }) => ['purpose', 'paper', 'offence', 'suspicion'].includes(id))
  const columns = Object.fromEntries(artefact.vocabulary.facts.map((each) => [each.id, few.includes(each) ? nameOf(each.id) : null]))
  await fill(engine, few, rows)
  // WHY: public records have their answers as texts, of which a scan has to read every one
  const texts = few.map(({ id, answers }) => `([${answers.map((each) => `'${each.id}'`).join()}])[1 + ${nameOf(id)}] as ${nameOf(id)}`)
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
  const file = `'${folder}/few.parquet'`
  await engine.run(`copy (select ${texts.join(', ')} from stops) to ${file} (format parquet)`)
  const { sql } = sqlGrouped(artefact, asked('arrest', { columns, table: file, codes: 'texts' }), ['arrest'])
  tell(
    'four columns of texts in a file of Parquet, grouped first',
    await least(engine, [
      `select ${few.map(({ id }) => `max(${nameOf(id)})`).join(', ')} from ${file}`,
      `select possible, sum(records) from (${sql}) judged group by possible`,
    ]),
    bars.grouped,
  )
  rmSync(folder, { recursive: true })
  return found
}

const allDays = { column: 'day', holds: 'dates' } as const

/** An act in all places, for all kinds of agency, on all days. */
function everywhere({ places }: Artefact, act: string, dialect: SqlAsked['dialect'] = 'duckdb'): SqlAsked {
  const pairs = places.flatMap(({ id, timelines }) => Object.keys(timelines).map((agency) => ({ id, agency })))
  return asked(act, { places: pairs, placeColumn: 'place', agencyColumn: 'agency', day: allDays, dialect })
}

/** How long the longest of its statements is, and how many milliseconds of the processor they took to write; the second time, since a program that writes one writes more. */
function written(artefact: Artefact, given: SqlAsked): { readonly ms: number; readonly kB: number } {
  sqlOf(artefact, given)
  const before = process.cpuUsage()
  const { setup, sql, checkSql } = sqlOf(artefact, given)
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, kB: Math.max(...[...setup, sql, checkSql].map((each) => each.length)) / 1000 }
}

const rounds = 5

/** What an engine takes to plan the statements for all places, kinds of agency and days. */
async function planned(artefact: Artefact, engine: TriedEngine): Promise<readonly string[]> {
  await fill(engine, artefact.vocabulary.facts, 1, undefined, "'' as place, '' as agency, cast('2020-01-01' as date) as day")
  const found: string[] = []
  for (const act of acts) {
    const { setup, sql } = sqlOf(artefact, everywhere(artefact, act, engine.dialect))
    for (const each of setup) await engine.run(each)
    const plan = `explain ${sql.replace(/^(--.*\n)+/, '')}`
    const times: number[] = []
    // WHY: a server tells the time of its processor in hundredths of a second only
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now()
      await engine.run(plan)
      times.push(performance.now() - begun)
    }
    const ms = Math.min(...times)
    found.push(bar(ms < bars.ms, `${act}: ${engine.name} plans it for all places, kinds of agency and days in ${figure(ms)} ms (bar ${bars.ms} ms)`))
  }
  return found
}
