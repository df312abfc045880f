// evenhand version: which program, and which law.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { home } from '../folder/index.ts'
import { loadLaw } from './artefact-node.ts'
import { withExamples } from './options.ts'

/** The version of the package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly version: string }
  return version
}

export function versionCommand(): Command {
  const command = new Command('version').description('print the version of the program and the hash of the law').action(async () => {
    const { artefact, hash } = await loadLaw()
    const last = artefact.instruments
      .flatMap((each) => each.window?.from ?? [])
      .sort()
      .at(-1)
    console.log(
      `evenhand ${packageVersion()}\nlaw ${hash}\n${artefact.instruments.length} instruments, ${artefact.norms.length} norms; the latest begins ${last ?? '-'}`,
    )
  })
  return withExamples(command, 'evenhand version')
}
