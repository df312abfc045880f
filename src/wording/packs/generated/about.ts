// Made by `npm run generate` of src/wording/packs/*/pack.json. Change those.

/** What is known of a language besides its words. */
export interface About {
  readonly locale: string
  /** What it calls itself. */
  readonly name: string
  /** In use: whole, and offered. Begun: shown where it is whole, and offered nowhere. Made up: for tests. */
  readonly status: 'in use' | 'begun' | 'made up'
  readonly direction: 'ltr' | 'rtl'
  /** Whose lists and plurals, days and numbers the platform takes for it. */
  readonly intl: { readonly plain: string; readonly days: string; readonly numbers: string }
  /** How links that are sent on name it. */
  readonly openGraph: string
}

export const about = {
  en: {"locale":"en","name":"English","status":"in use","direction":"ltr","intl":{"plain":"en","days":"en-GB","numbers":"en-US"},"openGraph":"en_US"},
  es: {"locale":"es","name":"Español","status":"in use","direction":"ltr","intl":{"plain":"es","days":"es","numbers":"es-US"},"openGraph":"es_US"},
  fr: {"locale":"fr","name":"Français","status":"begun","direction":"ltr","intl":{"plain":"fr","days":"fr","numbers":"fr-CA"},"openGraph":"fr_CA"},
  qps: {"locale":"qps","name":"Made up","status":"made up","direction":"rtl","intl":{"plain":"en","days":"en-GB","numbers":"en-US"},"openGraph":"en_US"},
} as const satisfies Readonly<Record<string, About>>

/** A language that sentences can be made in. */
export type Locale = keyof typeof about
