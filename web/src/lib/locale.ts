// The language of an address, and the other one.
import { type Locale, locales } from 'evenhand/wording'

export function isLocale(text: string | undefined): text is Locale {
  return locales.some((each) => each === text)
}

/** The first language of a browser's list that there is; English where there is none. */
export function preferred(header: string | null): Locale {
  const asked = (header ?? '').split(',').map((each) => each.trim().slice(0, 2).toLowerCase())
  return asked.find(isLocale) ?? 'en'
}

/** The same address in another language. */
export function inLanguageOf(path: string, lang: Locale): string {
  return path.replace(/^\/[a-z]{2}(?=\/|$)/, `/${lang}`)
}

/** What a language calls itself. */
export const names: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español' }

/** How links that are sent on name a language. */
export const openGraph: Readonly<Record<Locale, string>> = { en: 'en_US', es: 'es_US' }
