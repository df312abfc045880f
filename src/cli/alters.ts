// evenhand alters: what a change of the law would alter, for whoever reviews it.
import { Command } from 'commander'
import { alterations, changedIn } from '../compare/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { message } from './message.ts'
import { jsonOption, withExamples } from './options.ts'
import { programLanguage } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly folder: string
  readonly markdown?: true
  readonly exitCode?: true
  readonly lang: Locale
  readonly json?: true
}

export function altersCommand(): Command {
  const command = new Command('alters')
    .description(message('help.alters'))
    .argument('<before>', message('help.alters.before'))
    .argument('[after]', message('help.alters.after'), 'law')
    .option('--folder <folder>', message('help.alters.folder'), 'law')
    .option('--markdown', message('help.alters.markdown'))
    .option('--exit-code', message('help.alters.exit-code'))
    .addOption(jsonOption())
    .action(async (before: string, after: string, { folder, markdown, exitCode, lang, json }: Options) => {
      // WHY: it is loaded only here, because it needs the parser and the compiler
      const [{ readSide }, { altersJson, altersText, shared }] = await Promise.all([import('./sides-node.ts'), import('./alters-text.ts')])
      const [was, is] = shared(lang, readSide(before, folder, lang), readSide(after, folder, lang))
      const changed = changedIn(was.body, is.body).texts
      const found = alterations(was, is)
      console.log(
        json ? JSON.stringify(altersJson(is.artefact, lang, changed, found), null, 2) : altersText(is.artefact, lang, changed, found, markdown === true),
      )
      if (exitCode === true && found.length > 0) throw new Stop(1, '')
    })
  command.addHelpText('after', () => `\n${say(programLanguage(), 'help.alters.sides')}\n${say(programLanguage(), 'help.alters.codes')}`)
  return withExamples(
    command,
    'evenhand alters origin/main --markdown',
    'evenhand alters HEAD~1 HEAD --exit-code',
    'evenhand alters drafts/before drafts/after',
  )
}
