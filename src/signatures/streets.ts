// Words of addresses and their short forms, which are data: src/signatures/lists/streets.csv has the short form, then what is written for it.
import { streets as rows } from './generated/lists.ts'

const short = new Map(
  rows.flatMap((row) => {
    const words = row.split(' ')
    return words.map((word): readonly [string, string] => [word, words[0] ?? word])
  }),
)

/** The one form for a word of a street. */
export function streetWord(word: string): string {
  return short.get(word) ?? word
}

/** Words that say what kind of way it is. */
export const ways: ReadonlySet<string> = new Set([
  'aly',
  'ave',
  'blvd',
  'cir',
  'ct',
  'dr',
  'ext',
  'hwy',
  'ln',
  'pl',
  'pkwy',
  'rd',
  'rte',
  'sq',
  'st',
  'ter',
  'tpke',
  'trl',
])

/** Words before the number of a flat. */
export const unitWords: ReadonlySet<string> = new Set(['apt', 'apartment', 'unit', 'suite', 'ste', 'lot', 'bldg', 'building', 'rm', 'room', 'trlr', 'trailer'])

export const directions: ReadonlySet<string> = new Set(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw'])
