// Statements for databases: what the records of a table leave open, by the tables of a chain. They are written, never translated.
import type { Artefact } from '../artefact/index.ts'
import type { Blocks, BlockTable } from './blocks.ts'
import { firstSqlDay, pastSqlDay, type SqlDialect, sqlDialects } from './dialects.ts'
import { outcomesIn, setOf } from './partial.ts'
import { codeOf, columnOf, isReadIn, type SqlAsked, sqlText, unionOf } from './sql-asked.ts'
import { type SqlLaw, sqlLaw } from './sql-law.ts'
import { readingIn } from './sql-states.ts'

/** A statement and what is run beside it. None ends in a semicolon. */
export interface SqlTexts {
  /** Each row of the table with `possible`, the set of its verdicts as bits; `verdicts`, the same in words; `perhaps` and `if_perhaps`. */
  readonly sql: string
  /** One row: rows in and out, those that cannot be judged, those that contradict themselves, and what could not be read, by fact. */
  readonly checkSql: string
  /** The rows that broke the law for certain, as dbt takes a test: there must be none. `done`: the column that says whether the act was done. */
  readonly testSql: (done: string) => string
}

/** The statements for what is asked. Places, act and names must be good ones. */
export function sqlOf(artefact: Artefact, asked: SqlAsked): SqlTexts {
  const law = sqlLaw(artefact, asked)
  const body = statement(artefact, asked, law)
  return {
    sql: `${headOf(artefact, asked)}\n${body}`,
    checkSql: checkOf(artefact, asked, law, body),
    testSql: (done) => testOf(artefact, asked, body, done),
  }
}

/** A statement as a view of a name. */
export function viewSql(name: string, sql: string): string {
  return `create view ${name} as\n${sql}`
}

function statement(artefact: Artefact, asked: SqlAsked, law: SqlLaw): string {
  const { stretches } = law
  const isPlaced = asked.placeColumn !== undefined || asked.agencyColumn !== undefined || !('on' in asked.day)
  const isLoose = stretches.some((each) => each.perhaps)
  const only = stretches[0] ?? law.nowhere
  const plain = chainOf(artefact, asked, law.plain, 'evenhand', isPlaced ? 'l.state' : String(only.state))
  const loose = chainOf(artefact, asked, law.loose, 'evenhand_perhaps', isPlaced ? 'l.loose' : String(only.loose))
  const isPerhaps = isPlaced ? 'l.perhaps = 1' : `${only.perhaps ? 1 : 0} = 1`
  const judged = isPlaced ? `case when l.place <> '' then ${plain.set} end` : plain.set
  const tables = [...(isPlaced ? [placesTable(asked, law)] : []), ...plain.tables, ...(isLoose ? loose.tables : [])]
  const words = [...new Set([0, ...law.plain.sets])].map((bits) => `when v.possible = ${bits} then ${sqlText(textOf(artefact, bits))}`)
  return [
    ...(tables.length === 0 ? [] : [`with ${tables.join(',\n')}`]),
    `select v.*,\n  case ${words.join(' ')} end as verdicts`,
    'from (',
    `select r.*,\n  ${judged} as possible,\n  ${isPerhaps} as perhaps,\n  case when ${isLoose ? `${isPerhaps} then ${loose.set}` : '1 = 0 then 0'} end as if_perhaps`,
    `from ${asked.table} r`,
    ...(isPlaced ? [placing(asked)] : []),
    ...plain.joins,
    ...(isLoose ? loose.joins : []),
    ') v',
  ].join('\n')
}

/** How the set of a row is had: an expression, the joins that it needs, and the tables that they join. */
interface Chain {
  readonly set: string
  readonly joins: readonly string[]
  readonly tables: readonly string[]
}

