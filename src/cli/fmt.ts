// evenhand fmt: lay out the fences of documents; the prose is kept to the letter.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { home, readDocuments } from '../folder/index.ts'
import { format, parse } from '../language/index.ts'
import type { Locale } from '../wording/index.ts'
import { renderFindings } from './findings.ts'
import { localeOption, withExamples } from './options.ts'
import { readPaths } from './paths-node.ts'
import { Stop } from './stop.ts'

export function fmtCommand(): Command {
  const command = new Command('fmt')
    .description('lay out the rules in documents')
    .argument('[paths...]', 'documents or folders; all of law/ without any')
    .option('--check', 'change nothing; exit code 1 if a document is not laid out')
    .addOption(localeOption())
    .action((paths: readonly string[], { check, lang }: { readonly check?: true; readonly lang: Locale }) => {
      const texts = paths.length === 0 ? readDocuments(join(home, 'law')).texts : readPaths(paths)
      const results = texts.map((each) => ({ ...each, laid: format(each.file, each.text) }))
      const unread = results.filter((each) => each.laid === undefined)
      const changed = results.filter((each) => each.laid !== undefined && each.laid !== each.text)
      for (const { file, laid } of changed) {
        if (check) console.log(`${file} is not laid out`)
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
      if (check && changed.length > 0) throw new Stop(1, `${changed.length} of ${texts.length} documents are not laid out; run \`evenhand fmt\``)
      if (changed.length === 0) console.log(`${texts.length} documents, all laid out`)
    })
  return withExamples(command, 'evenhand fmt --check', 'evenhand fmt law/us/vt/fip-2024.md')
}
