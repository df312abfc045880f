// How a statement tells the place and the day of a row: which timeline is its own, and in which stretch of days it is.
import { firstSqlDay, pastSqlDay, type SqlDialect, sqlDialects } from './dialects.ts'
import { type SqlAsked, sqlText } from './sql-asked.ts'
import type { SqlTables } from './sql-given.ts'
import type { SqlLaw } from './sql-law.ts'
import type { TableStep } from './sql-tables.ts'

/** The timeline of a row as an expression or a number, 0 where it is in none of the places, and what is joined for it. */
export interface SqlTimeline {
  readonly is: string | number
  /** Where the expression gives the number of a place: the table that leads from there to the timeline. */
  readonly listed?: TableStep
  readonly join?: string
  readonly tables: SqlTables
}

/** `own`: what names end in. WHY: not joined by days too, since each row would then be held against all stretches of its place, and DuckDB took five times as long as for a scan. */
export function timelineOf({ placeColumn, agencyColumn, dialect }: SqlAsked, { places }: SqlLaw, own: string): SqlTimeline {
  const { enums, transforms }: SqlDialect = sqlDialects[dialect]
  const agencies = [...new Set(places.map((each) => each.agency))]
  const key = (place: string, agency: string): string => `${placeColumn === undefined ? '' : place} ${agencyColumn === undefined ? '' : agency}`
  const timelines = new Map(places.toReversed().map((each) => [key(each.place, each.agency), each.timeline]))
  const timeline = (place: string, agency: string): number => timelines.get(key(place, agency)) ?? 0
  /** What a text stands for in a column, by numbers. */
  const numbered = (column: string, texts: readonly string[], numbers: readonly number[], none: number): string =>
    `cast(case r.${column} ${texts.map((each, at) => `when ${sqlText(each)} then ${numbers[at]}`).join(' ')} else ${none} end as smallint)`
  if (placeColumn === undefined) {
    if (agencyColumn === undefined) return { is: places[0]?.timeline ?? 0, tables: none }
    const numbers = agencies.map((agency) => timeline('', agency))
    return { is: numbered(agencyColumn, agencies, numbers, 0), tables: none }
  }

  const ids = [...new Set(places.map((each) => each.place))]
  const isListed = agencyColumn !== undefined || enums === true
  const numbers = ids.map((id, at) => (isListed ? at : timeline(id, '')))
  const nowhere = isListed ? ids.length : 0
  const kinds = agencyColumn === undefined ? [''] : [...agencies, '']
  const which = agencyColumn === undefined ? undefined : numbered(agencyColumn, agencies, [...agencies.keys()], agencies.length)
  const listed: TableStep = {
    name: `evenhand_place${own}`,
    codes: kinds.length,
    reading: ids.length + 1,
    values: which === undefined ? [] : [{ radix: kinds.length, is: which, stands: which }],
    entries: [...ids, ''].flatMap((id) => kinds.map((kind) => timeline(id, kind))),
  }
  const by = isListed ? { listed } : {}
  const texts = ids.map(sqlText).join(', ')
  if (transforms) {
    const [from, to] = [
      { name: `evenhand_ids${own}`, text: `[${texts}]` },
      { name: `evenhand_numbers${own}`, text: `[${numbers.join(', ')}]` },
    ] as const
    return { is: `transform(coalesce(r.${placeColumn}, ''), ${from.name}, ${to.name}, ${nowhere})`, tables: { ...none, values: [from, to] }, ...by }
  }
  if (enums) {
    const type = `enum(${texts})`
    return { is: `cast(coalesce(enum_code(try_cast(r.${placeColumn} as ${type})), ${nowhere}) as smallint)`, tables: { ...none, types: [type] }, ...by }
  }
  const [joined, name] = [`l${own}`, `evenhand_places${own}`]
  const rows = { name, keys: ['place'], value: 'number', rows: ids.map((id, at) => [sqlText(id), numbers[at] ?? nowhere]) }
  return {
    is: `coalesce(${joined}.number, ${nowhere})`,
    tables: { ...none, rows: [rows] },
    join: `left join ${name} ${joined} on ${joined}.place = r.${placeColumn}`,
    ...by,
  }
}

const none: SqlTables = { values: [], rows: [], types: [] }

/** The number of the stretch that the day of a row is in, from 1; 0 where it is on no day. */
export function stretchOf({ day }: SqlAsked, { days }: SqlLaw): string {
  if ('on' in day) return '0'
  const written = (text: string): string => (day.holds === 'texts' ? sqlText(text) : `cast(${sqlText(text)} as date)`)
  const within = (from: number, to: number): string => {
    if (to - from === 1) return String(from + 1)
    const middle = Math.ceil((from + to) / 2)
    return `case when r.${day.column} < ${written(days[middle] ?? pastSqlDay)} then ${within(from, middle)} else ${within(middle, to)} end`
  }
  // WHY: a text such as 2/10/2020 would be compared as if it were a day and be taken for another
  const isWritten = day.holds === 'texts' ? ` and r.${day.column} like '____-__-__%'` : ''
  const isDay = `r.${day.column} >= ${written(firstSqlDay)} and r.${day.column} < ${written(pastSqlDay)}${isWritten}`
  return `cast(case when ${isDay} then ${within(0, days.length)} else 0 end as smallint)`
}
