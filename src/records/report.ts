// The report of an audit, as Markdown: what the records can tell, what was found with its denominators, why, and how to repeat it.
import type { Artefact } from '../artefact/index.ts'
import { type Day, isDay, withId } from '../base/index.ts'
import { actPhrase, andList, dayIn, inLanguage, type Locale, placeName, say, sentence, sourceLine } from '../wording/index.ts'
import { type ActCoverage, type Auditing, type RecordsAlike, whyAlike } from './audit.ts'
import { outcomesOfRecords } from './judged.ts'
import type { RecordLayout } from './layout.ts'
import type { RecordFaultCode } from './record.ts'
import { leastShown, showsSum, withoutSmall } from './small-counts.ts'
import type { OutcomeCounts, RecordTally } from './tally.ts'

/** Why a row is left out: a fault of it, or nothing in it says where, when or whose it was. */
export type LeftOutCode = RecordFaultCode | 'no-place' | 'no-time' | 'no-agency'

/** Rows that were left out for one reason. */
export interface RowsLeftOut {
  readonly code: LeftOutCode
  readonly column: string
  readonly count: number
  /** The first of them, by number. */
  readonly rows: readonly number[]
}

/** What was audited, and what came out. */
export interface Audited {
  readonly layout: RecordLayout
  readonly files: readonly { readonly name: string; readonly hash: string; readonly rows: number }[]
  readonly records: number
  readonly leftOut: readonly RowsLeftOut[]
  readonly auditing: Auditing
  readonly tally: RecordTally
  /** SHA-256 of the law and of the layout's document, the version of the program, and the command that repeats it. */
  readonly made: { readonly law: string; readonly layout: string; readonly program: string; readonly command: string }
}

type Row = readonly string[]

/** The report. `shown`: whether small counts are shown, as whoever keeps the records may see them. */
export function auditReport(artefact: Artefact, lang: Locale, audited: Audited, shown = false): string {
  const parts = [
    `# ${say(lang, 'records.title')}`,
    head(lang, audited),
    `## ${say(lang, 'records.tell')}`,
    say(lang, 'records.tell-lead'),
    coverageTable(artefact, lang, audited.auditing.coverage(), shown),
    ...(audited.layout.never.length === 0
      ? []
      : [`### ${say(lang, 'records.never')}`, audited.layout.never.map((each) => `- ${inLanguage(each, lang)}`).join('\n')]),
    `## ${say(lang, 'records.found')}`,
    say(lang, 'records.found-lead'),
    ...(shown ? [] : [say(lang, 'records.hidden', { most: String(leastShown) })]),
    ...foundParts(artefact, lang, audited, shown),
    ...whyParts(artefact, lang, audited, shown),
    ...leftOutParts(lang, audited.leftOut),
    `## ${say(lang, 'records.reproduce')}`,
    say(lang, 'records.reproduce-lead'),
    `\`\`\`\n${audited.made.command}\n\`\`\``,
    table([
      ['', 'SHA-256'],
      ...[
        ...audited.files.map((each) => [each.name, each.hash]),
        [audited.layout.id, audited.made.layout],
        [`evenhand ${audited.made.program}`, audited.made.law],
      ].map((row) => row.map((each) => `\`${each}\``)),
    ]),
  ]
  return `${parts.filter((each) => each !== '').join('\n\n')}\n`
}

function head(lang: Locale, { files, records, leftOut, layout, tally, auditing }: Audited): string {
  const faults = leftOut.reduce((sum, each) => sum + each.count, 0)
  const period = tally.period()
  const lines = [
    say(lang, 'records.read', { rows: files.reduce((sum, each) => sum + each.rows, 0), files: files.length, records, faults }),
    say(lang, 'records.layout', { layout: inLanguage(layout.title, lang) }),
  ]
  if (period === undefined) return lines.join('\n\n')
  const [from, through] = [firstDay(period.from), firstDay(period.through)]
  const changes = auditing.changes(from, through)
  const changed =
    changes.length === 0
      ? say(lang, 'records.unchanged')
      : say(lang, 'records.changed', {
          days: andList(
            lang,
            changes.map((each) => dayIn(lang, each)),
          ),
        })
  return [...lines, say(lang, 'records.period', { from: dayIn(lang, from), through: dayIn(lang, through) }), changed].join('\n\n')
}

/** WHY: of a record of which only the month is known, the first day stands for it here. */
function firstDay(time: string): Day {
  return (isDay(time) ? time : `${time}-01`) as Day
}

/** What the records can tell, a row for each act. `shown`: whether small counts are shown. */
export function coverageTable(artefact: Artefact, lang: Locale, coverage: readonly ActCoverage[], shown = true): string {
  const names = (['act', 'records', 'settled', 'done', 'further'] as const).map((each) => say(lang, `records.${each}`))
  const counts = ({ records, settled, done }: ActCoverage): Row =>
    shown || records >= leastShown ? [String(records), share(settled, records, shown), share(done, records, shown)] : [fewText(lang), '…', '…']
  return table([names, ...coverage.map((each) => [actName(artefact, lang, each.act), ...counts(each), furtherText(artefact, lang, each)])])
}

function fewText(lang: Locale): string {
  return say(lang, 'records.few', { most: String(leastShown) })
}

