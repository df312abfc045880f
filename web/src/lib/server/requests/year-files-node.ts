// The report of a year as files: a table for programs, and a tagged PDF.
import { csvText } from 'evenhand/json'
import type { YearReport } from 'evenhand/requests'
import { type Locale, say } from 'evenhand/wording'
import { flowingPages } from '#lib/server/pdf/tagged.ts'
import { today } from '#lib/today.ts'
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

function fileOf(body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' } })
}
