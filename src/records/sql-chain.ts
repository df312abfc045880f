// How a statement goes through the tables of a chain: by lists or texts that stand once beside the rows, or by tables that are joined.
import type { Artefact } from '../artefact/index.ts'
import { invariant } from '../base/index.ts'
import type { BlockTable } from './blocks.ts'
import { type SqlDialect, sqlDialects } from './dialects.ts'
import { codeOf, numberOf, type SqlAsked } from './sql-asked.ts'
import type { SqlTables } from './sql-given.ts'
import { nowhereSet, type SqlLaw } from './sql-law.ts'
import { readingIn } from './sql-states.ts'
import { type TableStep, type TableValue, type TableWay, writtenAs } from './sql-tables.ts'
import { type SqlTimeline, stretchOf } from './sql-time.ts'

/** The ways through a chain as parts of a statement. Its tables are written once, however often a row goes through them. */
export interface SqlChain extends Pick<SqlTables, 'values' | 'rows'> {
  /** What is reckoned once of each row, and stands beside it. */
  readonly beside: readonly string[]
  readonly joins: readonly string[]
  /** The set that a row leads to; null where it is nowhere. */
  readonly possible: string
  /** Whether something only perhaps stood, and the set if it did. */
  readonly perhaps: string
  readonly ifPerhaps: string
}

/** WHY: states and codes are reckoned in the narrow type that they fit into, and one that did not would be an error of the database. */
const mostNarrow = 32_767

/** What a row leads to, as the dialect writes it. `own`: what names end in. */
export function sqlChain(artefact: Artefact, asked: SqlAsked, law: SqlLaw, { is: timeline, listed }: SqlTimeline, own: string): SqlChain {
  const { chain, states, looses, stretches, nowhere } = law
  const ends = chain.sets.map((bits) => (bits === nowhereSet ? null : bits))
  const isLoose = looses.some((each) => each !== nowhere)
  const isFixed = typeof timeline === 'number' && stretches === 1
  const steps = chain.blocks.map((block, index): TableStep => {
    const entries = index === chain.blocks.length - 1 ? block.next.map((state) => ends[state] ?? null) : block.next
    return { name: `evenhand_${index + 1}${own}`, codes: block.codes, reading: readingIn(block), values: valuesIn(artefact, asked, block), entries }
  })
  const { tables, lateral }: SqlDialect = sqlDialects[asked.dialect]
  const isOnce = lateral === true && !('on' in asked.day)
  const day = isOnce ? `d${own}.evenhand_stretch` : stretchOf(asked, law)
  const stretch: TableValue = { radix: stretches, is: day, stands: day }
  const first = (name: string, entries: readonly number[]): TableStep => ({
    ...{ name: `evenhand_${name}${own}`, codes: stretches, reading: states.length / stretches, values: [stretch] },
    // WHY: where no fact matters there are no further tables, and the state itself stands for a set
    entries: steps.length === 0 ? entries.map((state) => ends[state] ?? null) : entries,
  })
  const [law1, law2] = [first('law', states), first('perhaps', looses)]
  const placed: readonly TableStep[] = listed === undefined ? [] : [listed]
  const starts = isFixed ? [] : [...placed, law1, ...(isLoose ? [law2] : [])]
  const all = [...starts, ...steps]
  for (const { entries } of all) invariant(entries.length <= mostNarrow, 'a table that narrow numbers can go through')
  const { through, ...written } = writtenAs(tables, all, own)
  const beside = isOnce ? [`cross join lateral (select ${stretchOf(asked, law)} as evenhand_stretch) d${own}`] : []
  const parts = { ...written, beside }

  const begin = String(timeline)
  const fixed = (list: readonly number[]): number => list[isFixed ? timeline : 0] ?? nowhere
  const way = (step: TableStep, list: readonly number[], name: string): TableWay => {
    if (!isFixed) return through([...placed, step, ...steps], begin, name, placed.length + 1)
    const set = String(ends[fixed(list)] ?? 'null')
    return steps.length === 0 ? { is: set, first: set, joins: [] } : through(steps, String(fixed(list)), name)
  }
  const possible = way(law1, states, `e${own}`)
  if (!isLoose) return { ...parts, joins: possible.joins, possible: possible.is, perhaps: '0 = 1', ifPerhaps: 'case when 1 = 0 then 0 end' }
  const ifPerhaps = way(law2, looses, `p${own}`)
  const isPerhaps = isFixed ? '1 = 1' : steps.length === 0 ? `${ifPerhaps.is} is not null` : `${ifPerhaps.first} <> ${nowhere}`
  return {
    ...parts,
    joins: [...possible.joins, ...ifPerhaps.joins],
    possible: possible.is,
    perhaps: isPerhaps,
    // WHY: on most days nothing only perhaps stood, and a database goes through the tables for no row that a condition leaves out
    ifPerhaps: `case when ${isPerhaps} then ${ifPerhaps.is} end`,
  }
}

/** What a row answers to the facts of a table. */
function valuesIn({ vocabulary }: Artefact, asked: SqlAsked, { facts, radices }: BlockTable): readonly TableValue[] {
  return facts.map((number, index) => {
    const fact = vocabulary.facts[number]
    const answers = fact?.answers.map((each) => each.id) ?? []
    const id = fact?.id ?? ''
    return { radix: radices[index] ?? 1, is: codeOf(asked, id, answers), stands: numberOf(asked, id, answers) }
  })
}
