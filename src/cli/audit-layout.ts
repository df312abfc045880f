// evenhand audit layout: which layout fits a file, or a draft of one.
import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { columnGuesses, firstRows, layoutsFor, proposedDocument, readRecordLayouts, rowLines } from '../records/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { knownLayouts, mistakeLine } from './audited.ts'
import { message } from './message.ts'
import { loadLaw } from './program.ts'
import { recordFile } from './record-files-node.ts'
import { Stop } from './stop.ts'

/** Rows that a proposal looks at. */
const lookedAt = 500
/** Rows that are shown as they would be read. */
const rowsShown = 5

export function auditLayoutCommand(): Command {
  return new Command('layout')
    .description(message('help.audit.layout-of'))
    .argument('<file>', message('help.audit.layout-file'))
    .action(async (file: string, _: unknown, called: Command) => {
      const { lang } = called.optsWithGlobals<{ readonly lang: Locale }>()
      const { artefact } = await loadLaw()
      if (!existsSync(file)) throw new Stop(2, say(lang, 'records.no-files', { names: file }))
      const source = recordFile(file)
      const [headings, ...rows] = await firstRows(source, lookedAt + 1).catch((error: unknown) => {
        throw new Stop(2, say(lang, 'records.mistake.broken', { file, name: error instanceof Error ? error.message : String(error) }))
      })
      if (headings === undefined) throw new Stop(2, say(lang, 'records.mistake.empty', { file }))
      const [fitting] = layoutsFor(knownLayouts(artefact), headings)
      const text = fitting === undefined ? proposedDocument(headings, columnGuesses(artefact, headings, rows)) : ''
      const [layout = fitting] = readRecordLayouts([{ file, text }], artefact.vocabulary).layouts
      if (fitting === undefined) console.log(text)
      console.error(say(lang, fitting === undefined ? 'records.layout-drafted' : 'records.layout-fits', { file, layout: layout?.id ?? '' }))
      if (layout === undefined) return
      const read = rowLines(artefact, lang, layout, [headings, ...rows.slice(0, rowsShown)], source.firstRow)
      const lines = 'lines' in read ? read.lines : read.mistakes.map(({ code, name }) => mistakeLine(lang, layout, { file, code, name }))
      for (const line of lines) console.error(line)
    })
}
