// The stories on the server: read from the law documents, once.
import { readStories, type Story } from 'evenhand/procedure'
import { allDocuments } from './documents-node.ts'

let stories: readonly Story[] | undefined

/** Every story of the law documents, by their places. */
export function storiesTold(): readonly Story[] {
  stories ??= readStories(allDocuments().map(({ path, text }) => ({ file: path, text }))).stories.toSorted((a, b) => (a.place < b.place ? -1 : 1))
  return stories
}
