// What the page of clocks shows: the ways of a place, and one of them with its numbers and dates.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import { type Day, isDay } from 'evenhand/base'
import { placesNamed } from 'evenhand/decide'
import {
  baseOf,
  type Counted,
  clock,
  type Dated,
  type GivenMistake,
  groundOf,
  instantStarts,
  type Procedure,
  type Procedures,
  readGiven,
  thresholdsOf,
  type Way,
  waysAt,
} from 'evenhand/petition'
import { inLanguage, type Language, momentText, needText, placeName, say, sentence, sourceLine, versionText, workingLines } from 'evenhand/wording'

/** What stands in the address. */
export interface Asked {
  readonly place: string
  readonly way: string
  readonly starts: Readonly<Record<string, string>>
  readonly count: string
  readonly inhabitants: string
}

/** A field with what is wrong with it. */
export interface Wrong {
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
  readonly working: readonly string[]
  readonly source: string
  readonly address: string
  readonly version: string
  readonly cautions: readonly string[]
}

export interface ClockView {
  readonly place?: { readonly id: string; readonly name: string }
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly ways: readonly WayView[]
  readonly way?: WayView
  readonly fields: readonly { readonly start: string; readonly label: string; readonly value: string; readonly instant: boolean }[]
  readonly base: string
  readonly asksInhabitants: boolean
  readonly thresholds: readonly { readonly number: string; readonly text: string }[]
  readonly dates: readonly DateView[]
  readonly wrong: readonly Wrong[]
}

/** What was asked, out of an address; no text is longer than what anybody types. */
export function askedOf(parameters: URLSearchParams): Asked {
  const text = (name: string): string => (parameters.get(name) ?? '').trim().slice(0, 100)
  const other = [...parameters.keys()].filter((each) => each.startsWith('on-'))
  return {
    place: text('place'),
    way: text('way'),
    // WHY also `meeting`: that is the name by which an address is written by hand
    starts: {
      ...(parameters.has('meeting') ? { meeting: text('meeting') } : {}),
      ...Object.fromEntries(other.slice(0, 8).map((each) => [each.slice(3), text(each)])),
    },
    count: text('count'),
    inhabitants: text('inhabitants'),
  }
}

/** The chosen way of a place with what its dates start from; undefined where the place or the way is not there. */
export interface Chosen {
  readonly place: PlaceEntry
  readonly way: Way
  readonly thresholds: readonly Counted[]
  readonly dates: readonly Dated[]
}

export function chosen(artefact: Artefact, procedures: Procedures, asked: Asked, today: string): Chosen | undefined {
  const [place, other] = placesNamed(artefact, asked.place)
  if (place === undefined || other !== undefined || !isDay(today)) return undefined
  const way = waysAt(procedures, groundOf(place), today).find((each) => each.procedure.id === asked.way)
  return way === undefined ? undefined : { place, way, ...computed(procedures, way.procedure, asked, today) }
}

function computed(procedures: Procedures, { id }: Procedure, asked: Asked, today: Day): Pick<Chosen, 'thresholds' | 'dates'> {
  const { given } = readGiven(asked.starts)
  const day = given.days['meeting'] ?? given.days['adoption'] ?? today
  const [base, inhabitants] = [asked.count, asked.inhabitants].map(countOf)
  const known = { ...(base === undefined ? {} : { base }), ...(inhabitants === undefined ? {} : { inhabitants }) }
  return { thresholds: thresholdsOf(procedures, id, day, known), dates: clock(procedures, id, given, today) }
}

/** A count as typed, `3,109` or `3109`; undefined where it is none. */
function countOf(typed: string): number | undefined {
  const plain = typed.replaceAll(/[,\s]/g, '')
  return /^[0-9]{1,9}$/.test(plain) ? Number(plain) : undefined
}

