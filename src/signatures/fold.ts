// Writing that differs only in case, accents or punctuation is made the same, so that names and addresses can be held against each other.

import { plainLetters } from '../base/index.ts'

/** Lower case without accents. Apostrophes go, all else that is neither letter nor digit becomes one space: `O’Neíl-Łee, J.` is `oneil lee j`. */
export function fold(text: string): string {
  // WHY: there is a quick way here too, because a pattern over all scripts is the slower one, and this is the hot loop of an import
  const isPlain = /^[\x20-\x7e]*$/.test(text)
  const lower = (isPlain ? text.toLowerCase() : plainLetters(text)).replace(/['`‘’ʼʹ′´]+/g, '')
  return lower.replace(isPlain ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The words of folded text. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}
