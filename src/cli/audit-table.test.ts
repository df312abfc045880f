// evenhand audit of the table of a database: the same as its rows in a file, whoever counts; and everything that can be wrong with it.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fillTable, type RowsDatabase } from '../../conformance/records/databases-node.ts'
import { startCluster } from '../../conformance/store/postgres-node.ts'
import { home } from '../folder/index.ts'
import { evenhand } from './run.fixture.ts'
import { tableAddress } from './table-address.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-table-'))
const cluster = startCluster()
afterAll(() => {
  cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

const [headings = [], ...sample] = parse(readFileSync(join(home, 'law/records/plain.csv'), 'utf8'))
const names = headings.map((each) => each.replaceAll('-', '_'))
/** The rows of the sample, and as many of another month of which nothing but the day differs. */
const rows = [
  ...sample,
  ...sample.map((row) => row.map((each, at) => (headings[at] === 'day' ? '2024-09-30' : headings[at] === 'remarks' ? 'Ada "Lovelace",\nof nowhere' : each))),
]

const hasProgram = (name: string): boolean => spawnSync(name, ['--version']).status === 0
const statements: string[] = []
const writing: RowsDatabase = {
  run: async (sql) => {
    statements.push(`${sql};`)
    return []
  },
  end: async () => undefined,
}
let postgres = ''

beforeAll(async () => {
  await fillTable(
    writing,
    'stops',
    names.map((each) => [`"${each}"`, 'text']),
    rows,
  )
  postgres = cluster.fresh()
  const client = new pg.Client({ connectionString: postgres })
  await client.connect()
  for (const each of statements) await client.query(each)
  await client.end()
})

function inFile(program: string, file: string): string {
  const path = join(folder, file)
  rmSync(path, { force: true })
  expect(spawnSync(program, [path], { input: statements.join('\n'), encoding: 'utf8' }).stderr).toBe('')
  return path
}

const databases: Readonly<Record<string, () => string>> = {
  ...(hasProgram('psql') ? { postgres: () => postgres } : {}),
  ...(hasProgram('sqlite3') ? { sqlite: () => `sqlite:${inFile('sqlite3', 'a.db')}` } : {}),
  ...(hasProgram('duckdb') ? { duckdb: () => `duckdb:${inFile('duckdb', 'a.duckdb')}` } : {}),
}

async function reported(name: string, args: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const out = join(folder, name)
  rmSync(out, { recursive: true, force: true })
  const { status, stderr } = await evenhand('audit', ...args, '--layout', 'plain.acts', '--report', out)
  expect([status, stderr.includes(out)]).toEqual([0, true])
  return Object.fromEntries(readdirSync(out).map((each) => [each, readFileSync(join(out, each), 'latin1')]))
}

describe.each(Object.entries(databases))('a table in %s', (engine, open) => {
  it('gives the same report and the same findings, letter by letter, whoever counts', async () => {
    const where = ['--database', open(), '--table', 'stops']
    const own = await reported('own', where)
    expect(await reported('own', [...where, '--engine', engine])).toEqual(own)
    const { 'findings.csv': _, 'findings.csv-metadata.json': __, ...counts } = await reported('own', [...where, '--no-findings'])
    expect(await reported('own', [...where, '--engine', engine, '--no-findings'])).toEqual(counts)
    expect(JSON.stringify(own)).not.toContain('Lovelace')
    const record = join(folder, 'own', 'audit.json')
    expect(await evenhand('verify', record, ...where)).toMatchObject({ status: 0 })
    expect(await evenhand('verify', record, ...where, '--engine', engine)).toMatchObject({ status: 0 })
    const columns = (...more: readonly string[]) => evenhand('audit', 'columns', ...where, '--layout', 'plain.acts', ...more)
    expect(await columns('--engine', engine)).toEqual(await columns())
  })

  it('comes to what its rows come to in a file', async () => {
    const file = join(folder, 'rows.csv')
    writeFileSync(file, [headings, ...rows].map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n'))
    const told = async (args: readonly string[]) => {
      const { 'audit.json': kept = '', 'findings.csv': findings = '' } = await reported('told', args)
      const counts = (JSON.parse(kept) as { readonly counts: readonly object[] }).counts.map((each) => JSON.stringify(each)).sort()
      const found = parse<Record<string, string>>(findings, { columns: true }).map(({ file: _, row: __, ...each }) => JSON.stringify(each))
      return { counts, found: found.sort() }
    }
    expect(await told(['--database', open(), '--table', 'stops'])).toEqual(await told([file]))
  })

  it('that is not there is told in a sentence', async () => {
    const { status, stderr } = await evenhand('audit', '--database', open(), '--table', 'nothing', '--layout', 'plain.acts')
    expect([status, stderr]).toEqual([2, expect.stringContaining('There is no table nothing')])
  })

  it('without a column that the layout reads is told in a sentence', async () => {
    const { status, stderr } = await evenhand('audit', '--database', open(), '--table', 'stops', '--layout', 'vt.stops')
    expect([status, stderr]).toEqual([2, expect.stringContaining('Stop Reason')])
  })
})

describe('what is wrong', () => {
  const at = ['--table', 'stops', '--layout', 'plain.acts']
  it.each([
    ['nothing to read', ['--layout', 'plain.acts'], '--database'],
    ['files and a table', ['law', '--database', 'sqlite:none.db', ...at], 'one at a time'],
    ['an address that is none', ['--database', 'oracle:somewhere', ...at], 'address of a database'],
    ['no table', ['--database', 'sqlite:none.db', '--layout', 'plain.acts'], 'plain name'],
    ['a table that is a statement', ['--database', 'sqlite:none.db', '--table', 'a; drop', '--layout', 'plain.acts'], 'plain name'],
    ['a file that is not there', ['--database', 'duckdb:none.duckdb', ...at], 'none.duckdb'],
    ['an engine for files', [join(home, 'law/records/plain.csv'), '--layout', 'plain.acts', '--engine', 'duckdb'], 'Files are read by js'],
    ['another engine', ['--database', 'postgres://localhost/a', '--engine', 'duckdb', ...at], 'stands in postgres'],
  ])('%s is told in a sentence', async (_, args, told) => {
    const { status, stderr } = await evenhand('audit', ...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(told)])
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it.each([
    ['psql', 'postgres://localhost/a'],
    ['clickhouse-client', 'clickhouse://localhost'],
    ['spark-sql', 'spark:'],
  ])('%s is named where it is not installed', async (program, database) => {
    vi.stubEnv('PATH', join(folder, 'nowhere'))
    const { status, stderr } = await evenhand('audit', '--database', database, ...at)
    expect([status, stderr]).toEqual([2, expect.stringMatching(`${program} .* not installed here`)])
  })

  it('a password goes to the program in its environment, and is told to nobody', async () => {
    const [programs, seen] = [join(folder, 'programs'), join(folder, 'seen')]
    mkdirSync(programs)
    const script = `#!/bin/sh\necho "$PGPASSWORD $*" > '${seen}'\necho "FATAL:  password authentication failed for user ada: s3cret/ in postgres://ada:s3cret%2F@host/db" >&2\nexit 2\n`
    writeFileSync(join(programs, 'psql'), script)
    chmodSync(join(programs, 'psql'), 0o755)
    vi.stubEnv('PATH', `${programs}:${process.env['PATH']}`)
    const { status, stdout, stderr } = await evenhand('audit', '--database', 'postgres://ada:s3cret%2F@host/db', ...at)
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('let nobody in')])
    expect(stderr).not.toContain('s3cret')
    const [password, ...rest] = readFileSync(seen, 'utf8').split(' ')
    expect([password, rest.join(' ').includes('s3cret')]).toEqual(['s3cret/', false])
  })
})

describe('an address', () => {
  it.each(['postgres://ada:s3cret@host/db', 'postgresql://ada@host/db?password=s3cret&sslmode=require', 'clickhouse://ada:s3cret@host:9440/db?secure'])(
    'shows neither a password nor where %s is',
    (text) => {
      const { args = [], shown = '', env = {}, secret } = tableAddress(text) ?? {}
      expect(args.join(' ')).not.toContain('s3cret')
      expect(shown).toMatch(/^[a-z]+:\/\/…$/)
      expect([secret, Object.values(env)]).toEqual(['s3cret', expect.arrayContaining(['s3cret'])])
    },
  )
})
