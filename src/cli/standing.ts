// evenhand standing: which texts bind an agency somewhere on a day.
import { Command } from 'commander'
import type { Artefact } from '../artefact/index.ts'
import { type StandingText, situateAt, standingTexts } from '../decide/index.ts'
import { standingJson } from '../json/index.ts'
import { dayIn, inLanguage, jurisdictionName, type Locale, placeName, policingItems, say, sourceLine, standingLines } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { message } from './message.ts'
import { jsonOption, today, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly place: string
  readonly on?: string
  readonly agency?: string
  readonly lang: Locale
  readonly json?: true
}

export function standingCommand(): Command {
  const command = new Command('standing')
    .description(message('help.standing'))
    .requiredOption('--place <place>', message('help.place'))
    .option('--on <day>', message('help.day'))
    .option('--agency <kind>', message('help.agency'))
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { artefact } = await loadLaw()
      const { lang } = options
      const asked = { place: options.place, day: options.on ?? today(), ...(options.agency === undefined ? {} : { agency: options.agency }) }
      const found = situateAt(artefact, asked)
      if ('problems' in found) throw new Stop(2, problemText(artefact, lang, found.problems, {}))
      const { agency, place, day } = found.situated
      const all = standingTexts(artefact, place, agency, day)
      if (options.json) {
        console.log(JSON.stringify(standingJson(found.situated, lang), null, 2))
        return
      }
      const named = {
        agency: inLanguage(artefact.vocabulary.agencies.find((each) => each.id === agency)?.words, lang),
        place: placeName(artefact, place.id),
        day: dayIn(lang, day),
      }
      const groups = Map.groupBy(all, (each) => each.standing.kind)
      console.log(styled('bold', wrap(say(lang, groups.has('in-force') ? 'standing.title' : 'standing.none', named))))
      for (const { text, notes } of policingItems(artefact, lang, place)) {
        console.log(wrap(text, '  ', '    '))
        for (const note of notes) console.log(styled('dim', wrap(note, '    ', '      ')))
      }
      for (const kind of kinds) {
        const group = groups.get(kind) ?? []
        if (kind !== 'in-force' && group.length > 0) console.log(`\n${styled('bold', say(lang, kind === 'open' ? 'standing.doubtful' : `standing.${kind}`))}`)
        // WHY: the nearest comes first, because whoever asks about a town looks for the town's own texts
        const byPlace = [...Map.groupBy(group, (each) => each.instrument.place ?? '')].sort(([a], [b]) => b.split('/').length - a.split('/').length)
        for (const [of, texts] of byPlace) {
          if (kind === 'in-force') console.log(`\n${styled('bold', say(lang, 'standing.of', { place: jurisdictionName(artefact, lang, of) }))}`)
          for (const each of texts) console.log(textLines(artefact, lang, each).join('\n'))
        }
      }
    })
  return withExamples(command, 'evenhand standing --place us/vt/norwich --on 2024-05-01', 'evenhand standing --place us/vt/hartford --agency sheriff --json')
}

/** The kinds in the order in which they are printed: what binds, or may, before what does not. */
const kinds = ['in-force', 'open', 'perhaps', 'advisory', 'acted-upon', 'barred', 'rejected', 'superseded', 'repealed', 'ended', 'later'] as const

/** One text with what is known of it; sources and gaps only where it can matter now. */
function textLines(artefact: Artefact, lang: Locale, text: StandingText): readonly string[] {
  const { instrument, standing: state } = text
  const title = wrap(`${inLanguage(instrument.title, lang)} (${instrument.id})`, '  - ', '    ')
  const known = !['superseded', 'repealed', 'ended', 'later'].includes(state.kind)
  const sources = known ? instrument.sources.map((source) => sourceLine(lang, source)) : []
  const unknowns = known ? instrument.unknowns.map((each) => `${say(lang, 'notknown.title')}: ${inLanguage(each, lang)}`) : []
  return [title, ...[...standingLines(artefact, lang, text), ...sources, ...unknowns].map((line) => styled('dim', wrap(line, '    ', '      ')))]
}
