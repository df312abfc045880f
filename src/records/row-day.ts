// The day of a record, and the kind of agency that acted.
import type { Artefact } from '../artefact/index.ts'
import { type Day, isDay } from '../base/index.ts'
import { agencyNamed } from '../decide/index.ts'
import { plainHeading } from './headings.ts'
import type { RecordAgency, RecordDay } from './layout.ts'
import type { CellOf, PartReader } from './record.ts'

/** Reads the day, or the month where no more is known. A time after a day is not looked at. */
export function dayReader(
  day: RecordDay | undefined,
  cell: CellOf,
): (...given: Parameters<PartReader<Day>>) => { readonly day?: Day; readonly month?: string } {
  if (day === undefined) return () => ({})
  const own = cell(day.column)
  return (cells, faults) => {
    const text = own(cells)
    if (text === '') return {}
    const found = day.written === 'month' ? monthIn(text) : dayIn(text, day.written)
    if (found === undefined) faults.push({ fault: 'unreadable-day', column: day.column })
    return found ?? {}
  }
}

function monthIn(text: string): { readonly month: string } | undefined {
  return /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`) ? { month: text } : undefined
}

function dayIn(text: string, written: 'iso' | 'us'): { readonly day: Day } | undefined {
  // WHY: a day is read as Parquet has it whatever the layout says, because there it is no text
  const iso = /^(\d{4}-\d{2}-\d{2})(?=$|[T ])/.exec(text)?.[1] ?? (written === 'us' ? fromUs(text) : undefined)
  return iso !== undefined && isDay(iso) ? { day: iso } : undefined
}

/** Month, day and year in that order. WHY: a year of two digits is refused, because nobody can tell its century. */
function fromUs(text: string): string | undefined {
  const [, month = '', day = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?=$|[T ])/.exec(text) ?? []
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Reads the kind of agency: by a name that the layout lists, a kind, or the number or name of an agency. */
export function agencyReader(artefact: Artefact, agency: RecordAgency | undefined, cell: CellOf): PartReader<string> {
  if (agency === undefined) return () => undefined
  if ('is' in agency) return () => agency.is
  const { column, names } = agency
  const own = cell(column)
  const kinds = new Set(artefact.vocabulary.agencies.map((each) => each.id))
  return (cells, faults) => {
    const name = own(cells)
    if (name === '') return undefined
    const kind = names.get(plainHeading(name)) ?? (kinds.has(name) ? name : agencyNamed(artefact, name)?.kind)
    if (kind === undefined) faults.push({ fault: 'unknown-agency', column })
    return kind
  }
}
