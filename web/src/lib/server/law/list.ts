// Every text by where it is from: the whole country first, then the federal circuits, then each State with its towns.
import type { Artefact } from 'evenhand/artefact'
import { standsAtLast } from 'evenhand/decide'
import type { Instrument } from 'evenhand/rules'
import { daysText, inLanguage, jurisdictionTitle, type Locale, say, sentence } from 'evenhand/wording'

export interface ListedText {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly days: string
  readonly rules: string
}

export interface TextGroup {
  readonly place: string
  readonly name: string
  readonly texts: readonly ListedText[]
}

/** All texts, grouped by place; in each group in the order of their first days, those without one last. */
export function listedTexts(artefact: Artefact, lang: Locale): readonly TextGroup[] {
  const groups = Map.groupBy(artefact.instruments, (each) => each.place ?? '')
  const name = (place: string): string => jurisdictionTitle(artefact, lang, place)
  // WHY: ids are compared by their parts, so that a State stands before its towns, and these stand by their names
  const key = (place: string): string => `${place.split('/').slice(0, 2).join('/')} ${place.split('/').length > 2 ? name(place) : ''}`
  return [...groups]
    .toSorted(([a], [b]) => order(artefact, a) - order(artefact, b) || key(a).localeCompare(key(b), lang))
    .map(([place, texts]) => ({
      place,
      name: name(place),
      texts: texts.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0)).map((each) => listed(artefact, lang, each)),
    }))
}

/** A text as a line of a list. */
export function listed(artefact: Artefact, lang: Locale, text: Instrument): ListedText {
  const { norms, erasers } = artefact
  const count = [...norms, ...erasers].filter((each) => each.instrument === text.id).length
  return {
    id: text.id,
    title: inLanguage(text.title, lang),
    kind: sentence(lang, say(lang, `kind.${text.kind}`)).replace(/\.$/, ''),
    days: daysText(artefact, lang, standsAtLast(artefact, text)),
    rules: say(lang, 'web.law.rules', { count }),
  }
}

/** The country, then circuits, then the States as the table of places has them. */
function order({ places }: Artefact, place: string): number {
  const [country, state] = place.split('/')
  if (state === undefined) return places.some((each) => each.id === place) ? 0 : 1
  return 2 + places.findIndex((each) => each.id === `${country}/${state}`)
}

function firstDay({ window, made }: Instrument): string {
  return window?.from ?? made ?? '9999'
}
