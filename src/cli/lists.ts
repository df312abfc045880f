// evenhand acts, evenhand facts: the words in which questions are put.
import { Command } from 'commander'
import { actsJson, factsJson } from '../json/index.ts'
import type { Locale } from '../wording/index.ts'
import { message } from './message.ts'
import { jsonOption, withExamples } from './options.ts'
import { pairs, styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'

interface Options {
  readonly lang: Locale
  readonly json?: true
}

export function actsCommand(): Command {
  const command = new Command('acts')
    .description(message('help.acts'))
    .addOption(jsonOption())
    .action(async ({ lang, json }: Options) => {
      const { artefact } = await loadLaw()
      const acts = actsJson(artefact, lang)
      console.log(json ? JSON.stringify(acts, null, 2) : pairs(acts.map(({ act, says }) => [act, says])))
    })
  return withExamples(command, 'evenhand acts', 'evenhand acts --lang es --json')
}

export function factsCommand(): Command {
  const command = new Command('facts')
    .description(message('help.facts'))
    .addOption(jsonOption())
    .action(async ({ lang, json }: Options) => {
      const { artefact } = await loadLaw()
      const facts = factsJson(artefact, lang)
      if (json) console.log(JSON.stringify(facts, null, 2))
      else
        console.log(
          facts
            .map((each) => [`${styled('bold', each.fact)}`, wrap(each.asks, '  '), wrap(each.answers.map(({ answer }) => answer).join(', '), '  ')].join('\n'))
            .join('\n'),
        )
    })
  return withExamples(command, 'evenhand facts', 'evenhand facts --json')
}
