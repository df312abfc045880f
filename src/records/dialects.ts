// The databases that are written for, as data: what they do not have in common, and the days that all of them know.

/** How one kind of database is written for. */
export interface SqlDialect {
  /** What stands before and after the entries of a list, which is read from 1; without it each table is joined. */
  readonly list?: readonly [before: string, after: string]
  /** How many entries a table has at most. */
  readonly most: number
}

/** The dialects by name. `joins` is read by all of them, and by Spark, Trino, BigQuery, Snowflake and SQLite. */
export const sqlDialects = {
  duckdb: { list: ['[', ']'], most: 4_096 },
  clickhouse: { list: ['[', ']'], most: 4_096 },
  postgres: { list: ["('{", "}'::int[])"], most: 4_096 },
  // WHY: what is joined is one line for each entry, and smaller tables have fewer entries in all
  joins: { most: 256 },
} as const satisfies Readonly<Record<string, SqlDialect>>

export type SqlDialectName = keyof typeof sqlDialects

/** WHY: these are the days that the narrowest type has (the Date of ClickHouse), so that every database judges the same rows. */
export const [firstSqlDay, pastSqlDay] = ['1970-01-01', '2149-06-01'] as const
