// The terms of the field, each with its one word in every language: law/glossary.csv.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { home } from '../src/folder/index.ts'
import { locales } from '../src/wording/index.ts'
import type { ShownString } from './strings.ts'

type Forms = Readonly<Record<string, readonly string[]>>

export interface Term {
  /** The forms of the term by language; the first one names it. */
  readonly in: Forms
  /** Words that must not stand for it, by language; a star stands for any ending. */
  readonly never: Forms
  /** Whether every English string with the term must have the term of each other language in that language's string. */
  readonly held: boolean
  /** What it means in plain words, by language. */
  readonly plain: Readonly<Record<string, string>>
}

/** The column of a language is its code; what must not stand for a term is in `never_es`, what it means in `plain_es`. */
export function readGlossary(): readonly Term[] {
  const rows: readonly Readonly<Record<string, string>>[] = parseCsv(readFileSync(join(home, 'law/glossary.csv'), 'utf8'), { columns: true })
  const under = (row: Readonly<Record<string, string>>, start: string): readonly (readonly [string, string])[] =>
    Object.entries(row).flatMap(([column, cell]) =>
      column.startsWith(start) && /^[a-z]{2}$/.test(column.slice(start.length)) ? [[column.slice(start.length), cell]] : [],
    )
  const formsOf = (row: Readonly<Record<string, string>>, start: string): Forms =>
    Object.fromEntries(under(row, start).map(([language, cell]) => [language, forms(cell)]))
  return rows.map((row) => ({
    in: formsOf(row, ''),
    never: formsOf(row, 'never_'),
    held: row['held'] === 'yes',
    plain: Object.fromEntries(under(row, 'plain_')),
  }))
}

/** Which forbidden words stand in the strings. */
export function forbidden(terms: readonly Term[], strings: readonly ShownString[]): readonly string[] {
  return terms.flatMap((term) =>
    Object.entries(term.never).flatMap(([language, words]) =>
      words.flatMap((word) =>
        strings
          .filter((each) => has(each.in[language] ?? '', word))
          .map((each) => `${each.name}: not "${word}" but "${term.in[language]?.[0] ?? ''}": ${each.in[language] ?? ''}`),
      ),
    ),
  )
}

/** Which strings have a held term in English and lack it in another language that is in use. */
export function missing(terms: readonly Term[], strings: readonly ShownString[]): readonly string[] {
  const [written, ...others] = locales
  return terms
    .filter((term) => term.held)
    .flatMap((term) =>
      others.flatMap((language) =>
        strings
          .filter((each) => says(term, written, each) && !says(term, language, each))
          .map(
            (each) =>
              `${each.name}: "${term.in[written]?.[0] ?? ''}" without "${term.in[language]?.[0] ?? ''}": ${each.in[written] ?? ''} / ${each.in[language] ?? ''}`,
          ),
      ),
    )
}

function says(term: Term, language: string, shown: ShownString): boolean {
  return (term.in[language] ?? []).some((word) => has(shown.in[language] ?? '', word))
}

function forms(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** Places to fill, code and options of commands do not count. */
function has(text: string, word: string): boolean {
  const whole = word.replace(/[.()]/g, '\\$&').replace('*', '\\p{L}*')
  return new RegExp(`(?<![\\p{L}\\p{N}])${whole}(?![\\p{L}\\p{N}])`, 'iu').test(text.replace(/\{[^}]*\}|`[^`]*`|`+[a-z-]+|(?<!\S)--[a-z-]+/g, '…'))
}
