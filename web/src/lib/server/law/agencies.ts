// Each agency with a text of its own against the State model: what it has, what was read and is missing, what is looser, and what was not read.
import type { Artefact } from 'evenhand/artefact'
import { covers, isDay } from 'evenhand/base'
import { type Component, circuitOf, coverageOf, isLooser, type Review, reviewOf, type Subject, textSubject } from 'evenhand/compare'
import type { Instrument } from 'evenhand/rules'
import type { HandwrittenRule } from 'evenhand/situations'
import {
  type ComponentText,
  coverageText,
  dayIn,
  departuresOnce,
  inLanguage,
  type Locale,
  partlyRead,
  placeName,
  provisionName,
  say,
  sentence,
} from 'evenhand/wording'
import { keeper } from '#lib/kept.ts'
import { coverageModels, coverageTexts, currentModel } from './coverage-choice.ts'

export interface AgenciesAsked {
  readonly models: readonly { readonly id: string; readonly title: string; readonly chosen: boolean }[]
  readonly problem: string
  readonly model: Instrument | undefined
  /** Whether texts that are not in force are wanted too. */
  readonly all: boolean
}

export interface Looser {
  readonly to: string
  /** A situation in which it is looser. */
  readonly when: string
  readonly model: string
  readonly text: string
  readonly rules: readonly { readonly to: string; readonly name: string }[]
}

export interface ListedAgency {
  readonly to: string
  readonly says: string
}

export interface AgencyRow {
  readonly id: string
  readonly title: string
  readonly place: string
  /** What is said of the text before any number: that it takes the model over, that it is open whether it stands, that it is past. */
  readonly notes: readonly string[]
  /** How it is known, and since when. */
  readonly known: string
  readonly counts: Readonly<Record<Review, number>>
  /** The parts of the bar, each as wide as its count. */
  readonly bar: readonly { readonly review: Review; readonly from: number; readonly count: number }[]
  readonly looser: readonly Looser[]
  readonly lists: readonly { readonly review: Review; readonly items: readonly ListedAgency[] }[]
}

export interface AgenciesView {
  readonly model: { readonly id: string; readonly title: string }
  /** How many components the model has. */
  readonly total: number
  readonly rows: readonly AgencyRow[]
  /** How many texts are left out, since they are not in force. */
  readonly past: number
}

/** The order in a bar: what is there first, what is not known last. */
const barOrder: readonly Review[] = ['has', 'stricter', 'looser', 'missing', 'open', 'unread']

const kept = keeper<{ readonly row: AgencyRow; readonly total: number }>(100)

/** Reads `model` and `all` from an address. */
export function agenciesAsked(artefact: Artefact, lang: Locale, search: URLSearchParams): AgenciesAsked {
  const models = coverageModels(artefact).filter((each) => each.kind === 'model-policy')
  const named = search.get('model') ?? currentModel(artefact)?.id ?? ''
  const model = models.find((each) => each.id === named)
  return {
    models: models.map((each) => ({ id: each.id, title: inLanguage(each.title, lang), chosen: each.id === named })),
    problem: model === undefined ? say(lang, 'web.coverage.bad-model', { name: named.slice(0, 200) }) : '',
    model,
    all: search.has('all'),
  }
}

/** The table of agencies; without `all` only of texts that are in force today. */
export function agenciesView(
  artefact: Artefact,
  lang: Locale,
  plain: readonly HandwrittenRule[],
  model: Instrument,
  { all, today }: { readonly all: boolean; readonly today: string },
): AgenciesView {
  if (!isDay(today)) throw new Error('today is a day')
  const texts = coverageTexts(artefact)
  const standing = texts.filter((each) => covers(each.window, today))
  const made = (all ? texts : standing).map((text) =>
    kept(`${lang} ${model.id} ${text.id} ${today}`, () => {
      const subject = textSubject(artefact, text, circuitOf(artefact, text), today)
      const components = coverageOf(subject, textSubject(artefact, model, circuitOf(artefact, model), today))
      const told = coverageText(artefact, lang, subject, components)
      return { row: rowOf(artefact, lang, plain, { text, model, subject, components, told, today }), total: components.length }
    }),
  )
  return {
    model: { id: model.id, title: inLanguage(model.title, lang) },
    total: made[0]?.total ?? 0,
    rows: made.map((each) => each.row),
    past: texts.length - standing.length,
  }
}

