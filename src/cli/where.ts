// evenhand where: the same question in every town and city, grouped by the answer.
import { Command } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { elsewhere } from '../decide/index.ts'
import { whereJson } from '../json/index.ts'
import { andList, dayIn, inLanguage, type Locale, placeName, say } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { message } from './message.ts'
import { factOption, jsonOption, readFacts, today, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly on?: string
  readonly actor?: string
  readonly agency?: string
  readonly fact: readonly string[]
  readonly lang: Locale
  readonly all?: true
  readonly json?: true
}

export function whereCommand(): Command {
  const command = new Command('where')
    .description(message('help.where'))
    .argument('<act>', message('help.act'))
    .option('--on <day>', message('help.day'))
    .option('--actor <actor>', message('help.actor'))
    .option('--agency <kind>', message('help.agency-each'))
    .option('--all', message('help.where.all'))
    .addOption(factOption())
    .addOption(jsonOption())
    .action(async (act: string, { on, actor, agency, fact, lang, all, json }: Options) => {
      const { artefact } = await loadLaw()
      const facts = readFacts(lang, fact)
      const day = on ?? today()
      const result = elsewhere(artefact, { act, day, facts, ...(actor === undefined ? {} : { actor }), ...(agency === undefined ? {} : { agency }) })
      if ('problems' in result) throw new Stop(2, problemText(artefact, lang, result.problems, facts))
      const { places } = result
      if (json) {
        console.log(JSON.stringify(whereJson({ act, day, facts }, places), null, 2))
        return
      }
      console.log(styled('dim', dayIn(lang, day)))
      for (const [verdict, group] of Map.groupBy(places, (each) => each.verdict ?? 'open')) {
        console.log(`\n${styled('bold', say(lang, `verdict.${verdict}`).toLocaleUpperCase(lang))}`)
        const named = group.filter((each) => all === true || each.own)
        if (named.length > 0)
          console.log(
            wrap(
              andList(
                lang,
                named.map(({ place }) => listedName(artefact, place.id)),
              ),
              '  ',
            ),
          )
        const others = Map.groupBy(
          group.filter((each) => !named.includes(each)),
          ({ place, agency: kind }) => `${place.id.split('/').slice(0, 2).join('/')} ${kind}`,
        )
        for (const [key, list] of others) {
          const [state = '', kind] = key.split(' ')
          const words = artefact.vocabulary.agencies.find((each) => each.id === kind)?.words
          console.log(
            wrap(say(lang, 'where.others', { count: list.length, state: placeName(artefact, state), agency: inLanguage(words, lang) }), '  + ', '    '),
          )
        }
      }
    })
  return withExamples(
    command,
    'evenhand where give-access --on 2024-09-03',
    'evenhand where tell --fact information=status --fact recipient=federal-immigration --json',
  )
}

/** `Norwich (Vermont)`. */
function listedName(artefact: Artefact, id: string): string {
  return placeName(artefact, id).replace(', ', ' (').concat(')')
}
