// What a language pack is. Whatever the program knows of a language stands in one; nothing outside of the packs asks which language it is.
import type { About, Locale } from './generated/about.ts'
import type { Key } from './generated/slots.ts'

export type { About, Key, Locale }

export interface Pack extends About {
  readonly locale: Locale
  /** Sentences of the program; all of them where the language is in use. */
  readonly messages: Readonly<Partial<Record<Key, string>>>
  readonly grammar: Grammar
  /** What stands for English words that the language lacks: a made-up language makes its own of them, and no other has this. */
  readonly ofEnglish?: (text: string) => string
}

/** What a language brings to the search among acts: words that say nothing, endings that change no meaning, and for each act the words that mean it. */
export interface ActWords {
  readonly stop: string
  readonly endings: string
  /** By act: words apart by spaces, `cell*3` where one counts more than 1. */
  readonly acts: Readonly<Record<string, string>>
}

/** How a language joins a list and writes a day. Source: the Unicode locale data (CLDR). */
export interface Customs {
  readonly or: Joints
  readonly and: Joints
  /** A day, with places for `day`, `month` and `year`. */
  readonly day: string
  readonly months: readonly string[]
}

/** What stands between two items; and between many: after each but the last but one, and before the last. */
export interface Joints {
  readonly pair: string
  readonly between: string
  readonly last: string
}

/** What cannot be said by filling messages. */
export interface Grammar {
  /** What none of may be done, after a *not*; `or` joins as the language joins what is alternative. */
  readonly nor: (items: readonly string[], or: (items: readonly string[]) => string) => string
  /** A sentence with its words run together where the language does so: *de el* becomes *del*. */
  readonly contracted: (text: string) => string
  /** An hour, given as `17:00`, as people say it. */
  readonly hour: (hour: string) => string
  /** Words by which a sentence owns that there are exceptions. */
  readonly owning: RegExp
  /** What joins the last item of a list where the word that follows asks for another one: *e Inés*, *u ocho*. */
  readonly before?: (kind: 'and' | 'or', next: string) => string | undefined
}
