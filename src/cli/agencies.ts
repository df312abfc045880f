// evenhand agencies: law enforcement agencies by number, and whom they police.
import { Command } from 'commander'
import { situateAt } from '../decide/index.ts'
import { andList, type Locale, placeName, say } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { message } from './message.ts'
import { jsonOption, today, withExamples } from './options.ts'
import { pairs } from './print.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly place?: string
  readonly lang: Locale
  readonly json?: true
}

export function agenciesCommand(): Command {
  const command = new Command('agencies')
    .description(message('help.agencies'))
    .option('--place <place>', message('help.agencies.place'))
    .addOption(jsonOption())
    .action(async ({ place, lang, json }: Options) => {
      const { artefact } = await loadLaw()
      const { agencies, places } = artefact
      const only = place === undefined ? undefined : situateAt(artefact, { place, day: today() })
      if (only !== undefined && 'problems' in only) throw new Stop(2, problemText(artefact, lang, only.problems, {}))
      const here = only === undefined ? undefined : new Set(only.situated.place.policing.map((each) => each.ori))
      const rows = agencies
        .filter((each) => here === undefined || here.has(each.ori))
        .map((agency) => {
          const served = places.filter((each) => each.id !== agency.place && each.policing.some((by) => by.ori === agency.ori))
          return { ...agency, polices: [agency.place, ...served.map((each) => each.id)] }
        })
      if (json) console.log(JSON.stringify(rows, null, 2))
      else
        console.log(
          rows.length === 0
            ? say(lang, 'agencies.none')
            : pairs(
                rows.map(({ ori, name, polices }) => [
                  ori,
                  `${name}: ${andList(
                    lang,
                    polices.map((each) => placeName(artefact, each)),
                  )}`,
                ]),
              ),
        )
    })
  return withExamples(command, 'evenhand agencies', 'evenhand agencies --place Putney --json')
}
