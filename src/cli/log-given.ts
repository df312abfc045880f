// What commands of the log are given: options, keys and files.
import { existsSync, readFileSync } from 'node:fs'
import { readVerifier, type Verifier } from '../transparency/index.ts'
import { type Locale, say } from '../wording/index.ts'
import { Stop } from './stop.ts'

export interface LogOptions {
  readonly lang: Locale
  readonly json?: true
}

/** The key that a text is. Stops where it is none. */
export function verifierOf(text: string, lang: Locale): Verifier {
  const found = readVerifier(text)
  if (found === undefined) throw new Stop(2, say(lang, 'log.not-a-key', { key: text }))
  return found
}

/** What a file holds. Stops where there is none. */
export function textOf(file: string, lang: Locale): string {
  if (!existsSync(file)) throw new Stop(2, say(lang, 'log.no-file', { file }))
  return readFileSync(file, 'utf8')
}
