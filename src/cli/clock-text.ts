// What `evenhand clock` prints: the ways of a place, or one of them with its numbers and dates.
import type { Day } from '../base/index.ts'
import type { CaseOfWay } from '../json/index.ts'
import { clock, type Dated, type Procedures, type ProcedureWay } from '../procedure/index.ts'
import {
  inLanguage,
  judgedText,
  type Locale,
  lawOf,
  momentText,
  needText,
  officeHours,
  say,
  sourceLine,
  versionText,
  wayWarnings,
  weekdayAndDay,
  workingLines,
} from '../wording/index.ts'
import { styled, wrap } from './print.ts'

/** The ways of a place on a day, each with whether it binds. */
export function printWays(language: Locale, place: string, ways: readonly ProcedureWay[], on: string): void {
  console.log(styled('bold', say(language, 'clock.ways-in', { place })))
  console.log(styled('dim', say(language, 'clock.law-of', { day: weekdayAndDay(language, on) })))
  if (ways.length === 0) console.log(wrap(say(language, 'clock.no-ways'), '  '))
  for (const way of ways) printWay(language, way, on)
}

/** What stood on a day on which the way that was asked for did not. */
export function printStood(language: Locale, on: string, ways: readonly ProcedureWay[]): void {
  console.log(styled('bold', say(language, 'clock.stood', { day: weekdayAndDay(language, on) })))
  for (const way of ways) printWay(language, way, on)
}

function printWay(language: Locale, way: ProcedureWay, on: string): void {
  const { procedure } = way
  console.log(`\n${styled('bold', inLanguage(procedure.title, language))}  ${styled('dim', procedure.id)}`)
  console.log(wrap(`${say(language, `effect.${procedure.effect}`)}. ${inLanguage(procedure.does, language)}`, '  '))
  for (const warning of wayWarnings(language, way, on)) console.log(wrap(warning, '  ! ', '    '))
}

/** One way in one case. Of a way that did not stand then only that is said. */
export function printCase(
  language: Locale,
  place: string,
  { way, days, thresholds, dates, coming }: CaseOfWay,
  { procedures, base, said }: { readonly procedures: Procedures; readonly base: number | undefined; readonly said: string },
): void {
  const { procedure } = way
  console.log(styled('dim', `${place} · ${procedure.id}`))
  console.log(styled('bold', inLanguage(procedure.title, language)))
  console.log(styled('dim', lawOf(language, days)))
  const warnings = wayWarnings(language, way, days.first)
  if (way.stands === 'no') {
    for (const warning of warnings) console.log(wrap(warning, '  ! ', '    '))
    console.log('')
    return
  }
  console.log(`\n${styled('bold', `${say(language, 'clock.first')} ${say(language, `effect.${procedure.effect}`)}.`)}`)
  console.log(wrap(inLanguage(procedure.does, language), '  '))
  for (const warning of warnings) console.log(wrap(warning, '  ! ', '    '))
  for (const key of ['next', 'undone'] as const) console.log(wrap(`${say(language, `clock.${key}`)}: ${inLanguage(procedure[key], language)}`, '  ', '    '))
  if (procedure.cautions.length > 0) console.log(`\n${styled('bold', say(language, 'clock.cautions'))}`)
  for (const caution of procedure.cautions) console.log(wrap(inLanguage(caution, language), '  ! ', '    '))
  if (procedure.unknowns.length > 0) console.log(`\n${styled('bold', say(language, 'clock.not-known'))}`)
  for (const unknown of procedure.unknowns) console.log(wrap(inLanguage(unknown, language), '  ? ', '    '))
  console.log('')
  for (const { threshold, number } of thresholds) {
    const bold = number === undefined ? '' : styled('bold', `${number}  `)
    console.log(wrap(bold + needText(language, threshold.says, threshold.need, number, base), '  ', '    '))
    for (const caution of threshold.cautions) console.log(styled('dim', wrap(inLanguage(caution, language), '    ! ', '      ')))
  }
  if (said !== '') console.log(`\n${wrap(said, '  ! ', '    ')}`)
  console.log(`\n${styled('bold', say(language, 'clock.dates'))}`)
  if (coming !== undefined) printComing(language, coming, { procedures, way: procedure.id, on: days.first })
  for (const dated of dates) printDate(language, dated, procedures)
}

function printComing(
  language: Locale,
  { day, meeting }: NonNullable<CaseOfWay['coming']>,
  { procedures, way, on }: { readonly procedures: Procedures; readonly way: string; readonly on: Day },
): void {
  const [source] = meeting.sources
  const filed = clock(procedures, way, { days: { meeting: day, filing: on }, instants: {} }, on).find((each) => each.step.metBy === 'filing')
  console.log(wrap(`${say(language, 'clock.next-meeting', { day: weekdayAndDay(language, day) })}  --meeting ${day}`, '  '))
  if (filed?.judged !== undefined) {
    const moment = momentText(language, filed.moment, { step: filed.step, all: procedures })
    console.log(wrap(say(language, 'clock.next-meeting-late', { moment }), '  ! ', '    '))
  }
  const says = say(language, 'clock.next-meeting-source', {
    says: inLanguage(meeting.says, language),
    source: source === undefined ? '' : sourceLine(language, source),
  })
  console.log(styled('dim', wrap(says, '    ', '      ')))
  for (const caution of meeting.cautions) console.log(styled('dim', wrap(inLanguage(caution, language), '    ! ', '      ')))
}

function printDate(language: Locale, dated: Dated, all: Procedures): void {
  const { step, moment, perhaps, inDoubt, judged } = dated
  const said = (of: typeof moment): string => momentText(language, of, { step, all })
  console.log(`\n${wrap(`${inLanguage(step.says, language)} (${say(language, `body.${step.by}`)})`)}`)
  console.log(wrap(styled('bold', said(moment)), '  '))
  const hours = officeHours(language, dated, all)
  if (hours !== '') console.log(wrap(hours, '  ', '    '))
  if (perhaps !== undefined) console.log(wrap(say(language, 'clock.perhaps', { moment: said(perhaps) }), '  ! ', '    '))
  if (judged !== undefined) console.log(wrap(styled('bold', judgedText(language, judged, { step, all })), '  ! ', '    '))
  if (inDoubt) console.log(wrap(say(language, 'clock.in-doubt'), '  ! ', '    '))
  for (const line of workingLines(language, dated, all)) console.log(styled('dim', wrap(line, '    ', '      ')))
  const version = versionText(language, dated)
  const [source] = step.sources
  if (source !== undefined) console.log(styled('dim', wrap(`${sourceLine(language, source)}${version === '' ? '' : `; ${version}`}`, '    ', '      ')))
  for (const caution of step.cautions) console.log(styled('dim', wrap(inLanguage(caution, language), '    ! ', '      ')))
}
