// What the page of clocks shows: the ways of a place, and one of them with its numbers and dates.
import type { Artefact } from 'evenhand/artefact'
import { type Day, isDay } from 'evenhand/base'
import { placesNamed } from 'evenhand/decide'
import {
  baseOf,
  type Coming,
  clock,
  type Dated,
  type GivenMistake,
  groundOf,
  instantStarts,
  meetingAfter,
  movedFrom,
  nextMeeting,
  type Procedure,
  type Procedures,
  type ProcedureWay,
  readGiven,
  unusedStarts,
  wayIn,
  waysAt,
} from 'evenhand/procedure'
import {
  inLanguage,
  judgedText,
  type Locale,
  lawOf,
  momentText,
  needText,
  officeHours,
  placeName,
  say,
  sentence,
  sourceLine,
  startNames,
  unusedText,
  versionText,
  wayWarnings,
  weekdayAndDay,
  workingLines,
} from 'evenhand/wording'

import { type AskedDates, countOf, dayOf } from './asked.ts'
import { computed, isNext } from './chosen.ts'

/** A field with what is wrong with it. */
export interface WrongField {
  readonly field: string
  readonly text: string
}

export interface WayView {
  readonly id: string
  readonly title: string
  readonly effect: string
  readonly does: string
  readonly next: string
  readonly undone: string
  readonly warnings: readonly string[]
  readonly cautions: readonly string[]
  readonly unknowns: readonly string[]
  readonly sources: readonly { readonly text: string; readonly address?: string }[]
}

export interface DateView {
  readonly id: string
  readonly says: string
  readonly by: string
  readonly when: string
  /** For machines: a day, two days, or an instant; empty where none is known. */
  readonly iso: string
  readonly perhaps: string
  readonly doubt: string
  /** That the office has to be open, where no hour is known. */
  readonly hours: string
  /** What was given of it, where that is late or does not fit. */
  readonly judged: string
  readonly working: readonly string[]
  readonly source: string
  readonly address: string
  readonly version: string
  readonly cautions: readonly string[]
}

/** A meeting that comes, with what its day rests on, and whether it is too late for petitions to it. */
export interface ComingView {
  readonly day: Day
  readonly text: string
  readonly says: string
  readonly late: string
  readonly cautions: readonly string[]
}

export interface ClockView {
  /** By the law of which days all of it is told. */
  readonly law: string
  /** What stood in the place on the day on which the way did not; empty where it stood. */
  readonly stood: { readonly title: string; readonly ways: readonly WayView[] }
  readonly coming: readonly ComingView[]
  /** Whether what is asked is the next meeting, whose calendar has an address that lasts. */
  readonly lasting: boolean
  readonly unused: string
  readonly place?: { readonly id: string; readonly name: string }
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly ways: readonly WayView[]
  readonly way?: WayView
  readonly fields: readonly { readonly start: string; readonly label: string; readonly value: string; readonly instant: boolean }[]
  readonly base: string
  readonly asksInhabitants: boolean
  readonly thresholds: readonly { readonly number: string; readonly text: string; readonly cautions: readonly string[] }[]
  readonly dates: readonly DateView[]
  readonly wrong: readonly WrongField[]
}

const none: ClockView = {
  law: '',
  stood: { title: '', ways: [] },
  coming: [],
  lasting: false,
  unused: '',
  choices: [],
  ways: [],
  fields: [],
  base: '',
  asksInhabitants: false,
  thresholds: [],
  dates: [],
  wrong: [],
}

/** Everything the page shows. */
export function clockView(artefact: Artefact, procedures: Procedures, lang: Locale, asked: AskedDates, today: Day, closes?: string): ClockView {
  if (asked.place === '') return none
  const named = placesNamed(artefact, asked.place)
  const [entry, other] = named
  if (entry === undefined) return { ...none, wrong: [{ field: 'place', text: say(lang, 'clock.no-place', { place: asked.place }) }] }
  if (other !== undefined) return { ...none, choices: named.map((each) => ({ id: each.id, name: placeName(artefact, each.id) })) }
  const place = { id: entry.id, name: placeName(artefact, entry.id) }
  const ground = groundOf(entry)
  const on = dayOf(asked, today)
  const listed = (day: Day): readonly WayView[] => waysAt(procedures, ground, day).map((each) => wayView(lang, each, day))
  const badDay = asked.on === '' || isDay(asked.on) ? [] : [{ field: 'on', text: say(lang, 'clock.bad-day', { day: asked.on }) }]
  const all = { ...none, place, ways: listed(on), law: lawOf(lang, { first: on, last: on }), wrong: badDay }
  if (asked.way === '') return all
  const { given, mistakes } = readGiven(asked.starts)
  const way = wayIn(procedures, ground, asked.way, { given, on })
  if (way === undefined) return { ...all, wrong: [...badDay, { field: 'way', text: say(lang, 'clock.no-way', { way: asked.way, place: place.name }) }] }
  const { procedure, days } = way
  const { thresholds, dates } = computed(procedures, procedure, asked, given, days)
  const base = thresholds.map((each) => baseOf(each.threshold.need)).find((each) => each !== undefined)
  const asksInhabitants = procedures.thresholds.some((each) => each.of === procedure.id && each.inhabitants !== undefined)
  const counts = (['count', 'inhabitants'] as const).filter((each) => asked[each] !== '' && countOf(asked[each]) === undefined)
  const asksMoved = procedures.steps.some((each) => each.of === procedure.id && each.moved !== undefined)
  const fields = [...procedure.starts.flatMap((each) => (each === 'meeting' && asksMoved ? [each, movedFrom] : [each]))]
  const shown = {
    ...all,
    law: lawOf(lang, days),
    way: wayView(lang, way, days.first),
    fields: fields.flatMap((start) => field(lang, start, asked.starts[start] ?? '')),
    coming: given.days['meeting'] === undefined ? comingOf(procedures, lang, procedure, ground, today) : [],
    lasting: isNext(given, nextMeeting(procedures, procedure, ground, today)),
    unused: unusedText(lang, unusedStarts(procedures, procedure, given), [
      ...(asked.count !== '' && base === undefined ? (['count'] as const) : []),
      ...(asked.inhabitants !== '' && !asksInhabitants ? (['inhabitants'] as const) : []),
    ]),
    wrong: [
      ...badDay,
      ...mistakes.map((each) => mistakeOf(lang, each)),
      ...counts.map((each) => ({ field: each, text: say(lang, 'clock.bad-count', { count: asked[each] }) })),
    ],
  }
  if (way.stands === 'no') return { ...shown, stood: { title: say(lang, 'clock.stood', { day: weekdayAndDay(lang, days.first) }), ways: listed(days.first) } }
  return {
    ...shown,
    base: base === undefined ? '' : say(lang, `base.${base}`),
    asksInhabitants,
    thresholds: thresholds.map(({ threshold, number }) => ({
      number: number === undefined ? '' : say(lang, 'clock.needs', { number: new Intl.NumberFormat('en-US').format(number) }),
      text: needText(lang, threshold.says, threshold.need, number, countOf(asked.count)),
      cautions: threshold.cautions.map((each) => inLanguage(each, lang)),
    })),
    dates: dates.map((each) => dateView(lang, each, procedures, closes)),
  }
}

