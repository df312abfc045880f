// Counts of what records come to: by month, by place, and what was left out.
import type { PlacedRecord, RecordsAlike } from './audit.ts'
import { outcomesOfRecords, type RecordOutcome } from './judged.ts'

/** How many records came to what, in the order of `outcomesOfRecords`. */
export type OutcomeCounts = readonly number[]

/** Counts so far. Every one of them has its denominator: the sum of a row is all records on the act there. */
export interface RecordTally {
  /** `count`: how many such records there are, up to the day or month `through`. */
  readonly add: (record: PlacedRecord, alike: readonly RecordsAlike[], count?: number, through?: string) => void
  /** Counts an act at a time: by act, then by month or place, in order. */
  readonly by: (what: 'month' | 'place') => ReadonlyMap<string, ReadonlyMap<string, OutcomeCounts>>
  /** The first and last day or month; undefined before any record. */
  readonly period: () => { readonly from: string; readonly through: string } | undefined
}

/** Begins to count. */
export function tallying(): RecordTally {
  const counts = { month: new Map<string, Map<string, number[]>>(), place: new Map<string, Map<string, number[]>>() }
  let [from, through] = ['', '']
  const count = (what: 'month' | 'place', act: string, name: string, outcome: RecordOutcome, records: number): void => {
    const ofAct = counts[what].get(act) ?? new Map<string, number[]>()
    const row = ofAct.get(name) ?? outcomesOfRecords.map(() => 0)
    const at = outcomesOfRecords.indexOf(outcome)
    row[at] = (row[at] ?? 0) + records
    ofAct.set(name, row)
    counts[what].set(act, ofAct)
  }
  return {
    add: (record, alike, records = 1, last = record.day ?? record.month ?? '') => {
      const day = record.day ?? record.month ?? ''
      if (from === '' || day < from) from = day
      if (last > through) through = last
      for (const { act, outcome } of alike) {
        count('month', act, day.slice(0, 7), outcome, records)
        count('place', act, record.place, outcome, records)
      }
    },
    by: (what) => new Map([...counts[what]].map(([act, rows]) => [act, new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1)))])),
    period: () => (from === '' ? undefined : { from, through }),
  }
}
