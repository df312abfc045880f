// The door of the room: questions outside the collection, with what is known of each and whom to ask.

export { topicFinder } from './find.ts'
export { readTopics, unknownInTopics } from './read.ts'
export type { KnownPoint, Topic } from './topic.ts'
