// How a statement goes through the tables of a chain: by lists or texts that stand once beside the rows, or by tables that are joined.
import type { Artefact } from '../artefact/index.ts'
import { invariant } from '../base/index.ts'
import type { BlockTable } from './blocks.ts'
import { type SqlDialect, type SqlList, sqlDialects } from './dialects.ts'
import { codeOf, numberOf, type SqlAsked, unionOf } from './sql-asked.ts'
import { nowhereSet, type SqlLaw } from './sql-law.ts'
import { readingIn } from './sql-states.ts'
import { type SqlTimeline, stretchOf } from './sql-time.ts'

/** The ways through a chain as parts of a statement. Its tables are written once, however often a row goes through them. */
export interface SqlChain {
  /** What stands after the first `with`. */
  readonly before: readonly string[]
  /** What is named where the rows are read. */
  readonly named: readonly string[]
  /** What stands beside each row. */
  readonly beside: readonly string[]
  readonly joins: readonly string[]
  /** The set that a row leads to; null where it is nowhere. */
  readonly possible: string
  /** Whether something only perhaps stood, and the set if it did. */
  readonly perhaps: string
  readonly ifPerhaps: string
}

/** A table on the way: by a state and a code the next state. */
interface Step {
  readonly name: string
  readonly codes: number
  /** For how many states the code matters; they are the first. */
  readonly reading: number
  readonly values: readonly StepValue[]
  readonly entries: readonly (number | null)[]
}

/** What a fact is in a row: a number below the radix; and what stands there, which is the same or no answer. */
interface StepValue {
  readonly radix: number
  readonly is: string
  readonly stands: string
}

/** What some steps lead to, and the first few of them; and the tables that are joined for that. */
interface Way {
  readonly is: string
  readonly first: string
  readonly joins: readonly string[]
}

/** Tables in a dialect. `through` goes through some steps from a state; `own` is a name for that way. */
interface Written extends Pick<SqlChain, 'before' | 'named' | 'beside'> {
  readonly through: (steps: readonly Step[], start: string, own: string, few?: number) => Way
}

/** WHY: states and codes are reckoned in the narrow type that they fit into, and one that did not would be an error of the database. */
const mostNarrow = 32_767

/** What a row leads to, as the dialect writes it. `own`: what names end in. */
export function sqlChain(artefact: Artefact, asked: SqlAsked, law: SqlLaw, { is: timeline, listed: timelines }: SqlTimeline, own: string): SqlChain {
  const { chain, states, looses, stretches, nowhere } = law
  const ends = chain.sets.map((bits) => (bits === nowhereSet ? null : bits))
  const isLoose = looses.some((each) => each !== nowhere)
  const isFixed = typeof timeline === 'number' && stretches === 1
  const steps = chain.blocks.map((block, index): Step => {
    const entries = index === chain.blocks.length - 1 ? block.next.map((state) => ends[state] ?? null) : block.next
    return { name: `evenhand_${index + 1}${own}`, codes: block.codes, reading: readingIn(block), values: valuesIn(artefact, asked, block), entries }
  })
  const { tables, lateral }: SqlDialect = sqlDialects[asked.dialect]
  const isOnce = lateral === true && !('on' in asked.day)
  const day = isOnce ? `d${own}.evenhand_stretch` : stretchOf(asked, law)
  const stretch: StepValue = { radix: stretches, is: day, stands: day }
  const first = (name: string, entries: readonly number[]): Step => ({
    ...{ name: `evenhand_${name}${own}`, codes: stretches, reading: states.length / stretches, values: [stretch] },
    // WHY: where no fact matters there are no further tables, and the state itself stands for a set
    entries: steps.length === 0 ? entries.map((state) => ends[state] ?? null) : entries,
  })
  const [law1, law2] = [first('law', states), first('perhaps', looses)]
  const placed: readonly Step[] =
    timelines === undefined ? [] : [{ name: `evenhand_place${own}`, codes: 1, reading: timelines.length, values: [], entries: timelines }]
  const starts = isFixed ? [] : [...placed, law1, ...(isLoose ? [law2] : [])]
  const all = [...starts, ...steps]
  for (const { entries } of all) invariant(entries.length <= mostNarrow, 'a table that narrow numbers can go through')
  const { through, ...written }: Written = all.length === 0 ? none : typeof tables === 'string' ? ways[tables](all, own) : listed(all, own, tables)
  const beside = isOnce ? [`cross join lateral (select ${stretchOf(asked, law)} as evenhand_stretch) d${own}`] : []
  const parts = { ...written, beside: [...written.beside, ...beside] }

  const begin = String(timeline)
  const fixed = (list: readonly number[]): number => list[isFixed ? timeline : 0] ?? nowhere
  const way = (step: Step, list: readonly number[], name: string): Way => {
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
    ifPerhaps: isFixed || steps.length === 0 || tables === 'joins' ? ifPerhaps.is : `case when ${isPerhaps} then ${ifPerhaps.is} end`,
  }
}

const none: Written = { before: [], named: [], beside: [], through: (_, start) => ({ is: start, first: start, joins: [] }) }

/** Tables as texts of digits, each entry as wide as the others. */
function digits(all: readonly Step[], own: string): Written {
  const width = Math.max(...all.flatMap(({ entries }) => entries.map((each) => String(each ?? '').length)))
  const nothing = ' '.repeat(width)
  const text = ({ entries }: Step): string => `'${entries.map((each) => (each === null ? nothing : String(each).padStart(width, '0'))).join('')}'`
  return entered(all, own, text, 'beside', (step, from, state) => {
    const entry = `substr(${from}, (${placeIn(step, state)}) * ${width} + 1, ${width})`
    return `cast(${step.entries.includes(null) ? `nullif(${entry}, '${nothing}')` : entry} as integer)`
  })
}