/** The next meeting at which the way is decided; the one after it too, where it is too late for petitions to the first. */
function comingOf(
  procedures: Procedures,
  lang: Locale,
  procedure: Procedure,
  place: { readonly id: string; readonly kind: string },
  today: Day,
): readonly ComingView[] {
  const next = nextMeeting(procedures, procedure, place, today)
  if (next === undefined) return []
  const first = comingView(procedures, lang, procedure, next, today)
  const after = first.late === '' ? undefined : meetingAfter(procedures, procedure, place, next)
  return after === undefined ? [first] : [first, comingView(procedures, lang, procedure, after, today)]
}

function comingView(procedures: Procedures, lang: Locale, { id }: Procedure, { day, meeting }: Coming, today: Day): ComingView {
  const filed = clock(procedures, id, { days: { meeting: day, filing: today }, instants: {} }, today).find((each) => each.step.metBy === 'filing')
  const [source] = meeting.sources
  return {
    day,
    text: say(lang, 'clock.next-meeting', { day: weekdayAndDay(lang, day) }),
    says: say(lang, 'clock.next-meeting-source', {
      says: inLanguage(meeting.says, lang),
      source: source === undefined ? '' : sourceLine(lang, { ...source, address: undefined }),
    }),
    late:
      filed?.judged === undefined
        ? ''
        : say(lang, 'clock.next-meeting-late', { moment: momentText(lang, filed.moment, { step: filed.step, all: procedures }) }),
    cautions: meeting.cautions.map((each) => inLanguage(each, lang)),
  }
}

function mistakeOf(lang: Locale, { code, start, value }: GivenMistake): WrongField {
  return { field: `on-${start}`, text: say(lang, `clock.${code}`, { day: value, instant: value }) }
}

function field(lang: Locale, start: string, value: string): ClockView['fields'] {
  const name = startNames.find((each) => each === start)
  return name === undefined ? [] : [{ start, label: say(lang, `clock.field.${name}`), value, instant: instantStarts.includes(start) }]
}

function wayView(lang: Locale, way: ProcedureWay, first: Day): WayView {
  const { procedure } = way
  const words = (of: Readonly<Record<string, string>>): string => inLanguage(of, lang)
  return {
    id: procedure.id,
    title: words(procedure.title),
    effect: say(lang, `effect.${procedure.effect}`),
    does: words(procedure.does),
    next: words(procedure.next),
    undone: words(procedure.undone),
    warnings: wayWarnings(lang, way, first),
    cautions: procedure.cautions.map(words),
    unknowns: procedure.unknowns.map(words),
    sources: procedure.sources.map((each) => ({
      text: sourceLine(lang, { ...each, address: undefined }),
      ...(each.address === undefined ? {} : { address: each.address }),
    })),
  }
}

function dateView(lang: Locale, dated: Dated, procedures: Procedures, closes?: string): DateView {
  const { step, moment, perhaps, inDoubt, judged } = dated
  const said = (of: Dated['moment']): string => momentText(lang, of, { step, all: procedures })
  const [source] = step.sources
  return {
    id: step.id,
    says: inLanguage(step.says, lang),
    by: say(lang, `body.${step.by}`),
    when: sentence(lang, said(moment)),
    iso: isoOf(moment),
    perhaps: perhaps === undefined ? '' : sentence(lang, say(lang, 'clock.perhaps', { moment: said(perhaps) })),
    hours: officeHours(lang, dated, procedures, closes),
    judged: judged === undefined ? '' : judgedText(lang, judged, { step, all: procedures }),
    doubt: inDoubt ? say(lang, 'clock.in-doubt') : '',
    working: workingLines(lang, dated, procedures),
    source: source === undefined ? '' : sourceLine(lang, { ...source, address: undefined }),
    address: source?.address ?? '',
    version: versionText(lang, dated),
    cautions: step.cautions.map((each) => inLanguage(each, lang)),
  }
}

function isoOf(moment: Dated['moment']): string {
  switch (moment.kind) {
    case 'day':
      return moment.closes === undefined ? moment.day : `${moment.day}T${moment.closes}`
    case 'window':
      return `${moment.from}/${moment.through}`
    case 'instant':
      return moment.at
    case 'waits':
    case 'until':
    case 'unset':
      return ''
  }
}
