// evenhand compile: the whole law into its one file.
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Command } from 'commander'
import { artefactFile, home, readDocuments } from '../folder/index.ts'
import { say } from '../wording/index.ts'
import type { LocaleOption } from './language.ts'
import { saveLaw } from './law-of-documents-node.ts'
import { message } from './message.ts'
import { withExamples } from './options.ts'
import { loadLaw } from './program.ts'

export function compileCommand(): Command {
  const command = new Command('compile').description(message('help.compile')).option('--if-changed', message('help.compile.if-changed'))
  command.action(async ({ ifChanged, lang }: LocaleOption & { readonly ifChanged?: true }) => {
    if (ifChanged) {
      await loadLaw()
      return
    }
    const start = performance.now()
    const { artefact, hash, bytes } = await saveLaw(readDocuments(join(home, 'law')), lang)
    const took = Math.round(performance.now() - start)
    const file = relative(process.cwd(), artefactFile)
    const sizes = { norms: artefact.norms.length, cells: artefact.cells.length, integers: artefact.diagrams.cells.length, bytes: bytes.length }
    const figures = { ...sizes, gzipped: gzipSync(bytes).length, time: String(took) }
    console.log(`${say(lang, 'command.compile.done', { file, ...figures })}\n${hash}`)
  })
  return withExamples(command, 'evenhand compile', 'evenhand compile --if-changed')
}
