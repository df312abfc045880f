// Statements for databases: what the records of a table leave open, by the tables of a chain. They are written, never translated.
import type { Artefact } from '../artefact/index.ts'
import { type SqlDialect, sqlDialects } from './dialects.ts'
import { checkOf, headOf, testOf } from './sql-around.ts'
import type { SqlAsked } from './sql-asked.ts'
import { sqlChain } from './sql-chain.ts'
import { type Giving, kept, within } from './sql-given.ts'
import { groupedIn } from './sql-grouped.ts'
import { type SqlLaw, sqlLaw } from './sql-law.ts'
import { type SqlPart, statement } from './sql-statement.ts'
import { timelineOf } from './sql-time.ts'

/** A statement and what is run beside it. None ends in a semicolon, and none is longer than a database takes readily. */
export interface SqlTexts {
  /** What is run before, where the tables of the law would make the statement too long: views or tables, which can be made again. */
  readonly setup: readonly string[]
  /** Each row of the table with `possible`, the set of its verdicts as bits; `verdicts`, the same in words; `perhaps` and `if_perhaps`; of several acts, for each of them. */
  readonly sql: string
  /** One row: rows in and out, those that cannot be judged, those that contradict themselves, and what could not be read, by fact. */
  readonly checkSql: string
  /** The rows that broke the law for certain, as dbt takes a test: there must be none. `done`: the column that says whether the act was done. */
  readonly testSql: (done: string) => string
}

/** The statements for what is asked. Places, act and names must be good ones. */
export function sqlOf(artefact: Artefact, asked: SqlAsked): SqlTexts {
  return textsOf(artefact, asked, [asked.act], [partOf(artefact, asked, '')], asked.table)
}

/** The same for several acts in one statement, which reads the rows once. The columns of each act begin with its name. */
export function sqlTogether(artefact: Artefact, asked: SqlAsked, acts: readonly string[]): Omit<SqlTexts, 'testSql'> {
  return textsOf(artefact, asked, acts, partsOf(artefact, asked, acts), asked.table)
}

/** The same for rows that say the same, each kind once with how many there are in `records`. All are of one day. */
export function sqlGrouped(artefact: Artefact, asked: SqlAsked, acts: readonly string[]): Omit<SqlTexts, 'testSql'> {
  const laws = acts.map((act) => sqlLaw(artefact, { ...asked, act }))
  const facts = laws.flatMap((law) => law.chain.blocks.flatMap((block) => block.facts))
  const grouped = groupedIn(artefact, asked, facts)
  return textsOf(artefact, asked, acts, partsOf(artefact, grouped, acts, laws), grouped.table, 'kind')
}

/** How many characters a statement has at most. WHY: ClickHouse takes no more than 262,144, and others plan a longer one for a noticeable time. */
export const mostInStatement = 100_000

/** The statements, with their tables in them, or beside them where one would be too long. */
function textsOf(
  artefact: Artefact,
  asked: SqlAsked,
  acts: readonly string[],
  parts: readonly SqlPart[],
  table: string,
  each: 'row' | 'kind' = 'row',
): SqlTexts {
  const by = (giving: Giving): SqlTexts => {
    const { setup, body } = statement(artefact, table, parts, giving)
    return {
      setup,
      sql: `${headOf(artefact, asked, acts, each)}\n${body}`,
      checkSql: checkOf(artefact, asked, parts, body, each === 'row' ? '1' : 'w.records'),
      testSql: (done) => testOf(artefact, asked, body, done),
    }
  }
  const inOne = by(within)
  const { whole = mostInStatement }: SqlDialect = sqlDialects[asked.dialect]
  return Math.max(inOne.sql.length, inOne.checkSql.length, inOne.testSql(asked.table).length) < whole ? inOne : by(kept)
}

/** One act is written without a name of its own. */
function partsOf(artefact: Artefact, asked: SqlAsked, acts: readonly string[], laws: readonly SqlLaw[] = []): readonly SqlPart[] {
  const [only = '', ...others] = acts
  if (others.length === 0) return [partOf(artefact, { ...asked, act: only }, '', laws[0])]
  return acts.map((act, at) => {
    const name = act.replaceAll('-', '_')
    return partOf(artefact, { ...asked, act, prefix: asked.prefix === undefined ? name : `${asked.prefix}_${name}` }, `_of_${at + 1}`, laws[at])
  })
}

/** A statement as a view of a name. */
export function viewSql(name: string, sql: string): string {
  return `create view ${name} as\n${sql}`
}

function partOf(artefact: Artefact, asked: SqlAsked, own: string, law = sqlLaw(artefact, asked)): SqlPart {
  const timeline = timelineOf(asked, law, own)
  return { asked, own, law, timeline, chain: sqlChain(artefact, asked, law, timeline, own) }
}
