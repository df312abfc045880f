// Finding things by plain words, typed as people type them: in either language, accents, endings and a wrong letter forgiven, beginnings of words enough.

import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import MiniSearch from 'minisearch'
import { locales, plainLetters } from '../base/index.ts'

/** Text by language. */
type Words = Readonly<Record<string, string>>

/** What can be found. `words`: what people type who look for it; `title`: its own name, and what it says. */
export interface Findable {
  readonly words: Words
  readonly title: readonly Words[]
}

/** Words that tell nothing of what somebody looks for, in English and Spanish. */
const empty: ReadonlySet<string> = new Set(
  `a about am an and any are at be been by can could did do does for from get got has have he her him his how i if im in into is it its just like me my no not
  of on one or our out she should so some somebody someone than that the their them then there they this to up us was we what when where which who why will
  with would you your al algo alguien asi como con cual cuando cuanto de del desde donde el ella ellos en es esa ese eso esta estan estas este esto estoy fue
  ha hay hasta la las le les lo los mas me mi mis muy nada ni no nos o para pero poder por porque puede pueden puedo que quien se ser si sin sobre solo son
  soy su sus te tengo tiene tienen tu un una unas uno unos y ya yo`.split(/\s+/),
)

/** A thing as it is kept, with what it has in other languages. */
interface Entry {
  readonly words: string
  readonly title: string
  readonly otherWords: string
  readonly otherTitle: string
}

/** How good a thing must be, held against the best. */
const share = 0.3

/** A search among things, for a page in a language: the best first. What has more of the words comes before what has fewer. */
export function wordSearch<Item>(items: readonly Item[], language: string, findable: (item: Item) => Findable): (typed: string) => readonly Item[] {
  const search = new MiniSearch<Entry & { readonly id: number }>({
    fields: ['words', 'title', 'otherWords', 'otherTitle'],
    tokenize: (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [],
    processTerm: (term) => (plainLetters(term).length < 2 ? null : stem(plainLetters(term))),
    searchOptions: {
      boost: { words: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  })
  search.addAll(items.map((item, id) => ({ id, ...entry(findable(item), language) })))
  const telling = (term: string): string | null => (plainLetters(term).length < 2 || empty.has(plainLetters(term)) ? null : stem(plainLetters(term)))
  return (typed) => {
    const all = search.search(typed, { processTerm: telling })
    // WHY: “where are you from” is a question all the same, and somebody wrote it down as one
    const found = all.length > 0 ? all : search.search(typed, { fields: ['words', 'otherWords'], combineWith: 'AND', prefix: false })
    const lowest = (found[0]?.score ?? 0) * share
    return found.filter((each) => each.score >= lowest).flatMap((each) => items[Number(each.id)] ?? [])
  }
}

/** Least letters of a stem. WHY: with three, `cara` would be a car. */
const least = 4

/** A word without its endings. WHY: endings of both languages are taken off, because whoever types Spanish may look at the English page, and people mix both. */
function stem(word: string): string {
  return [english, spanish].reduce((before, shorten) => {
    const short = shorten(before)
    return short.length < least ? before : short
  }, word)
}

function entry({ words, title }: Findable, language: string): Entry {
  const own = (text: Words): string => text[language] ?? ''
  const other = (text: Words): string =>
    Object.entries(text)
      // WHY: a language that was only begun would move what is found in the others, and nobody types it yet
      .flatMap(([of, each]) => (of === language || !locales.some((one) => one === of) ? [] : [each]))
      .join(' ')
  return { words: own(words), title: title.map(own).join(' '), otherWords: other(words), otherTitle: title.map(other).join(' ') }
}
