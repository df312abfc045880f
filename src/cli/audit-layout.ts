// evenhand audit layout: which layout fits a file, or a draft of one.
import { existsSync } from 'node:fs'
import { Command } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { columnGuesses, firstRows, layoutsFor, proposedDocument, type RecordLayout, readRecord, readRecordLayouts } from '../records/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { knownLayouts, mistakeLine } from './audited.ts'
import { localeOption } from './options.ts'
import { loadLaw } from './program.ts'
import { recordFile } from './record-files-node.ts'
import { Stop } from './stop.ts'

/** Rows that a proposal looks at. */
const lookedAt = 500
/** Rows that are shown as they would be read. */
const rowsShown = 5

export function auditLayoutCommand(): Command {
  return new Command('layout')
    .description('which layout fits a file, or a draft of one, and five rows as they would be read by it')
    .argument('<file>', 'a file of records as text, plain or in gzip')
    .addOption(localeOption())
    .action(async (file: string, _: unknown, called: Command) => {
      const { lang } = called.optsWithGlobals<{ readonly lang: Locale }>()
      const { artefact } = await loadLaw()
      if (!existsSync(file)) throw new Stop(2, say(lang, 'records.no-files', { names: file }))
      const [headings, ...rows] = await firstRows(recordFile(file), lookedAt + 1).catch((error: unknown) => {
        throw new Stop(2, say(lang, 'records.mistake.broken', { file, name: error instanceof Error ? error.message : String(error) }))
      })
      if (headings === undefined) throw new Stop(2, say(lang, 'records.mistake.empty', { file }))
      const [fitting] = layoutsFor(knownLayouts(artefact), headings)
      const text = fitting === undefined ? proposedDocument(headings, columnGuesses(artefact, headings, rows)) : ''
      const [layout = fitting] = readRecordLayouts([{ file, text }], artefact.vocabulary).layouts
      if (fitting === undefined) console.log(text)
      console.error(say(lang, fitting === undefined ? 'records.layout-drafted' : 'records.layout-fits', { file, layout: layout?.id ?? '' }))
      if (layout !== undefined) for (const line of rowLines(artefact, lang, layout, headings, rows.slice(0, rowsShown))) console.error(line)
    })
}

/** Rows as they are read by a layout, a line for each; only what is read is told. */
function rowLines(
  artefact: Artefact,
  lang: Locale,
  layout: RecordLayout,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const begun = readRecord(artefact, layout, headings)
  if ('mistakes' in begun) return begun.mistakes.map(({ code, name }) => mistakeLine(lang, layout, { file: layout.file, code, name }))
  return rows.map((cells, at) => {
    const read = begun.reader(cells, at + 2)
    if ('fault' in read) return `${at + 2}: ${say(lang, `records.fault.${read.fault}`, { column: read.column })}`
    const { place = '?', agencyKind, day, month, facts, inferred, acts } = read.record
    const said = [...facts].map(([fact, answer]) => `${fact}=${answer}${inferred.has(fact) ? '?' : ''}`)
    const done = acts.map((each) => `${each.act}${each.done === undefined ? '' : each.done ? '=yes' : '=no'}`)
    return `${at + 2}: \`${[place, agencyKind, day ?? month ?? '?', ...said, ...done].filter((each) => each !== undefined).join(' ')}\``
  })
}
