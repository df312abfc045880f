// The databases that are written for, as data: what they do not have in common, and the days that all of them know.

/** How one kind of database is written for. */
export interface SqlDialect {
  /** How a table is written: as a list, with what stands before and after it, which is read from 1; as one text of digits; or as a table that is joined. */
  readonly tables: readonly [before: string, after: string] | 'digits' | 'joins'
  /** How many entries a table has at most. */
  readonly most: number
}

/** WHY: with a column of days an act has the tables of a dozen editions, and longer lists make the text for `hold` in one place longer than 100 kB. */
const mostInList = 1_024

/** The dialects by name. `texts` and `joins` have nothing that Spark, Trino, BigQuery, Snowflake or SQLite lack. */
export const sqlDialects = {
  duckdb: { tables: ['[', ']'], most: mostInList },
  clickhouse: { tables: ['[', ']'], most: mostInList },
  postgres: { tables: ["('{", "}'::int[])"], most: mostInList },
  texts: { tables: 'digits', most: mostInList },
  // WHY: what is joined is one line for each entry, and smaller tables have fewer entries in all
  joins: { tables: 'joins', most: 256 },
} as const satisfies Readonly<Record<string, SqlDialect>>

export type SqlDialectName = keyof typeof sqlDialects

/** WHY: these are the days that the narrowest type has (the Date of ClickHouse), so that every database judges the same rows. */
export const [firstSqlDay, pastSqlDay] = ['1970-01-01', '2149-06-01'] as const
