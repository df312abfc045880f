// What is special in a place: its own texts and how they stand, the story of a vote, who polices.
import type { Artefact, PlaceEntry } from 'evenhand/artefact'
import type { Day } from 'evenhand/base'
import { standingTexts, type TextStanding } from 'evenhand/decide'
import type { Story } from 'evenhand/procedure'
import { daysText, inLanguage, type Locale, placeName, sentence, stateText } from 'evenhand/wording'
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

/** WHY: only how they ended is told, because a town's page is short, and all days stand on the page of the text. */
const ends: ReadonlySet<TextStanding['kind']> = new Set(['open', 'acted-upon', 'barred', 'rejected', 'superseded', 'repealed'])

/** What a person looks for who knows that the place has something of its own. */
export function specialOf(artefact: Artefact, lang: Locale, place: PlaceEntry, day: Day, stories: readonly Story[]): Special {
  const own = standingTexts(artefact, place, place.agency ?? '', day).filter((each) => each.instrument.place === place.id)
  return {
    county: place.county === undefined ? '' : placeName(artefact, place.county),
    texts: own.map((each) => ({
      to: `/${lang}/law/${each.instrument.id}`,
      text: inLanguage(each.instrument.title, lang),
      how: sentence(lang, ends.has(each.standing.kind) ? stateText(artefact, lang, each) : daysText(artefact, lang, each)),
    })),
    stories: stories.flatMap((each) => (each.place === place.id ? [{ to: `/${lang}/petitions/${each.id}`, text: inLanguage(each.title, lang) }] : [])),
    policed: policedBy(artefact, lang, place),
  }
}
