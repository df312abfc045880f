// What was found, in counts with their denominators.
import type { Artefact } from '../artefact/index.ts'
import { type Day, isDay } from '../base/index.ts'
import { dayIn, type Locale, placeName, say } from '../wording/index.ts'
import type { Audited } from './audited.ts'
import { outcomesOfRecords } from './judged.ts'
import { titleOf } from './report-act.ts'
import { heading, paragraph, type ReportBlock } from './report-blocks.ts'
import { leastShown, showsSum, withoutSmall } from './small-counts.ts'
import type { OutcomeCounts } from './tally.ts'

type Row = readonly string[]

/** What was found on each act: the least and the most that was against a rule, a picture, and tables by month and by place. */
export function countBlocks(artefact: Artefact, lang: Locale, { tally, auditing }: Audited, shown: boolean): readonly ReportBlock[] {
  const outcomes = outcomesOfRecords.map((each) => say(lang, `records.outcome.${each}`))
  const places = tally.by('place')
  const period = tally.period()
  const changes = period === undefined ? [] : auditing.changes(firstDay(period.from), firstDay(period.through))
  return [...tally.by('month')].flatMap(([act, months]) => {
    const all = outcomesOfRecords.map((_, at) => [...months.values()].reduce((sum, row) => sum + (row[at] ?? 0), 0))
    const [certain = 0, perhaps = 0] = all
    const records = all.reduce((sum, each) => sum + each, 0)
    const name = titleOf(artefact, lang, act)
    const few = (count: number): string =>
      shown || count === 0 || count >= leastShown ? String(count) : say(lang, 'records.few', { most: String(leastShown) })
    const doubtful = auditing
      .alike()
      .reduce((sum, each) => sum + (each.act === act && each.ifPerhaps !== undefined && each.ifPerhaps !== each.outcome ? each.count : 0), 0)
    return [
      heading(3, name),
      paragraph(
        shown || records >= leastShown
          ? say(lang, 'records.bounds', { act: name, certain: few(certain), possible: few(certain + perhaps), records })
          : say(lang, 'records.bounds-few', { most: String(leastShown) }),
      ),
      ...(doubtful === 0 || (!shown && doubtful < leastShown) ? [] : [paragraph(say(lang, 'records.perhaps', { count: doubtful }))]),
      monthChart(lang, name, outcomes, months, changes, shown),
      countTable(lang, say(lang, 'records.months'), outcomes, months, (each) => `${each}${changes.some((day) => day.startsWith(each)) ? ' *' : ''}`, shown),
      ...changes.slice(0, 1).map(() => paragraph(say(lang, 'records.changed-mark'))),
      countTable(lang, say(lang, 'records.places'), outcomes, places.get(act) ?? new Map(), (each) => placeName(artefact, each), shown),
    ]
  })
}

/** Counts with their sums: a row for each month or place, a column for each thing that a record can come to and was come to. */
function countTable(
  lang: Locale,
  first: string,
  outcomes: Row,
  rows: ReadonlyMap<string, OutcomeCounts>,
  nameOf: (name: string) => string,
  shown: boolean,
): ReportBlock {
  const counts = [...rows.values()]
  const seen = shown ? counts : withoutSmall(counts)
  const kept = outcomes.map((_, at) => at).filter((at) => counts.some((row) => (row[at] ?? 0) > 0))
  const text = (count: number | undefined): string => (count === undefined ? '…' : String(count))
  return {
    kind: 'table',
    head: [first, ...kept.map((at) => outcomes[at] ?? ''), say(lang, 'records.records')],
    rows: [...rows.keys()].map((name, at) => {
      const [row, visible] = [counts[at] ?? [], seen[at] ?? []]
      const sum = row.reduce((total, each) => total + each, 0)
      return [nameOf(name), ...kept.map((column) => text(visible[column])), showsSum(row, visible) ? String(sum) : '…']
    }),
  }
}

/** The same counts as a picture. WHY: what is against a rule stands at the foot of each bar, because only there can heights be compared. */
function monthChart(
  lang: Locale,
  act: string,
  outcomes: Row,
  months: ReadonlyMap<string, OutcomeCounts>,
  changes: readonly Day[],
  shown: boolean,
): ReportBlock {
  const counts = [...months.values()]
  const seen = shown ? counts : withoutSmall(counts)
  const kept = outcomes.map((_, at) => at).filter((at) => counts.some((row) => (row[at] ?? 0) > 0))
  return {
    kind: 'chart',
    title: say(lang, 'records.chart', { act }),
    note: say(lang, 'records.chart-note'),
    series: kept.flatMap((at) => outcomesOfRecords.slice(at, at + 1).map((outcome) => ({ name: outcomes[at] ?? '', outcome }))),
    months: [...months.keys()].map((month, row) => ({ month, counts: kept.map((at) => seen[row]?.[at]) })),
    changes: changes.map((day, at) => ({ day, text: say(lang, 'records.chart-change', { number: String(at + 1), day: dayIn(lang, day) }) })),
  }
}

/** WHY: of a record of which only the month is known, the first day stands for it here. */
export function firstDay(time: string): Day {
  return (isDay(time) ? time : `${time}-01`) as Day
}
