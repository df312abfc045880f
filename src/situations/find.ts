// Finding situations as people ask for them, at a front door or at a roadside.
import { wordSearch } from '../search/index.ts'
import type { NamedSituation } from './situation.ts'

/** A search among situations, for a page in a language: the best first. What is typed may be in any language. */
export function situationFinder(situations: readonly NamedSituation[], language: string): (typed: string) => readonly NamedSituation[] {
  return wordSearch(situations, language, ({ name, person, officer, words }) => ({ words, title: [name, person, officer] }))
}
