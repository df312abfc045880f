// What databases say of records, against a walk through the partial diagrams, row by row.
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { seeded } from '../../conformance/random.ts'
import { fillTable, openClickhouse, openDuckdb, openPostgres, openSqlite, type RowsDatabase } from '../../conformance/records/databases-node.ts'
import { impossible } from '../artefact/index.ts'
import type { Day } from '../base/index.ts'
import { type Situated, situate } from '../decide/index.ts'
import { mostEntries } from './blocks.ts'
import { pastSqlDay, type SqlDialectName, sqlDialects } from './dialects.ts'
import { outcomesIn, partialOf, possibleFor, setOf } from './partial.ts'
import { mostInStatement, sqlGrouped, sqlOf, sqlTogether, viewSql } from './sql.ts'
import { isSqlName, type SqlAsked, unionOf } from './sql-asked.ts'

const { artefact } = await theLaw()
const { facts } = artefact.vocabulary
const towns = ['us/vt/norwich', 'us/vt/hartford', 'us/vt/burlington', 'us/vt/winooski', 'us/vt/middlebury']
const places = towns.map((id) => ({ id, agency: artefact.places.find((each) => each.id === id)?.agency ?? 'municipal' }))
const someDay = '2024-09-03' as Day
const acts = ['arrest', 'hold', 'tell', 'help-hold']

/** A row: a text or null by column; `values` are the answers that it gives. */
interface Row {
  readonly texts: Readonly<Record<string, string | null>>
  readonly values: readonly (number | undefined)[]
}

/** Rows with gaps, some of places and days that nobody asked about, and some with values that are no answers. */
function rowsOf(seed: number, count: number): readonly Row[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, id) => {
    const values = facts.map(({ answers }) => (random.chance(0.35) ? undefined : random.between(0, answers.length - 1)))
    const gap = (): string | null => (random.chance(0.1) ? (random.chance(0.5) ? 'unknown' : "it's not said") : null)
    const texts = facts.map((fact, index) => [fact.id.replaceAll('-', '_'), fact.answers[values[index] ?? -1]?.id ?? gap()])
    const day = `${random.between(1990, 2026)}-0${random.between(1, 9)}-${random.between(10, 28)}`
    const place = random.chance(0.05) ? 'us/vt/elsewhere' : towns[random.between(0, towns.length - 1)]
    const odd = random.chance(0.05)
    return {
      values,
      texts: {
        ...(Object.fromEntries(texts) as Record<string, string | null>),
        id: String(id),
        place: random.chance(0.02) ? null : (place ?? null),
        stop_date: odd ? null : day,
        done: random.chance(0.5) ? 'yes' : 'no',
      },
    }
  })
}

const rows = rowsOf(11, 2_000)
const columns = Object.keys(rows[0]?.texts ?? {})

/** What is expected of a row: the sets, or null where it is in no place or on no day. */
type Expected = readonly [possible: number | null, perhaps: boolean, ifPerhaps: number | null]

function expectedOf(asked: SqlAsked, list: readonly Row[]): readonly Expected[] {
  const partials = new Map<number, ReturnType<typeof partialOf>>()
  const setIn = (number: number, values: Row['values']): number => {
    const partial = partials.get(number) ?? partialOf(artefact.diagrams, [artefact.cells[number]?.verdict ?? -1], impossible(artefact))
    partials.set(number, partial)
    return possibleFor(partial, partial.roots[0] ?? -1, (fact) => values[fact])
  }
  const actor = asked.actor ?? artefact.vocabulary.acts.find((each) => each.id === asked.act)?.actor
  return list.map(({ values, texts }) => {
    const at = asked.places.find(({ id }) => asked.placeColumn === undefined || id === texts['place'])
    const day = 'on' in asked.day ? asked.day.on : texts['stop_date']
    const timeline = artefact.timelines[artefact.places.find((each) => each.id === at?.id)?.timelines[at?.agency ?? ''] ?? -1]
    if (timeline === undefined || day === null || day === undefined) return [null, false, null]
    const edition = timeline.editions[`${actor} ${asked.act}`]?.findLast((each) => each.from <= day)
    if (edition === undefined) return [setOf([artefact.verdicts.indexOf('silent')]), false, null]
    const loose = edition.loose === undefined ? null : setIn(edition.loose, values)
    return [setIn(edition.cell, values), loose !== null, loose]
  })
}

