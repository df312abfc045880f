// The columns of the yearly report in Illinois, written beside a report while records are read.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvText } from '../json/index.ts'
import { type AuditOptions, illinoisColumns, illinoisDescription, illinoisRow } from '../records/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { Stop } from './stop.ts'

/** Takes the records of an audit, and writes those that belong there once all are read. */
export interface IllinoisYear {
  readonly found: NonNullable<AuditOptions['found']>
  /** Writes the table with its description into a folder, and gives what is to be said of it. */
  readonly write: (folder: string, lang: Locale) => string
}

/** The table of a year. Stops with exit code 2 where there is no such year, or no folder to write into. */
export function illinoisYear(year: string, folder: string | undefined, lang: Locale): IllinoisYear {
  if (!/^[12]\d{3}$/.test(year) || folder === undefined) throw new Stop(2, say(lang, 'records.illinois.no-year'))
  const rows: (readonly string[])[] = []
  let [last, untold] = ['', 0]
  return {
    found: ({ file, record }) => {
      // WHY: a record is told of once for each of its acts, and has one row
      const own = `${record.row} ${file}`
      if (own === last) return
      last = own
      const row = illinoisRow(record, year)
      if (row === 'not-told') untold += 1
      else if (row !== 'not-of-it') rows.push(row)
    },
    write: (into, language) => {
      writeFileSync(join(into, 'illinois-year.csv'), csvText([illinoisColumns, ...rows]))
      writeFileSync(join(into, 'illinois-year.csv-metadata.json'), `${JSON.stringify(illinoisDescription(year), null, 2)}\n`)
      return say(language, 'records.illinois.written', { year, rows: rows.length, untold })
    },
  }
}
