// evenhand fmt: lay out the fences of documents; the prose is kept to the letter.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { home, readDocuments } from '../folder/index.ts'
import { format, parse } from '../language/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { renderFindings } from './findings.ts'
import { message } from './message.ts'
import { withExamples } from './options.ts'
import { readPaths } from './paths-node.ts'
import { Stop } from './stop.ts'

export function fmtCommand(): Command {
  const command = new Command('fmt')
    .description(message('help.fmt'))
    .argument('[paths...]', message('help.fmt.paths'))
    .option('--check', message('help.fmt.check'))
    .action((paths: readonly string[], { check, lang }: { readonly check?: true; readonly lang: Locale }) => {
      const texts = paths.length === 0 ? readDocuments(join(home, 'law')).texts : readPaths(paths, lang)
      const results = texts.map((each) => ({ ...each, laid: format(each.file, each.text) }))
      const unread = results.filter((each) => each.laid === undefined)
      const changed = results.filter((each) => each.laid !== undefined && each.laid !== each.text)
      for (const { file, laid } of changed) {
        if (check) console.log(say(lang, 'command.fmt.not', { file }))
        else {
          writeFileSync(file, laid ?? '')
          console.log(file)
        }
      }
      if (unread.length > 0)
        throw new Stop(
          1,
          renderFindings(
            unread.flatMap(({ file, text }) => parse(file, text).findings),
            unread,
            lang,
          ),
        )
      if (check && changed.length > 0) throw new Stop(1, say(lang, 'command.fmt.some', { count: String(changed.length), all: String(texts.length) }))
      if (changed.length === 0) console.log(say(lang, 'command.fmt.all', { all: String(texts.length) }))
    })
  return withExamples(command, 'evenhand fmt --check', 'evenhand fmt law/us/vt/fip-2024.md')
}