function furtherText(artefact: Artefact, lang: Locale, { further, records, done }: ActCoverage): string {
  const asked = (further ?? [])
    .flatMap((each) => withId(artefact.vocabulary.facts, each) ?? [])
    .map((fact) => `\`${fact.id}\` (${inLanguage(fact.asks, lang)})`)
  const whether = done < records ? [say(lang, 'records.further-done')] : []
  if (further === undefined) return [...whether, say(lang, 'records.further-open')].join('; ')
  return asked.length + whether.length === 0 ? say(lang, 'records.further-none') : [...whether, ...asked].join('; ')
}

function foundParts(artefact: Artefact, lang: Locale, { tally, auditing }: Audited, shown: boolean): readonly string[] {
  const outcomes = outcomesOfRecords.map((each) => say(lang, `records.outcome.${each}`))
  const places = tally.by('place')
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
      `### ${name}`,
      shown || records >= leastShown
        ? say(lang, 'records.bounds', { act: name, certain: few(certain), possible: few(certain + perhaps), records })
        : say(lang, 'records.bounds-few', { most: String(leastShown) }),
      ...(doubtful === 0 || (!shown && doubtful < leastShown) ? [] : [say(lang, 'records.perhaps', { count: doubtful })]),
      countTable(lang, say(lang, 'records.months'), outcomes, months, (each) => each, shown),
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
): string {
  const counts = [...rows.values()]
  const seen = shown ? counts : withoutSmall(counts)
  const kept = outcomes.map((_, at) => at).filter((at) => counts.some((row) => (row[at] ?? 0) > 0))
  const text = (count: number | undefined): string => (count === undefined ? '…' : String(count))
  return table([
    [first, ...kept.map((at) => outcomes[at] ?? ''), say(lang, 'records.records')],
    ...[...rows.keys()].map((name, at) => {
      const [row, visible] = [counts[at] ?? [], seen[at] ?? []]
      const sum = row.reduce((total, each) => total + each, 0)
      return [nameOf(name), ...kept.map((column) => text(visible[column])), showsSum(row, visible) ? String(sum) : '…']
    }),
  ])
}

/** Why records were against a rule: the answer to the first of each kind, with the rules and how well they are known. */
function whyParts(artefact: Artefact, lang: Locale, { auditing }: Audited, shown: boolean): readonly string[] {
  const against = auditing.alike().filter((each) => ['broke', 'perhaps-broke'].includes(each.outcome) && (shown || each.count >= leastShown))
  if (against.length === 0) return []
  const lines = against
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 20)
    .map((each) => whyLine(artefact, lang, each, shown))
  return [`## ${say(lang, 'records.why')}`, [...new Set(lines)].join('\n')]
}

/** WHY: the public is told no count and no row, because what is left of a sum could point at a person. */
function whyLine(artefact: Artefact, lang: Locale, alike: RecordsAlike, shown: boolean): string {
  const why = whyAlike(artefact, alike)
  const norms = (why?.because ?? []).flatMap(({ norm }) => withId(artefact.norms, norm) ?? [])
  const rests = norms.flatMap((norm) =>
    norm.sources
      .slice(0, 1)
      .map((source) => say(lang, 'records.rests', { source: sourceLine(lang, source), grade: say(lang, `attestation.${norm.attestation}`) })),
  )
  const verdict = alike.possible.map((each) => say(lang, `verdict.${each}`)).join(' / ')
  const about = { act: titleOf(artefact, lang, alike.act), verdict }
  const what = shown ? say(lang, 'records.why-line', { ...about, count: alike.count, row: String(alike.row) }) : say(lang, 'records.why-act', about)
  return `- ${[what, ...new Set(rests)].join(' ')}`
}

function leftOutParts(lang: Locale, leftOut: readonly RowsLeftOut[]): readonly string[] {
  if (leftOut.length === 0) return []
  return [`## ${say(lang, 'records.left-out')}`, leftOut.map((each) => `- ${leftOutText(lang, each)}`).join('\n')]
}

/** Rows that were left out, in a line: how many, why, and which. */
export function leftOutText(lang: Locale, { code, column, count, rows }: RowsLeftOut): string {
  const fault = say(lang, `records.fault.${code}`, { column })
  const first = rows.join(', ')
  return say(lang, 'records.fault-line', {
    count,
    fault,
    rows: count > rows.length ? say(lang, 'records.fault-more', { rows: first, count: count - rows.length }) : first,
  })
}

function actName(artefact: Artefact, lang: Locale, act: string): string {
  return actPhrase(artefact, lang, act, new Map()).text
}

/** The act as a title: a sentence without its full stop. */
function titleOf(artefact: Artefact, lang: Locale, act: string): string {
  return sentence(lang, actName(artefact, lang, act)).replace(/\.$/, '')
}

/** A count and its share. WHY: a small count or rest is told by its share alone, in whole percent, because either could point at a person. */
function share(part: number, whole: number, shown: boolean): string {
  const percent = `${whole === 0 ? 0 : Math.floor((100 * part) / whole)}%`
  const isSmall = [part, whole - part].some((each) => each > 0 && each < leastShown)
  return isSmall && !shown ? percent : `${part} (${percent})`
}

function table([names = [], ...rows]: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.map((each) => each.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(names), `|${names.map((_, at) => (at === 0 ? ' --- ' : ' ---: ')).join('|')}|`, ...rows.map(line)].join('\n')
}
