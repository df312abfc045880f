// Days between which nothing changes, for whoever counts records that are alike: of one month, and on the same side of every day on which rules change.
import type { Artefact } from '../artefact/index.ts'
import type { RecordLayout } from './layout.ts'
import type { RecordFault } from './record.ts'
import { dayReader } from './row-day.ts'

/** What stands in the column of a day, as it is read. */
export interface DayRead {
  /** The day, or the month where no more is known; empty where nothing is said. */
  readonly at: string
  readonly isFault: boolean
}

/** Reads single texts of the column of the day as a layout reads them in a row. */
export function dayTextReader({ day }: Pick<RecordLayout, 'day'>): (text: string) => DayRead {
  const read = dayReader(day, () => (cells) => cells[0]?.trim() ?? '')
  let [last, found]: [string | undefined, DayRead] = [undefined, { at: '', isFault: false }]
  return (text) => {
    if (text === last) return found
    const faults: Omit<RecordFault, 'row'>[] = []
    const { day: own, month } = read([text], faults)
    last = text
    found = { at: own ?? month ?? '', isFault: faults.length > 0 }
    return found
  }
}

/** Whether a day can stand behind another in rows that are counted together: of the same month and not before it. */
export function isTogether(one: DayRead, next: DayRead): boolean {
  return one.isFault === next.isFault && one.at.slice(0, 7) === next.at.slice(0, 7) && one.at <= next.at
}

/** The texts at which runs begin, of texts in the order of a database. Whatever lies between two of them is of one month, and no rule changes between its days. */
export function runStarts(artefact: Artefact, layout: Pick<RecordLayout, 'day'>, texts: readonly string[]): readonly string[] {
  const turns = [...new Set(artefact.timelines.flatMap((each) => Object.values(each.editions).flatMap((all) => all.map(({ from }) => from))))].sort()
  const read = dayTextReader(layout)
  const stretch = (at: string): number => turns.findLastIndex((each) => each <= at)
  const starts: string[] = []
  let before: DayRead | undefined
  for (const text of texts) {
    const day = read(text)
    if (before === undefined || !isTogether(before, day) || stretch(before.at) !== stretch(day.at)) starts.push(text)
    before = day
  }
  return starts
}
