// The terms of the field, each with its one Spanish word: law/glossary.csv.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { home } from '../src/folder/index.ts'
import type { Shown } from './strings.ts'

export interface Term {
  /** The forms of the term; the first one names it. */
  readonly english: readonly string[]
  readonly spanish: readonly string[]
  /** Spanish words that must not stand for it; a star stands for any ending. */
  readonly never: readonly string[]
  /** Whether every English string with the term must have the Spanish one in its Spanish string. */
  readonly held: boolean
  readonly plain: { readonly en: string; readonly es: string }
}

export function readGlossary(): readonly Term[] {
  const rows: readonly Readonly<Record<string, string>>[] = parseCsv(readFileSync(join(home, 'law/glossary.csv'), 'utf8'), { columns: true })
  return rows.map((row) => ({
    english: forms(row['english']),
    spanish: forms(row['spanish']),
    never: forms(row['never']),
    held: row['held'] === 'yes',
    plain: { en: row['plain_english'] ?? '', es: row['plain_spanish'] ?? '' },
  }))
}

/** Which forbidden words stand in the Spanish strings. */
export function forbidden(terms: readonly Term[], strings: readonly Shown[]): readonly string[] {
  return terms.flatMap(({ spanish, never }) =>
    never.flatMap((word) => strings.filter(({ es }) => has(es, word)).map((each) => `${each.name}: not "${word}" but "${spanish[0] ?? ''}": ${each.es}`)),
  )
}

/** Which strings have a held term in English and not in Spanish. */
export function missing(terms: readonly Term[], strings: readonly Shown[]): readonly string[] {
  return terms
    .filter((term) => term.held)
    .flatMap(({ english, spanish }) =>
      strings
        .filter(({ en, es }) => english.some((word) => has(en, word)) && !spanish.some((word) => has(es, word)))
        .map((each) => `${each.name}: "${english[0] ?? ''}" without "${spanish[0] ?? ''}": ${each.en} / ${each.es}`),
    )
}

function forms(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** Places to fill do not count. */
function has(text: string, word: string): boolean {
  const whole = word.replace(/[.()]/g, '\\$&').replace('*', '\\p{L}*')
  return new RegExp(`(?<![\\p{L}\\p{N}])${whole}(?![\\p{L}\\p{N}])`, 'iu').test(text.replace(/\{[^}]*\}/g, '…'))
}
