// The language of an address, and the other one.
import { type Language, languages } from 'evenhand/wording'

export function isLanguage(text: string | undefined): text is Language {
  return languages.some((each) => each === text)
}

/** The first language of a browser's list that there is; English where there is none. */
export function preferred(header: string | null): Language {
  const asked = (header ?? '').split(',').map((each) => each.trim().slice(0, 2).toLowerCase())
  return asked.find(isLanguage) ?? 'en'
}

/** The same address in another language. */
export function inLanguageOf(path: string, lang: Language): string {
  return path.replace(/^\/[a-z]{2}(?=\/|$)/, `/${lang}`)
}

/** What a language calls itself. */
export const names: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' }

/** How links that are sent on name a language. */
export const locales: Readonly<Record<Language, string>> = { en: 'en_US', es: 'es_US' }
