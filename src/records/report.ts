// The report of an audit: what the records can tell, what was found with its denominators, by which rules, why, and how to repeat it.
import type { Artefact } from '../artefact/index.ts'
import { withId } from '../base/index.ts'
import { andList, dayIn, inLanguage, type Locale, say, sourceLine } from '../wording/index.ts'
import { type ActCoverage, type RecordsAlike, whyAlike } from './audit.ts'
import type { Audited, RowsLeftOut } from './audited.ts'
import { actName, titleOf } from './report-act.ts'
import { heading, paragraph, type ReportBlock } from './report-blocks.ts'
import { countBlocks, firstDay } from './report-counts.ts'
import { rulesBlocks } from './report-rules.ts'
import { leastShown } from './small-counts.ts'

type Row = readonly string[]

/** The report. `shown`: whether small counts are shown, as whoever keeps the records may see them. */
export function auditReport(artefact: Artefact, lang: Locale, audited: Audited, shown = false): readonly ReportBlock[] {
  const { never } = audited.layout
  return [
    heading(1, say(lang, 'records.title')),
    ...head(lang, audited).map(paragraph),
    heading(2, say(lang, 'records.tell')),
    paragraph(say(lang, 'records.tell-lead')),
    coverageTable(artefact, lang, audited.auditing.coverage(), shown),
    ...(never.length === 0 ? [] : [heading(3, say(lang, 'records.never')), { kind: 'list' as const, items: never.map((each) => inLanguage(each, lang)) }]),
    heading(2, say(lang, 'records.found')),
    paragraph(say(lang, 'records.found-lead')),
    ...(shown ? [] : [paragraph(say(lang, 'records.hidden', { most: String(leastShown) }))]),
    ...countBlocks(artefact, lang, audited, shown),
    ...rulesBlocks(artefact, lang, audited.auditing, shown),
    ...whyParts(artefact, lang, audited, shown),
    ...leftOutParts(lang, audited.leftOut),
    heading(2, say(lang, 'records.reproduce')),
    paragraph(say(lang, 'records.reproduce-lead')),
    ...(audited.made.command === '' ? [] : [{ kind: 'code' as const, text: audited.made.command }]),
    {
      kind: 'table',
      head: ['', 'SHA-256'],
      rows: [
        ...audited.files.map((each) => [each.name, each.hash]),
        [audited.layout.id, audited.made.layout],
        [`evenhand ${audited.made.program}`, audited.made.law],
      ].map((row) => row.map((each) => `\`${each}\``)),
    },
  ]
}

function head(lang: Locale, { files, records, leftOut, layout, tally, auditing }: Audited): readonly string[] {
  const faults = leftOut.reduce((sum, each) => sum + each.count, 0)
  const period = tally.period()
  const lines = [
    say(lang, 'records.read', { rows: files.reduce((sum, each) => sum + each.rows, 0), files: files.length, records, faults }),
    say(lang, 'records.layout', { layout: inLanguage(layout.title, lang) }),
  ]
  if (period === undefined) return lines
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
  return [...lines, say(lang, 'records.period', { from: dayIn(lang, from), through: dayIn(lang, through) }), changed]
}

/** What the records can tell, a row for each act. `shown`: whether small counts are shown. */
export function coverageTable(artefact: Artefact, lang: Locale, coverage: readonly ActCoverage[], shown = true): ReportBlock {
  const names = (['act', 'records', 'settled', 'done', 'further'] as const).map((each) => say(lang, `records.${each}`))
  const counts = ({ records, settled, done }: ActCoverage): Row =>
    shown || records >= leastShown ? [String(records), share(settled, records, shown), share(done, records, shown)] : [fewText(lang), '…', '…']
  return { kind: 'table', head: names, rows: coverage.map((each) => [actName(artefact, lang, each.act), ...counts(each), furtherText(artefact, lang, each)]) }
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

/** Why records were against a rule: the answer to the first of each kind, with the rules and how well they are known. */
function whyParts(artefact: Artefact, lang: Locale, { auditing }: Audited, shown: boolean): readonly ReportBlock[] {
  const against = auditing.alike().filter((each) => ['broke', 'perhaps-broke'].includes(each.outcome) && (shown || each.count >= leastShown))
  if (against.length === 0) return []
  const lines = against
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 20)
    .map((each) => whyLine(artefact, lang, each, shown))
  return [heading(2, say(lang, 'records.why')), { kind: 'list', items: [...new Set(lines)] }]
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
  return [what, ...new Set(rests)].join(' ')
}

function leftOutParts(lang: Locale, leftOut: readonly RowsLeftOut[]): readonly ReportBlock[] {
  if (leftOut.length === 0) return []
  return [heading(2, say(lang, 'records.left-out')), { kind: 'list', items: leftOut.map((each) => leftOutText(lang, each)) }]
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

/** A count and its share. WHY: a small count or rest is told by its share alone, in whole percent, because either could point at a person. */
function share(part: number, whole: number, shown: boolean): string {
  const percent = `${whole === 0 ? 0 : Math.floor((100 * part) / whole)}%`
  const isSmall = [part, whole - part].some((each) => each > 0 && each < leastShown)
  return isSmall && !shown ? percent : `${part} (${percent})`
}
