// The words of each language; the script of the interview, which is built for one language, has only its own.
import type { Locale } from 'evenhand/wording'
import type { Words } from './find.ts'
import { words as english } from './words-en.ts'
import { words as spanish } from './words-es.ts'

/** Plain words for acts, by language. */
export const wordsIn: Readonly<Record<Locale, Words>> = { en: english, es: spanish }
