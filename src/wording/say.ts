// Fixed sentences, filled in. The compiler checks that each key exists and that each place is given what it asks for.
import { filled } from './filled.ts'
import { countIn, type Locale, standIn } from './locale.ts'
import type { Key, Slots } from './packs/generated/slots.ts'
import { packs } from './packs/index.ts'

/** What a message of that key is filled with: words, and numbers where it has a form for each. */
type Given<Slot extends string> = {
  readonly [Each in Slot as Each extends `#${infer Name}` ? Name : Each]: Each extends `#${string}` ? number | bigint : string
}
type Filling<K extends Key> = [Slots[K]] extends [never] ? [] : [Given<Slots[K]>]

/** The sentence of that key in that language, its places filled. */
export function say<K extends Key>(language: Locale, key: K, ...[filling]: Filling<K>): string {
  return sayWith(language, key, filling ?? {})
}

/** The same where the words come with the names of their places, as those of a finding do. */
export function sayWith(language: Locale, key: Key, filling: Readonly<Record<string, string | number | bigint>>): string {
  const { messages, intl } = packs[language]
  const message = messages[key] ?? standIn(language, packs.en.messages[key] ?? '', 'sentence')
  return filled(message, filling, intl.plain, (count) => countIn(language, count))
}

/** The message of that name, which has nothing to fill; nothing where there is none. For names that stand as data, such as those of descriptions. */
export function saidUnder(language: Locale, name: string): string | undefined {
  return isKey(name) ? sayWith(language, name, {}) : undefined
}

/** Whether there is a message of that name. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(packs.en.messages, key)
}
