// The sentences that the script of the desk says. The server sends them with the page, their slots open.
import { textIn, thingIn } from './answers.ts'

/** Each is a sentence of the desk under `desk.live.…`. */
export const liveWords = [
  'kept',
  'sending',
  'waiting',
  'signed-out',
  'refused',
  'taken',
  'choose',
  'nobody',
  'left',
  'empty',
  'undone',
  'nothing-to-undo',
  'counts',
] as const
export type LiveWord = (typeof liveWords)[number]

/** One of the sentences, its slots filled. */
export type Speak = (word: LiveWord, slots?: Readonly<Record<string, string | number | null>>) => string

/** Speaks the sentences that came with the page, as JSON. What is not known is a dash. */
export function speaker(words: string): Speak {
  const given = thingIn(JSON.parse(words))
  return (word, slots = {}) => textIn(given[word]).replace(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot] ?? '–'))
}
