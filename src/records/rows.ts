// Rows of a file to records, by the layout that fits it. A row is a record or one fault; of a dropped column nothing is ever looked at.
import type { Artefact } from '../artefact/index.ts'
import { plainHeading } from './headings.ts'
import type { RecordLayout } from './layout.ts'
import { columnsRead } from './layout-columns.ts'
import type { CellOf, RecordFault, RecordMistake, RecordReader } from './record.ts'
import { actReader } from './row-acts.ts'
import { agencyReader, dayReader } from './row-day.ts'
import { factReader } from './row-facts.ts'
import { placeReader, placesNamedIn } from './row-place.ts'

/** Makes the reader for the rows of a file with these headings. Places are looked up in the law. */
export function readRecord(
  artefact: Artefact,
  layout: RecordLayout,
  headings: readonly string[],
): { readonly reader: RecordReader } | { readonly mistakes: readonly RecordMistake[] } {
  const plain = headings.map(plainHeading)
  const mistakes = mistakesIn(artefact, layout, plain)
  if (mistakes.length > 0) return { mistakes }

  const cell: CellOf = (column) => {
    const at = plain.indexOf(plainHeading(column))
    return (cells) => cells[at]?.trim() ?? ''
  }
  const number = layout.number === undefined ? undefined : cell(layout.number)
  const place = placeReader(artefact, layout.place, cell)
  const agency = agencyReader(artefact, layout.agency, cell)
  const day = dayReader(layout.day, cell)
  const facts = factReader(layout.facts, cell)
  const acts = actReader(layout.acts, cell)
  // WHY: a heading without a word at the end is no column, because some programs end every line with one more separator
  const width = plain.findLastIndex((each) => each !== '') + 1

  const reader: RecordReader = (cells, row) => {
    if (cells.length < width) return { row, fault: 'too-few-cells', column: headings[cells.length] ?? '' }
    // WHY: such a row is not read, because a separator inside a cell has moved all that follows, perhaps a name into a column that is read
    if (cells.slice(width).some((each) => each.trim() !== '')) return { row, fault: 'too-many-cells', column: headings[width - 1] ?? '' }
    const faults: Omit<RecordFault, 'row'>[] = []
    const parts = { number: number?.(cells) || undefined, place: place(cells, faults), agencyKind: agency(cells, faults), ...day(cells, faults) }
    const said = facts(cells, faults)
    const done = acts(cells, faults) ?? []
    const [first] = faults
    if (first !== undefined) return { row, ...first }
    return { record: { row, ...withoutGaps(parts), facts: said?.facts ?? new Map(), inferred: said?.inferred ?? new Set(), acts: done } }
  }
  return { reader }
}

type Known<Parts> = { readonly [Key in keyof Parts]?: Exclude<Parts[Key], undefined> }

/** The same without what is not known. */
function withoutGaps<Parts extends object>(parts: Parts): Known<Parts> {
  // WHY: the cast is safe, because only keys without a value are left out
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Known<Parts>
}

function mistakesIn(artefact: Artefact, layout: RecordLayout, plain: readonly string[]): readonly RecordMistake[] {
  if (layout.aggregate) return [{ code: 'aggregate', name: layout.id }]
  const optional = new Set(layout.facts.flatMap((each) => ('is' in each || !each.optional ? [] : [each.column])))
  const columns = columnsRead(layout).flatMap((name): readonly RecordMistake[] => {
    const count = plain.filter((each) => each === plainHeading(name)).length
    return count === 1 || (count === 0 && optional.has(name)) ? [] : [{ code: count === 0 ? 'missing-column' : 'repeated-column', name }]
  })
  const known = new Set(artefact.places.map((each) => each.id))
  return [...columns, ...placesNamedIn(layout.place).flatMap((name): readonly RecordMistake[] => (known.has(name) ? [] : [{ code: 'unknown-place', name }]))]
}
