// evenhand compare: the difference in meaning between two texts, two places or two days, beside the difference of the documents.
import { Command } from 'commander'
import { difference } from '../compare/index.ts'
import { differenceText, type Language } from '../wording/index.ts'
import { loadLaw } from './artefact-node.ts'
import { differenceJson } from './compare-json.ts'
import { differenceMarkdown, differenceTerminal } from './compare-text.ts'
import { readOperands } from './operands.ts'
import { languageOption, withExamples } from './options.ts'
import { Stop } from './stop.ts'
import { documentsOf, textDifference } from './text-difference.ts'

interface Options {
  readonly act: readonly string[]
  readonly place?: string
  readonly on?: string
  readonly agency?: string
  readonly lang: Language
  readonly text?: true
  readonly json?: true
  readonly markdown?: true
}

export function compareCommand(): Command {
  const command = new Command('compare')
    .description('tell what differs in meaning between two texts, places or days: every situation with another answer, and none else')
    .argument('<first>', 'a text (vt.fip-2018), a place and day (us/vt/norwich@2024-04-22), or the file of a draft')
    .argument('<second>', 'what it is compared with')
    .option('--act <act>', 'only this act; repeat for more', (value: string, before: readonly string[]) => [...before, value], [])
    .option('--place <place>', 'lay both texts into what stands there')
    .option('--on <day>', 'the day, where none is named; a text without one is taken on its last day, a place today')
    .option('--agency <kind>', 'the kind of agency, if not the one that polices the place')
    .option('--text', 'show the difference of the documents too')
    .addOption(languageOption())
    .option('--json', 'print JSON, for other programs')
    .option('--markdown', 'print Markdown')
    .action(async (first: string, second: string, options: Options) => {
      const { lang } = options
      const [before, after] = await readOperands([first, second], options)
      if (before === undefined || after === undefined) throw new Stop(2, 'two things are compared')
      for (const act of options.act) {
        if (!before.body.vocabulary.acts.some((each) => each.id === act)) throw new Stop(2, `no act \`${act}\` is known here; \`evenhand acts\` lists them`)
      }
      const { artefact } = await loadLaw()
      const found = difference(before, after, options.act)
      const lexicon = { ...artefact, ...after.body, instruments: [...before.body.instruments, ...after.body.instruments] }
      const texts = documentsOf([first, second], [before, after])
      const changed = textDifference(texts)
      if (options.json) console.log(JSON.stringify(differenceJson(lexicon, lang, found, { ...changed, written: texts.written }), null, 2))
      else {
        const told = differenceText(lexicon, lang, found)
        const print = options.markdown ? differenceMarkdown : differenceTerminal
        console.log(print(lang, told, { ...changed, written: texts.written, shown: options.text === true }))
      }
    })
  return withExamples(
    command,
    'evenhand compare vt.fip-2018 vt.fip-2024',
    'evenhand compare us/vt/norwich@2024-04-22 us/vt/norwich@2024-04-23 --act give-access',
    'evenhand compare vt.fip-2024 draft.md --place norwich',
    'evenhand compare norwich hartford --lang es --markdown',
  )
}
