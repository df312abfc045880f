// What ten thousand random records of each of the heaviest acts leave open, against the reference evaluator in every completion of their gaps.
import { describe, expect, it } from 'vitest'
import { theLaw } from '../../conformance/law.fixture.ts'
import { seeded } from '../../conformance/random.ts'
import { fillTable, openDuckdb, openPostgres, openSqlite, type RowsDatabase } from '../../conformance/records/databases-node.ts'
import { type Reference, referenceOn } from '../../conformance/records/reference.ts'
import { type RandomRow, randomRow } from '../../conformance/records/rows.ts'
import { impossible } from '../artefact/index.ts'
import { addDays, type Day } from '../base/index.ts'
import { type Verdict, verdicts } from '../rules/index.ts'
import { auditing, type PlacedRecord } from './audit.ts'
import { blocksOf } from './blocks.ts'
import { setsOf } from './columns.ts'
import type { SqlDialectName } from './dialects.ts'
import { judged } from './judged.ts'
import { outcomesIn, partialOf, setOf } from './partial.ts'
import { sqlOf } from './sql.ts'
import { daysOfMonth, rulesOnAct } from './tables.ts'

const { law, artefact } = await theLaw()
const { facts } = artefact.vocabulary
const sizes = facts.map((fact) => fact.answers.length)
const town = 'us/vt/winooski'
const place = artefact.places.find((each) => each.id === town)
const timeline = place?.timelines[place.agency ?? ''] ?? -1
const bound = artefact.timelines[timeline] ?? { instruments: [], circuit: '' }
const acts = ['arrest', 'hold', 'tell', 'help-hold'] as const
/** WHY: fixed, so that a failure can be seen again; every message names it. */
const seed = 20240604

const inOrder = (some: Iterable<Verdict>): readonly Verdict[] => {
  const all = new Set(some)
  return verdicts.filter((each) => all.has(each))
}

/** The rows of an act, and what the reference says of them. */
function drawn(act: string, count: number, gaps: number, mostGaps: number) {
  const on = rulesOnAct(artefact, act)
  const reference = referenceOn(law, bound, { actor: on.actor, act })
  const turns = on.editions({ timeline, from: '0001-01-01' as Day, through: '9999-12-31' as Day }).map((each) => each.from)
  const about = { sizes, mattering: reference.mattering, mostGaps, gaps, turns: turns.slice(1), isPossible: reference.isPossible }
  const random = seeded(seed)
  const rows = Array.from({ length: count }, () => randomRow(random, about))
  return { act, on, reference, random, rows, expected: rows.map((row) => expectedOf(reference, row)) }
}

/** What is possible, and what would be if all texts that perhaps stood did; over all days of its month where only that is known. */
function expectedOf(reference: Reference, { values, day, isMonth }: RandomRow): readonly [possible: readonly Verdict[], loose: readonly Verdict[]] {
  const { from, through } = isMonth ? daysOfMonth(day.slice(0, 7)) : { from: day, through: day }
  const days: Day[] = []
  for (let each = from; each <= through; each = addDays(each, 1)) days.push(each)
  const over = (loose: boolean): readonly Verdict[] => inOrder(reference.possible(days, values, loose))
  return [over(false), over(true)]
}

/** The record of a row, as it is read from a file. */
function recordOf(act: string, { values, day, isMonth, done }: RandomRow, row: number): PlacedRecord {
  const said = values.flatMap((value, fact): readonly (readonly [string, string])[] => {
    const answer = facts[fact]?.answers[value ?? -1]
    return answer === undefined ? [] : [[facts[fact]?.id ?? '', answer.id]]
  })
  const when = isMonth ? { month: day.slice(0, 7) } : { day }
  return { row, place: town, ...when, inferred: new Set(), facts: new Map(said), acts: [done === undefined ? { act } : { act, done }] }
}

/** Rows that differ, the ones with the fewest gaps first, each with the seed. */
function differing(rows: readonly RandomRow[], differs: (row: RandomRow, at: number) => object | undefined): readonly object[] {
  const gapsIn = ({ values }: RandomRow): number => values.filter((each) => each === undefined).length
  return rows
    .flatMap((row, at) => {
      const told = differs(row, at)
      return told === undefined ? [] : [{ seed, at, day: row.day, isMonth: row.isMonth, gaps: gapsIn(row), ...told, record: recordOf('', row, at).facts }]
    })
    .sort((a, b) => a.gaps - b.gaps)
    .slice(0, 1)
}

/** Holds what the audit says of each row, and its diagrams, against what is expected. */
function holdAudit({ act, on, rows, expected }: ReturnType<typeof drawn>): void {
  const audit = auditing(artefact)
  const wrong = differing(rows, (row, at) => {
    const [group] = audit.judge(recordOf(act, row, at))
    const [possible, loose] = expected[at] ?? [[], []]
    const time = { timeline, ...(row.isMonth ? daysOfMonth(row.day.slice(0, 7)) : { from: row.day, through: row.day }) }
    const told = on.at(time, (fact) => row.values[fact])
    const found = inOrder(group?.possible ?? [])
    // WHY: of a record that no situation fits the audit says so by itself, because the rules on an act need not know of it
    const ifPerhaps = possible.length === 0 ? [] : inOrder(told.ifPerhaps ?? told.possible)
    const isSame =
      found.join() === possible.join() &&
      ifPerhaps.join() === loose.join() &&
      group?.outcome === judged(possible, row.done) &&
      (group.ifPerhaps ?? group.outcome) === judged(loose, row.done)
    return isSame ? undefined : { found, possible, ifPerhaps, loose, outcome: group?.outcome }
  })
  expect(wrong).toEqual([])
}

