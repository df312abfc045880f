// Fixed sentences, filled in. The compiler checks that each key exists and that each slot is given.
import { type Catalogue, english, type Key } from './catalogue-en.ts'
import { spanish } from './catalogue-es.ts'
import type { Locale } from './locale.ts'

export const catalogues: Readonly<Record<Locale, Catalogue>> = { en: english, es: spanish }

type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never
type Filling<K extends Key> = [Slots<(typeof english)[K]>] extends [never] ? [] : [Readonly<Record<Slots<(typeof english)[K]>, string>>]

/** The sentence of that key in that language, its slots filled. */
export function say<K extends Key>(language: Locale, key: K, ...[filling]: Filling<K>): string {
  const slots: Readonly<Record<string, string>> = filling ?? {}
  return catalogues[language][key].replace(/\{([^}]*)\}/g, (_, slot: string) => slots[slot] ?? '')
}
