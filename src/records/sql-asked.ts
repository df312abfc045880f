// What a statement is to be written about, and the names that it uses.
import type { Day } from '../base/index.ts'
import { type SqlDialect, type SqlDialectName, sqlDialects } from './dialects.ts'

/** A place with the kind of agency whose records they are. */
export interface SqlPlace {
  readonly id: string
  readonly agency: string
}

/** Where the day of a row is: one day for all, or a column of dates or of texts such as 2024-09-03. */
export type SqlDay = { readonly on: Day } | { readonly column: string; readonly holds: 'dates' | 'texts' }

/** What a statement is asked to say of the rows of a table. */
export interface SqlAsked {
  readonly act: string
  /** Who does it, if not who usually does. */
  readonly actor?: string
  readonly places: readonly SqlPlace[]
  /** The column with the id of the place; without it all rows are of the one place. */
  readonly placeColumn?: string
  /** The column with the kind of agency; without it each place has one. */
  readonly agencyColumn?: string
  readonly day: SqlDay
  readonly table: string
  /** The column of a fact, if it is not the fact's name with dashes as underscores; null where the table has none. */
  readonly columns?: Readonly<Record<string, string | null>>
  /** What columns hold: the names of answers, or their numbers from 0; nothing is known where they are null. */
  readonly codes?: 'texts' | 'numbers'
  /** What the columns of the answer begin with, so that statements about several acts can be laid on one another. */
  readonly prefix?: string
  readonly dialect: SqlDialectName
  /** The hash of the law, for the comment on top. */
  readonly law: string
}

/** Whether a name can stand bare in every dialect: a table or a column, of a schema too. */
export function isSqlName(name: string): boolean {
  return /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*){0,2}$/i.test(name)
}

/** A text as all dialects read it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A column of the answer. */
export function answerColumn({ prefix }: SqlAsked, name: 'possible' | 'verdicts' | 'perhaps' | 'if_perhaps'): string {
  return prefix === undefined ? name : `${prefix}_${name}`
}

/** The column of a fact; null where the table has none. */
export function columnOf(asked: SqlAsked, fact: string): string | null {
  const given = asked.columns?.[fact]
  return given === undefined ? fact.replaceAll('-', '_') : given
}

/** The number of a fact's answer in a row, one past the last where nothing is known or what stands there is no answer. */
export function codeOf(asked: SqlAsked, fact: string, answers: readonly string[]): string {
  const column = columnOf(asked, fact)
  const none = answers.length
  if (column === null) return String(none)
  // WHY: one condition and a narrow type: a further coalesce and wider numbers took DuckDB twice as long
  if (asked.codes === 'numbers') return `cast(case when r.${column} between 0 and ${none - 1} then r.${column} else ${none} end as smallint)`
  const whens = answers.map((answer, number) => `when ${sqlText(answer)} then ${number}`)
  return `cast(case r.${column} ${whens.join(' ')} else ${none} end as smallint)`
}

/** The same, where any number that is no answer may be given as it stands. */
export function numberOf(asked: SqlAsked, fact: string, answers: readonly string[]): string {
  const column = columnOf(asked, fact)
  return column === null || asked.codes !== 'numbers' ? codeOf(asked, fact, answers) : `coalesce(cast(r.${column} as integer), ${answers.length})`
}

/** Whether what stands in a row for a fact can be read: null, an answer, or `unknown`. */
export function isReadIn(asked: SqlAsked, column: string, answers: readonly string[]): string {
  if (asked.codes === 'numbers') return `r.${column} is null or r.${column} between 0 and ${answers.length - 1}`
  return `r.${column} is null or r.${column} in (${[...answers, 'unknown'].map(sqlText).join(', ')})`
}

/** Rows under names, as what can stand after `as`. */
export function rowsIn(dialect: SqlDialectName, names: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const { values }: SqlDialect = sqlDialects[dialect]
  if (values === undefined) return unionOf(names, rows)
  const listed = `values ${rows.map((row) => `(${row.join()})`).join(', ')}`
  return `select * from ${values === 'braced' ? `(${listed})` : listed} as p(${names.join()})`
}

/** The same without values lists, which not all dialects have. */
export function unionOf(names: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const selects = rows.map((row, at) => `select ${row.map((each, index) => (at === 0 ? `${each} as ${names[index]}` : each)).join(', ')}`)
  if (selects.length <= mostSelects) return selects.join('\nunion all ')
  const parts = Array.from({ length: Math.ceil(rows.length / mostSelects) }, (_, part) => rows.slice(part * mostSelects, (part + 1) * mostSelects))
  return parts.map((part, number) => `select ${names.join(', ')} from (${unionOf(names, part)}) part_${number}`).join('\nunion all ')
}

/** WHY: SQLite takes no more than 500 selects in one union. */
const mostSelects = 400
