// evenhand compare, evenhand gaps: the difference in meaning between two texts, places or days, beside the difference of the documents.
import { Command, Option } from 'commander'
import { type Difference, difference, loopholesIn } from '../compare/index.ts'
import { differenceJson } from '../json/index.ts'
import { type DifferenceText, differenceText, type Locale, say, sentence } from '../wording/index.ts'
import { differenceMarkdown, differenceTerminal } from './compare-text.ts'
import { readPair, refuseUnknownActs } from './comparing.ts'
import { jsonOption, localeOption, withExamples } from './options.ts'

interface Options {
  readonly act: readonly string[]
  readonly place?: string
  readonly on?: string
  readonly agency?: string
  readonly lang: Locale
  readonly text?: true
  readonly json?: true
  readonly markdown?: true
}

export function compareCommand(): Command {
  const command = new Command('compare')
    .description('tell what differs in meaning between two texts, places or days: every situation with another answer, and none else')
    .argument('<first>', 'a text (vt.fip-2018), a place and day (us/vt/norwich@2024-04-22), or the file of a draft')
    .argument('<second>', 'what it is compared with')
    .option('--text', 'show the difference of the documents too')
  for (const option of comparingOptions()) command.addOption(option)
  command.action((first: string, second: string, options: Options) => report([first, second], options))
  return withExamples(
    command,
    'evenhand compare vt.fip-2018 vt.fip-2024',
    'evenhand compare us/vt/norwich@2024-04-22 us/vt/norwich@2024-04-23 --act give-access',
    'evenhand compare vt.fip-2024 draft.md --place norwich',
    'evenhand compare norwich hartford --lang es --markdown',
  )
}

export function gapsCommand(): Command {
  const command = new Command('gaps')
    .description('tell which situations one text protects and another leaves open')
    .requiredOption('--from <operand>', 'what may leave something open: a text, a place and day, a draft')
    .requiredOption('--to <operand>', 'what protects it')
  for (const option of comparingOptions()) command.addOption(option)
  command.action((options: Options & { readonly from: string; readonly to: string }) =>
    report([options.from, options.to], options, loopholesIn, (told, lang) => {
      const { first, second, acts } = told
      const title = say(lang, acts.length === 0 ? 'gaps.none' : 'gaps.title', { first, second })
      // WHY: the strictness is left out, because each act here is stricter, or it would not be listed
      const open = acts.map((each) => ({ ...each, strictness: '' }))
      return { ...told, acts: open, summary: [sentence(lang, title), say(lang, 'gaps.acts', { count: String(acts.length) }), ...told.summary.slice(2)] }
    }),
  )
  return withExamples(command, 'evenhand gaps --from vt.fip-2018 --to vt.fip-2024', 'evenhand gaps --from vt.fip-2024 --to vt.five-changes')
}

function comparingOptions(): readonly Option[] {
  return [
    new Option('--act <act>', 'only this act; repeat for more').argParser((value: string, before: readonly string[]) => [...before, value]).default([]),
    new Option('--place <place>', 'lay both texts into what stands there'),
    new Option('--on <day>', 'the day, where none is named; a text without one is taken on its last day, a place today'),
    new Option('--agency <kind>', 'the kind of agency, if not the one that polices the place'),
    localeOption(),
    jsonOption(),
    new Option('--markdown', 'print Markdown'),
  ]
}

async function report(
  names: readonly [string, string],
  options: Options,
  narrow: (found: Difference) => Difference = (found) => found,
  retell: (told: DifferenceText, language: Locale) => DifferenceText = (told) => told,
): Promise<void> {
  const { lang } = options
  const { before, after, lexicon, documents } = await readPair(names, options)
  refuseUnknownActs(after, options.act)
  const found = narrow(difference(before, after, options.act))
  const extras = { ...documents, shown: options.text === true }
  const told = retell(differenceText(lexicon, lang, found), lang)
  if (options.json) console.log(JSON.stringify(differenceJson(lexicon, lang, found, told, extras), null, 2))
  else console.log((options.markdown ? differenceMarkdown : differenceTerminal)(lang, told, extras))
}