/** A chain of tables that begins with a state, as the dialect writes it. */
function chainOf(artefact: Artefact, asked: SqlAsked, { blocks, sets }: Blocks, name: string, start: string): Chain {
  // WHY: where no fact matters there is no table, and the state itself stands for a set
  if (blocks.length === 0) return { set: `case ${sets.map((bits, state) => `when ${start} = ${state} then ${bits}`).join(' ')} end`, joins: [], tables: [] }
  const steps = blocks.map((block, index) => ({
    codes: block.codes,
    reading: readingIn(block),
    code: codeIn(artefact, asked, block),
    entries: index === blocks.length - 1 ? block.next.map((state) => sets[state] ?? 0) : block.next,
  }))
  const { tables }: SqlDialect = sqlDialects[asked.dialect]
  if (tables !== 'joins') {
    const set = steps.reduce((state, { codes, code, entries }) => entryAt(tables, entries, `${state} * ${codes} + ${code}`), start)
    return { set, joins: [], tables: [] }
  }
  const own = (index: number): string => `${name}_${index + 1}`
  const state = (index: number): string => (index === 0 ? start : `${own(index - 1)}.leads_to`)
  return {
    set: state(steps.length),
    // WHY: each row has its entry, so that an inner join would give the same, but SQLite then takes the tables in another order and did not end in four minutes
    joins: steps.map(
      ({ code, reading }, index) =>
        `left join ${own(index)} on ${own(index)}.state = ${state(index)} and ${own(index)}.code = case when ${state(index)} < ${reading} then ${code} else 0 end`,
    ),
    tables: steps.map(({ codes, reading, entries }, index) => {
      const all = entries.map((next, at) => [Math.floor(at / codes), at % codes, next] as const)
      const rows = all.filter(([from, code]) => from < reading || code === 0)
      // WHY: grouped, a table stays one for PostgreSQL, which otherwise plans each of its lines as a table of its own and took ten times as long
      return `${own(index)} as (\nselect state, code, max(leads_to) as leads_to from (\n${unionOf(['state', 'code', 'leads_to'], rows)}\n) entries group by state, code\n)`
    }),
  }
}

/** An entry of a table that is a list or a text of digits, by where it is, from 0. */
function entryAt(tables: Exclude<SqlDialect['tables'], 'joins'>, entries: readonly number[], at: string): string {
  if (tables !== 'digits') return `${tables[0]}${entries.join()}${tables[1]}[${at} + 1]`
  const width = String(Math.max(...entries)).length
  const digits = entries.map((each) => String(each).padStart(width, '0')).join('')
  return `cast(substr('${digits}', (${at}) * ${width} + 1, ${width}) as integer)`
}

/** The number of a row's answers to the facts of a table. */
function codeIn({ vocabulary }: Artefact, asked: SqlAsked, { facts, radices }: BlockTable): string {
  const terms = facts.map((number, index) => {
    const fact = vocabulary.facts[number]
    const answers = fact?.answers.map((each) => each.id) ?? []
    const weight = radices.slice(index + 1).reduce((product, each) => product * each, 1)
    const code = codeOf(asked, fact?.id ?? '', answers)
    return weight === 1 ? code : `${code} * ${weight}`
  })
  return terms.join(' + ')
}

/** The places and days with the state that each begins with; one row more for rows that are in none of them. */
function placesTable(asked: SqlAsked, { stretches, nowhere }: SqlLaw): string {
  const day = (text: string): string => dayText(asked, text)
  const rows = [nowhere, ...stretches].map(({ place, agency, since, until, state, loose, perhaps }) => [
    ...[sqlText(place), sqlText(agency), day(since), day(until)],
    ...[state, loose, perhaps ? 1 : 0],
  ])
  return `evenhand_law as (\n${unionOf(['place', 'agency', 'since', 'until', 'state', 'loose', 'perhaps'], rows)}\n)`
}

function dayText({ day }: SqlAsked, text: string): string {
  return 'column' in day && day.holds === 'texts' ? sqlText(text) : `cast(${sqlText(text)} as date)`
}

/** The join of a row with its place and day. */
function placing(asked: SqlAsked): string {
  const { day, places, placeColumn, agencyColumn } = asked
  const first = dayText(asked, firstSqlDay)
  const isDated = 'on' in day ? [] : [`r.${day.column} >= ${first} and r.${day.column} < ${dayText(asked, pastSqlDay)}`]
  // WHY: a text such as 2/10/2020 would be compared as if it were a day and be taken for another
  const isWritten = 'column' in day && day.holds === 'texts' ? [`r.${day.column} like '____-__-__%'`] : []
  const known = [...isDated, ...isWritten, ...(placeColumn === undefined ? [] : [isListed(asked)])]
  const agencies = [...new Set(places.map((each) => each.agency))].map(sqlText).join(', ')
  const isKnown = (agencyColumn === undefined || placeColumn !== undefined ? known : [...known, `r.${agencyColumn} in (${agencies})`]).join(' and ')
  const when = (value: string, other: string): string => `case when ${isKnown} then ${value} else ${other} end`
  return [
    `inner join evenhand_law l on l.place = ${when(placeColumn === undefined ? sqlText(places[0]?.id ?? '') : `r.${placeColumn}`, "''")}`,
    ...(agencyColumn === undefined ? [] : [`  and l.agency = ${when(`r.${agencyColumn}`, "''")}`]),
    ...('on' in day ? [] : [`  and ${when(`r.${day.column}`, first)} >= l.since`, `  and ${when(`r.${day.column}`, first)} < l.until`]),
  ].join('\n')
}

