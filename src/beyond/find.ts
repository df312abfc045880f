// Finding topics by plain words: those that people type, and those of the title. WHY: not all that a topic says is searched, because a date or a name in it is no question.
import { wordSearch } from '../search/index.ts'
import type { Topic } from './topic.ts'

/** A search among topics, for a page in a language: the best first. What is typed may be in any language. */
export function topicFinder(topics: readonly Topic[], language: string): (typed: string) => readonly Topic[] {
  return wordSearch(topics, language, ({ title, words }) => ({ words, title: [title] }))
}
