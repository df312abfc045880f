// What is special in a place: its own texts and how they stand, the story of a vote, who polices.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import type { Day } from 'evenhand/base'
import { standingTexts } from 'evenhand/decide'
import type { Story } from 'evenhand/petition'
import { daysText, inLanguage, type Language, placeName, stateText } from 'evenhand/wording'
import { policedBy } from '#lib/print/sheet.ts'

interface Link {
  readonly to: string
  readonly text: string
}

export interface Special {
  readonly county: string
  readonly texts: readonly (Link & { readonly how: string })[]
  readonly stories: readonly Link[]
  readonly policed: readonly string[]
}

/** What a person looks for who knows that the place has something of its own. */
export function specialOf(artefact: Artefact, lang: Language, place: PlaceEntry, day: Day, stories: readonly Story[]): Special {
  const own = standingTexts(artefact, place, place.agency ?? '', day).filter((each) => each.instrument.place === place.id)
  return {
    county: place.county === undefined ? '' : placeName(artefact, place.county),
    texts: own.map((each) => ({
      to: `/${lang}/law/${each.instrument.id}`,
      text: inLanguage(each.instrument.title, lang),
      how: [daysText(artefact, lang, each), ...(['superseded', 'repealed'].includes(each.standing.kind) ? [stateText(artefact, lang, each)] : [])].join('; '),
    })),
    stories: stories.flatMap((each) => (each.place === place.id ? [{ to: `/${lang}/petitions/${each.id}`, text: inLanguage(each.title, lang) }] : [])),
    policed: policedBy(artefact, lang, place),
  }
}
