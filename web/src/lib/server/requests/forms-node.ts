// Reports in the columns that States ask for: which one an address names, and what it says of an agency.
import { type FormPeriod, formRows, outcomes, type ReportForm, readReportForms } from 'evenhand/requests'
import { requestsOf } from 'evenhand/store'
import { inLanguage, type Locale, say } from 'evenhand/wording'
import { allDocuments } from '#lib/server/documents-node.ts'
import type { AtAgency } from './guard.ts'
import { paperName, wantedName } from './lines.ts'
import { allWanted } from './wanted-node.ts'

let forms: readonly ReportForm[] | undefined

/** Every report that the law documents know, those of the agency's own State first. */
export function formsFor(place: string): readonly ReportForm[] {
  forms ??= readReportForms(allDocuments().map(({ path, text }) => ({ file: path, text }))).forms
  const isOwn = (each: ReportForm): boolean => place === each.place || place.startsWith(`${each.place}/`)
  return [...forms.filter(isOwn), ...forms.filter((each) => !isOwn(each))]
}

export interface AskedForm {
  readonly form: ReportForm
  readonly period: FormPeriod
}

/** The report that an address names; undefined where it names none. */
export function askedForm({ searchParams }: URL, place: string, year: number): AskedForm | undefined {
  const form = formsFor(place).find(({ id }) => id === searchParams.get('form'))
  if (form === undefined) return undefined
  return { form, period: { year, half: form.months === 12 ? undefined : searchParams.get('half') === '2' ? 2 : 1 } }
}

/** A report in words. */
export interface FormShown {
  readonly id: string
  readonly title: string
  readonly period: string
  readonly note: string
  /** As it is written: in the language of the source. */
  readonly source: string
  readonly address: string
  readonly known: string
  readonly isBill: boolean
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Columns that stay empty, and why. */
  readonly untold: readonly string[]
  /** Whether it tells of no request. */
  readonly isNone: boolean
}

export async function formShown(at: AtAgency, lang: Locale, { form, period }: AskedForm): Promise<FormShown> {
  const rows = await rowsFor(at, { form, period })
  return {
    id: form.id,
    title: inLanguage(form.title, lang),
    period: periodName(lang, period),
    note: inLanguage(form.note, lang),
    source: form.source.title,
    address: form.source.address ?? '',
    known: say(lang, `attestation.${form.source.attestation}`),
    isBill: form.standing === 'bill',
    table: {
      head: form.columns.map(({ says }) => inLanguage(says, lang)),
      rows: rows.map((row) => row.map((cell, index) => cellText(at, lang, form, index, cell))),
    },
    untold: form.columns.flatMap((each) => (each.kind === 'untold' ? [`${inLanguage(each.says, lang)}: ${inLanguage(each.untold, lang)}.`] : [])),
    isNone: form.rows === 'each' ? rows.length === 0 : rows.every((row) => row.every((cell) => cell === undefined || cell === 0)),
  }
}

/** The same for programs: names of columns and ids. */
export async function formCells(at: AtAgency, asked: AskedForm): Promise<readonly (readonly string[])[]> {
  const head = asked.form.columns.map(({ column }) => column)
  return [head, ...(await rowsFor(at, asked)).map((row) => row.map((cell) => (cell === undefined ? '' : String(cell))))]
}

async function rowsFor({ store, agency }: AtAgency, { form, period }: AskedForm) {
  const listed = await requestsOf(store.db, agency.id, { days: `${period.year}-` })
  return formRows(
    form,
    period,
    listed.map(({ row, state }) => ({ day: row.day, wanted: row.wanted, paper: row.paper, state })),
  )
}

export function periodName(lang: Locale, { year, half }: FormPeriod): string {
  return half === undefined ? String(year) : say(lang, `request.half-${half}`, { year: String(year) })
}

function outcomeName(lang: Locale, kept: string): string {
  const outcome = outcomes.find((each) => each === kept)
  return outcome === undefined ? say(lang, 'request.not-recorded') : say(lang, `request.outcome.${outcome}`)
}

function cellText({ law }: AtAgency, lang: Locale, { columns }: ReportForm, index: number, cell: string | number | undefined): string {
  const column = columns[index]
  if (column?.kind !== 'tells' || typeof cell !== 'string') return cell === undefined ? '' : String(cell)
  switch (column.tells) {
    case 'day':
      return cell
    case 'wanted':
      return wantedName(lang, allWanted(), cell)
    case 'paper':
      return paperName(law.artefact, lang, cell)
    case 'outcome':
      return outcomeName(lang, cell)
  }
}
