// evenhand situations: situations in people's own words, found by plain words, and what the law answers to them in a place.
import { join } from 'node:path'
import { Command, Option } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { home, readTexts } from '../folder/index.ts'
import { situationAnswerJson, situationJson } from '../json/index.ts'
import { answerTo, type NamedSituation, type Reader, readers, readSituations, type Situations, situationFinder } from '../situations/index.ts'
import { inLanguage, type Locale, mistakeText, say, situationText } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { message } from './message.ts'
import { jsonOption, today, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly place?: string
  readonly on?: string
  readonly reader: Reader
  readonly lang: Locale
  readonly json?: true
}

export function situationsCommand(): Command {
  const command = new Command('situations')
    .description(message('help.situations'))
    .argument('[words...]', message('help.situations.words'))
    .option('--place <place>', message('help.situations.place'))
    .option('--on <day>', message('help.day'))
    .addOption(new Option('--reader <reader>', message('help.situations.reader')).choices(readers).default('person'))
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: Options) => {
      const read = loadSituations(options.lang)
      const found = wanted(read, words, options.lang)
      if (found.length === 0) throw new Stop(2, say(options.lang, 'situation.none'))
      if (options.place === undefined) printList(read, found, options)
      else printAnswers((await loadLaw()).artefact, read, found, { ...options, place: options.place })
    })
  return withExamples(
    command,
    'evenhand situations',
    'evenhand situations do I have to show my passport --place us/vt/norwich',
    'evenhand situations detainer --place us/vt/hartford --reader officer --lang es',
  )
}

/** The situations of the law documents. Stops with exit code 1 where one has a mistake. */
function loadSituations(lang: Locale): Situations {
  const { mistakes, ...read } = readSituations(readTexts(join(home, 'law')))
  if (mistakes.length > 0) throw new Stop(1, mistakes.map((each) => `${each.file}:${each.line}  ${each.code}\n  ${mistakeText(lang, each)}`).join('\n'))
  return read
}

function wanted({ situations }: Situations, words: readonly string[], lang: Locale): readonly NamedSituation[] {
  const named = situations.find((each) => words.length === 1 && each.id === words[0])
  if (named !== undefined) return [named]
  return words.length === 0 ? situations : situationFinder(situations, lang)(words.join(' '))
}

function printList({ groups }: Situations, found: readonly NamedSituation[], { lang, reader, json }: Options): void {
  if (json) {
    console.log(
      JSON.stringify(
        found.map((each) => situationJson(lang, each)),
        null,
        2,
      ),
    )
    return
  }
  for (const { id, title } of groups) {
    const here = found.filter((each) => each.group === id)
    if (here.length === 0) continue
    console.log(styled('bold', inLanguage(title, lang)))
    for (const each of here) console.log(`  ${each.id.padEnd(20)} ${inLanguage(reader === 'officer' ? each.officer : each.person, lang)}`)
  }
}

function printAnswers(
  artefact: Artefact,
  read: Situations,
  found: readonly NamedSituation[],
  { place, on, lang, reader, json }: Options & { readonly place: string },
): void {
  const answered = found.map((situation) => {
    const result = answerTo(artefact, read, situation, { place, day: on ?? today() })
    if ('problems' in result) throw new Stop(2, problemText(artefact, lang, result.problems, {}))
    return result.answered
  })
  if (json) {
    console.log(
      JSON.stringify(
        answered.map((each) => situationAnswerJson(artefact, lang, reader, each)),
        null,
        2,
      ),
    )
    return
  }
  console.log(
    answered
      .map((each) => {
        const { word, says, unless, sides, either, known } = situationText(artefact, lang, reader, each)
        const { situation } = each
        return [
          `${styled('bold', inLanguage(reader === 'officer' ? situation.officer : situation.person, lang))}  ${styled('dim', situation.id)}`,
          wrap(`${word}. ${says}`, '  '),
          ...(unless === '' ? [] : [wrap(`${say(lang, 'situation.unless')}: ${unless}`, '  ')]),
          ...sides.map((side) => wrap(`${say(lang, `situation.side.${side.side}`)}: ${side.says}`, '    ')),
          ...either.map((one) => wrap(`${say(lang, 'situation.either')}: ${one.says}`, '    ')),
          ...(known === '' ? [] : [styled('dim', wrap(known, '  '))]),
        ].join('\n')
      })
      .join('\n\n'),
  )
}
