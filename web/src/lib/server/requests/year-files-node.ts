// The report of a year as files: a table for programs, and a tagged PDF.
import { csvText } from 'evenhand/json'
import type { YearReport } from 'evenhand/requests'
import { first, inLanguage, type Locale, say } from 'evenhand/wording'
import { flowingPages } from '#lib/server/pdf/tagged.ts'
import { today } from '#lib/today.ts'
import { type AskedForm, formCells, formShown } from './forms-node.ts'
import type { AtAgency } from './guard.ts'
import { yearRows, yearTable } from './lines.ts'
import { allWanted } from './wanted-node.ts'

/** As a table. Of a year in which nothing was received only the heading is there. */
export function yearCsv({ agency }: AtAgency, report: YearReport): Response {
  return fileOf(csvText(yearRows(report)), 'text/csv; charset=utf-8', `requests-${agency.asked.toLowerCase()}-${report.year}.csv`)
}

/** As a PDF that can be read aloud. */
export async function yearPdf(lang: Locale, { agency, name, law }: AtAgency, report: YearReport): Promise<Response> {
  const year = String(report.year)
  const title = `${name}: ${say(lang, 'request.year', { year })}`
  const table = yearTable(law.artefact, lang, allWanted(), report)
  const body = report.received === 0 ? ({ kind: 'paragraph', text: say(lang, 'request.year-none', { year }) } as const) : ({ kind: 'table', ...table } as const)
  const bytes = await flowingPages({ title, lang, day: today() }, [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text: say(lang, 'request.year-lead') },
    body,
  ])
  return fileOf(bytes, 'application/pdf', `requests-${agency.asked.toLowerCase()}-${report.year}.pdf`)
}

/** A report in the columns of a State, as a table for programs. */
export async function formCsv(at: AtAgency, asked: AskedForm): Promise<Response> {
  return fileOf(csvText(await formCells(at, asked)), 'text/csv; charset=utf-8', formFile(at, asked, 'csv'))
}

/** What its columns hold, as CSV on the Web describes it (https://www.w3.org/TR/tabular-data-primer/). */
export function formMetadata(at: AtAgency, asked: AskedForm): Response {
  const { form } = asked
  const columns = form.columns.map(({ column, says, ...each }) => ({
    name: column,
    titles: column,
    'dc:description': `${inLanguage(says, first)}${each.kind === 'untold' ? `; empty: ${inLanguage(each.untold, first)}` : ''}`,
    datatype: each.kind === 'counts' ? 'integer' : each.kind === 'tells' && each.tells === 'day' ? 'date' : 'string',
  }))
  const about = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: formFile(at, asked, 'csv'),
    'dc:title': inLanguage(form.title, first),
    'dc:source': form.source.title,
    dialect: { header: true, encoding: 'utf-8' },
    tableSchema: { columns },
  }
  return fileOf(JSON.stringify(about, undefined, 2), 'application/csvm+json', `${formFile(at, asked, 'csv')}-metadata.json`)
}

/** A report in the columns of a State as a PDF that can be read aloud. */
export async function formPdf(lang: Locale, at: AtAgency, asked: AskedForm): Promise<Response> {
  const { title, period, note, source, known, isBill, isNone, table, untold } = await formShown(at, lang, asked)
  const heading = `${at.name}: ${title}, ${period}`
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const
  const bytes = await flowingPages({ title: heading, lang, day: today() }, [
    { kind: 'heading', level: 1, text: heading },
    paragraph(note),
    ...(isBill ? [paragraph(say(lang, 'request.state-form.bill'))] : []),
    paragraph(`${say(lang, 'request.state-form.source')} ${source} (${known})`),
    ...(isNone ? [paragraph(say(lang, 'request.state-form.none'))] : []),
    ...(table.rows.length > 0 ? [{ kind: 'table', ...table } as const] : []),
    ...(untold.length > 0 ? [paragraph(say(lang, 'request.state-form.untold')), { kind: 'list', items: untold.map((text) => ({ text })) } as const] : []),
  ])
  return fileOf(bytes, 'application/pdf', formFile(at, asked, 'pdf'))
}

function formFile({ agency }: AtAgency, { form, period }: AskedForm, end: string): string {
  return `${form.id}-${agency.asked.toLowerCase()}-${period.year}${period.half === undefined ? '' : `-${period.half}`}.${end}`
}

function fileOf(body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' } })
}