/** Everything the page shows. */
export function clockView(artefact: Artefact, procedures: Procedures, lang: Language, asked: Asked, today: Day): ClockView {
  const none: ClockView = { choices: [], ways: [], fields: [], base: '', asksInhabitants: false, thresholds: [], dates: [], wrong: [] }
  if (asked.place === '') return none
  const named = placesNamed(artefact, asked.place)
  const [entry, other] = named
  if (entry === undefined) return { ...none, wrong: [{ field: 'place', text: say(lang, 'clock.no-place', { place: asked.place }) }] }
  if (other !== undefined) return { ...none, choices: named.map((each) => ({ id: each.id, name: placeName(artefact, each.id) })) }
  const place = { id: entry.id, name: placeName(artefact, entry.id) }
  const ways = waysAt(procedures, groundOf(entry), today)
  const all = { ...none, place, ways: ways.map((each) => wayView(lang, each)) }
  if (asked.way === '') return all
  const way = ways.find((each) => each.procedure.id === asked.way)
  if (way === undefined) return { ...all, wrong: [{ field: 'way', text: say(lang, 'clock.no-way', { way: asked.way, place: place.name }) }] }
  const { thresholds, dates } = computed(procedures, way.procedure, asked, today)
  const { mistakes } = readGiven(asked.starts)
  const base = thresholds.map((each) => baseOf(each.threshold.need)).find((each) => each !== undefined)
  const counts = (['count', 'inhabitants'] as const).filter((each) => asked[each] !== '' && countOf(asked[each]) === undefined)
  return {
    ...all,
    way: wayView(lang, way),
    fields: way.procedure.starts.flatMap((start) => field(lang, start, asked.starts[start] ?? '')),
    base: base === undefined ? '' : say(lang, `base.${base}`),
    asksInhabitants: procedures.thresholds.some((each) => each.of === way.procedure.id && each.inhabitants !== undefined),
    thresholds: thresholds.map(({ threshold, number }) => ({
      number: number === undefined ? '' : say(lang, 'clock.needs', { number: new Intl.NumberFormat('en-US').format(number) }),
      text: needText(lang, threshold.says, threshold.need, number, countOf(asked.count)),
    })),
    dates: dates.map((each) => dateView(lang, each, procedures)),
    wrong: [
      ...mistakes.map((each) => mistakeOf(lang, each)),
      ...counts.map((each) => ({ field: each, text: say(lang, 'clock.bad-count', { count: asked[each] }) })),
    ],
  }
}

function mistakeOf(lang: Language, { code, start, value }: GivenMistake): Wrong {
  return { field: `on-${start}`, text: say(lang, `clock.${code}`, { day: value, instant: value }) }
}

const startNames = ['meeting', 'adoption', 'filing', 'return', 'vote', 'hearing', 'first-hearing', 'request', 'agenda', 'next-annual-meeting'] as const

function field(lang: Language, start: string, value: string): ClockView['fields'] {
  const name = startNames.find((each) => each === start)
  return name === undefined ? [] : [{ start, label: say(lang, `clock.field.${name}`), value, instant: instantStarts.includes(start) }]
}

function wayView(lang: Language, { procedure, touches, barred }: Way): WayView {
  const words = (of: Readonly<Record<string, string>>): string => inLanguage(of, lang)
  return {
    id: procedure.id,
    title: words(procedure.title),
    effect: say(lang, `effect.${procedure.effect}`),
    does: words(procedure.does),
    next: words(procedure.next),
    undone: words(procedure.undone),
    warnings: [...(touches ? [] : [say(lang, 'clock.untouched')]), ...(barred && procedure.barred !== undefined ? [words(procedure.barred.says)] : [])],
    cautions: procedure.cautions.map(words),
    unknowns: procedure.unknowns.map(words),
    sources: procedure.sources.map((each) => ({
      text: sourceLine(lang, { ...each, address: undefined }),
      ...(each.address === undefined ? {} : { address: each.address }),
    })),
  }
}

function dateView(lang: Language, dated: Dated, procedures: Procedures): DateView {
  const { step, moment, perhaps, inDoubt } = dated
  const said = (of: Dated['moment']): string => momentText(lang, of, { step, all: procedures })
  const [source] = step.sources
  return {
    id: step.id,
    says: inLanguage(step.says, lang),
    by: say(lang, `body.${step.by}`),
    when: sentence(lang, said(moment)),
    iso: isoOf(moment),
    perhaps: perhaps === undefined ? '' : sentence(lang, say(lang, 'clock.perhaps', { moment: said(perhaps) })),
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