/** Whether a row is in one of the places, of one of the agencies there. */
function isListed({ places, placeColumn, agencyColumn }: SqlAsked): string {
  if (agencyColumn === undefined) return `r.${placeColumn} in (${places.map((each) => sqlText(each.id)).join(', ')})`
  const each = [...Map.groupBy(places, ({ id }) => id)].map(
    ([id, list]) => `r.${placeColumn} = ${sqlText(id)} and r.${agencyColumn} in (${list.map(({ agency }) => sqlText(agency)).join(', ')})`,
  )
  return `(${each.join(' or ')})`
}

function textOf({ verdicts }: Artefact, bits: number): string {
  return bits === 0
    ? 'contradictory'
    : outcomesIn(bits)
        .map((each) => verdicts[each] ?? '')
        .join(', ')
}

function headOf(artefact: Artefact, { act, actor, places, day, placeColumn, agencyColumn, law }: SqlAsked): string {
  const bits = artefact.verdicts.map((verdict, index) => `${1 << index} ${verdict}`).join(', ')
  const when = 'on' in day ? `on ${day.on}` : `on the day in ${day.column}, from ${firstSqlDay} until ${pastSqlDay}`
  const lines = [
    'For each row: which verdicts the law leaves possible, as far as the row says what was the case.',
    `Act: ${act}${actor === undefined ? '' : ` by ${actor}`}, ${when}.`,
    `Places: ${places.map(({ id, agency }) => `${id} (${agency})`).join(', ')}${placeColumn === undefined ? '; every row is taken to be there' : `; a row's is in ${placeColumn}`}.`,
    ...(agencyColumn === undefined ? [] : [`The kind of agency is in ${agencyColumn}.`]),
    `possible is a sum of bits: ${bits}.`,
    'verdicts says the same in words. 0, contradictory: no situation is as the row says. null: its place or day is none of those here.',
    'silent: no rule here speaks to it, which is not a permission. More than one: the row does not say enough.',
    'perhaps: a text only perhaps stood on that day; possible is without it, if_perhaps is the sum of bits with it.',
    `Law: ${law}`,
  ]
  return lines.map((each) => `-- ${each}`).join('\n')
}

function checkOf({ vocabulary }: Artefact, asked: SqlAsked, { plain, loose }: SqlLaw, body: string): string {
  const facts = [...plain.blocks, ...loose.blocks].flatMap((block) => block.facts)
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
    'select count(*) as rows_out,',
    '  coalesce(sum(case when w.possible is null then 1 else 0 end), 0) as not_judged,',
    '  coalesce(sum(case when w.possible = 0 then 1 else 0 end), 0) as contradictory',
    `from (\n${body}\n) w`,
    ') o',
  ].join('\n')
}

function testOf(artefact: Artefact, asked: SqlAsked, body: string, done: string): string {
  const [yes, no] = asked.codes === 'numbers' ? ['1', '0'] : ["'yes'", "'no'"]
  const broke = ([verdict, is]: readonly ['must' | 'must not', string]): string => {
    const bits = setOf([artefact.verdicts.indexOf(verdict)])
    // WHY: where a null is asked for too PostgreSQL keeps the order of the joins, which it otherwise changes to one that did not end in a minute
    return `w.${done} = ${is} and coalesce(w.possible, 0) = ${bits} and coalesce(w.if_perhaps, ${bits}) = ${bits}`
  }
  return [
    headOf(artefact, asked),
    '-- A test: the rows that broke the law for certain, whatever they do not say. There must be none.',
    `select w.* from (\n${body}\n) w`,
    `where ${broke(['must not', yes])}`,
    `  or ${broke(['must', no])}`,
  ].join('\n')
}
