// Finding topics by plain words: those that people type, and those of the title. WHY not by all that is said: a date or a name in it is no question.
import MiniSearch from 'minisearch'
import type { Topic } from './topic.ts'

interface Entry {
  readonly id: number
  readonly words: string
  readonly title: string
}

/** Words that tell nothing of what somebody looks for, in both languages. */
const empty: ReadonlySet<string> = new Set(
  `a about an and are at be by can do does for from has have he her his how i if in is it its me my no not of on or our she the their they this to us was we
  what when where which who will with you your al como con cual cuando de del donde el ella en es esta la las le lo los me mi mis no o para pero por puede
  puedo que se si son su sus tiene un una y`.split(/\s+/),
)

/** How good a topic must be, held against the best. */
const share = 0.3

/** A search among topics in a language: the best first. Those that have all words come alone; where none has, those that have some. */
export function topicFinder(topics: readonly Topic[], language: string): (typed: string) => readonly Topic[] {
  const search = new MiniSearch<Entry>({
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
  search.addAll(topics.map(({ title, words }, id) => ({ id, words: words[language] ?? '', title: title[language] ?? '' })))
  return (typed) => {
    const all = search.search(typed, { combineWith: 'AND' })
    const found = all.length > 0 ? all : search.search(typed, { combineWith: 'OR' })
    const least = (found[0]?.score ?? 0) * share
    return found.filter((each) => each.score >= least).flatMap((each) => topics[Number(each.id)] ?? [])
  }
}
