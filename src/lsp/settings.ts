// What a client may choose. Read from values of unknown shape: clients send what their users wrote.
import { type Locale, locales } from '../wording/index.ts'

/** The language of what is shown, if the client chose one that there is. */
export function languageIn(settings: unknown): Locale | undefined {
  const text = textIn(settings, 'lang')
  return locales.find((each) => each === text)
}

/** A text among settings; undefined where there is none, or an empty one. */
export function textIn(settings: unknown, key: string): string | undefined {
  const value = valueIn(settings, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A value among settings. */
export function valueIn(settings: unknown, key: string): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined
  return Object.entries(settings).find(([name]) => name === key)?.[1]
}
