// The dates of a way as an iCalendar file (RFC 5545) that a calendar can load once or keep up to date.
import type { Artefact } from 'evenhand/artefact'
import { addDays } from 'evenhand/base'
import { type Dated, type Procedures, utc } from 'evenhand/procedure'
import { inLanguage, type Locale, momentText, officeHours, placeName, say, sourceLine, workingLines } from 'evenhand/wording'
import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import type { ChosenWay } from '#lib/clock/chosen.ts'

/** WHY: days are counted, so that a file that is loaded later has a higher number, and a date that moved takes the place of the one before (RFC 5545, 3.8.7.4). */
const dayLength = 86_400_000
/** How long before a deadline a calendar reminds of it, in seconds: a week, and a day. */
const reminders = [7 * 86_400, 86_400]

/**
 * The calendar. An entry keeps its UID when a date moves: it is named for the place, the way, the step and `matter`, the year of what is done once in
 * each year and else the day with which it began. So a calendar that loads the file again moves the entry, and two ordinances of one year stay two.
 * Nothing else of the case stands in it. No entry makes anybody busy. `closes`: when the office of the place closes, where that is known. Undefined where no date is known.
 */
export function calendarOf(
  artefact: Artefact,
  procedures: Procedures,
  lang: Locale,
  { place, way, dates, matter }: ChosenWay,
  now: Date,
  closes?: string,
): string | undefined {
  const title = say(lang, 'clock.calendar-name', { way: inLanguage(way.procedure.title, lang), place: placeName(artefact, place.id) })
  const calendar = ical({ name: title, prodId: { company: 'Evenhand', product: 'clock', language: lang.toUpperCase() } })
  for (const dated of dates.filter((each) => !each.inDoubt)) {
    const span = spanOf(dated.moment)
    if (span === undefined) continue
    const { step } = dated
    const lines = [
      momentText(lang, dated.moment, { step, all: procedures }),
      officeHours(lang, dated, procedures, closes),
      dated.perhaps === undefined ? '' : say(lang, 'clock.perhaps', { moment: momentText(lang, dated.perhaps, { step, all: procedures }) }),
      ...workingLines(lang, dated, procedures),
      ...step.sources.map((each) => sourceLine(lang, each)),
    ]
    const event = calendar.createEvent({
      id: `${place.id.replaceAll('/', '.')}.${way.procedure.id}.${step.id}.${matter}@evenhand`,
      stamp: now,
      lastModified: now,
      sequence: Math.floor(now.getTime() / dayLength),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${placeName(artefact, place.id)}: ${inLanguage(step.says, lang)}`,
      description: lines.filter((each) => each !== '').join('\n'),
      ...span,
    })
    // WHY: only the petitioners' steps are told, because what petitioners miss is lost, and an office posts the same each year
    if (step.by === 'petitioners' && span.end === undefined) for (const before of reminders) event.createAlarm({ type: ICalAlarmType.display, trigger: before })
  }
  return calendar.events().length === 0 ? undefined : calendar.toString()
}

/** A day as a whole day, a window as its days, an instant as the moment itself; undefined where there is no date. */
function spanOf(moment: Dated['moment']): { readonly start: Date; readonly end?: Date; readonly allDay?: true } | undefined {
  const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)
  switch (moment.kind) {
    case 'day':
      return { start: midnight(moment.day), allDay: true }
    case 'window':
      // WHY: a day is added, because whole days end on the day after the last
      return { start: midnight(moment.from), end: midnight(addDays(moment.through, 1)), allDay: true }
    case 'instant':
      return { start: new Date(utc(moment.at)) }
    case 'waits':
    case 'until':
    case 'unset':
      return undefined
  }
}
