// Finding things by plain words, typed as people type them: accents, endings and one wrong letter forgiven, beginnings of words enough.
import MiniSearch from 'minisearch'

/** What can be found. `words`: what people type who look for it; `title`: its own name. */
export interface Findable {
  readonly words: string
  readonly title: string
}

/** Words that tell nothing of what somebody looks for, in English and Spanish. */
const empty: ReadonlySet<string> = new Set(
  `a about an and are at be by can do does for from has have he her his how i if in is it its me my no not of on or our she the their they this to us was we
  what when where which who will with you your al como con cual cuando de del donde el ella en es esta la las le lo los me mi mis no o para pero por puede
  puedo que se si son su sus tiene un una y`.split(/\s+/),
)

/** How good a thing must be, held against the best. */
const share = 0.3

/** A search among things: the best first. Those that have all words come alone; where none has, those that have some. */
export function wordSearch<Item>(items: readonly Item[], findable: (item: Item) => Findable): (typed: string) => readonly Item[] {
  const search = new MiniSearch<Findable & { readonly id: number }>({
    fields: ['words', 'title'],
    tokenize: (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [],
    processTerm: (term) => {
      const word = term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
      return word.length < 2 || empty.has(word) ? null : word
    },
    searchOptions: {
      boost: { words: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  })
  search.addAll(items.map((item, id) => ({ id, ...findable(item) })))
  return (typed) => {
    const all = search.search(typed, { combineWith: 'AND' })
    const found = all.length > 0 ? all : search.search(typed, { combineWith: 'OR' })
    const least = (found[0]?.score ?? 0) * share
    return found.filter((each) => each.score >= least).flatMap((each) => items[Number(each.id)] ?? [])
  }
}
