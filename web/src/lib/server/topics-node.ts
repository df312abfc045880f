// The questions outside the collection on the server: read from the law documents, once.
import { readTopics, type Topic } from 'evenhand/beyond'
import { allDocuments } from './documents-node.ts'

let topics: readonly Topic[] | undefined

/** Every topic of the law documents. What has a mistake is left out: the check of the law keeps mistakes from getting here. */
export function topicsBeyond(): readonly Topic[] {
  topics ??= readTopics(allDocuments().map(({ path, text }) => ({ file: path, text }))).topics
  return topics
}
