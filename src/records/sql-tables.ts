// How the tables of a chain are written and gone through: as lists, arrays, texts of digits, or tables that are joined.
import type { SqlDialect, SqlList } from './dialects.ts'
import type { SqlRows, SqlTables, SqlValue } from './sql-given.ts'

/** A table on the way: by a state and a code the next state. */
export interface TableStep {
  readonly name: string
  readonly codes: number
  /** For how many states the code matters; they are the first. */
  readonly reading: number
  readonly values: readonly TableValue[]
  readonly entries: readonly (number | null)[]
}

/** What a fact is in a row: a number below the radix; and what stands there, which is the same or no answer. */
export interface TableValue {
  readonly radix: number
  readonly is: string
  readonly stands: string
}

/** What some steps lead to, and the first few of them; and the tables that are joined for that. */
export interface TableWay {
  readonly is: string
  readonly first: string
  readonly joins: readonly string[]
}

/** Tables in a dialect. `through` goes through some steps from a state; `own` is a name for that way. */
export interface WrittenTables extends Pick<SqlTables, 'values' | 'rows'> {
  readonly through: (steps: readonly TableStep[], start: string, own: string, few?: number) => TableWay
}

/** The tables of a way as a dialect writes them. `own`: what names end in. */
export function writtenAs(tables: SqlDialect['tables'], all: readonly TableStep[], own: string): WrittenTables {
  if (all.length === 0) return none
  return typeof tables === 'string' ? ways[tables](all, own) : listed(all, own, tables)
}

const none: WrittenTables = { values: [], rows: [], through: (_, start) => ({ is: start, first: start, joins: [] }) }

/** Tables as texts of digits, each entry as wide as the others. */
function digits(all: readonly TableStep[], own: string): WrittenTables {
  const width = Math.max(...all.flatMap(({ entries }) => entries.map((each) => String(each ?? '').length)))
  const nothing = ' '.repeat(width)
  const text = ({ entries }: TableStep): string => `'${entries.map((each) => (each === null ? nothing : String(each).padStart(width, '0'))).join('')}'`
  return entered(all, own, text, 'beside', (step, from, state) => {
    const entry = `substr(${from}, (${placeIn(step, state)}) * ${width} + 1, ${width})`
    return `cast(${step.entries.includes(null) ? `nullif(${entry}, '${nothing}')` : entry} as integer)`
  })
}

function listed(all: readonly TableStep[], own: string, { before, after, holed = after, first, stands }: SqlList): WrittenTables {
  const text = ({ entries }: TableStep): string => `${before}${entries.map((each) => each ?? 'null').join()}${entries.includes(null) ? holed : after}`
  return entered(all, own, text, stands, (step, list, state) => `${list}[${placeIn(step, state)}${first === 0 ? '' : ` + ${first}`}]`)
}

/** What stands for null where an array has none. */
const noSet = -1

/** Tables as arrays with a dimension for each fact, and one for the state. */
function inDimensions(all: readonly TableStep[], own: string): WrittenTables {
  const text = ({ entries, codes, values }: TableStep): string => {
    const states = entries.length / codes
    const line = (from: number): string => `{${Array.from({ length: states }, (_, state) => entries[state * codes + from] ?? noSet).join()}}`
    const array = (from: number, [first, ...rest]: readonly TableValue[]): string => {
      if (first === undefined) return line(from)
      const weight = rest.reduce((product, { radix }) => product * radix, 1)
      return `{${Array.from({ length: first.radix }, (_, value) => array(from + value * weight, rest)).join()}}`
    }
    const bounds = [...values.map(({ radix }) => radix), states].map((each) => `[0:${each - 1}]`)
    return `'${bounds.join('')}=${array(0, values)}'::int[]`
  }
  const through = (of: 'is' | 'stands'): WrittenTables =>
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
function placeIn({ codes, values }: TableStep, state: string): string {
  return codes === 1 ? state : `${state} * ${codes} + ${codeFrom(values)}`
}

/** The number that what a row says is of all that it could say. */
function codeFrom(values: readonly TableValue[]): string {
  const terms = values.map(({ is }, index) => {
    const weight = values.slice(index + 1).reduce((product, { radix }) => product * radix, 1)
    return weight === 1 ? is : `${is} * ${weight}`
  })
  return terms.join(' + ')
}

/** Tables that an expression reads an entry of. */
function entered(
  all: readonly TableStep[],
  own: string,
  textOf: (step: TableStep) => string,
  stands: 'beside' | 'named',
  entryAt: (step: TableStep, from: string, state: string) => string,
): WrittenTables {
  const values = all.map((step): SqlValue => ({ name: step.name, text: textOf(step) }))
  return {
    values,
    rows: [],
    through: (steps, start, _, few = 0) => {
      const after = (state: string, step: TableStep): string => entryAt(step, stands === 'beside' ? `t${own}.${step.name}` : step.name, state)
      return { is: steps.reduce(after, start), first: steps.slice(0, few).reduce(after, start), joins: [] }
    },
  }
}

/** Tables that are joined. */
function joined(all: readonly TableStep[]): WrittenTables {
  return {
    values: [],
    rows: all.map(({ name, codes, reading, entries }): SqlRows => {
      const lines = entries.map((next, at) => [Math.floor(at / codes), at % codes, next ?? 'cast(null as integer)'] as const)
      return { name, keys: ['state', 'code'], value: 'leads_to', rows: lines.filter(([from, code]) => from < reading || code === 0) }
    }),
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

const ways = { dimensions: inDimensions, digits, joins: joined } as const satisfies Record<string, (all: readonly TableStep[], own: string) => WrittenTables>
