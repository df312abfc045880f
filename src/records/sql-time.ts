// How a statement tells the place and the day of a row: which timeline is its own, and in which stretch of days it is.
import { firstSqlDay, pastSqlDay, type SqlDialect, sqlDialects } from './dialects.ts'
import { type SqlAsked, sqlText, unionOf } from './sql-asked.ts'
import type { SqlLaw } from './sql-law.ts'

/** The timeline of a row as an expression or a number, 0 where it is in none of the places, and what is needed for it: a table that is joined, or a list of timelines. */
export interface SqlTimeline {
  readonly is: string | number
  /** The timelines by the number that the expression gives, where it gives that of a place; the last is of none. */
  readonly listed?: readonly number[]
  readonly table?: string
  readonly join?: string
}

/** `own`: what names end in. WHY: not joined by days too, since each row would then be held against all stretches of its place, and DuckDB took five times as long as for a scan. */
export function timelineOf({ placeColumn, agencyColumn, dialect }: SqlAsked, { places }: SqlLaw, own: string): SqlTimeline {
  if (placeColumn === undefined && agencyColumn === undefined) return { is: places[0]?.timeline ?? 0 }
  const { enums, transforms, values }: SqlDialect = sqlDialects[dialect]
  const named = [
    { name: 'place', column: placeColumn },
    { name: 'agency', column: agencyColumn },
  ] as const
  const by = named.flatMap(({ name, column }) => (column === undefined ? [] : [{ name, column }]))
  if (transforms) {
    const key = by.map(({ column }) => `coalesce(r.${column}, '')`).join(` || ' ' || `)
    const keys = places.map((each) => sqlText(by.map(({ name }) => each[name]).join(' ')))
    return { is: `transform(${key}, [${keys.join(', ')}], [${places.map(({ timeline }) => timeline).join(', ')}], 0)` }
  }
  if (enums && placeColumn !== undefined && agencyColumn === undefined) {
    const all = places.map(({ place }) => sqlText(place)).join(', ')
    return {
      is: `cast(coalesce(enum_code(try_cast(r.${placeColumn} as enum(${all}))), ${places.length}) as smallint)`,
      listed: [...places.map(({ timeline }) => timeline), 0],
    }
  }
  const names = [...by.map(({ name }) => name), 'timeline']
  const rows = places.map((each) => [...by.map(({ name }) => sqlText(each[name])), each.timeline])
  const [joined, table] = [`l${own}`, `evenhand_places${own}`]
  const equal = by.map(({ name, column }) => `${joined}.${name} = r.${column}`)
  return {
    is: `coalesce(${joined}.timeline, 0)`,
    table: `${table} as (\n${values ? `select * from values ${rows.map((row) => `(${row.join()})`).join(', ')} as p(${names.join()})` : unionOf(names, rows)}\n)`,
    join: `left join ${table} ${joined} on ${equal.join(' and ')}`,
  }
}

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
