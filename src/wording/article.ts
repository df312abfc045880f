// What to look at in the wording of an article, as sentences.
import type { Trapped } from '../procedure/index.ts'
import { andList, type Locale } from './locale.ts'
import { say } from './say.ts'

/** One sentence for a trap, with the words that look like it. */
export function trapText(language: Locale, { trap, found }: Trapped): string {
  const quoted = [...new Set(found.map((each) => each.words.replace(/\s+/g, ' ').toLocaleLowerCase('en')))].slice(0, 6).map((each) => `“${each}”`)
  return say(language, `trap.${trap}`, { words: andList(language, quoted) })
}
