// Documents to the reports that States ask for: the data in ```report fences, checked field by field.
import { z } from 'zod'
import type { DocumentText } from '../base/index.ts'
import { checked, type DataMistake, nameShape, piecesOf, placeShape, sourceOf, sourceShape, wordsShape } from '../fenced/index.ts'
import type { Source, Words } from '../rules/index.ts'
import { outcomes, type RequestOutcome } from './words.ts'

/** Which requests: those with one of the named values in each field that is there. */
export interface FormFilter {
  readonly wanted?: readonly string[] | undefined
  readonly paper?: readonly string[] | undefined
  readonly outcome?: readonly RequestOutcome[] | undefined
}

const told = ['day', 'wanted', 'paper', 'outcome'] as const

/** A column: what it tells of a request, how many it counts, or why it stays empty. */
export type FormColumn = { readonly column: string; readonly says: Words } & (
  | { readonly kind: 'tells'; readonly tells: (typeof told)[number] }
  | { readonly kind: 'counts'; readonly counts: FormFilter }
  | { readonly kind: 'untold'; readonly untold: Words }
)

/** A report of requests in the columns that a State asks for. */
export interface ReportForm {
  readonly id: string
  readonly place: string
  /** How many months it is about: 12 or 6. */
  readonly months: 6 | 12
  /** Whether it is asked for, or a bill would ask for it. */
  readonly standing: 'law' | 'bill'
  readonly title: Words
  readonly source: Source
  readonly note: Words
  /** A row for each request, or one for all. */
  readonly rows: 'each' | 'one'
  readonly which: FormFilter
  readonly columns: readonly FormColumn[]
  readonly file: string
  readonly line: number
}

const filter = z.strictObject({
  wanted: z.array(nameShape).nonempty().optional(),
  paper: z.array(nameShape).nonempty().optional(),
  outcome: z.array(z.enum(outcomes)).nonempty().optional(),
})

const column = z
  .strictObject({
    column: z.string().regex(/^[a-z][a-z_]*$/),
    says: wordsShape,
    tells: z.enum(told).optional(),
    counts: filter.optional(),
    untold: wordsShape.optional(),
  })
  .transform(({ tells, counts, untold, ...rest }, context): FormColumn => {
    const [one, other] = [
      ...(tells === undefined ? [] : [{ ...rest, kind: 'tells', tells } as const]),
      ...(counts === undefined ? [] : [{ ...rest, kind: 'counts', counts } as const]),
      ...(untold === undefined ? [] : [{ ...rest, kind: 'untold', untold } as const]),
    ]
    if (one !== undefined && other === undefined) return one
    context.addIssue({ code: 'custom', message: 'one of tells, counts and untold' })
    return z.NEVER
  })

const shape = z
  .strictObject({
    report: nameShape,
    place: placeShape,
    months: z.union([z.literal(6), z.literal(12)]),
    standing: z.enum(['law', 'bill']),
    title: wordsShape,
    source: sourceShape,
    note: wordsShape,
    rows: z.enum(['each', 'one']),
    which: filter.default({}),
    columns: z.array(column).nonempty(),
  })
  // WHY: one row for all has no day to tell, and a row for each has nothing to count
  .refine(({ rows, columns }) => columns.every(({ kind }) => kind === 'untold' || kind === (rows === 'each' ? 'tells' : 'counts')), 'columns')

/** The reports in the documents, in their order, and what is wrong with them. */
export function readReportForms(documents: readonly DocumentText[]): { readonly forms: readonly ReportForm[]; readonly mistakes: readonly DataMistake[] } {
  const mistakes: DataMistake[] = []
  const forms: ReportForm[] = []
  for (const document of documents) {
    const { pieces, mistakes: broken } = piecesOf(document, 'report')
    mistakes.push(...broken)
    for (const piece of pieces) {
      const found = checked(piece, shape, mistakes)
      if (found === undefined) continue
      const { report: id, source, ...rest } = found
      const { file, line } = piece
      if (forms.some((each) => each.id === id)) mistakes.push({ code: 'repeated-name', file, line, field: '', words: id })
      else forms.push({ id, ...rest, source: sourceOf(source), file, line })
    }
  }
  return { forms, mistakes }
}

/** What reports name that is nowhere else: kinds of request, papers. */
export function unknownInForms(
  forms: readonly ReportForm[],
  known: { readonly wanted: readonly string[]; readonly papers: readonly string[] },
): readonly DataMistake[] {
  return forms.flatMap(({ which, columns, file, line }) => {
    const filters = [which, ...columns.flatMap((each) => (each.kind === 'counts' ? [each.counts] : []))]
    const wrong = (field: string, names: readonly string[], all: readonly string[]): readonly DataMistake[] =>
      names.filter((each) => !all.includes(each)).map((words) => ({ code: 'wrong-field', file, line, field, words }))
    return filters.flatMap(({ wanted = [], paper = [] }) => [...wrong('wanted', wanted, known.wanted), ...wrong('paper', paper, known.papers)])
  })
}
