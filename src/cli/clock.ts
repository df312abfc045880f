// evenhand clock: the ways to change a rule in a place, and every date of one of them.
import { join } from 'node:path'
import { Command } from 'commander'
import type { Day } from '../base/index.ts'
import { situateAt } from '../decide/index.ts'
import { home, readTexts } from '../folder/index.ts'
import { type CaseOfWay, clockJson, wayJson } from '../json/index.ts'
import {
  baseOf,
  type CaseDates,
  clock,
  groundOf,
  nextMeeting,
  type PolicedPlace,
  type Procedures,
  readGiven,
  readProcedures,
  thresholdsOf,
  unusedStarts,
  wayIn,
  waysAt,
} from '../procedure/index.ts'
import { type Locale, mistakeText, placeName, say, unusedText } from '../wording/index.ts'
import { problemText } from './ask.ts'
import { type ClockOptions, counted, meetingDay, otherDay, startsOf, typed } from './clock-given.ts'
import { printCase, printStood, printWays } from './clock-text.ts'
import { message } from './message.ts'
import { jsonOption, today, withExamples } from './options.ts'
import { loadLaw } from './program.ts'
import { Stop } from './stop.ts'

export function clockCommand(): Command {
  const command = new Command('clock')
    .description(message('help.clock'))
    .requiredOption('--place <place>', message('help.place'))
    .option('--way <way>', message('help.clock.way'))
    .option('--meeting <day>', message('help.clock.meeting'))
    .option('--adopted <day>', message('help.clock.adopted'))
    .option('--filed <when>', message('help.clock.filed'))
    .option('--returned <when>', message('help.clock.returned'))
    .option('--day <name=day>', message('help.clock.day'), otherDay, {})
    .option('--count <number>', message('help.clock.count'))
    .option('--inhabitants <number>', message('help.clock.inhabitants'))
    .option('--moved-from <day>', message('help.clock.moved-from'))
    .option('--on <day>', message('help.clock.on'))
    .addOption(jsonOption())
    .action(async (options: ClockOptions) => {
      const { artefact } = await loadLaw()
      const { lang } = options
      const on = typed(options.on) ?? today()
      const found = situateAt(artefact, { place: options.place, day: on })
      if ('problems' in found) throw new Stop(2, problemText(artefact, lang, found.problems, {}))
      const { place, day } = found.situated
      const procedures = loadProcedures(lang)
      const ground = groundOf(place)
      const { given, mistakes } = readGiven({ ...startsOf(options), meeting: meetingDay(procedures, ground, day, options) })
      const [mistake] = mistakes
      if (mistake !== undefined) throw new Stop(2, say(lang, `clock.${mistake.code}`, { day: mistake.value, instant: mistake.value }))
      const [base, inhabitants] = [counted(lang, options.count), counted(lang, options.inhabitants)]
      const name = placeName(artefact, place.id)
      const starts = [...Object.keys(given.days), ...Object.keys(given.instants)]
      if (typed(options.way) === undefined && starts.length === 0) {
        const ways = waysAt(procedures, ground, day)
        if (options.json) console.log(JSON.stringify({ place: place.id, on: day, ways: ways.map((each) => wayJson(each, lang)) }, null, 2))
        else printWays(lang, name, ways, day)
        return
      }
      const wanted = typed(options.way) ?? defaultWay(procedures, ground, given, day)
      const way = wayIn(procedures, ground, wanted, { given, on: day })
      if (way === undefined)
        throw new Stop(
          2,
          `${say(lang, 'clock.no-way', { way: wanted, place: name })}\n${waysAt(procedures, ground, day)
            .map((each) => `  ${each.procedure.id}`)
            .join('\n')}`,
        )
      // WHY: the first day of the case is taken, because the law of the petition decides how many signatures are needed, and not the law of the day on which somebody asks
      const thresholds = thresholdsOf(procedures, way.procedure.id, way.days.first, {
        ...(base === undefined ? {} : { base }),
        ...(inhabitants === undefined ? {} : { inhabitants }),
      })
      const unused = unusedStarts(procedures, way.procedure, given)
      const used = starts.filter((each) => !unused.includes(each))
      const others = [
        ...(base !== undefined && !thresholds.some((each) => baseOf(each.threshold.need) !== undefined) ? (['count'] as const) : []),
        ...(inhabitants !== undefined && !asksInhabitants(procedures, way.procedure.id) ? (['inhabitants'] as const) : []),
        ...(typed(options.on) !== undefined && used.length > 0 && typed(options.meeting) !== 'next' ? (['on'] as const) : []),
      ]
      const coming = given.days['meeting'] === undefined ? nextMeeting(procedures, way.procedure, ground, day) : undefined
      const asked: CaseOfWay = {
        way,
        place: place.id,
        days: way.days,
        thresholds,
        dates: way.stands === 'no' ? [] : clock(procedures, way.procedure.id, given, day),
        unused: [...unused, ...others],
        coming,
      }
      if (options.json) {
        console.log(JSON.stringify(clockJson(asked, procedures, lang), null, 2))
        return
      }
      printCase(lang, name, asked, { procedures, base, said: unusedText(lang, unused, others) })
      if (way.stands === 'no') printStood(lang, way.days.first, waysAt(procedures, ground, way.days.first))
    })
  return withExamples(
    command,
    'evenhand clock --place us/vt/norwich',
    'evenhand clock --place us/vt/norwich --meeting next',
    'evenhand clock --place us/vt/norwich --meeting 2024-03-05 --count 3109',
    'evenhand clock --place us/vt/rutland-town --adopted 2023-03-28 --json',
    'evenhand clock --place us/nh/lebanon --way nh.lebanon-council --day hearing=2024-06-12',
  )
}

/** The way that is meant where none is named: the article by petition, after an adoption the ordinance, the place's own where it has one. */
function defaultWay(all: Procedures, ground: PolicedPlace, given: CaseDates, on: Day): string {
  const ending = given.days['adoption'] === undefined ? '.petitioned-article' : '.ordinance'
  const found = waysAt(all, ground, given.days['adoption'] ?? given.days['meeting'] ?? on).find((each) => each.procedure.id.endsWith(ending))
  return found?.displacedBy?.id ?? found?.procedure.id ?? ending.slice(1)
}

function asksInhabitants({ thresholds }: Procedures, way: string): boolean {
  return thresholds.some((each) => each.of === way && each.inhabitants !== undefined)
}

/** The procedures of the law documents. Stops with exit code 1 where one has a mistake. */
function loadProcedures(lang: Locale): Procedures {
  const { procedures, mistakes } = readProcedures(readTexts(join(home, 'law', 'procedures')))
  if (mistakes.length > 0) throw new Stop(1, mistakes.map((each) => `${each.file}:${each.line}  ${each.code}\n  ${mistakeText(lang, each)}`).join('\n'))
  return procedures
}
