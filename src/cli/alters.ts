// evenhand alters: what a change of the law would alter, for whoever reviews it.
import { Command } from 'commander'
import { alterations, changedIn } from '../compare/index.ts'
import type { Locale } from '../wording/index.ts'
import { jsonOption, localeOption, withExamples } from './options.ts'
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
    .description('tell what a change of the law would alter: every act whose verdict or duties are other ones, where, since when, with a situation for each')
    .argument('<before>', 'the law before: a folder, or a revision of git such as origin/main')
    .argument('[after]', 'the law after: a folder, or a revision; the law here without it', 'law')
    .option('--folder <folder>', 'where the documents lie in a revision', 'law')
    .option('--markdown', 'print Markdown, for a comment on a pull request')
    .option('--exit-code', 'end with 1 where something is altered')
    .addOption(localeOption())
    .addOption(jsonOption())
    .action(async (before: string, after: string, { folder, markdown, exitCode, lang, json }: Options) => {
      // WHY: it is loaded only here, because it needs the parser and the compiler
      const [{ readSide }, { altersJson, altersText, shared }] = await Promise.all([import('./sides-node.ts'), import('./alters-text.ts')])
      const [was, is] = shared(readSide(before, folder, lang), readSide(after, folder, lang))
      const changed = changedIn(was.body, is.body).texts
      const found = alterations(was, is)
      console.log(
        json ? JSON.stringify(altersJson(is.artefact, lang, changed, found), null, 2) : altersText(is.artefact, lang, changed, found, markdown === true),
      )
      if (exitCode === true && found.length > 0) throw new Stop(1, '')
    })
  command.addHelpText(
    'after',
    '\nA folder is a whole law, a folder that has one in `law`, or documents that are laid into the law here.\nExit codes: 0 told; 1 the law on a side has findings, or with --exit-code something is altered; 2 it was not used as meant.',
  )
  return withExamples(
    command,
    'evenhand alters origin/main --markdown',
    'evenhand alters HEAD~1 HEAD --exit-code',
    'evenhand alters drafts/before drafts/after',
  )
}
