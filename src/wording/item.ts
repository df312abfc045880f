// The smallest piece of what is shown: one thing said, and what belongs under it.
import type { Source } from '../rules/index.ts'
import type { Locale } from './locale.ts'
import { say } from './say.ts'

/** One thing said, with what belongs under it: sources, reasons. */
export interface Item {
  readonly text: string
  readonly notes: readonly string[]
}

/** A thing with nothing under it. */
export function plain(text: string): Item {
  return { text, notes: [] }
}

/** A source in one line: its title, how well it was read, its address. */
export function sourceLine(language: Locale, source: Source): string {
  const address = source.address === undefined ? '' : ` <${source.address}>`
  return `${source.title} (${say(language, `attestation.${source.attestation}`)})${address}`
}
