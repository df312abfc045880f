// evenhand clock: the ways to change a rule in a place, and every date of one of them.
import { join } from 'node:path'
import { Command } from 'commander'
import { situateAt } from '../decide/index.ts'
import { clockJson, wayJson } from '../json/index.ts'
import { clock, type Dated, groundOf, type Procedures, readGiven, readProcedures, thresholdsOf, type Way, waysAt } from '../petition/index.ts'
import { inLanguage, type Language, mistakeText, momentText, needText, placeName, say, sourceLine, versionText, workingLines } from '../wording/index.ts'
import { loadLaw } from './artefact-node.ts'
import { problemText } from './ask.ts'
import { home, readTexts } from './law-node.ts'
import { jsonOption, languageOption, today, withExamples } from './options.ts'
import { styled, wrap } from './print.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly place: string
  readonly way?: string
  readonly on?: string
  readonly meeting?: string
  readonly adopted?: string
  readonly filed?: string
  readonly returned?: string
  readonly day: Readonly<Record<string, string>>
  readonly count?: string
  readonly inhabitants?: string
  readonly lang: Language
  readonly json?: true
}

export function clockCommand(): Command {
  const command = new Command('clock')
    .description('the ways to change a rule in a place; with a day, every date of one of them')
    .requiredOption('--place <place>', 'where, such as us/vt/norwich')
    .option('--way <way>', 'which way, such as vt.ordinance; without it the article by petition, or with --adopted the ordinance')
    .option('--meeting <day>', 'the day of the meeting')
    .option('--adopted <day>', 'the day on which a text was adopted')
    .option('--filed <when>', 'when the petition reached the clerk, such as 2024-01-10T14:30 in local time, or a day')
    .option('--returned <when>', 'when the clerk returned it')
    .option('--day <name=day>', 'another day that the dates count from, such as hearing=2024-06-12; repeat for more', otherDay, {})
    .option('--count <number>', 'how many voters or votes the signatures are a share of')
    .option('--inhabitants <number>', 'how many people live there, where the number of signatures depends on it')
    .option('--on <day>', 'the day whose law counts where no other day decides; today without it')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { artefact } = await loadLaw()
      const { lang } = options
      const on = options.on ?? today()
      const found = situateAt(artefact, { place: options.place, day: on })
      if ('problems' in found) throw new Stop(2, problemText(artefact, lang, found.problems, {}))
      const { place } = found.situated
      const { given, mistakes } = readGiven({
        meeting: options.meeting ?? '',
        adoption: options.adopted ?? '',
        filing: options.filed ?? '',
        return: options.returned ?? '',
        ...options.day,
      })
      const [mistake] = mistakes
      if (mistake !== undefined) throw new Stop(2, say(lang, `clock.${mistake.code}`, { day: mistake.value, instant: mistake.value }))
      const [base, inhabitants] = [counted(lang, options.count), counted(lang, options.inhabitants)]
      const known = { ...(base === undefined ? {} : { base }), ...(inhabitants === undefined ? {} : { inhabitants }) }
      const procedures = loadProcedures()
      const { day } = found.situated
      const ways = waysAt(procedures, groundOf(place), day)
      const name = placeName(artefact, place.id)
      const starts = [...Object.keys(given.days), ...Object.keys(given.instants)]
      if (options.way === undefined && starts.length === 0) {
        if (options.json) console.log(JSON.stringify({ place: place.id, on: day, ways: ways.map((each) => wayJson(each, lang)) }, null, 2))
        else printWays(lang, name, ways)
        return
      }
      const wanted = options.way ?? (given.days['adoption'] === undefined ? '.petitioned-article' : '.ordinance')
      const way = ways.find(({ procedure: { id } }) => id === wanted || (options.way === undefined && id.endsWith(wanted)))
      if (way === undefined)
        throw new Stop(
          2,
          `${say(lang, 'clock.no-way', { way: options.way ?? wanted.slice(1), place: name })}\n${ways.map((each) => `  ${each.procedure.id}`).join('\n')}`,
        )
      const dates = clock(procedures, way.procedure.id, given, day)
      // WHY the meeting: how many signatures are needed is decided by the law of the petition, not by that of whoever asks later
      const thresholds = thresholdsOf(procedures, way.procedure.id, given.days['meeting'] ?? given.days['adoption'] ?? day, known)
      if (options.json) {
        console.log(JSON.stringify(clockJson(way, place.id, thresholds, dates, procedures, lang), null, 2))
        return
      }
      printWay(lang, name, way)
      for (const { threshold, number } of thresholds) {
        const bold = number === undefined ? '' : styled('bold', `${number}  `)
        console.log(wrap(bold + needText(lang, threshold.says, threshold.need, number, base), '  ', '    '))
      }
      console.log(`\n${styled('bold', say(lang, 'clock.dates'))}`)
      for (const dated of dates) printDate(lang, dated, procedures)
    })
  return withExamples(
    command,
    'evenhand clock --place us/vt/norwich',
    'evenhand clock --place us/vt/norwich --meeting 2024-03-05 --count 3109',
    'evenhand clock --place us/vt/rutland-town --adopted 2023-03-28 --json',
    'evenhand clock --place us/nh/lebanon --way nh.lebanon-council --day hearing=2024-06-12',
  )
}

