// Plain words for acts, as people type them, by language.

import { actWords as en } from './packs/en/act-words.ts'
import { actWords as es } from './packs/es/act-words.ts'
import { actWords as fr } from './packs/fr/act-words.ts'
import type { Locale } from './packs/generated/about.ts'
import type { ActWords } from './packs/pack.ts'

export type { ActWords }

const words: Readonly<Partial<Record<Locale, ActWords>>> = { en, es, fr }

/** Words that find an act; those of English in a language that has none of its own. */
export function actWordsIn(language: Locale): ActWords {
  return words[language] ?? en
}
