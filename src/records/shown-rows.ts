// Rows as they are read by a layout, for somebody who looks whether it fits.
import type { Artefact } from '../artefact/index.ts'
import { type Locale, say } from '../wording/index.ts'
import type { RecordLayout } from './layout.ts'
import type { RecordMistake } from './record.ts'
import { readRecord } from './rows.ts'

/** A line for each row; only what is read is told. `first`: the number of the first row. Gives why the file cannot be read by the layout, where that is so. */
export function rowLines(
  artefact: Artefact,
  lang: Locale,
  layout: RecordLayout,
  [headings = [], ...rows]: readonly (readonly string[])[],
  first: number,
): { readonly lines: readonly string[] } | { readonly mistakes: readonly RecordMistake[] } {
  const begun = readRecord(artefact, layout, headings)
  if ('mistakes' in begun) return begun
  const lines = rows.map((cells, at) => {
    const read = begun.reader(cells, at + first)
    if ('fault' in read) return `${at + first}: ${say(lang, `records.fault.${read.fault}`, { column: read.column })}`
    const { place = '?', agencyKind, day, month, facts, inferred, acts } = read.record
    const said = [...facts].map(([fact, answer]) => `${fact}=${answer}${inferred.has(fact) ? '?' : ''}`)
    const done = acts.map((each) => `${each.act}${each.done === undefined ? '' : each.done ? '=yes' : '=no'}`)
    return `${at + first}: \`${[place, agencyKind, day ?? month ?? '?', ...said, ...done].filter((each) => each !== undefined).join(' ')}\``
  })
  return { lines }
}
