// Finding situations as people ask for them, at a front door or at a roadside.
import { wordSearch } from '../search/index.ts'
import type { Situation } from './situation.ts'

/** A search among situations in a language: the best first. */
export function situationFinder(situations: readonly Situation[], language: string): (typed: string) => readonly Situation[] {
  return wordSearch(situations, ({ name, person, officer, words }) => ({
    words: words[language] ?? '',
    title: [name, person, officer].map((each) => each[language] ?? '').join(' '),
  }))
}
