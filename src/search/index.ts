// The door of the room: finding what a person means by the words they use.

export { type Findable, wordSearch } from './words.ts'