function listed(all: readonly Step[], own: string, { before, after, first, stands }: SqlList): Written {
  const text = ({ entries }: Step): string => `${before}${entries.map((each) => each ?? 'null').join()}${after}`
  return entered(all, own, text, stands, (step, list, state) => `${list}[${placeIn(step, state)}${first === 0 ? '' : ` + ${first}`}]`)
}

/** What stands for null where an array has none. */
const noSet = -1

/** Tables as arrays with a dimension for each fact, and one for the state. */
function inDimensions(all: readonly Step[], own: string): Written {
  const text = ({ entries, codes, values }: Step): string => {
    const states = entries.length / codes
    const line = (from: number): string => `{${Array.from({ length: states }, (_, state) => entries[state * codes + from] ?? noSet).join()}}`
    const array = (from: number, [first, ...rest]: readonly StepValue[]): string => {
      if (first === undefined) return line(from)
      const weight = rest.reduce((product, { radix }) => product * radix, 1)
      return `{${Array.from({ length: first.radix }, (_, value) => array(from + value * weight, rest)).join()}}`
    }
    const bounds = [...values.map(({ radix }) => radix), states].map((each) => `[0:${each - 1}]`)
    return `'${bounds.join('')}=${array(0, values)}'::int[]`
  }
  const through = (of: 'is' | 'stands'): Written =>
    entered(all, own, text, 'beside', ({ values }, list, state) => `${list}${values.map((each) => `[${each[of]}]`).join('')}[${state}]`)
  const [sure, quick] = [through('is'), through('stands')]
  return {
    ...sure,
    through: (...given) => {
      const [slow, fast] = [sure.through(...given), quick.through(...given)]
      // WHY: an array with a null in it is gone through from its beginning for each entry
      const nulled = (way: string): string => (given[0].some(({ entries }) => entries.includes(null)) ? `nullif(${way}, ${noSet})` : way)
      // WHY: a number that is no answer leads out of the array, which gives null; only such a row needs to be asked about each number
      return { ...slow, is: nulled(fast.is === slow.is ? fast.is : `coalesce(${fast.is}, ${slow.is})`) }
    },
  }
}

/** The number of an entry by a state and what a row says. */
function placeIn({ codes, values }: Step, state: string): string {
  return values.length === 0 ? state : `${state} * ${codes} + ${codeFrom(values)}`
}

/** The number that what a row says is of all that it could say. */
function codeFrom(values: readonly StepValue[]): string {
  if (values.length === 0) return '0'
  const terms = values.map(({ is }, index) => {
    const weight = values.slice(index + 1).reduce((product, { radix }) => product * radix, 1)
    return weight === 1 ? is : `${is} * ${weight}`
  })
  return terms.join(' + ')
}

/** Tables that an expression reads an entry of. */
function entered(
  all: readonly Step[],
  own: string,
  textOf: (step: Step) => string,
  stands: 'beside' | 'named',
  entryAt: (step: Step, from: string, state: string) => string,
): Written {
  const texts = all.map((step) => `${textOf(step)} as ${step.name}`)
  return {
    before: [],
    named: stands === 'named' ? texts : [],
    beside: stands === 'beside' ? [`cross join (select\n${texts.join(',\n')}) t${own}`] : [],
    through: (steps, start, _, few = 0) => {
      const after = (state: string, step: Step): string => entryAt(step, stands === 'beside' ? `t${own}.${step.name}` : step.name, state)
      return { is: steps.reduce(after, start), first: steps.slice(0, few).reduce(after, start), joins: [] }
    },
  }
}

/** Tables that are joined. */
function joined(all: readonly Step[]): Written {
  return {
    before: all.map(({ name, codes, reading, entries }) => {
      const lines = entries.map((next, at) => [Math.floor(at / codes), at % codes, next ?? 'null'] as const)
      const rows = lines.filter(([from, code]) => from < reading || code === 0)
      // WHY: grouped, a table stays one for PostgreSQL, which otherwise plans each of its lines as a table of its own and took ten times as long
      return `${name} as (\nselect state, code, max(leads_to) as leads_to from (\n${unionOf(['state', 'code', 'leads_to'], rows)}\n) entries group by state, code\n)`
    }),
    named: [],
    beside: [],
    through: (steps, start, name, few = 0) => {
      const own = (index: number): string => `${name}_${index + 1}`
      const state = (index: number): string => (index === 0 ? start : `${own(index - 1)}.leads_to`)
      return {
        is: state(steps.length),
        first: state(few),
        // WHY: each row has its entry, so that an inner join would give the same, but SQLite then takes the tables in another order and did not end in four minutes
        joins: steps.map(
          (step, index) =>
            `left join ${step.name} ${own(index)} on ${own(index)}.state = ${state(index)} and ${own(index)}.code = case when ${state(index)} < ${step.reading} then ${codeFrom(step.values)} else 0 end`,
        ),
      }
    },
  }
}

const ways = { dimensions: inDimensions, digits, joins: joined } as const satisfies Record<string, (all: readonly Step[], own: string) => Written>

/** What a row answers to the facts of a table. */
function valuesIn({ vocabulary }: Artefact, asked: SqlAsked, { facts, radices }: BlockTable): readonly StepValue[] {
  return facts.map((number, index) => {
    const fact = vocabulary.facts[number]
    const answers = fact?.answers.map((each) => each.id) ?? []
    const id = fact?.id ?? ''
    return { radix: radices[index] ?? 1, is: codeOf(asked, id, answers), stands: numberOf(asked, id, answers) }
  })
}