function asking(dialect: SqlDialectName, act: string, more: Partial<SqlAsked> = {}): SqlAsked {
  return { act, places, placeColumn: 'place', day: { column: 'stop_date', holds: 'texts' }, table: 'stops', dialect, law: 'of a test', ...more }
}

/** The names of types in a database, and what stands behind a table. */
interface Named {
  readonly day: string
  readonly text: string
  readonly number: string
  readonly engine?: string
}

const standard: Named = { day: 'date', text: 'text', number: 'smallint' }

/** What stands where nothing is known: nothing, a number past the answers, or one before them. */
function noAnswer(fact: number, row: number): number | null {
  return [null, facts[fact]?.answers.length ?? 0, 99, -1][(fact + row) % 4] ?? null
}

/** A database with the rows in it, and the same with the numbers of answers. */
async function filled(open: () => Promise<RowsDatabase>, { day, text, number, engine }: Named): Promise<RowsDatabase> {
  const db = await open()
  afterAll(() => db.end())
  const types = columns.map((each) => [each, each === 'stop_date' ? day : text] as const)
  const texts = rows.map((row) => columns.map((each) => row.texts[each] ?? null))
  await fillTable(db, 'stops', types, texts, engine)
  const numbers = ['id', ...facts.map((fact) => fact.id.replaceAll('-', '_'))].map((each) => [each, number] as const)
  const coded = rows.map(({ values }, id) =>
    [id, ...values.map((each, index) => each ?? noAnswer(index, id))].map((each) => (each === null ? null : String(each))),
  )
  await fillTable(db, 'numbered', numbers, coded, engine)
  return db
}

const engines = [
  ['SQLite', openSqlite, { day: 'text', text: 'text', number: 'integer' }, ['texts', 'joins'], 'texts'],
  ['PostgreSQL', openPostgres, standard, ['postgres', 'texts', 'joins'], 'dates'],
  ['DuckDB', openDuckdb, standard, ['duckdb', 'texts', 'joins'], 'dates'],
  [
    'ClickHouse',
    openClickhouse,
    { day: 'Nullable(Date)', text: 'Nullable(String)', number: 'Nullable(Int16)', engine: ' engine = Memory' },
    ['clickhouse'],
    'dates',
  ],
] as const

/** A statement, once what it rests on is there. */
async function ready({ run }: RowsDatabase, asked: SqlAsked): Promise<string> {
  const { setup, sql } = sqlOf(artefact, asked)
  for (const each of setup) await run(each)
  return sql
}

/** Holds what a statement gives against what is expected; gives how many rows were compared. */
async function hold({ run }: RowsDatabase, asked: SqlAsked, view?: string): Promise<number> {
  const { setup, sql, checkSql, testSql } = sqlOf(artefact, asked)
  for (const each of setup) await run(each)
  const whole = view === undefined ? sql : `select * from ${view}`
  if (view !== undefined) await run(viewSql(view, sql))
  const expected = expectedOf(asked, rows)
  const found = new Map((await run(whole)).map((each) => [Number(each['id']), each]))
  const got = rows.map((_, id): Expected => {
    const { possible, perhaps, if_perhaps: loose } = found.get(id) ?? {}
    return [possible === null ? null : Number(possible), Boolean(perhaps), loose === null ? null : Number(loose)]
  })
  expect(got).toEqual(expected)
  for (const [id, [set]] of expected.entries()) {
    const words = set === null ? null : outcomesIn(set).map((each) => artefact.verdicts[each])
    expect(found.get(id)?.['verdicts']).toBe(words === null ? null : words.length === 0 ? 'contradictory' : words.join(', '))
  }
  const [check = {}] = await run(checkSql)
  expect(['rows_in', 'rows_out', 'not_judged', 'contradictory'].map((each) => Number(check[each]))).toEqual([
    rows.length,
    rows.length,
    expected.filter(([set]) => set === null).length,
    expected.filter(([set]) => set === 0).length,
  ])
  for (const [name, count] of Object.entries(check).filter(([each]) => each.startsWith('unread_')))
    expect([name, Number(count)]).toEqual([name, rows.filter(({ texts }) => texts[name.slice(7)] === "it's not said").length])
  const certain = expected.flatMap(([set, , loose], id) => {
    const only = (verdict: 'must' | 'must not') => [set, loose ?? set].every((each) => each === setOf([artefact.verdicts.indexOf(verdict)]))
    return only(rows[id]?.texts['done'] === 'yes' ? 'must not' : 'must') ? [id] : []
  })
  expect((await run(testSql('done'))).map((each) => Number(each['id'])).toSorted((a, b) => a - b)).toEqual(certain)
  return found.size
}

