// Where the page of a place is, and which places have one in lists.
import type { Locale } from 'evenhand/wording'

/** Kinds of places that people live in, and look for. */
export const inhabited: readonly string[] = ['town', 'city', 'unorganized']

/** The address of a place's page: of a town the answers to its situations, of a State every rule. */
export function placeAddress(lang: Locale, id: string): string {
  const [, state, place] = id.split('/')
  return place === undefined ? rulesAddress(lang, id) : `/${lang}/${state ?? ''}/${place}`
}

/** The address of every rule of a place, act by act. */
export function rulesAddress(lang: Locale, id: string): string {
  return `/${lang}/rules/${id}`
}
