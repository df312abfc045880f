// The messages themselves, for whatever counts, measures or looks them up.
import type { Locale } from './packs/generated/about.ts'
import type { Key, Slots } from './packs/generated/slots.ts'
import { packs } from './packs/index.ts'
import { isKey } from './say.ts'

export type { Key, Slots }

/** The name of a message that is said as it is, with nothing to fill. */
export type PlainKey = { readonly [Name in Key]: [Slots[Name]] extends [never] ? Name : never }[Key]

/** The names of all messages. */
export function keys(): readonly Key[] {
  return Object.keys(packs.en.messages).filter(isKey)
}

/** A message as its language has it, its places not filled; nothing where it has none. */
export function messageOf(language: Locale, key: Key): string | undefined {
  return packs[language].messages[key]
}
