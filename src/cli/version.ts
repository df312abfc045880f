// evenhand version: which program, and which law.
import { Command } from 'commander'
import { withExamples } from './options.ts'
import { loadLaw, programVersion } from './program.ts'

export function versionCommand(): Command {
  const command = new Command('version').description('print the version of the program and the hash of the law').action(async () => {
    const { artefact, hash } = await loadLaw()
    const last = artefact.instruments
      .flatMap((each) => each.window?.from ?? [])
      .sort()
      .at(-1)
    console.log(
      `evenhand ${programVersion()}\nlaw ${hash}\n${artefact.instruments.length} instruments, ${artefact.norms.length} norms; the latest begins ${last ?? '-'}`,
    )
  })
  return withExamples(command, 'evenhand version')
}
