// The statement itself: each row of a table with what the law leaves possible.
import type { Artefact } from '../artefact/index.ts'
import { outcomesIn } from './partial.ts'
import { answerColumn, type SqlAsked, sqlText } from './sql-asked.ts'
import type { SqlChain } from './sql-chain.ts'
import type { Giving } from './sql-given.ts'
import { nowhereSet, type SqlLaw } from './sql-law.ts'
import type { SqlTimeline } from './sql-time.ts'

/** What a statement says of one act. */
export interface SqlPart {
  readonly asked: SqlAsked
  /** What its names end in. */
  readonly own: string
  readonly law: SqlLaw
  readonly timeline: SqlTimeline
  readonly chain: SqlChain
}

/** The statement with its tables as they are given, and what is run before it. */
export function statement(
  artefact: Artefact,
  table: string,
  parts: readonly SqlPart[],
  giving: Giving,
): { readonly setup: readonly string[]; readonly body: string } {
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
