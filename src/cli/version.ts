// evenhand version: which program, and which law.
import { Command } from 'commander'
import { say } from '../wording/index.ts'
import type { LocaleOption } from './language.ts'
import { message } from './message.ts'
import { withExamples } from './options.ts'
import { loadLaw, programVersion } from './program.ts'

export function versionCommand(): Command {
  const command = new Command('version').description(message('help.version')).action(async ({ lang }: LocaleOption) => {
    const { artefact, hash } = await loadLaw()
    const last = artefact.instruments
      .flatMap((each) => each.window?.from ?? [])
      .sort()
      .at(-1)
    console.log(
      [
        `evenhand ${programVersion()}`,
        say(lang, 'command.version.law', { hash }),
        say(lang, 'command.version.texts', { instruments: String(artefact.instruments.length), norms: String(artefact.norms.length), day: last ?? '-' }),
      ].join('\n'),
    )
  })
  return withExamples(command, 'evenhand version')
}
