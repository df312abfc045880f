// The words of one language, fetched when they are first needed.
import type { Language } from 'evenhand/wording'
import type { Words } from './find.ts'

/** Plain words for acts in a language. */
export async function wordsIn(lang: Language): Promise<Words> {
  switch (lang) {
    case 'en':
      return (await import('./words-en.ts')).english
    case 'es':
      return (await import('./words-es.ts')).spanish
  }
}
