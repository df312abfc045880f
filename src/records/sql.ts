// Statements for databases: what the records of a table leave open, by the tables of a chain. They are written, never translated.
import type { Artefact } from '../artefact/index.ts'
import { firstSqlDay, pastSqlDay, type SqlDialect, sqlDialects } from './dialects.ts'
import { outcomesIn, setOf } from './partial.ts'
import { answerColumn, columnOf, isReadIn, type SqlAsked, sqlText } from './sql-asked.ts'
import { type SqlChain, sqlChain } from './sql-chain.ts'
import { type Giving, kept, within } from './sql-given.ts'
import { groupedIn } from './sql-grouped.ts'
import { nowhereSet, type SqlLaw, sqlLaw } from './sql-law.ts'
import { type SqlTimeline, timelineOf } from './sql-time.ts'

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

/** What a statement says of one act. */
interface SqlPart {
  readonly asked: SqlAsked
  /** What its names end in. */
  readonly own: string
  readonly law: SqlLaw
  readonly timeline: SqlTimeline
  readonly chain: SqlChain
}

function partOf(artefact: Artefact, asked: SqlAsked, own: string, law = sqlLaw(artefact, asked)): SqlPart {
  const timeline = timelineOf(asked, law, own)
  return { asked, own, law, timeline, chain: sqlChain(artefact, asked, law, timeline, own) }
}

function statement(artefact: Artefact, table: string, parts: readonly SqlPart[], giving: Giving): Pick<SqlTexts, 'setup'> & { readonly body: string } {
  const given = parts.map(({ asked, own, timeline: { tables }, chain }) =>
    giving(asked.dialect, { ...tables, values: [...tables.values, ...chain.values], rows: [...tables.rows, ...chain.rows] }, own),
  )
  const tables = given.flatMap((each) => each.before)
  const named = given.flatMap((each) => each.named)
  const body = [
    ...(tables.length === 0 ? [] : [`with ${tables.join(',\n')}`]),
    ['select v.*', ...parts.map((each) => wordsOf(artefact, each))].join(',\n  '),
    'from (',
    ...(named.length === 0 ? [] : [`with ${named.join(',\n')}`]),
    ['select r.*', ...parts.flatMap(setsOf)].join(',\n  '),
    `from ${table} r`,
    ...parts.flatMap(({ timeline }) => (timeline.join === undefined ? [] : [timeline.join])),
    ...parts.flatMap(({ chain }, at) => [...(given[at]?.beside ?? []), ...chain.beside]),
    ...parts.flatMap(({ chain }) => chain.joins),
    ') v',
  ].join('\n')
  const types = given.flatMap((each) => each.types)
  return { setup: [...new Set(given.flatMap((each) => each.setup))], body: types.reduce((text, [type, name]) => text.replaceAll(type, name), body) }
}

function setsOf({ asked, chain: { possible, perhaps, ifPerhaps } }: SqlPart): readonly string[] {
  const named = [
    ['possible', possible],
    ['perhaps', perhaps],
    ['if_perhaps', ifPerhaps],
  ] as const
  return named.map(([name, is]) => `${is} as ${answerColumn(asked, name)}`)
}

function wordsOf(artefact: Artefact, { asked, law }: SqlPart): string {
  const sets = [...new Set([0, ...law.chain.sets])].filter((each) => each !== nowhereSet)
  const words = sets.map((bits) => `when ${bits} then ${sqlText(textOf(artefact, bits))}`)
  return `case v.${answerColumn(asked, 'possible')} ${words.join(' ')} end as ${answerColumn(asked, 'verdicts')}`
}

function textOf({ verdicts }: Artefact, bits: number): string {
  return bits === 0
    ? 'contradictory'
    : outcomesIn(bits)
        .map((each) => verdicts[each] ?? '')
        .join(', ')
}

