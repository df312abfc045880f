// What stands around a statement: the comment on top, the check of what comes out, and the test that nothing broke the law.
import type { Artefact } from '../artefact/index.ts'
import { firstSqlDay, pastSqlDay } from './dialects.ts'
import { setOf } from './partial.ts'
import { answerColumn, columnOf, isReadIn, type SqlAsked } from './sql-asked.ts'
import type { SqlPart } from './sql-statement.ts'

/** The comment on top: what is asked, how the answer is read, and the hash of the law. `each`: what a line of the answer is. */
export function headOf(
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

/** One row: how many rows there are and come out, and what could not be judged or read. `records`: of how many rows each line of the answer is. */
export function checkOf({ vocabulary }: Artefact, asked: SqlAsked, parts: readonly SqlPart[], body: string, records = '1'): string {
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

/** The rows that broke the law for certain; `done` is the column that says whether the act was done. */
export function testOf(artefact: Artefact, asked: SqlAsked, body: string, done: string): string {
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
