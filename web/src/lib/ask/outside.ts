// What the typed words find outside the collection: the same on the server and in the page.
import { actWordsIn, type Locale } from 'evenhand/wording'
import { finder } from './find.ts'

/** A question outside the collection: its title, and the plain words that mean it, apart by spaces. */
export interface Outside {
  readonly id: string
  readonly title: string
  readonly words: string
}

/** How many are told: fewer beside acts, which have answers. */
const most = { alone: 6, beside: 2 } as const

/** The questions outside the collection that plain words mean, the best first. `acts`: how many acts they mean. */
export function outsideFound(
  lang: Locale,
  topics: readonly Outside[],
  words: string,
  acts: number,
): readonly { readonly id: string; readonly title: string }[] {
  const meant = Object.fromEntries(topics.map(({ id, words: own }) => [id, own]))
  const choices = topics.map(({ id, title }) => ({ value: id, label: title }))
  const found = finder({ ...actWordsIn(lang), acts: meant }, choices)(words)
  return found.slice(0, acts === 0 ? most.alone : most.beside).map(({ value, label }) => ({ id: value, title: label }))
}
