// evenhand compile: the whole law into its one file.
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Command } from 'commander'
import { artefactFile, home, readDocuments } from '../folder/index.ts'
import { saveLaw } from './law-of-documents-node.ts'
import { withExamples } from './options.ts'
import { loadLaw } from './program.ts'

export function compileCommand(): Command {
  const command = new Command('compile')
    .description('compile the law into one file')
    .option('--if-changed', 'only where the documents or the program changed since')
  command.action(async ({ ifChanged }: { readonly ifChanged?: true }) => {
    if (ifChanged) {
      await loadLaw()
      return
    }
    const start = performance.now()
    const { artefact, hash, bytes } = await saveLaw(readDocuments(join(home, 'law')))
    const took = Math.round(performance.now() - start)
    const figures = [
      `${artefact.norms.length} norms`,
      `${artefact.cells.length} cells`,
      `${artefact.diagrams.cells.length} integers`,
      `${bytes.length} bytes`,
      `${gzipSync(bytes).length} gzipped`,
    ]
    console.log(`${relative(process.cwd(), artefactFile)}: ${figures.join(', ')}, ${took} ms\n${hash}`)
  })
  return withExamples(command, 'evenhand compile', 'evenhand compile --if-changed')
}
