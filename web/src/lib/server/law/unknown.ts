// What is not known, as the page shows it: by place and text, what is missing, and where it could be read.
import type { Artefact } from 'evenhand/artefact'
import type { UnknownText } from 'evenhand/compare'
import { inLanguage, jurisdictionTitle, type Locale, say, sentence } from 'evenhand/wording'
import { type Link, provisionSays, type SourceLink, sourceLink } from './provision.ts'

export interface UnknownView {
  readonly summary: string
  readonly places: readonly {
    readonly place: string
    readonly name: string
    readonly texts: readonly {
      readonly id: string
      readonly title: string
      readonly maker: string
      readonly missing: readonly string[]
      readonly unconfirmed: readonly Link[]
      readonly sources: readonly SourceLink[]
      /** That nobody knows an address; empty where one is known. */
      readonly nowhere: string
    }[]
  }[]
}

/** The page: places in the order of their ids, a State before its towns. */
export function unknownView(artefact: Artefact, lang: Locale, unknown: readonly UnknownText[]): UnknownView {
  const lines = unknown.flatMap(({ text }) => text.unknowns).length
  const rules = unknown.flatMap(({ unconfirmed }) => unconfirmed).length
  const places = [...Map.groupBy(unknown, ({ text }) => text.place ?? '')].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    summary: say(lang, 'unknown.summary', { texts: unknown.length, lines, rules }),
    places: places.map(([place, texts]) => ({
      place,
      name: jurisdictionTitle(artefact, lang, place),
      texts: texts.map(({ text, unconfirmed, sources }) => ({
        id: text.id,
        title: inLanguage(text.title, lang),
        maker: say(lang, 'unknown.maker', { maker: text.maker }),
        missing: text.unknowns.map((each) => sentence(lang, inLanguage(each, lang))),
        unconfirmed: unconfirmed.map(({ id }) => ({ to: `/${lang}/law/${id.replace('/', '#')}`, text: provisionSays(artefact, lang, id) })),
        sources: sources.map((each) => sourceLink(lang, each)),
        nowhere: sources.some(({ address }) => address !== undefined) ? '' : say(lang, 'unknown.no-address'),
      })),
    })),
  }
}
