// Search over everything that texts say: titles, kinds, rules in words, what is not known, and the prose between the rules.
import type { Artefact } from 'evenhand/artefact'
import { plainLetters } from 'evenhand/base'
import { inLanguage, type Locale, say } from 'evenhand/wording'
import MiniSearch, { type SearchResult } from 'minisearch'
import { wordsIn } from '#lib/folded.ts'
import { keeper } from '#lib/kept.ts'
import { type ListedText, listed } from './list.ts'
import { provisionNames, provisionSays } from './provision.ts'
import { toldParts } from './text.ts'
import { excerpt, type Marked, marked, tells } from './words.ts'

/** What can be found: a text as a whole, or something in it. `of`: words of its text, by which it is found but not shown. */
interface Entry {
  readonly id: number
  readonly instrument: string
  readonly kind: 'text' | 'rule' | 'unknown' | 'prose'
  readonly anchor: string
  readonly says: string
  readonly of: string
}

export interface SearchHit {
  readonly kind: Entry['kind']
  /** The name of the rule, or of the heading above the passage. */
  readonly anchor: string
  readonly pieces: readonly Marked[]
}

export interface FoundText {
  readonly text: ListedText
  readonly title: readonly Marked[]
  readonly hits: readonly SearchHit[]
  /** How many more there are. */
  readonly rest: number
}

export interface FoundLaw {
  readonly texts: readonly FoundText[]
  /** Rules and passages, those not shown too. */
  readonly hits: number
}

interface Index {
  readonly entries: readonly Entry[]
  readonly search: MiniSearch<Entry>
}

const mostHits = 6
const longest = 280
/** WHY: the whole rule is shown, because half a rule can say what the rule does not. */
const wholeRule = 2000
const indexes = keeper<Index>(4)

/** The texts in which something has all words of the query, the best first. */
export function searched(artefact: Artefact, lang: Locale, query: string): FoundLaw {
  const { entries, search } = indexes(lang, () => indexOf(artefact, lang))
  const results = search.search(query, {
    combineWith: 'AND',
    boost: { says: 2 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    boostDocument: (id) => (entries[Number(id)]?.kind === 'text' ? 3 : entries[Number(id)]?.kind === 'prose' ? 0.7 : 1),
  })
  const texts = [...Map.groupBy(results, (each) => entries[Number(each.id)]?.instrument ?? '')].flatMap(([id, own]) => {
    const found = foundText(artefact, lang, entries, id, own)
    return found === undefined ? [] : [{ found, score: Math.max(...own.map((each) => each.score)) }]
  })
  const sorted = texts.toSorted((a, b) => b.score - a.score).map((each) => each.found)
  return { texts: sorted, hits: sorted.reduce((sum, each) => sum + each.hits.length + each.rest, 0) }
}

function foundText(artefact: Artefact, lang: Locale, entries: readonly Entry[], id: string, results: readonly SearchResult[]): FoundText | undefined {
  const instrument = artefact.instruments.find((each) => each.id === id)
  if (instrument === undefined) return undefined
  const text = listed(artefact, lang, instrument)
  const terms = new Set(results.flatMap((each) => Object.keys(each.match)))
  const hits = results.flatMap((each): readonly SearchHit[] => {
    const entry = entries[Number(each.id)]
    // WHY: only the rule's own words count, because where only the title has the words each rule of the text would be shown
    const own = Object.entries(each.match).flatMap(([term, fields]) => (fields.includes('says') ? [term] : []))
    if (entry === undefined || entry.kind === 'text' || own.length === 0) return []
    return [{ kind: entry.kind, anchor: entry.anchor, pieces: excerpt(entry.says, new Set(own), entry.kind === 'rule' ? wholeRule : longest) }]
  })
  return { text, title: marked(text.title, terms), hits: hits.slice(0, mostHits), rest: Math.max(0, hits.length - mostHits) }
}

function indexOf(artefact: Artefact, lang: Locale): Index {
  const entries = artefact.instruments
    .flatMap((text): readonly Omit<Entry, 'id'>[] => {
      const title = inLanguage(text.title, lang)
      const base = { instrument: text.id, of: `${title} ${text.id}`, anchor: '' }
      const prose = (toldParts(lang, text.id) ?? []).flatMap((each) => (each.kind === 'prose' ? each.prose.passages : []))
      return [
        { ...base, kind: 'text', says: `${title} ${say(lang, `kind.${text.kind}`)} ${text.id} ${text.maker}` },
        ...provisionNames(artefact, text).map((name) => ({
          ...base,
          kind: 'rule' as const,
          anchor: name,
          says: provisionSays(artefact, lang, `${text.id}/${name}`),
        })),
        ...text.unknowns.map((each) => ({ ...base, kind: 'unknown' as const, anchor: 'not-known', says: inLanguage(each, lang) })),
        ...prose.map((each) => ({ ...base, kind: 'prose' as const, anchor: each.under, says: each.text })),
      ]
    })
    .map((each, id): Entry => ({ ...each, id }))
  const search = new MiniSearch<Entry>({
    fields: ['says', 'of', 'anchor'],
    tokenize: wordsIn,
    processTerm: (term) => {
      const word = plainLetters(term)
      return tells(word) ? word : null
    },
  })
  search.addAll(entries)
  return { entries, search }
}