function headOf(
  artefact: Artefact,
  { actor, places, day, placeColumn, agencyColumn, law }: SqlAsked,
  acts: readonly string[],
  each: 'row' | 'kind' = 'row',
): string {
  const bits = artefact.verdicts.map((verdict, index) => `${1 << index} ${verdict}`).join(', ')
  const when = 'on' in day ? `on ${day.on}` : `on the day in ${day.column}, from ${firstSqlDay} until ${pastSqlDay}`
  const lines = [
    ...(each === 'kind' ? ['Rows that say the same are one line here; records is how many there are, and a fact is null where they say no answer.'] : []),
    'For each row: which verdicts the law leaves possible, as far as the row says what was the case.',
    `${acts.length === 1 ? 'Act' : 'Acts, each with columns of its own'}: ${acts.join(', ')}${actor === undefined ? '' : ` by ${actor}`}, ${when}.`,
    `Places: ${placed(places)}${placeColumn === undefined ? '; every row is taken to be there' : `; a row's is in ${placeColumn}`}.`,
    ...(agencyColumn === undefined ? [] : [`The kind of agency is in ${agencyColumn}.`]),
    `possible is a sum of bits: ${bits}.`,
    'verdicts says the same in words. 0, contradictory: no situation is as the row says. null: its place or day is none of those here.',
    'silent: no rule here speaks to it, which is not a permission. More than one: the row does not say enough.',
    'perhaps: a text only perhaps stood on that day; possible is without it, if_perhaps is the sum of bits with it.',
    `Law: ${law}`,
  ]
  return lines.map((each) => `-- ${each}`).join('\n')
}

/** The places, or the first of many: the statement has all of them. */
function placed(places: SqlAsked['places']): string {
  const named = places.slice(0, mostNamed).map(({ id, agency }) => `${id} (${agency})`)
  const more = places.length - named.length
  return `${named.join(', ')}${more === 0 ? '' : ` and ${more} more, which the statement has`}`
}

const mostNamed = 20

/** `records`: of how many rows each line of the answer is. */
function checkOf({ vocabulary }: Artefact, asked: SqlAsked, parts: readonly SqlPart[], body: string, records = '1'): string {
  const facts = parts.flatMap(({ law }) => law.chain.blocks.flatMap((block) => block.facts))
  const unread = [...new Set(facts)].flatMap((number) => {
    const fact = vocabulary.facts[number]
    const column = columnOf(asked, fact?.id ?? '')
    if (fact === undefined || column === null) return []
    const isRead = isReadIn(
      asked,
      column,
      fact.answers.map((each) => each.id),
    )
    return [`coalesce(sum(case when ${isRead} then 0 else 1 end), 0) as unread_${fact.id.replaceAll('-', '_')}`]
  })
  return [
    '-- rows_in and rows_out must be the same. unread_…: rows with a value that is no answer, which counts as not known.',
    `select i.*, o.* from (`,
    `select ${['count(*) as rows_in', ...unread].join(',\n  ')}`,
    `from ${asked.table} r`,
    ') i cross join (',
    [
      `select coalesce(sum(${records}), 0) as rows_out`,
      ...parts.flatMap(({ asked: each }) => {
        const count = (of: string, name: string): string =>
          `coalesce(sum(case when w.${answerColumn(each, 'possible')} ${of} then ${records} else 0 end), 0) as ${parts.length === 1 ? name : `${each.prefix}_${name}`}`
        return [count('is null', 'not_judged'), count('= 0', 'contradictory')]
      }),
    ].join(',\n  '),
    `from (\n${body}\n) w`,
    ') o',
  ].join('\n')
}

function testOf(artefact: Artefact, asked: SqlAsked, body: string, done: string): string {
  const [yes, no] = asked.codes === 'numbers' ? ['1', '0'] : ["'yes'", "'no'"]
  const broke = ([verdict, is]: readonly ['must' | 'must not', string]): string => {
    const bits = setOf([artefact.verdicts.indexOf(verdict)])
    // WHY: where a null is asked for too PostgreSQL keeps the order of the joins, which it otherwise changes to one that did not end in a minute
    return `w.${done} = ${is} and coalesce(w.${answerColumn(asked, 'possible')}, 0) = ${bits} and coalesce(w.${answerColumn(asked, 'if_perhaps')}, ${bits}) = ${bits}`
  }
  return [
    headOf(artefact, asked, [asked.act]),
    '-- A test: the rows that broke the law for certain, whatever they do not say. There must be none.',
    `select w.* from (\n${body}\n) w`,
    `where ${broke(['must not', yes])}`,
    `  or ${broke(['must', no])}`,
  ].join('\n')
}
