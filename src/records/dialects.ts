// The databases that are written for, as data: what they do not have in common, and the days that all of them know.

/** A list as a database writes it. */
export interface SqlList {
  readonly before: string
  readonly after: string
  /** The same where one entry is null, if that is another type. */
  readonly holed?: string
  /** The number of the first entry. */
  readonly first: 0 | 1
  /** Whether the lists are columns of one row that stands beside each row of the table, or are named before it is read. */
  readonly stands: 'beside' | 'named'
}

/** How one kind of database is written for. */
export interface SqlDialect {
  /** How a table is written: as a list; as an array with a dimension for each fact; as one text of digits; or as a table that is joined. */
  readonly tables: SqlList | 'dimensions' | 'digits' | 'joins'
  /** How many entries a table has at most: of one day, and of more than one. */
  readonly most: readonly [day: number, days: number]
  /** How many facts a table has at most. */
  readonly facts?: number
  /** Whether a text can be read as one of some that are listed, which gives its number; otherwise places are joined. */
  readonly enums?: true
  /** Whether a text can be turned into a number by two lists. */
  readonly transforms?: true
  /** Whether what stands beside a row can be reckoned from it, and so be written once. */
  readonly lateral?: true
  /** How rows are written as values, where they can be: with braces around them or bare. */
  readonly values?: 'braced' | 'bare'
  /** How many characters a statement has at most with its tables in it, if fewer than any may have. */
  readonly whole?: number
  /** How something is kept under a name that tells what it is, whether or not it is there already: what stands before the name and after it. */
  readonly keeps: readonly [before: string, after: string]
  /** Whether a list tells which of its entries a text is. */
  readonly positions?: true
}

/** WHY: longer lists make fewer steps, but with a column of days a text of more than 100 kB for `hold` in five places. */
const mostInList = [4_096, 2_048] as const

/** The dialects by name. `texts` and `joins` have nothing that Trino, BigQuery, Snowflake or SQLite lack. */
export const sqlDialects = {
  // WHY: DuckDB copies a list that stands in an expression for every 2,048 rows, entry by entry; as a column of one row it is copied once. A list that is read from a text is planned twice as fast as one of which each entry is an expression
  // WHY: rows that come out of a join are read through a list of their numbers, which took half a scan more than an enum
  duckdb: {
    tables: { before: "'[", after: "]'::smallint[]", first: 1, stands: 'beside' },
    most: mostInList,
    enums: true,
    positions: true,
    keeps: ['create table if not exists', 'as'],
  },
  // WHY: a list of entries is planned twice as long as one that is read from a text; a name of ClickHouse stands for a constant, and a row beside the others would be copied for each of them
  clickhouse: {
    tables: { before: "cast('[", after: "]' as Array(Int16))", holed: "]' as Array(Nullable(Int16)))", first: 1, stands: 'named' },
    most: mostInList,
    transforms: true,
    keeps: ['create table if not exists', 'engine = Log as'],
  },
  // WHY: PostgreSQL takes each operator of an expression by itself, and finds an entry by several numbers in one; it has six dimensions, of which the state is one
  postgres: { tables: 'dimensions', most: mostInList, facts: 5, lateral: true, values: 'braced', keeps: ['create or replace view', 'as'] },
  // WHY: Spark takes a list of a text as one constant, and plans each entry of an array by itself; and each select of a union is a task
  spark: {
    tables: { before: "from_json('[", after: "]', 'array<int>')", first: 0, stands: 'beside' },
    most: mostInList,
    values: 'bare',
    keeps: ['create view if not exists', 'as'],
  },
  texts: { tables: 'digits', most: mostInList, keeps: ['create table if not exists', 'as'] },
  // WHY: what is joined is one line for each entry, and smaller tables have fewer entries in all. Tables that stand in the statement are planned line by line (80 kB: 0.1 s in PostgreSQL, 0.6 s in DuckDB), and tables that are kept are known to the planner
  joins: { tables: 'joins', most: [256, 256], whole: 10_000, keeps: ['create table if not exists', 'as'] },
} as const satisfies Readonly<Record<string, SqlDialect>>

export type SqlDialectName = keyof typeof sqlDialects

/** WHY: these are the days that the narrowest type has (the Date of ClickHouse, which in older releases goes on no longer), so that every database judges the same rows. */
export const [firstSqlDay, pastSqlDay] = ['1970-01-01', '2105-12-31'] as const
