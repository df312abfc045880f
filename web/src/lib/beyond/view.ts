// What the pages of questions outside the collection show.
import type { Artefact } from 'evenhand/artefact'
import type { Topic } from 'evenhand/beyond'
import { actPhrase, firstKnown, inLanguage, jurisdictionTitle, knownLine, type Locale, sentence, sourceLine } from 'evenhand/wording'

export interface TopicView {
  readonly id: string
  readonly title: string
  readonly places: readonly string[]
  readonly known: readonly {
    readonly says: string
    /** Where, since when and how well it is known. */
    readonly line: string
    readonly sources: readonly { readonly text: string; readonly address?: string }[]
  }[]
  readonly unknowns: readonly string[]
  readonly ask: readonly string[]
  readonly acts: readonly { readonly id: string; readonly title: string }[]
  readonly texts: readonly { readonly id: string; readonly title: string }[]
}

/** A topic in a list. */
export interface ListedTopic {
  readonly id: string
  readonly title: string
  readonly says: string
}

export function topicView(artefact: Artefact, lang: Locale, { id, title, places, known, unknowns, ask, acts, texts }: Topic): TopicView {
  return {
    id,
    title: inLanguage(title, lang),
    places: places.map((each) => jurisdictionTitle(artefact, lang, each)),
    known: known.map((each) => ({
      says: inLanguage(each.says, lang),
      line: knownLine(lang, each, jurisdictionTitle(artefact, lang, each.place)),
      sources: each.sources.map(({ title: name, attestation, address }) => ({
        text: sourceLine(lang, { title: name, attestation }),
        ...(address === undefined ? {} : { address }),
      })),
    })),
    unknowns: unknowns.map((each) => inLanguage(each, lang)),
    ask: ask.map((each) => inLanguage(each, lang)),
    acts: acts.map((act) => ({ id: act, title: sentence(lang, actPhrase(artefact, lang, act, new Map()).text).replace(/\.$/, '') })),
    texts: texts.map((text) => ({ id: text, title: inLanguage(artefact.instruments.find((each) => each.id === text)?.title, lang) })),
  }
}

export function listedTopic(lang: Locale, { id, title, known }: Topic): ListedTopic {
  return { id, title: inLanguage(title, lang), says: firstKnown(lang, known) }
}
