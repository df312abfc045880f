// What there is to say of a text before its rules: how it came about, when it holds, whom it binds, what it came after and before.
import type { Artefact } from 'evenhand/artefact'
import { standsAtLast } from 'evenhand/decide'
import type { Instrument } from 'evenhand/rules'
import {
  andList,
  dayIn,
  daysText,
  howMade,
  imposedText,
  inLanguage,
  jurisdictionName,
  type Locale,
  placeName,
  provisionName,
  repealText,
  say,
  sentence,
} from 'evenhand/wording'
import { placeAddress } from '#lib/places.ts'
import { coverageTexts, currentModel } from './coverage-choice.ts'
import { type Link, type SourceLink, sourceLink } from './provision.ts'

/** A row: what it is about, and what is said; links after the words. */
export interface AboutRow {
  readonly name: string
  readonly lines: readonly string[]
  readonly links: readonly Link[]
}

export interface AboutView {
  readonly title: string
  readonly kind: string
  readonly rows: readonly AboutRow[]
  readonly see: readonly Link[]
  readonly sources: readonly SourceLink[]
  readonly unknowns: readonly string[]
}

/** Kinds of places that have a page of their own worth going to. */
const settled: readonly string[] = ['town', 'city', 'unorganized']

/** All of it, in words. */
export function aboutView(artefact: Artefact, lang: Locale, text: Instrument): AboutView {
  const line = (name: string, ...lines: readonly string[]): AboutRow => ({ name, lines: lines.map((each) => sentence(lang, each)), links: [] })
  const linked = (name: string, ids: readonly string[]): AboutRow => ({ name, lines: [], links: ids.map((id) => textLink(artefact, lang, id)) })
  const others = artefact.instruments
  const rows: readonly AboutRow[] = [
    line(say(lang, 'web.law.made'), howMade(artefact, lang, { ...text, follows: [] })),
    line(say(lang, 'web.law.days'), daysText(artefact, lang, standsAtLast(artefact, text))),
    line(say(lang, 'web.law.binds'), ...bindsText(artefact, lang, text)),
    ...(text.imposed === undefined
      ? []
      : [{ ...line(say(lang, 'web.law.imposed'), imposedText(artefact, lang, text.imposed)), links: [ruleLink(artefact, lang, text.imposed)] }]),
    linked(say(lang, 'web.law.replaces'), text.replaces),
    linked(
      say(lang, 'web.law.replaced'),
      others.flatMap((each) => (each.replaces.includes(text.id) ? [each.id] : [])),
    ),
    linked(say(lang, 'web.law.follows'), text.follows),
    linked(
      say(lang, 'web.law.followed'),
      others.flatMap((each) => (each.follows.includes(text.id) ? [each.id] : [])),
    ),
    line(say(lang, 'web.law.repealed'), ...repealText(lang, text)),
    line(say(lang, 'web.law.reviewed'), ...(text.reviewed === undefined ? [] : [dayIn(lang, text.reviewed)])),
  ]
  return {
    title: inLanguage(text.title, lang),
    kind: sentence(lang, say(lang, `kind.${text.kind}`)),
    rows: rows.filter((each) => each.lines.length + each.links.length > 0),
    see: seeAlso(artefact, lang, text),
    sources: text.sources.map((each) => sourceLink(lang, each)),
    unknowns: text.unknowns.map((each) => inLanguage(each, lang)),
  }
}

function bindsText(artefact: Artefact, lang: Locale, { agencies, place }: Instrument): readonly string[] {
  if (agencies.length === 0) return [say(lang, 'web.law.nobody')]
  const kinds = agencies.map((id) => inLanguage(artefact.vocabulary.agencies.find((each) => each.id === id)?.words, lang))
  return [say(lang, 'web.law.binds-in', { agencies: andList(lang, kinds), place: jurisdictionName(artefact, lang, place ?? '') })]
}

/** Pages where more is told: its place, what changed there, what differs from what it replaced, what it has of the model. */
function seeAlso(artefact: Artefact, lang: Locale, text: Instrument): readonly Link[] {
  const place = artefact.places.find((each) => each.id === text.place && settled.includes(each.kind))
  const name = place === undefined ? '' : placeName(artefact, place.id)
  const titleOf = (id: string): string => inLanguage(artefact.instruments.find((each) => each.id === id)?.title, lang)
  const model = currentModel(artefact)
  const covers = model !== undefined && coverageTexts(artefact).some((each) => each.id === text.id)
  return [
    ...(place === undefined
      ? []
      : [
          { to: placeAddress(lang, place.id), text: say(lang, 'web.town.title', { place: name }) },
          { to: `/${lang}/changes?place=${place.id}`, text: say(lang, 'web.changes.in', { place: name }) },
        ]),
    ...text.replaces.map((id) => ({ to: `/${lang}/compare?first=${id}&second=${text.id}`, text: say(lang, 'web.law.see-compare', { title: titleOf(id) }) })),
    ...(covers
      ? [{ to: `/${lang}/law/coverage?model=${model.id}&text=${text.id}`, text: say(lang, 'web.law.see-coverage', { title: titleOf(model.id) }) }]
      : []),
  ]
}

function textLink(artefact: Artefact, lang: Locale, id: string): Link {
  return { to: `/${lang}/law/${id}`, text: provisionName(artefact, lang, id) }
}

function ruleLink(artefact: Artefact, lang: Locale, id: string): Link {
  return { to: `/${lang}/law/${id.replace('/', '#')}`, text: provisionName(artefact, lang, id) }
}