/** Holds the chain of tables of each edition against what is expected of the rows of its days. */
function holdTables({ on, rows, expected }: ReturnType<typeof drawn>): number {
  const cells = [
    ...new Set(on.editions({ timeline, from: '0001-01-01' as Day, through: '9999-12-31' as Day }).flatMap(({ cell, loose = cell }) => [cell, loose])),
  ]
  const roots = cells.map((cell) => artefact.cells[cell]?.verdict ?? -1)
  const blocks = blocksOf(partialOf(artefact.diagrams, roots, impossible(artefact)), artefact.order, sizes)
  const columns = new Map(sizes.map((size, fact) => [fact, Uint8Array.from(rows, (row) => row.values[fact] ?? size)]))
  const editionOf = (row: RandomRow) => on.editions({ timeline, from: row.day, through: row.day })[0]
  const startOf = (cell: number | undefined): number => blocks.starts[cells.indexOf(cell ?? -1)] ?? 0
  const [firm, loose] = [false, true].map((isLoose) =>
    setsOf(
      blocks,
      columns,
      Int32Array.from(rows, (row) => {
        const edition = editionOf(row)
        return startOf(isLoose ? (edition?.loose ?? edition?.cell) : edition?.cell)
      }),
    ),
  )
  let compared = 0
  const wrong = differing(rows, (row, at) => {
    const own = expected[at] ?? [[], []]
    if (row.isMonth || own[0].length === 0 || editionOf(row) === undefined) return undefined
    compared += 1
    const found = [firm, loose].map((sets) => inOrder(outcomesIn(sets?.[at] ?? 0).flatMap((each) => artefact.verdicts[each] ?? [])))
    return found.join(' ') === own.join(' ') ? undefined : { found, own }
  })
  expect(wrong).toEqual([])
  return compared
}

/** Puts the rows into a table and holds what the statement of a dialect gives against what is expected of them. */
async function holdSql(
  db: RowsDatabase,
  dialect: SqlDialectName,
  holds: 'dates' | 'texts',
  { act, reference, rows, expected }: ReturnType<typeof drawn>,
): Promise<void> {
  const table = `rows_of_${act.replaceAll('-', '_')}`
  const own = facts.map((_, fact) => fact).filter((fact) => reference.mattering.has(fact))
  const nameOf = (fact: number): string => (facts[fact]?.id ?? '').replaceAll('-', '_')
  const columns = [['id', 'integer'], ['stop_date', holds === 'dates' ? 'date' : 'text'], ...own.map((fact) => [nameOf(fact), 'text'] as const)] as const
  const texts = rows.map(({ values, day }, at) => [String(at), day, ...own.map((fact) => facts[fact]?.answers[values[fact] ?? -1]?.id ?? null)])
  await fillTable(db, table, columns, texts)
  const unnamed = Object.fromEntries(facts.flatMap((fact, at) => (reference.mattering.has(at) ? [] : [[fact.id, null] as const])))
  const places = [{ id: town, agency: place?.agency ?? '' }]
  const { setup, sql } = sqlOf(artefact, { act, places, day: { column: 'stop_date', holds }, table, columns: unnamed, dialect, law: 'of a test' })
  for (const each of setup) await db.run(each)
  const told = new Map((await db.run(sql)).map((each) => [Number(each['id']), each]))
  const bitsOf = (some: readonly Verdict[]): number => setOf(some.map((each) => artefact.verdicts.indexOf(each)))
  expect(told.size).toBe(rows.length)
  const wrong = differing(rows, ({ isMonth }, at) => {
    const [possible, loose] = (expected[at] ?? [[], []]).map(bitsOf)
    // WHY: the rules on an act tell apart only the impossible situations that bear on it, and the month alone is known to no statement
    if (isMonth || possible === 0) return undefined
    const { possible: found, if_perhaps: ifPerhaps } = told.get(at) ?? {}
    return Number(found) === possible && Number(ifPerhaps ?? found) === loose ? undefined : { found, ifPerhaps, possible, loose }
  })
  expect(wrong).toEqual([])
}

const engines = [
  ['SQLite', openSqlite, ['texts', 'joins'], 'texts'],
  ['PostgreSQL', openPostgres, ['postgres'], 'dates'],
  ...(openDuckdb === undefined ? [] : [['DuckDB', openDuckdb, ['duckdb'], 'dates'] as const]),
] as const

describe.each(acts)(`%s, seed ${seed}`, (act) => {
  const few = drawn(act, 10_000, 0.2, 4)

  it('is told of ten thousand records with gaps as the reference evaluator tells it', () => {
    holdAudit(few)
  })

  it('is the same in tables', () => {
    expect(holdTables(few)).toBeGreaterThan(8_000)
    // WHY: were all rows alike, little would have been compared
    expect(new Set(few.expected.map(String)).size).toBeGreaterThan(15)
  })

  it('is told of records with many gaps too', () => {
    holdAudit(drawn(act, 200, 0.6, 8))
  })

  it('is remembered as the reference evaluator alone says it', () => {
    const { reference, rows } = drawn(act, 150, 0.15, 2)
    const wrong = differing(rows, ({ day, values }) => {
      const [found, plain] = [reference.possible, reference.plainly].map((each) => [false, true].map((loose) => inOrder(each([day], values, loose))))
      return String(found) === String(plain) ? undefined : { found, plain }
    })
    expect(wrong).toEqual([])
  })

  it.each(engines)('is the same in %s', async (_, open, dialects, holds) => {
    const db = await open()
    try {
      for (const dialect of dialects) {
        await db.run(`drop table if exists rows_of_${act.replaceAll('-', '_')}`)
        await holdSql(db, dialect, holds, few)
      }
    } finally {
      await db.end()
    }
  })
})
