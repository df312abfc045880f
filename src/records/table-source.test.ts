// A table as a source: whatever a database counts, the report and the findings are those of its rows one by one, and those of the same rows in a file.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { fillTable, openClickhouse, openDuckdb, openPostgres, openSqlite, type RowsDatabase } from '../../conformance/records/databases-node.ts'
import { artefact, layoutNamed } from '../../conformance/records.fixture.ts'
import { csvText } from '../json/index.ts'
import { type Audited, auditFiles } from './audited.ts'
import { isTogether, runStarts } from './day-runs.ts'
import { findingRows } from './findings.ts'
import { keptOf } from './kept.ts'
import type { RecordLayout } from './layout.ts'
import { auditReport } from './report.ts'
import { reportText } from './report-blocks.ts'
import type { RecordSource } from './source.ts'
import { type TableClient, type TableCounting, tableSource } from './table-source.ts'
import type { TableDatabase } from './table-sql.ts'
import { textRows } from './text-rows.ts'

const layout = layoutNamed('plain.acts')

function digest() {
  const hash = createHash('sha256')
  return { add: (text: string) => void hash.update(text), end: () => hash.digest('hex') }
}

function clientOf(database: TableDatabase, { run }: RowsDatabase): TableClient {
  return {
    database,
    ask: async function* (sql) {
      yield (await run(sql)).map((row) => Object.values(row).map(String))
    },
  }
}

interface AuditBytes {
  readonly report: string
  readonly kept: string
  readonly findings: string
}

/** Everything that an audit writes. */
async function bytesOf(by: RecordLayout, source: RecordSource, isWhole: boolean): Promise<AuditBytes> {
  const rows: (readonly string[])[] = []
  const rowOf = findingRows(artefact)
  const result = await auditFiles(artefact, by, [source], isWhole ? { found: (finding, audit) => rows.push(rowOf(finding, audit)) } : {})
  if ('mistakes' in result) throw new Error(JSON.stringify(result.mistakes))
  const audited: Audited = { ...result.audited, layout: by, made: { law: '', layout: '', program: '', command: '' } }
  const report = [true, false].map((shown) => reportText(auditReport(artefact, 'en', audited, shown))).join('\n')
  return { report, kept: JSON.stringify(keptOf(audited, {})), findings: csvText(rows) }
}

