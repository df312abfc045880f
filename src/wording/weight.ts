// How often a rule decides, in words.
import type { Weight } from '../compare/index.ts'
import { countIn, type Locale } from './locale.ts'
import { say } from './say.ts'

/** `decides 24 of 96 situations`: counted in the rule's own text alone. */
export function weightText(language: Locale, { count, total }: Weight): string {
  if (count === 0n) return say(language, 'editor.decides-none')
  if (count === total) return say(language, 'editor.decides-all')
  return say(language, 'editor.decides', { count: countIn(language, count), total })
}