interface Read {
  readonly text: Instrument
  readonly model: Instrument
  readonly subject: Subject
  readonly components: readonly Component[]
  readonly told: readonly ComponentText[]
  readonly today: string
}

function rowOf(artefact: Artefact, lang: Locale, plain: readonly HandwrittenRule[], read: Read): AgencyRow {
  const { text, subject, components, told } = read
  const isWhole = partlyRead({ ...subject, instruments: [text] }).length === 0
  const reviewed = components.map((each) => reviewOf(each, isWhole))
  const counted = (review: Review): number => reviewed.filter((each) => each === review).length
  const says = (norm: string, otherwise: string): string => {
    const written = plain.find((each) => each.norm === norm)?.reviewer.says
    return written === undefined ? otherwise : inLanguage(written, lang)
  }
  const address = (norm: string): string => `/${lang}/law/${norm.replace('/', '#')}`
  const listed = (review: Review): readonly ListedAgency[] =>
    components.flatMap(({ norm }, at) => (reviewed[at] === review ? [{ to: address(norm.id), says: says(norm.id, told[at]?.says ?? '') }] : []))
  let from = 0
  const bar = barOrder.flatMap((review) => {
    const count = counted(review)
    from += count
    return count === 0 ? [] : [{ review, from: from - count, count }]
  })
  return {
    id: text.id,
    title: inLanguage(text.title, lang),
    place: text.place === undefined ? '' : placeName(artefact, text.place),
    notes: notesOf(artefact, lang, read),
    known: knownOf(artefact, lang, text),
    counts: {
      has: counted('has'),
      stricter: counted('stricter'),
      looser: counted('looser'),
      missing: counted('missing'),
      open: counted('open'),
      unread: counted('unread'),
    },
    bar,
    looser: components.flatMap((component, at): readonly Looser[] => {
      const departures = component.departures.flatMap((each, index) =>
        isLooser(each, isWhole) ? [told[at]?.departures[index]].flatMap((one) => one ?? []) : [],
      )
      const own = told[at]
      if (own === undefined) return []
      return departuresOnce({ ...own, departures }).map((each) => ({
        to: address(component.norm.id),
        when: each.example,
        model: says(component.norm.id, own.says),
        text: each.says,
        rules: each.rules.map(({ id, title }) => ({ to: address(id), name: title })),
      }))
    }),
    lists: (['missing', 'unread', 'open', 'stricter', 'has'] as const).flatMap((review) => (counted(review) === 0 ? [] : [{ review, items: listed(review) }])),
  }
}

function notesOf(artefact: Artefact, lang: Locale, { text, model, subject, today }: Read): readonly string[] {
  const notes = [
    ...(text.adopts === undefined
      ? []
      : [say(lang, text.adopts === model.id ? 'review.adopts' : 'review.adopts-other', { model: provisionName(artefact, lang, text.adopts) })]),
    ...(subject.day === today ? [] : [say(lang, 'review.past', { day: dayIn(lang, subject.day) })]),
    ...(text.open === undefined || text.open.from > today ? [] : [say(lang, 'review.open', { day: dayIn(lang, text.open.from) })]),
  ]
  return notes.map((each) => sentence(lang, each))
}

/** How much of a text was read: what the best of its rules rest on, and whether that is all of them. */
function knownOf({ norms }: Artefact, lang: Locale, { id, reviewed }: Instrument): string {
  const grades = norms.filter((each) => each.instrument === id).map((each) => each.attestation)
  const isSome = (grade: (typeof grades)[number]): boolean => grades.includes(grade)
  const grade = grades.every((each) => each === 'official')
    ? 'official'
    : isSome('official') || isSome('partial')
      ? 'partial'
      : isSome('secondary')
        ? 'secondary'
        : 'unconfirmed'
  const known = say(lang, `situation.known.${grade}`)
  return reviewed === undefined ? known : `${known} ${say(lang, 'review.reviewed', { day: dayIn(lang, reviewed) })}`
}
