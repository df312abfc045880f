// The languages sentences are made in, and what their grammar asks of every sentence.

export const locales = ['en', 'es'] as const
export type Locale = (typeof locales)[number]

/** How days and numbers are written: 23 April 2024, and 1,560 with a comma in both, as people here write it. */
const regional: Readonly<Record<Locale, { readonly days: string; readonly numbers: string }>> = {
  en: { days: 'en-GB', numbers: 'en-US' },
  es: { days: 'es', numbers: 'es-US' },
}

/** Text in a language out of a set of wordings; English where a wording lacks it, which a check keeps from happening. */
export function inLanguage(words: Readonly<Record<string, string>> | undefined, language: Locale): string {
  return words?.[language] ?? words?.['en'] ?? ''
}

/** One of each kind, made when first needed: to make one takes longer than to use it a thousand times. */
const formats = new Map<string, Intl.ListFormat>()

function list(language: Locale, type: 'disjunction' | 'conjunction', items: readonly string[]): string {
  const [only, other] = items
  if (other === undefined) return only ?? ''
  const key = `${language} ${type}`
  const format = formats.get(key) ?? new Intl.ListFormat(language, { type })
  formats.set(key, format)
  return format.format(items)
}

/** `a, b or c`. */
export function orList(language: Locale, items: readonly string[]): string {
  return list(language, 'disjunction', items)
}

/** `a, b and c`. */
export function andList(language: Locale, items: readonly string[]): string {
  return list(language, 'conjunction', items)
}

/** What none of may be done: `a, b or c` after an English *not*, `a, b ni c` after a Spanish one. */
export function norList(language: Locale, items: readonly string[]): string {
  if (language === 'en' || items.length < 2) return orList(language, items)
  return `${items.slice(0, -1).join(', ')} ni ${items.at(-1) ?? ''}`
}

/** Begins with a capital, ends with a full stop, and contracts what the language contracts. */
export function sentence(language: Locale, text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ')
  const joined = language === 'es' ? plain.replace(/\b([aA]) el\b(?! [A-Z])/g, '$1l').replace(/\b([dD])e el\b(?! [A-Z])/g, '$1el') : plain
  const start = joined.search(/[\p{L}\p{N}]/u)
  const capital = start === -1 ? joined : joined.slice(0, start) + joined.charAt(start).toLocaleUpperCase(language) + joined.slice(start + 1)
  return /[.!?…]["”»)]?$/u.test(capital) ? capital : `${capital}.`
}

/** A day as people write it: 23 April 2024, 23 de abril de 2024. */
export function dayIn(language: Locale, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const format = dayFormats.get(language) ?? new Intl.DateTimeFormat(regional[language].days, { dateStyle: 'long', timeZone: 'UTC' })
  dayFormats.set(language, format)
  return format.format(date)
}

/** WHY: it is kept, because making one takes a hundred times as long as using it. */
const dayFormats = new Map<Locale, Intl.DateTimeFormat>()

/** A share of a whole, to two figures: 0.46%. */
export function shareIn(language: Locale, share: number): string {
  return new Intl.NumberFormat(regional[language].numbers, { style: 'percent', maximumSignificantDigits: 2 }).format(share)
}

/** A count with the language's separators. */
export function countIn(language: Locale, count: bigint | number): string {
  return new Intl.NumberFormat(regional[language].numbers).format(count)
}
