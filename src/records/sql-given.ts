// How a statement comes by its tables: they stand in it, or, where it would be too long, in views or tables of the database that are made before.
import { shortHash } from '../base/index.ts'
import { type SqlDialect, type SqlDialectName, sqlDialects } from './dialects.ts'
import { rowsIn } from './sql-asked.ts'

/** A list, an array or a text of digits, and its name. */
export interface SqlValue {
  readonly name: string
  readonly text: string
}

/** Rows of a few columns, and the name under which they are joined. No two have the same keys. */
export interface SqlRows {
  readonly name: string
  readonly keys: readonly string[]
  readonly value: string
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The tables that a statement needs. */
export interface SqlTables {
  readonly values: readonly SqlValue[]
  readonly rows: readonly SqlRows[]
  /** Types, as they stand in an expression. */
  readonly types: readonly string[]
}

/** Tables as parts of a statement. */
export interface SqlGiven {
  /** What is run before it, each once; it can be run again. */
  readonly setup: readonly string[]
  /** What stands after the first `with`. */
  readonly before: readonly string[]
  /** What is named where the rows are read. */
  readonly named: readonly string[]
  /** What stands beside each row. */
  readonly beside: readonly string[]
  /** Types that have a name, which stands wherever they do. */
  readonly types: readonly (readonly [type: string, name: string])[]
}

/** A way to come by tables. `own`: what names end in. */
export type Giving = (dialect: SqlDialectName, tables: SqlTables, own: string) => SqlGiven

/** Tables that stand in the statement. */
export const within: Giving = (dialect, { values, rows }, own) => ({
  setup: [],
  types: [],
  before: rows.map((each) => `${each.name} as (\n${onceIn(dialect, each)}\n)`),
  ...(isNamed(dialect)
    ? { named: values.map(({ name, text }) => `${text} as ${name}`), beside: [] }
    : { named: [], beside: values.length === 0 ? [] : [`cross join (${selectOf(values)}) t${own}`] }),
})

/** Tables that are kept in the database. A name tells what is kept under it, so that two statements can share it and none can be given another's. */
export const kept: Giving = (dialect, tables, own) => {
  const setup: string[] = []
  const keep = (text: string, [before, after]: SqlDialect['keeps'] = sqlDialects[dialect].keeps): string => {
    const name = `evenhand_${shortHash(text)}${shortHash(`again ${text}`)}`
    setup.push(`${before} ${name} ${after}\n${text}`)
    return name
  }
  const types = tables.types.map((type) => [type, keep(type, ['create type if not exists', 'as'])] as const)
  const before = tables.rows.map((each) => {
    const parts = cut(each.rows, (row) => row.join().length + 24).map((part) => keep(rowsIn(dialect, namesOf(each), part)))
    return `${each.name} as (\n${parts.map((part) => `select * from ${part}`).join('\nunion all ')}\n)`
  })
  const lists = cut(tables.values, ({ name, text }) => text.length + name.length).map((part) => ({ part, name: keep(selectOf(part)) }))
  const given = { setup, types, before }
  if (isNamed(dialect)) {
    return { ...given, named: lists.flatMap(({ part, name }) => part.map((each) => `(select ${each.name} from ${name}) as ${each.name}`)), beside: [] }
  }
  const all = lists.map(({ name }) => name).join(' cross join ')
  return { ...given, named: [], beside: lists.length === 0 ? [] : [`cross join (select * from ${all}) t${own}`] }
}

/** How many characters of tables are kept in one statement: well below what databases take, and a part of one row with the longest list still fits. */
const mostKept = 60_000

/** Cuts a list into parts of about so many characters. */
function cut<T>(list: readonly T[], lengthOf: (each: T) => number): readonly (readonly T[])[] {
  const parts: T[][] = []
  let length = Number.POSITIVE_INFINITY
  for (const each of list) {
    const own = lengthOf(each)
    if (length + own > mostKept) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(each)
    length += own
  }
  return parts
}

function isNamed(dialect: SqlDialectName): boolean {
  const { tables }: SqlDialect = sqlDialects[dialect]
  return typeof tables !== 'string' && tables.stands === 'named'
}

function selectOf(values: readonly SqlValue[]): string {
  return `select\n${values.map(({ name, text }) => `${text} as ${name}`).join(',\n')}`
}

function namesOf({ keys, value }: SqlRows): readonly string[] {
  return [...keys, value]
}

/** WHY: grouped, a table stays one for PostgreSQL, which otherwise plans each line of a union as a table of its own and took ten times as long. */
function onceIn(dialect: SqlDialectName, each: SqlRows): string {
  const { values }: SqlDialect = sqlDialects[dialect]
  const text = rowsIn(dialect, namesOf(each), each.rows)
  if (values !== undefined) return text
  const keys = each.keys.join(', ')
  return `select ${keys}, max(${each.value}) as ${each.value} from (\n${text}\n) entries group by ${keys}`
}
