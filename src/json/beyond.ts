// Questions outside the collection, as other programs read them. The shape is a contract: fields are added, never changed.
import type { Topic } from '../beyond/index.ts'
import { inLanguage, type Locale } from '../wording/index.ts'

/** What `beyond --json` prints of each topic. */
export function topicJson(lang: Locale, { id, title, places, words, known, unknowns, ask, acts, texts }: Topic) {
  return {
    id,
    title: inLanguage(title, lang),
    places,
    words: inLanguage(words, lang).split(' '),
    known: known.map((each) => ({
      says: inLanguage(each.says, lang),
      place: each.place,
      since: each.since ?? null,
      attestation: each.attestation,
      sources: each.sources,
    })),
    unknown: unknowns.map((each) => inLanguage(each, lang)),
    ask: ask.map((each) => inLanguage(each, lang)),
    acts,
    texts,
  }
}
