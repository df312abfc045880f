// The language of an address, and the other ones.
import { first, hasPack, type Locale, locales } from 'evenhand/wording'

/** Whether there is a language of that code; the layout of pages says whether it is shown. */
export function isLocale(text: string | undefined): text is Locale {
  return hasPack(text)
}

/** The first language of a browser's list that is in use; English where there is none. */
export function preferred(header: string | null): Locale {
  const asked = (header ?? '').split(',').map((each) => each.trim().slice(0, 2).toLowerCase())
  return asked.flatMap((each) => locales.find((one) => one === each) ?? [])[0] ?? first
}

/** The same address in another language. */
export function inLanguageOf(path: string, lang: Locale): string {
  return path.replace(/^\/[a-z]{2,3}(?=\/|$)/, `/${lang}`)
}