const one = <Item>(...list: readonly Item[]) => fc.constantFrom(...list)
/** Days around those on which rules change, days that are none, a time, and what nobody can read. */
const day = fc.oneof(
  // WHY: many rows of few months, in one of which rules changed, so that there is something to count together, and something not to
  {
    weight: 4,
    arbitrary: fc.tuple(one('03', '04', '05'), fc.integer({ min: 1, max: 30 })).map(([month, each]) => `2024-${month}-${String(each).padStart(2, '0')}`),
  },
  fc.date({ min: new Date('2017-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }).map((each) => each.toISOString().slice(0, 10)),
  one('2024-04-23', '2024-06-04', '2018-11-05', '2024-02-31', '2024-06-04T10:00', '9/3/2024', "an 'odd' day\\", '', null, ' 2024-06-04'),
)
const codes = (column: string): readonly string[] => layout.facts.flatMap((each) => ('column' in each && each.column === column ? [...each.codes.keys()] : []))
/** Rows of a few kinds, so that there are many alike. */
const rowsOfKinds = fc
  .array(
    fc.record({
      place: one('us/vt/norwich', 'us/vt/hartford', 'us/vt/nowhere', '', null),
      agency: one('', 'municipal', 'nobody', null),
      act: one('ask-status', 'tell', 'hand-over', 'hold', 'no-act'),
      done: one('yes', 'no', 'unknown', '', 'perhaps'),
      purpose: one(...codes('purpose'), '', null),
      paper: one(...codes('paper'), '', 'a stray code'),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .chain((kinds) =>
    fc.array(
      fc
        .record({ kind: one(...kinds), day, number: one('7', '12', null, 'é"x', 'a,b', 'two\nlines') })
        .map(({ kind, ...own }): Readonly<Record<string, string | null>> => ({ ...kind, ...own })),
      { minLength: 1, maxLength: 60 },
    ),
  )
const read = layout.facts.flatMap((each) => ('column' in each ? [each.column] : []))
const names = [...new Set(['number', 'place', 'agency', 'day', 'act', 'done', ...read.map((each) => each.replaceAll('-', '_'))])]

const engines = [
  ['sqlite', openSqlite, ''],
  ['postgres', openPostgres, ''],
  ...(openDuckdb === undefined ? [] : [['duckdb', openDuckdb, ''] as const]),
  ...(openClickhouse === undefined ? [] : [['clickhouse', openClickhouse, ' engine = Memory'] as const]),
] as const
const opened = new Map<TableDatabase, Promise<RowsDatabase>>()
afterAll(async () => {
  for (const each of opened.values()) await (await each).end()
})

describe.each(engines)('a table in %s', (database, open, engine) => {
  it('comes to the same letter by letter, whoever counts, and as a file of its rows', async () => {
    const db = await (opened.get(database) ?? open())
    opened.set(database, Promise.resolve(db))
    const client = clientOf(database, db)
    const type = database === 'clickhouse' ? 'Nullable(String)' : 'text'
    // WHY: a backslash says of what stands behind it that it is something else there
    const slashed = (text: string | null): string | null => (database === 'clickhouse' ? (text?.replaceAll('\\', '\\\\') ?? null) : text)
    const source = (counting: TableCounting): RecordSource => tableSource(artefact, layout, client, 'stops', counting, digest())
    await fc.assert(
      fc.asyncProperty(rowsOfKinds, async (rows) => {
        await db.run('drop table if exists stops')
        await fillTable(
          db,
          'stops',
          names.map((each) => [`"${each}"`, type]),
          rows.map((each) => names.map((name) => slashed(each[name] ?? null))),
          engine,
        )
        const whole = await bytesOf(layout, source('rows'), true)
        expect(await bytesOf(layout, source('alike'), true)).toEqual(whole)
        expect(await bytesOf(layout, source('months'), false)).toEqual({ ...whole, findings: '' })
        const written = csvText(await rowsOf(source('alike')))
        const file = await bytesOf(layout, fileOf(written), true)
        expect(file.findings).toBe(whole.findings)
        expect(file.report.replace(/^\| `stops`.*$/gm, '')).toBe(whole.report.replace(/^\| `stops`.*$/gm, ''))
      }),
      { numRuns: 25 },
    )
  })

  it('has no more rows than kinds of rows, however many days there are in a month', async () => {
    const db = await (opened.get(database) ?? open())
    opened.set(database, Promise.resolve(db))
    await db.run('drop table if exists stops')
    const rows = Array.from({ length: 300 }, (_, at) =>
      names.map((name) => ({ day: `2024-09-${String((at % 30) + 1).padStart(2, '0')}`, act: 'tell', place: 'us/vt/norwich' })[name] ?? null),
    )
    await fillTable(
      db,
      'stops',
      names.map((each) => [`"${each}"`, database === 'clickhouse' ? 'Nullable(String)' : 'text']),
      rows,
      engine,
    )
    const parts = []
    for await (const part of tableSource(artefact, layout, clientOf(database, db), 'stops', 'months', digest()).together?.() ?? []) parts.push(...part)
    expect(parts.slice(1).map((each) => each.count)).toEqual([300])
  })
})

/** The rows of a source, one by one. */
async function rowsOf(source: RecordSource): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = []
  for await (const part of source.rows(() => true)) found.push(...part)
  return found
}

/** A text as a file whose first row has the number 1, as a table has. */
function fileOf(text: string): RecordSource {
  const bytes = async function* () {
    yield new TextEncoder().encode(text)
  }
  return { name: 'stops', size: 1, firstRow: 1, rows: () => textRows(bytes(), 'stops', ','), read: () => 0, hash: () => '' }
}

describe('what is wrong with a table', () => {
  it.each([
    ['there is none', [] as string[][], 'no-table'],
    ['a column is missing', [['place']], 'missing-column'],
    ['a column is there twice', [...names, ' Done'].map((each) => [each]), 'repeated-column'],
  ])('%s', async (_, answer, code) => {
    const client: TableClient = {
      database: 'duckdb',
      ask: async function* () {
        yield answer
      },
    }
    const found = await auditFiles(artefact, layout, [tableSource(artefact, layout, client, 'stops', 'months', digest())])
    expect('mistakes' in found ? found.mistakes[0]?.code : undefined).toBe(code)
  })

  it('rows came while it was read', async () => {
    const answers = [names.map((each) => [each]), [['2']], [['1', ...names.map(() => ''), '', '']]]
    const client: TableClient = {
      database: 'duckdb',
      ask: async function* () {
        yield answers.shift() ?? []
      },
    }
    const found = await auditFiles(artefact, layout, [tableSource(artefact, layout, client, 'stops', 'rows', digest())])
    expect('mistakes' in found ? found.mistakes : undefined).toEqual([{ file: 'stops', code: 'changed', name: 'stops' }])
  })
})

describe('a run of days', () => {
  const text = fc.oneof(
    day.map((each) => each ?? ''),
    fc.string({ maxLength: 4 }),
  )
  it('is of one month, and no rule changes within it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1 }), (texts) => {
        const sorted = [...texts].sort()
        const starts = runStarts(artefact, layout, sorted)
        expect(starts[0]).toBe(sorted[0])
        expect(sorted.filter((each) => starts.includes(each))).toEqual(starts)
      }),
    )
    expect(runStarts(artefact, layout, ['2024-05-01', '2024-05-30', '2024-06-01', '2024-06-03', '2024-06-04', '2024-06-05', '2024-13-01', 'x'])).toEqual([
      '2024-05-01',
      '2024-06-01',
      '2024-13-01',
    ])
    expect(isTogether({ at: '2024-06-02', isFault: false }, { at: '2024-06-01', isFault: false })).toBe(false)
  })
})
