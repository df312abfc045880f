// The days on which an answer changed, as lists of links: for a State or a place, and for places that changed their own.
import type { Artefact } from 'evenhand/artefact'
import type { ChangingDay } from 'evenhand/situations'
import { dayIn, type Locale, placeName, say } from 'evenhand/wording'

export interface DayLink {
  readonly day: string
  readonly to: string
  readonly text: string
}

export interface OwnDay extends DayLink {
  /** Whose answer it was. */
  readonly place: string
}

/** The days of one place, in their order. */
export function daysOf(lang: Locale, days: readonly ChangingDay[], place: string): readonly DayLink[] {
  return days.filter((each) => each.places.includes(place)).map((each) => dayLink(lang, each, place))
}

/** Days and places where a place changed its answer and its State did not. */
export function ownDays(artefact: Artefact, lang: Locale, days: readonly ChangingDay[]): readonly OwnDay[] {
  return days.flatMap((each) =>
    each.places.filter((place) => !each.places.includes(stateOf(place))).map((place) => ({ ...dayLink(lang, each, place), place: placeName(artefact, place) })),
  )
}

/** Where an answer changed on a day: States, and places whose State did not change. */
export function placesOn(artefact: Artefact, lang: Locale, days: readonly ChangingDay[], day: string): readonly OwnDay[] {
  return days
    .filter((each) => each.day === day)
    .flatMap((each) =>
      each.places
        .filter((place) => place === stateOf(place) || !each.places.includes(stateOf(place)))
        .map((place) => ({ ...dayLink(lang, each, place), place: placeName(artefact, place) })),
    )
}

function dayLink(lang: Locale, { day, isByThen }: ChangingDay, place: string): DayLink {
  const said = dayIn(lang, day)
  return { day, to: `/${lang}/changes/${day}?place=${place}`, text: isByThen ? say(lang, 'changed.by', { day: said }) : said }
}

function stateOf(place: string): string {
  return place.split('/').slice(0, 2).join('/')
}
