// How the list of voters that a State's own program writes is laid out: data in documents, one for each, picked by the headings of a file.

import { z } from 'zod'
import type { DocumentText } from '../base/index.ts'
import { checked, type DataMistake, piecesOf, sourceOf, sourceShape, wordsShape } from '../fenced/index.ts'
import type { Attestation, Source, Words } from '../rules/index.ts'
import { knownAs } from '../rules/index.ts'
import { type ColumnRole, columnRoles, plain } from './columns.ts'
import { fold } from './fold.ts'
import { type ListStatus, listStatuses } from './voter-status.ts'

export interface Layout {
  readonly id: string
  readonly title: Words
  /** The State whose files they are. */
  readonly place: string
  /** The headings of what is read; several are joined with a space, in that order. */
  readonly columns: Readonly<Partial<Record<ColumnRole, readonly string[]>>>
  /** Every column in order, where its files have no row of headings. */
  readonly order?: readonly string[]
  /** The headings of what is not read. */
  readonly beside: readonly string[]
  /** What its codes of a voter's status stand for. A code that is not there is not known. */
  readonly statuses: readonly { readonly is: ListStatus; readonly written: readonly string[] }[]
  readonly sources: readonly Source[]
  readonly unknowns: readonly Words[]
  readonly attestation: Attestation
  readonly file: string
  readonly line: number
}

const heading = z.string().trim().min(1)
const headings = z.union([heading.transform((one) => [one]), z.array(heading).min(1)])

const layoutShape = z
  .strictObject({
    layout: z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/),
    title: wordsShape,
    place: z.string().regex(/^us(\/[a-z-]+)+$/),
    // WHY: this is not carried on, because it is for whoever reads the document, and a file is parted before its headings are known
    separator: z.enum(['|', ',', ';', 'tab']).optional(),
    quotes: z.enum(['never', 'as-needed', 'always']).optional(),
    columns: z.partialRecord(z.enum(columnRoles), headings),
    headings: z.literal('none').optional(),
    order: z.array(heading).min(2).optional(),
    beside: z.array(heading).default([]),
    statuses: z.array(z.strictObject({ is: z.enum(listStatuses), written: z.array(z.coerce.string()).min(1) })).default([]),
    sources: z.array(sourceShape).min(1),
    'not-known': z.array(wordsShape).default([]),
  })
  .refine(({ columns }) => columns.full !== undefined || (columns.last !== undefined && columns.first !== undefined), 'no-name')
  .refine(({ columns }) => columns.address !== undefined || columns.street !== undefined, 'no-address')
  .refine((read) => (read.headings === 'none') === (read.order !== undefined), 'order-without-headings')
  .refine(({ columns, order }) => order === undefined || Object.values(columns).every((each) => each.every((one) => order.includes(one))), 'not-in-order')

/** Everything that the documents say of layouts, in their order, and what is wrong with it. */
export function readLayouts(texts: readonly DocumentText[]): { readonly layouts: readonly Layout[]; readonly mistakes: readonly DataMistake[] } {
  const mistakes: DataMistake[] = []
  const layouts: Layout[] = []
  for (const text of texts) {
    const read = piecesOf(text, 'layout')
    mistakes.push(...read.mistakes)
    for (const piece of read.pieces) {
      const found = checked(piece, layoutShape, mistakes)
      if (found === undefined) continue
      const { layout: id, title, place, columns, order, beside, statuses } = found
      const { file, line } = piece
      if (layouts.some((each) => each.id === id)) mistakes.push({ code: 'repeated-name', file, line, field: 'layout', words: id })
      layouts.push({
        ...{ id, title, place, columns, beside, statuses, file, line },
        ...(order === undefined ? {} : { order }),
        sources: found.sources.map(sourceOf),
        unknowns: found['not-known'],
        attestation: knownAs(
          found.sources.map((each) => each.attestation),
          undefined,
        ),
      })
    }
  }
  return { layouts, mistakes }
}

/** What of a layout has to be there, or the file is of another. */
const needed: readonly ColumnRole[] = ['last', 'first', 'full', 'address', 'number', 'street']

/** The layout whose headings these are: of those whose names and addresses all stand there, the one with the most. */
export function layoutOf(row: readonly string[], layouts: readonly Layout[]): Layout | undefined {
  const there = new Set(row.map(plain))
  const has = (each: string): boolean => there.has(plain(each))
  let best: { readonly layout: Layout; readonly count: number } | undefined
  for (const layout of layouts) {
    if (layout.order !== undefined || !needed.every((role) => layout.columns[role]?.some(has) ?? true)) continue
    const all = [...Object.values(layout.columns).flat(), ...layout.beside]
    const count = all.filter(has).length
    // WHY: half of the headings must be there, because a list of a name and an address alone is nobody's layout
    if (count * 2 >= all.length && count > (best?.count ?? 0)) best = { layout, count }
  }
  return best?.layout
}

/** What a layout says of a code of status; undefined where it says nothing. */
export function statusIn({ statuses }: Layout, code: string): ListStatus | undefined {
  const folded = fold(code)
  return statuses.find(({ written }) => written.some((each) => fold(each) === folded))?.is
}

/**
 * The layout without headings of which a row is the first: it has as many cells, and where a status stands, one that the layout knows. Undefined where that is
 * true of none or of several.
 */
export function headlessLayout(row: readonly string[], layouts: readonly Layout[]): Layout | undefined {
  const fitting = layouts.filter((layout) => {
    const { order, columns } = layout
    if (order === undefined || (row.length !== order.length && !(row.length === order.length + 1 && row.at(-1)?.trim() === ''))) return false
    const [status] = columns.status ?? []
    return status !== undefined && statusIn(layout, row[order.indexOf(status)] ?? '') !== undefined
  })
  return fitting.length === 1 ? fitting[0] : undefined
}