function otherDay(value: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [name = '', day = '', ...rest] = value.split('=')
  if (name === '' || day === '' || rest.length > 0) throw new Stop(2, `--day takes name=day, as in --day hearing=2024-06-12; it was given \`${value}\``)
  return { ...before, [name]: day }
}

function counted(language: Language, typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  const plain = typed.replaceAll(',', '')
  if (!/^[0-9]{1,9}$/.test(plain)) throw new Stop(2, say(language, 'clock.bad-count', { count: typed }))
  return Number(plain)
}

/** The procedures of the law documents. Stops with exit code 1 where one has a mistake. */
function loadProcedures(): Procedures {
  const { procedures, mistakes } = readProcedures(readTexts(join(home, 'law', 'procedures')))
  if (mistakes.length > 0) throw new Stop(1, mistakes.map((each) => `${each.file}:${each.line}  ${each.code}\n  ${mistakeText('en', each)}`).join('\n'))
  return procedures
}

function printWays(language: Language, place: string, ways: readonly Way[]): void {
  console.log(styled('bold', say(language, 'clock.ways-in', { place })))
  if (ways.length === 0) console.log(wrap(say(language, 'clock.no-ways'), '  '))
  for (const { procedure, touches, barred } of ways) {
    console.log(`\n${styled('bold', inLanguage(procedure.title, language))}  ${styled('dim', procedure.id)}`)
    console.log(wrap(`${say(language, `effect.${procedure.effect}`)}. ${inLanguage(procedure.does, language)}`, '  '))
    if (!touches) console.log(wrap(say(language, 'clock.untouched'), '  ! ', '    '))
    if (barred && procedure.barred !== undefined) console.log(wrap(inLanguage(procedure.barred.says, language), '  ! ', '    '))
  }
}

function printWay(language: Language, place: string, { procedure, touches, barred }: Way): void {
  console.log(styled('dim', `${place} · ${procedure.id}`))
  console.log(styled('bold', inLanguage(procedure.title, language)))
  console.log(`\n${styled('bold', `${say(language, 'clock.first')} ${say(language, `effect.${procedure.effect}`)}.`)}`)
  console.log(wrap(inLanguage(procedure.does, language), '  '))
  if (!touches) console.log(wrap(say(language, 'clock.untouched'), '  ! ', '    '))
  if (barred && procedure.barred !== undefined) console.log(wrap(inLanguage(procedure.barred.says, language), '  ! ', '    '))
  for (const key of ['next', 'undone'] as const) console.log(wrap(`${say(language, `clock.${key}`)}: ${inLanguage(procedure[key], language)}`, '  ', '    '))
  for (const unknown of procedure.unknowns)
    console.log(styled('dim', wrap(`${say(language, 'clock.not-known')}: ${inLanguage(unknown, language)}`, '  ', '    ')))
  console.log('')
}

function printDate(language: Language, dated: Dated, all: Procedures): void {
  const { step, moment, perhaps, inDoubt } = dated
  const said = (of: typeof moment): string => momentText(language, of, { step, all })
  console.log(`\n${wrap(`${inLanguage(step.says, language)} (${say(language, `body.${step.by}`)})`)}`)
  console.log(wrap(styled('bold', said(moment)), '  '))
  if (perhaps !== undefined) console.log(wrap(say(language, 'clock.perhaps', { moment: said(perhaps) }), '  ! ', '    '))
  if (inDoubt) console.log(wrap(say(language, 'clock.in-doubt'), '  ! ', '    '))
  for (const line of workingLines(language, dated, all)) console.log(styled('dim', wrap(line, '    ', '      ')))
  const version = versionText(language, dated)
  const [source] = step.sources
  if (source !== undefined) console.log(styled('dim', wrap(`${sourceLine(language, source)}${version === '' ? '' : `; ${version}`}`, '    ', '      ')))
  for (const caution of step.cautions) console.log(styled('dim', wrap(inLanguage(caution, language), '    ! ', '      ')))
}
