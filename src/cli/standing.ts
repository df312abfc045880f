// evenhand standing: which texts bind an agency somewhere on a day.
import { Command } from 'commander'
import { isDay } from '../base/index.ts'
import { findPlace, type Problem, situate, standing } from '../decide/index.ts'
import type { Instrument } from '../rules/index.ts'
import { dayIn, inLanguage, type Language, say, sourceLine } from '../wording/index.ts'
import { placeName } from './answer-text.ts'
import { loadLaw } from './artefact-node.ts'
import { problemText } from './ask.ts'
import { jsonOption, languageOption, today, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly place: string
  readonly on?: string
  readonly agency?: string
  readonly lang: Language
  readonly json?: true
}

export function standingCommand(): Command {
  const command = new Command('standing')
    .description('list the texts that bind an agency in a place on a day')
    .requiredOption('--place <place>', 'where, such as us/vt/norwich')
    .option('--on <day>', 'the day, such as 2024-05-01; today without it')
    .option('--agency <kind>', 'the kind of agency, if not the one that polices the place')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { artefact } = await loadLaw()
      const { lang } = options
      const day = options.on ?? today()
      // WHY a question: it finds everything wrong with place, agency and day at once
      const act = artefact.vocabulary.acts[0]?.id ?? ''
      const found = situate(artefact, { place: options.place, day, act, facts: {}, ...(options.agency === undefined ? {} : { agency: options.agency }) })
      const place = findPlace(artefact, options.place)
      if ('problems' in found || place === undefined || !isDay(day)) {
        const problems: readonly Problem[] = 'problems' in found ? found.problems : []
        throw new Stop(2, problemText(artefact, lang, problems, {}))
      }
      const { agency } = found.situated
      const texts = standing(artefact, place, agency, day)
      if (options.json) {
        const list = texts.map((each) => ({
          instrument: each.id,
          title: inLanguage(each.title, lang),
          kind: each.kind,
          window: each.window ?? null,
          sources: each.sources,
        }))
        console.log(JSON.stringify({ place: place.id, day, agency, standing: list }, null, 2))
        return
      }
      const named = {
        agency: inLanguage(artefact.vocabulary.agencies.find((each) => each.id === agency)?.words, lang),
        place: placeName(artefact, place.id),
        day: dayIn(lang, day),
      }
      console.log(styled('bold', wrap(say(lang, texts.length === 0 ? 'standing.none' : 'standing.title', named))))
      for (const each of texts) {
        console.log(wrap(`${inLanguage(each.title, lang)} (${each.id})`, '  - ', '    '))
        console.log(styled('dim', wrap(windowText(lang, each), '    ')))
        for (const source of each.sources) console.log(styled('dim', wrap(sourceLine(lang, source), '    ', '      ')))
        for (const unknown of each.unknowns) console.log(styled('dim', wrap(`${say(lang, 'notknown.title')}: ${inLanguage(unknown, lang)}`, '    ', '      ')))
      }
    })
  return withExamples(command, 'evenhand standing --place us/vt/norwich --on 2024-05-01', 'evenhand standing --place us/vt/hartford --agency sheriff --json')
}

/** When an instrument is in force. */
export function windowText(language: Language, { window }: Pick<Instrument, 'window'>): string {
  if (window === undefined) return say(language, 'standing.undated')
  const from = dayIn(language, window.from)
  if (window.before) return say(language, 'standing.before', { from })
  return window.through === undefined
    ? say(language, 'standing.from', { from })
    : say(language, 'standing.window', { from, through: dayIn(language, window.through) })
}
