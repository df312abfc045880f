// A table of a database as a source of rows: of each row only what the layout reads, in an order that the same rows always have.
import type { Artefact } from '../artefact/index.ts'
import { dayTextReader, isTogether, runStarts } from './day-runs.ts'
import { plainHeading } from './headings.ts'
import type { RecordLayout } from './layout.ts'
import { columnsRead, columnUses } from './layout-columns.ts'
import type { RecordSource, RowsTogether } from './source.ts'
import { type TableColumns, type TableDatabase, tableColumnsSql, tableDaysSql, tableRowsSql, tableRunsSql, tableSizeSql } from './table-sql.ts'

/** Whoever asks a database. `ask` gives the rows of an answer in parts, as texts, and rejects with `UnreadTable` or with what the database said. */
export interface TableClient {
  readonly database: TableDatabase
  readonly ask: (sql: string) => AsyncIterable<readonly (readonly string[])[]>
}

/** Why a table cannot be read. `no-program`: whoever asks the database is not installed; `no-entry`: it lets nobody in with what was given; `changed`: rows came or went meanwhile. */
export type UnreadTableCode = 'no-program' | 'no-entry' | 'no-table' | 'changed'

export class UnreadTable extends Error {
  readonly code: UnreadTableCode

  constructor(code: UnreadTableCode, name: string) {
    super(name)
    this.code = code
  }
}

/** What is made of a text so that others can tell whether it is the same: 64 hexadecimal digits. */
export interface TextDigest {
  readonly add: (text: string) => void
  readonly end: () => string
}

/** What leaves the database: all rows; rows that are alike once, with how many there are; or those and days of one month between which no rule changes, which no row's own day and number can be told from. */
export type TableCounting = 'rows' | 'alike' | 'months'

/** WHY: whatever has more different texts has times in them, and its rows are then counted text by text. */
const mostDays = 20_000
/** WHY: the statement has a comparison for each, and databases take no statement of any length. */
const mostRuns = 1_500

/** A table as a source, by a plain name, of a schema too. Its hash is of what was counted month by month, so that it is the same whoever counts. */
export function tableSource(
  artefact: Artefact,
  layout: RecordLayout,
  client: TableClient,
  table: string,
  counting: TableCounting,
  digest: TextDigest,
): RecordSource {
  let [size, read, hash] = [0, 0, '']
  const { database } = client
  return {
    name: table,
    get size() {
      return size
    },
    firstRow: 1,
    rows: async function* () {
      for await (const part of together()) yield part.flatMap(({ first, count }) => Array.from({ length: count }, () => first))
    },
    together,
    read: () => read,
    hash: () => hash,
  }

  async function* together(): AsyncGenerator<readonly RowsTogether[]> {
    const names = (await all(tableColumnsSql(database, table))).flat()
    if (names.length === 0) throw new UnreadTable('no-table', table)
    const { headings, columns } = columnsIn(layout, names)
    yield [{ first: headings, last: headings, count: 1 }]
    // WHY: whoever reads the headings goes no further without a column that is missing
    if (columns === undefined) return
    size = Number((await all(tableSizeSql(table)))[0]?.[0])
    const monthly = digestOfMonths(layout, digest)
    const width = columns.others.length + 1
    for await (const part of client.ask(await statement(columns))) {
      yield part.map((row) => {
        const [count, cells, from = '', through = '', number = ''] = [Number(row[0]), row.slice(1, width), ...row.slice(width)]
        read += count
        monthly.add(cells, from, through, count)
        const rest = columns.number === undefined ? [] : [number]
        const first = [...cells, from, ...rest]
        return { first, last: from === through ? first : [...cells, through, ...rest], count }
      })
    }
    if (read !== size) throw new UnreadTable('changed', table)
    hash = monthly.end()
  }

  async function statement(columns: TableColumns): Promise<string> {
    const { others, day } = columns
    if (counting !== 'months') return tableRowsSql(database, table, columns, counting === 'alike')
    const days = (await all(tableDaysSql(database, table, day, mostDays + 1))).map(([, each = '']) => each)
    const starts = days.length > mostDays ? [] : runStarts(artefact, layout, days)
    const isShort = starts.length > 0 && starts.length <= mostRuns
    return isShort ? tableRunsSql(database, table, { others, day }, starts) : tableRowsSql(database, table, { others, day }, true)
  }

  async function all(sql: string): Promise<readonly (readonly string[])[]> {
    const found: (readonly string[])[] = []
    for await (const part of client.ask(sql)) found.push(...part)
    return found
  }
}

/** The columns of a table that a layout reads, and their headings as the layout has them; no columns where that of the day is missing. A `_` in a table stands for a space or a dash too. */
function columnsIn(layout: RecordLayout, names: readonly string[]): { readonly headings: readonly string[]; readonly columns?: TableColumns } {
  const uses = columnUses(layout)
  const joined = (name: string): string => plainHeading(name).replace(/[ -]/g, '_')
  const found = columnsRead(layout).flatMap((heading) => {
    const exact = names.filter((each) => plainHeading(each) === plainHeading(heading))
    const near = names.filter((each) => joined(each) === joined(heading))
    return (exact.length > 0 ? exact : near).map((name) => ({ heading, name }))
  })
  const isOnly = (heading: string | undefined): boolean => heading !== undefined && uses.get(heading)?.length === 1
  const day = found.find((each) => each.heading === layout.day?.column)
  const number = found.find((each) => each.heading === layout.number && isOnly(layout.number))
  const others = found.filter((each) => each !== day && each !== number)
  const last = [...(day === undefined ? [] : [day]), ...(number === undefined ? [] : [number])]
  const headings = [...others, ...last].map((each) => each.heading)
  if (day === undefined) return { headings }
  // WHY: a column of which more than the day is read is one of the others too, so that its rows are never counted as alike
  const read = [...others, ...(isOnly(day.heading) ? [] : [day])].map((each) => each.name)
  return { headings, columns: { others: read, day: day.name, ...(number === undefined ? {} : { number: number.name }) } }
}

/** The digest of rows in their order, those of one month together that differ in nothing but the day. */
function digestOfMonths(layout: RecordLayout, digest: TextDigest) {
  const readDay = dayTextReader(layout)
  let open: { cells: string; from: string; through: string; count: number } | undefined
  const close = (): void => {
    if (open !== undefined) digest.add(`${open.cells} ${JSON.stringify([open.from, open.through, open.count])}\n`)
  }
  return {
    add: (row: readonly string[], from: string, through: string, count: number): void => {
      const cells = JSON.stringify(row)
      if (open?.cells === cells && isTogether(readDay(open.through), readDay(from))) {
        open.through = through
        open.count += count
      } else {
        close()
        open = { cells, from, through, count }
      }
    },
    end: (): string => {
      close()
      return digest.end()
    },
  }
}
