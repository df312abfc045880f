// What the grammar of a language asks of every sentence, whichever language it is.
import { locales } from '../base/index.ts'
import type { About, Locale } from './packs/generated/about.ts'
import { customs } from './packs/generated/customs.ts'
import { packs } from './packs/index.ts'

export { hasPack } from './packs/index.ts'
export { type Locale, locales }

/** What is known of a language besides its words: what it calls itself, which way it is written, how far it has come. */
export function languageAbout(language: Locale): About {
  return packs[language]
}

/** Text in a language out of a set of wordings; what stands in for it where a wording lacks it, which a check keeps from happening in a language in use. */
export function inLanguage(words: Readonly<Record<string, string>> | undefined, language: Locale): string {
  return words?.[language] ?? standIn(language, words?.[first] ?? '', 'law')
}

/** The language that everything is written in first. */
export const first: Locale = 'en'

/** The made-up language of tests, which is offered to nobody. */
export const madeUp: Locale = 'qps'

/** Round English that stands in: what a page makes `lang="en"` of. `sentence` is one of the program, and `law` words of the law. */
export const standsIn = { sentence: '\uE000', law: '\uE001', end: '\uE002' } as const

/** English in a language that lacks a text: marked where the language was only begun, so that it can be shown as what it is. */
export function standIn(language: Locale, english: string, kind: 'sentence' | 'law'): string {
  const { ofEnglish, status } = packs[language]
  if (ofEnglish !== undefined) return ofEnglish(english)
  return english === '' || status === 'in use' ? english : `${standsIn[kind]}${english}${standsIn.end}`
}

function list(language: Locale, kind: 'and' | 'or', items: readonly string[]): string {
  const [only, other] = items
  if (other === undefined) return only ?? ''
  const { pair, between, last } = customs[language][kind]
  const final = items.at(-1) ?? ''
  const joint = packs[language].grammar.before?.(kind, final) ?? (items.length === 2 ? pair : last)
  // WHY: a made-up language has no word of its own for what joins them, and makes one of the English one
  return items.slice(0, -1).join(spoken(language, between)) + spoken(language, joint) + final
}

/** `a, b or c`. */
export function orList(language: Locale, items: readonly string[]): string {
  return list(language, 'or', items)
}

/** `a, b and c`. */
export function andList(language: Locale, items: readonly string[]): string {
  return list(language, 'and', items)
}

/** What none of may be done: `a, b or c` after an English *not*, `a, b ni c` after a Spanish one. */
export function norList(language: Locale, items: readonly string[]): string {
  return packs[language].grammar.nor(items, (each) => orList(language, each))
}

/** Begins with a capital, ends with a full stop, and contracts what the language contracts. */
export function sentence(language: Locale, text: string): string {
  const { grammar, intl } = packs[language]
  const joined = grammar.contracted(text.trim().replace(/\s+/g, ' '))
  // WHY: most begin with a plain letter, and an engine takes half a millisecond to make ready to look for all letters there are
  const start = /^[a-z0-9]/i.test(joined) ? 0 : joined.search(/[\p{L}\p{N}]/u)
  const capital = start === -1 ? joined : joined.slice(0, start) + joined.charAt(start).toLocaleUpperCase(intl.plain) + joined.slice(start + 1)
  // WHY: these marks may stand last too, because the made-up language has brackets, and English that stands in has a mark
  return /[.!?…]["”»)]?[·⟧ \uE002]*$/u.test(capital) ? capital : `${capital}.`
}

/** An hour as people say it: `5:00 pm`, `17:00`. */
export function hourIn(language: Locale, hour: string): string {
  return packs[language].grammar.hour(hour)
}

/** Whether a sentence owns that there are exceptions to what it says. */
export function ownsExceptions(language: Locale, text: string): boolean {
  return packs[language].grammar.owning.test(text)
}

/** Something in each language that is in use. */
export function inEach<Made>(make: (language: (typeof locales)[number]) => Made): Readonly<Record<string, Made>> {
  return Object.fromEntries(locales.map((language) => [language, make(language)]))
}

/** A day as people write it: 23 April 2024, 23 de abril de 2024. */
export function dayIn(language: Locale, day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const { day: pattern, months } = customs[language]
  const parts: Readonly<Record<string, string>> = { day: String(date), month: months[(month ?? 1) - 1] ?? '', year: String(year) }
  return spoken(
    language,
    pattern.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? ''),
  )
}

/** WHY: a made-up language has no months of its own, and theirs come from the platform. */
function spoken(language: Locale, text: string): string {
  return packs[language].ofEnglish?.(text) ?? text
}

/** What a language calls another one: `Spanish`, *español*. */
export function languageName(language: Locale, code: string): string {
  const name = new Intl.DisplayNames(packs[language].intl.plain, { type: 'language', fallback: 'code' }).of(code) ?? code
  return spoken(language, name)
}

/** A share of a whole, to two figures: 0.46%. */
export function shareIn(language: Locale, share: number): string {
  return new Intl.NumberFormat(packs[language].intl.numbers, { style: 'percent', maximumSignificantDigits: 2 }).format(share)
}

/** A count with the language's separators. */
export function countIn(language: Locale, count: bigint | number): string {
  return new Intl.NumberFormat(packs[language].intl.numbers).format(count)
}