describe.each(engines)('%s', (_, open, named, dialects, holds) => {
  const database = open === undefined ? undefined : filled(open, named)
  // WHY: it is awaited in each test, and one that fails before any of them would end the file
  database?.catch(() => undefined)

  describe.skipIf(open === undefined).each(dialects)('as %s', (dialect) => {
    it.each(acts)('says of rows what they leave open: %s', async (act) => {
      const db = await database
      if (db === undefined) throw new Error('no database')
      expect(await hold(db, asking(dialect, act, { day: { column: 'stop_date', holds } }))).toBe(rows.length)
    })

    it.each(acts)('reads the numbers of answers, and one that is none as nothing known: %s', async (act) => {
      const db = await database
      if (db === undefined) throw new Error('no database')
      const { placeColumn: _none, ...asked } = asking(dialect, act, { places: places.slice(0, 1), day: { on: someDay }, table: 'numbered', codes: 'numbers' })
      const found = new Map((await db.run(await ready(db, asked))).map((each) => [Number(each['id']), Number(each['possible'])]))
      expect(rows.map((_, id) => found.get(id))).toEqual(expectedOf(asked, rows).map(([set]) => set))
    })

    it('says it of several acts at once', async () => {
      const db = await database
      if (db === undefined) throw new Error('no database')
      // WHY: SQLite joins no more than 64 tables
      const isTooMany = dialect === 'joins' && holds === 'texts'
      const asked = asking(dialect, 'hold', { day: isTooMany ? { on: someDay } : { column: 'stop_date', holds } })
      const { setup, sql, checkSql } = sqlTogether(artefact, asked, ['hold', 'tell', 'help-hold'])
      for (const each of setup) await db.run(each)
      const found = new Map((await db.run(sql)).map((each) => [Number(each['id']), each]))
      const [check = {}] = await db.run(checkSql)
      expect([check['rows_in'], check['rows_out']].map(Number)).toEqual([rows.length, rows.length])
      for (const act of ['hold', 'tell', 'help-hold']) {
        const [expected, name] = [expectedOf({ ...asked, act }, rows), act.replaceAll('-', '_')]
        const numbers = (of: string): readonly (number | null)[] =>
          rows.map((_, id) => {
            const value = found.get(id)?.[`${name}_${of}`]
            return value === null ? null : Number(value)
          })
        expect([act, numbers('possible')]).toEqual([act, expected.map(([set]) => set)])
        expect([act, numbers('if_perhaps')]).toEqual([act, expected.map(([, , loose]) => loose)])
        expect(Number(check[`${name}_not_judged`])).toBe(expected.filter(([set]) => set === null).length)
      }
    })

    it('judges rows that say the same once, and counts them, whether texts or numbers', async () => {
      const db = await database
      if (db === undefined) throw new Error('no database')
      const told = ['purpose', 'paper', 'suspicion', 'offence']
      const seen = rows.map((row) => ({ ...row, values: row.values.map((value, fact) => (told.includes(facts[fact]?.id ?? '') ? value : undefined)) }))
      const columnsTold = Object.fromEntries(facts.filter(({ id }) => !told.includes(id)).map(({ id }) => [id, null]))
      const texts = asking(dialect, 'hold', { day: { on: someDay }, columns: columnsTold })
      const { placeColumn: _none, ...numbers } = { ...texts, places: places.slice(0, 1), table: 'numbered', codes: 'numbers' } as const
      for (const [asked, list] of [
        [texts, ['hold']],
        [texts, ['arrest', 'tell']],
        [numbers, ['hold']],
        [{ ...texts, columns: Object.fromEntries(facts.map(({ id }) => [id, null])) }, ['hold']],
      ] as const) {
        const { setup, sql, checkSql } = sqlGrouped(artefact, asked, list)
        for (const each of setup) await db.run(each)
        const lines = await db.run(sql)
        const isNothing = Object.values(asked.columns ?? {}).length === facts.length
        for (const act of list) {
          const name = list.length === 1 ? '' : `${act}_`
          const key = (possible: unknown, loose: unknown): string => [possible, loose].map((each) => (each === null ? 'null' : Number(each))).join()
          const counted: Record<string, number> = {}
          for (const line of lines) {
            const of = key(line[`${name}possible`], line[`${name}if_perhaps`])
            counted[of] = (counted[of] ?? 0) + Number(line['records'])
          }
          const blank = seen.map((row) => (isNothing ? { ...row, values: row.values.map(() => undefined) } : row))
          const expected = Object.groupBy(expectedOf({ ...asked, act }, blank), ([set, , loose]) => key(set, loose))
          expect(counted).toEqual(Object.fromEntries(Object.entries(expected).map(([of, all]) => [of, all?.length])))
        }
        expect(lines.length).toBeLessThan(isNothing ? 10 : rows.length)
        expect(new Set(lines.map((each) => JSON.stringify(each))).size).toBe(lines.length)
        const [check = {}] = await db.run(checkSql)
        expect([check['rows_in'], check['rows_out']].map(Number)).toEqual([rows.length, rows.length])
      }
    })

    it('takes one place and day, as a view too, and facts without a column', async () => {
      const db = await database
      if (db === undefined) throw new Error('no database')
      const { placeColumn: _none, ...asked } = asking(dialect, 'hold', { places: places.slice(0, 1), day: { on: someDay } })
      await hold(db, asked, `holds_${dialect}`)
      const [few] = await db.run(`select count(*) as few from (${await ready(db, { ...asked, columns: { purpose: null } })}) x`)
      expect(Number(few?.['few'])).toBe(rows.length)
    })
  })
})

