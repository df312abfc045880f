// Who polices a place, in words.
import type { Artefact, PlaceEntry } from '../artefact/index.ts'
import { type Item, plain, sourceLine } from './item.ts'
import { inLanguage, type Locale, sentence } from './locale.ts'
import { say } from './say.ts'

/** One item for each agency that polices it; for a town or city without any, that nobody was found. */
export function policingItems(artefact: Artefact, language: Locale, place: PlaceEntry): readonly Item[] {
  const phrase = (kind: string): string => inLanguage(artefact.vocabulary.agencies.find((each) => each.id === kind)?.words, language)
  const items = place.policing.map(({ kind, how, name, ori, village = '', reported = '', source }): Item => {
    const agency = name ?? phrase(kind)
    const part = how === 'contract' && village !== '' ? 'contract-village' : how
    const text = sentence(language, say(language, `policing.${part}`, { agency, village }))
    // WHY: it stands in a note, because it concerns only those who look agencies up
    const number = name === undefined || ori === undefined ? [] : [say(language, 'policing.number', { ori })]
    const year = reported === '' ? [] : [say(language, source === undefined ? 'policing.listed' : 'policing.reported', { year: reported })]
    return { text, notes: [...number, ...year, ...(source === undefined ? [] : [sourceLine(language, source)])] }
  })
  const whole = place.policing.some((each) => each.how !== 'village' && each.village === undefined)
  const local = place.kind === 'town' || place.kind === 'city' || place.kind === 'unorganized'
  return whole || !local ? items : [...items, plain(say(language, 'policing.nobody', { agency: phrase(place.agency ?? '') }))]
}
