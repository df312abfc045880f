// evenhand compare, evenhand gaps: the difference in meaning between two texts, places or days, beside the difference of the documents.
import { Command, Option } from 'commander'
import { type Difference, difference, loopholesIn } from '../compare/index.ts'
import { differenceJson } from '../json/index.ts'
import { type DifferenceText, differenceText, type Locale, say, sentence } from '../wording/index.ts'
import { differenceMarkdown, differenceTerminal } from './compare-text.ts'
import { readPair, refuseUnknownActs } from './comparing.ts'
import { message } from './message.ts'
import { jsonOption, withExamples } from './options.ts'

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
    .description(message('help.compare'))
    .argument('<first>', message('help.compare.first'))
    .argument('<second>', message('help.compare.second'))
    .option('--text', message('help.compare.text'))
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
    .description(message('help.gaps'))
    .requiredOption('--from <operand>', message('help.gaps.from'))
    .requiredOption('--to <operand>', message('help.gaps.to'))
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
    new Option('--act <act>', message('help.only-act')).argParser((value: string, before: readonly string[]) => [...before, value]).default([]),
    new Option('--place <place>', message('help.place-laid')),
    new Option('--on <day>', message('help.compare.on')),
    new Option('--agency <kind>', message('help.agency')),

    jsonOption(),
    new Option('--markdown', message('help.markdown')),
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
  refuseUnknownActs(lang, after, options.act)
  const found = narrow(difference(before, after, options.act))
  const extras = { ...documents, shown: options.text === true }
  const told = retell(differenceText(lexicon, lang, found), lang)
  if (options.json) console.log(JSON.stringify(differenceJson(lexicon, lang, found, told, extras), null, 2))
  else console.log((options.markdown ? differenceMarkdown : differenceTerminal)(lang, told, extras))
}
