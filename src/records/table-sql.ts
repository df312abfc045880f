// What a database is asked of a table of records: its columns, how many rows there are, and its rows in an order that only their texts give.
import { sqlText } from './sql-asked.ts'

/** The kinds of databases in which a table of records can stand. */
export type TableDatabase = 'duckdb' | 'sqlite' | 'postgres' | 'clickhouse' | 'spark'

/** The columns of a table that are read, by their names there. Rows are in the order of `others`, then of the day, then of the number. */
export interface TableColumns {
  readonly others: readonly string[]
  readonly day: string
  readonly number?: string
}

interface TableWriting {
  /** A value as a text whose order is that of its bytes. */
  readonly text: (column: string) => string
  readonly quote: '"' | '`'
  /** Whether a backslash in a text has to be doubled. */
  readonly slashes?: true
  /** Whether a row is handed out as one list in JSON. WHY: what asks Spark puts nothing around a text that goes over several lines. */
  readonly lists?: true
  /** The names of the columns of a table, or no row where there is none; `schema` and `name` are texts of SQL, and a schema may not be given. */
  readonly columns: (table: string, schema: string | undefined, name: string) => string
}

// WHY: an order is named wherever a column could bring one of its own, because rows in another order would have other numbers
const writings: Readonly<Record<TableDatabase, TableWriting>> = {
  duckdb: {
    text: (column) => `coalesce(cast(r.${column} as varchar), '') collate "binary"`,
    quote: '"',
    columns: (_, schema, name) =>
      `select column_name from duckdb_columns() where lower(table_name) = lower(${name}) and lower(schema_name) = ${schema === undefined ? 'current_schema()' : `lower(${schema})`} and database_name = current_database() order by column_index`,
  },
  sqlite: {
    text: (column) => `coalesce(cast(r.${column} as text), '') collate binary`,
    quote: '"',
    columns: (_, schema, name) => `select name from pragma_table_xinfo(${name}${schema === undefined ? '' : `, ${schema}`}) where hidden <> 1 order by cid`,
  },
  postgres: {
    text: (column) => `coalesce(cast(r.${column} as text), '') collate "C"`,
    quote: '"',
    columns: (table) => `select attname from pg_attribute where attrelid = to_regclass(${sqlText(table)}) and attnum > 0 and not attisdropped order by attnum`,
  },
  clickhouse: {
    text: (column) => `ifNull(toString(r.${column}), '')`,
    quote: '"',
    slashes: true,
    columns: (_, schema, name) => `select name from system.columns where database = ${schema ?? 'currentDatabase()'} and table = ${name}`,
  },
  spark: {
    text: (column) => `coalesce(cast(r.${column} as string), '')`,
    quote: '`',
    slashes: true,
    lists: true,
    columns: (table) => `show columns in ${table}`,
  },
}

/** Asks for the names of the columns of a table. */
export function tableColumnsSql(database: TableDatabase, table: string): string {
  const [name = '', schema] = table.split('.').reverse()
  return writings[database].columns(table, schema === undefined ? undefined : sqlText(schema), sqlText(name))
}

/** Asks how many rows a table has. */
export function tableSizeSql(table: string): string {
  return `select count(*) as n from ${table} r`
}

/** Asks for all rows, each as 1, the others, twice its day, and its number; or, where rows alike are to be counted, for each kind of row once with how many there are. */
export function tableRowsSql(database: TableDatabase, table: string, columns: TableColumns, isCounted: boolean): string {
  const names = namesOf(columns)
  const all = [...names.others, 'd', ...names.number].join(', ')
  return [
    `select ${lineOf(database, [isCounted ? 'count(*) as n' : '1 as n', ...names.others, 'd as first_day', 'd as last_day', ...names.number])}`,
    `from (${cellsOf(database, table, columns)}) q`,
    ...(isCounted ? [`group by ${all}`] : []),
    `order by ${all}`,
  ].join('\n')
}

/** Asks for the different texts in the column of the day, in order, a 1 before each; no more than `most`. */
export function tableDaysSql(database: TableDatabase, table: string, day: string, most: number): string {
  // WHY: a text with nothing in it would be no line at all if it stood alone in one
  return `select ${lineOf(database, ['1 as n', 'd'])} from (${cellsOf(database, table, { others: [], day })}) q group by d order by d limit ${most}`
}

/** Asks for rows that differ in nothing but days of one run, each with how many there are, the others, and its first and last day. `starts`: the first day of each run, in order. */
export function tableRunsSql(database: TableDatabase, table: string, columns: Omit<TableColumns, 'number'>, starts: readonly string[]): string {
  const { others } = namesOf(columns)
  const inner = `select ${[...others, 'd', `${runOf(database, starts, 0)} as run`].join(', ')} from (${cellsOf(database, table, columns)}) p`
  const by = [...others, 'run'].join(', ')
  return `select ${lineOf(database, ['count(*) as n', ...others, 'min(d) as first_day', 'max(d) as last_day'])}\nfrom (${inner}) q\ngroup by ${by}\norder by ${by}`
}

function namesOf({ others, number }: TableColumns): { readonly others: readonly string[]; readonly number: readonly string[] } {
  return { others: others.map((_, at) => `c${at}`), number: number === undefined ? [] : ['nr'] }
}

function cellsOf(database: TableDatabase, table: string, columns: TableColumns): string {
  const { text, quote } = writings[database]
  const names = namesOf(columns)
  const named = [...names.others, 'd', ...names.number]
  const cells = [...columns.others, columns.day, ...(columns.number === undefined ? [] : [columns.number])]
  const quoted = (column: string): string => `${quote}${column.replaceAll(quote, quote + quote)}${quote}`
  return `select ${cells.map((each, at) => `${text(quoted(each))} as ${named[at]}`).join(', ')} from ${table} r`
}

/** What is handed out of a row, each with its name. */
function lineOf(database: TableDatabase, cells: readonly string[]): string {
  if (!writings[database].lists) return cells.join(', ')
  return `to_json(array(${cells.map((each) => `cast(${each.replace(/ as \w+$/, '')} as string)`).join(', ')}))`
}

/** The number of the run of a day. WHY: as a tree, because each row goes down it, and there can be some hundred runs. */
function runOf(database: TableDatabase, starts: readonly string[], first: number): string {
  if (starts.length < 2) return String(first)
  const middle = Math.floor(starts.length / 2)
  const [before, after] = [runOf(database, starts.slice(0, middle), first), runOf(database, starts.slice(middle), first + middle)]
  const start = starts[middle] ?? ''
  return `case when d < ${sqlText(writings[database].slashes ? start.replaceAll('\\', '\\\\') : start)} then ${before} else ${after} end`
}
