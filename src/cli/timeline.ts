// evenhand timeline: the verdicts of one situation through all days.
import { Command } from 'commander'
import { type Stretch, situate, stretches } from '../decide/index.ts'
import { timelineJson } from '../json/index.ts'
import { andList, dayIn, type Locale, placeName, provisionName, say, stretchNotes } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { message } from './message.ts'
import { factOption, jsonOption, readFacts, today, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly place: string
  readonly actor?: string
  readonly agency?: string
  readonly fact: readonly string[]
  readonly lang: Locale
  readonly json?: true
}

export function timelineCommand(): Command {
  const command = new Command('timeline')
    .description(message('help.timeline'))
    .argument('<act>', message('help.act'))
    .requiredOption('--place <place>', message('help.place'))
    .option('--actor <actor>', message('help.actor'))
    .option('--agency <kind>', message('help.agency'))
    .addOption(factOption())
    .addOption(jsonOption())
    .action(async (act: string, { place, actor, agency, fact, lang, json }: Options) => {
      const { artefact } = await loadLaw()
      const facts = readFacts(lang, fact)
      const found = situate(artefact, {
        act,
        place,
        day: today(),
        facts,
        ...(actor === undefined ? {} : { actor }),
        ...(agency === undefined ? {} : { agency }),
      })
      if ('problems' in found) throw new Stop(2, problemText(artefact, lang, found.problems, facts))
      const { situated } = found
      if (json) {
        console.log(JSON.stringify(timelineJson(situated, facts), null, 2))
        return
      }
      const all = stretches(situated)
      console.log(styled('dim', placeName(artefact, situated.place.id)))
      for (const each of all) {
        const verdict = each.verdict === null ? each.possible.map((one) => say(lang, `verdict.${one}`)).join(' / ') : say(lang, `verdict.${each.verdict}`)
        console.log(`${daysText(lang, each).padEnd(44)}  ${styled('bold', verdict)}`)
        const texts = [...new Set(each.because.map((name) => name.split('/')[0] ?? name))].map((name) => provisionName(artefact, lang, name))
        for (const note of stretchNotes(artefact, lang, each)) console.log(styled('dim', wrap(note, '    ')))
        if (texts.length > 0) console.log(styled('dim', wrap(andList(lang, texts), '    ')))
      }
    })
  return withExamples(
    command,
    'evenhand timeline give-access --place us/vt/norwich',
    'evenhand timeline tell --place us/vt/norwich --fact information=status --json',
  )
}

function daysText(language: Locale, { from, through }: Stretch): string {
  if (from === null) return through === null ? say(language, 'days.always') : say(language, 'days.until', { through: dayIn(language, through) })
  const since = dayIn(language, from)
  return through === null ? say(language, 'days.since', { from: since }) : say(language, 'standing.window', { from: since, through: dayIn(language, through) })
}