describe('a statement', () => {
  const one = (dialect: SqlDialectName, act: string) => asking(dialect, act, { places: places.slice(0, 1) })

  it.each(Object.keys(sqlDialects) as SqlDialectName[])('is below 100 kB, whatever it is about, and its lists are short: %s', (dialect) => {
    const everywhere = artefact.places.flatMap(({ id, timelines }) => Object.keys(timelines).map((agency) => ({ id, agency })))
    const all = { places: everywhere, agencyColumn: 'agency', day: { column: 'stop_date', holds: 'dates' } } as const
    for (const act of acts) {
      for (const more of [{ places: places.slice(0, 1) }, {}, { day: { on: someDay } }, all]) {
        const { setup, sql, checkSql, testSql } = sqlOf(artefact, asking(dialect, act, { ...more }))
        for (const text of [...setup, sql, checkSql, testSql('done')]) {
          expect(text.length).toBeLessThan(mostInStatement)
          // of all places one fact alone can take a longer list
          if (more === all) continue
          for (const [list] of text.matchAll(/[\d,]+[\]}][^\n]* as evenhand_\d/g)) expect(list.split(',').length).toBeLessThanOrEqual(mostEntries)
        }
      }
    }
    const { setup, sql, checkSql } = sqlTogether(artefact, asking(dialect, 'hold', all), acts)
    for (const text of [...setup, sql, checkSql]) expect(text.length).toBeLessThan(mostInStatement)
  })

  it('is one text where that is short, and otherwise rests on what is kept under names of its content', () => {
    expect(sqlOf(artefact, one('duckdb', 'hold')).setup).toEqual([])
    const together = (list: readonly string[]) => sqlTogether(artefact, asking('duckdb', 'hold'), list)
    const [some, others] = [together(acts), together(acts.toReversed())]
    const named = (texts: readonly string[]) => texts.map((each) => /evenhand_[0-9a-f]{16}/.exec(each)?.[0])
    expect(some.setup.length).toBeGreaterThan(1)
    expect(new Set(named(some.setup)).size).toBe(some.setup.length)
    for (const name of named(some.setup)) expect(some.sql).toContain(name)
    const text = new Map([...some.setup, ...others.setup].map((each, at) => [named([each])[0], at]))
    // no name stands for two contents
    expect(new Set([...some.setup, ...others.setup]).size).toBe(text.size)
  })

  it('of one act can be laid on that of another', () => {
    const db = new Sqlite(':memory:')
    db.exec(`create table stops (${columns.map((each) => `${each} text`).join(', ')})`)
    const insert = db.prepare(`insert into stops values (${columns.map(() => '?').join(', ')})`)
    for (const { texts } of rows.slice(0, 300)) insert.run(...columns.map((each) => texts[each]))
    const [hold, tell] = [asking('texts', 'hold', { prefix: 'hold' }), asking('texts', 'tell', { prefix: 'tell', table: 'held' })]
    for (const asked of [hold, tell]) for (const each of sqlOf(artefact, asked).setup) db.exec(each)
    db.exec(viewSql('held', sqlOf(artefact, hold).sql))
    const found = db.prepare(sqlOf(artefact, tell).sql).all() as { hold_possible: number | null; tell_possible: number | null }[]
    expect(found.map((each) => [each.hold_possible, each.tell_possible])).toEqual(
      rows.slice(0, 300).map((row) => [hold, tell].map((asked) => expectedOf(asked, [row])[0]?.[0])),
    )
    expect(db.prepare(sqlOf(artefact, tell).checkSql).get()).toMatchObject({ rows_in: 300, rows_out: 300 })
    db.close()
  })

  it('tells kinds of agency apart by a column', () => {
    const db = new Sqlite(':memory:')
    const kinds = ['municipal', 'state-police', 'federal']
    db.exec('create table stops (id integer, agency text, stop_date text)')
    for (const [id, kind] of [...kinds, 'nobody', null].entries()) db.prepare('insert into stops values (?, ?, ?)').run(id, kind, '2024-09-03')
    const columns = Object.fromEntries(facts.map((fact) => [fact.id, null]))
    const { placeColumn: _none, ...asked } = asking('joins', 'hold', {
      agencyColumn: 'agency',
      columns,
      places: kinds.map((agency) => ({ id: 'us/vt/norwich', agency })),
    })
    const { setup, sql } = sqlOf(artefact, asked)
    for (const each of setup) db.exec(each)
    const found = db.prepare(`${sql} order by id`).all() as { possible: number | null }[]
    const alone = kinds.flatMap((agency) =>
      expectedOf({ ...asked, places: [{ id: 'us/vt/norwich', agency }] }, [{ values: [], texts: { stop_date: '2024-09-03' } }]),
    )
    expect(found.map((each) => each.possible)).toEqual([...alone.map(([set]) => set), null, null])
    db.close()
  })

  it('judges no text that is no day, and no day that databases do not share', () => {
    const db = new Sqlite(':memory:')
    db.exec('create table stops (stop_date text)')
    for (const day of ['20/10/2020', '2020-1-3', '1066-10-14', pastSqlDay, '9999-12-31', '2020-10-20 12:00'])
      db.prepare('insert into stops values (?)').run(day)
    const columns = Object.fromEntries(facts.map((fact) => [fact.id, null]))
    const { placeColumn: _none, ...asked } = asking('joins', 'hold', { columns, places: places.slice(0, 1) })
    const { setup, sql } = sqlOf(artefact, asked)
    for (const each of setup) db.exec(each)
    const found = db.prepare(sql).all() as { possible: number | null }[]
    expect(found.map((each) => each.possible === null)).toEqual([true, true, true, true, true, false])
    db.close()
  })

  it('names its act, places and law on top, and how bits are read', () => {
    const { sql } = sqlOf(artefact, one('duckdb', 'hold'))
    const head = sql.split('\n').filter((each) => each.startsWith('-- '))
    for (const part of ['Act: hold', 'us/vt/norwich (municipal)', 'Law: of a test', '1 must, 2 should, 4 may']) expect(head.join('\n')).toContain(part)
  })

  it('is the same each time, and asks of places as the law does', () => {
    expect(sqlOf(artefact, one('joins', 'tell'))).toMatchObject({ sql: sqlOf(artefact, one('joins', 'tell')).sql })
    const found = situate(artefact, { place: 'us/vt/norwich', day: '2024-09-03', act: 'tell', facts: {} }) as { situated: Situated }
    expect(found.situated.agency).toBe(places[0]?.agency)
  })
})

describe('names', () => {
  it.each(['stops', 'public.stops', 'a.b.c', '_x1'])('that stand bare: %s', (name) => expect(isSqlName(name)).toBe(true))
  it.each(['', '1a', 'a b', 'a;drop table a', 'a.b.c.d', 'a"', 'a-b'])('that do not: %s', (name) => expect(isSqlName(name)).toBe(false))
})

it('a long union is cut, and keeps its rows', () => {
  const db = new Sqlite(':memory:')
  const text = unionOf(
    ['entry'],
    Array.from({ length: 1_200 }, (_, entry) => [entry]),
  )
  expect(db.prepare(`select count(*) as count, sum(entry) as sum from (${text})`).get()).toEqual({ count: 1_200, sum: 719_400 })
  db.close()
})
