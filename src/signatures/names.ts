// A name as it is written, taken apart into every way in which it can be read: which words are the last name is often not plain.
import { fold, wordsOf } from './fold.ts'

/** One way to read a name: its words, folded. The last name also in one piece, for `Mc Donald` is `McDonald`. */
export interface NameReading {
  readonly last: string
  readonly lastWords: readonly string[]
  /** First names and middle names, in order. */
  readonly given: readonly string[]
  /** Whether the last name was taken to stand first, though no comma says so. */
  readonly turned: boolean
}

/** A name as somebody wrote it. */
export interface WrittenName {
  readonly readings: readonly NameReading[]
  readonly suffix: string
  /** `Mrs. John Doe` names a wife by her husband: who signed is not plain. */
  readonly mrs: boolean
  /** Whether all of it could be read, and it has more than one word. */
  readonly readable: boolean
}

/** The parts of a name as a list keeps them. */
export interface NameParts {
  readonly last: string
  readonly first: string
  readonly middle: string
  readonly suffix: string
}

/** A listed name, folded. */
export interface ListedName {
  readonly last: string
  readonly lastWords: readonly string[]
  readonly first: readonly string[]
  readonly middle: readonly string[]
  readonly suffix: string
}

const suffixes: Readonly<Record<string, string>> = {
  jr: 'jr',
  jnr: 'jr',
  junior: 'jr',
  sr: 'sr',
  snr: 'sr',
  senior: 'sr',
  ii: 'ii',
  '2nd': 'ii',
  iii: 'iii',
  '3rd': 'iii',
  iv: 'iv',
  '4th': 'iv',
}
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'rev', 'hon', 'prof', 'sr', 'sra', 'srta'])
const degrees = new Set(['esq', 'md', 'phd', 'dds', 'dvm', 'rn'])
/** What people write where they cannot read something. */
const unread = /[?*_…]|\.{3}|\b(illegible|unreadable|unclear|ilegible)\b/gi

/** WHY: there is a limit, because what is longer is no name, and every further word gives two further readings. */
const longest = 200

/** Takes a name apart as it is written on a line: `First Middle Last`, or `Last, First Middle`. */
export function readName(text: string): WrittenName {
  const cut = text.slice(0, longest)
  const plain = cut.replace(unread, '')
  const parts = withoutAside(plain, 2).split(/[,;]/).map(wordsOf)
  const { words: segments, suffix } = withoutSuffix(parts.filter((each) => each.length > 0))
  const [one = [], ...others] = segments
  const mrs = one[0] === 'mrs' || others[0]?.[0] === 'mrs'
  const readings = others.length === 0 ? readingsOf(untitled(one)) : [reading(one, untitled(others.flat()), false)]
  const count = readings[0] === undefined ? 0 : readings[0].lastWords.length + readings[0].given.length
  return { readings, suffix, mrs, readable: plain === text && count > 1 }
}

/** Folds a listed name. A suffix that stands in another of its columns is found there. */
export function readListed({ last, first, middle, suffix }: NameParts): ListedName {
  const { words: lastWords, suffix: inLast } = endingIn(wordsOf(last))
  const { words: middleWords, suffix: inMiddle } = endingOf(wordsOf(withoutAside(middle, 0)))
  const { words: firstWords, suffix: inFirst } = endingIn(wordsOf(withoutAside(first, 1)))
  const own = fold(suffix).replaceAll(' ', '')
  return {
    last: lastWords.join(''),
    lastWords,
    first: firstWords,
    middle: middleWords,
    suffix: own === '' ? inLast || inMiddle || inFirst : (suffixes[own] ?? own),
  }
}

/** Words of a full name in one column, `Last, First Middle Suffix`, as its parts; undefined without a comma or without a last name. */
export function partsOfFull(text: string): NameParts | undefined {
  const [last = '', ...others] = text.split(',').map((each) => each.trim())
  const given = others.filter((each) => each !== '')
  if (last === '' || given.length === 0) return undefined
  const isSuffix = (word: string): boolean => suffixes[fold(word)] !== undefined
  const alone = given.length > 1 ? given.find(isSuffix) : undefined
  const words = given.filter((each) => each !== alone).flatMap((each) => each.split(/\s+/))
  const ending = alone === undefined && words.length > 1 && isSuffix(words.at(-1) ?? '') ? (words.at(-1) ?? '') : ''
  const [first = '', ...middle] = ending === '' ? words : words.slice(0, -1)
  return { last, first, middle: middle.join(' '), suffix: alone ?? ending }
}

/** Every way to read a name without a comma: any number of words at its end can be the last name, or any number at its beginning. */
function readingsOf(words: readonly string[]): readonly NameReading[] {
  if (words.length < 2) return words.length === 0 ? [] : [reading(words, [], false), reading([], words, false)]
  const cuts = words.slice(1).map((_, index) => index + 1)
  const straight = cuts.toReversed().map((cut) => reading(words.slice(cut), words.slice(0, cut), false))
  return [...straight, ...cuts.map((cut) => reading(words.slice(0, cut), words.slice(cut), true))]
}

function reading(lastWords: readonly string[], given: readonly string[], turned: boolean): NameReading {
  return { last: lastWords.join(''), lastWords, given, turned }
}

/** Without what stands in brackets or quotation marks, as in `Robert “Bob” Doe`, if so many words are left. */
function withoutAside(text: string, left: number): string {
  const rest = text.replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"|“[^”]*”|«[^»]*»/g, ' ')
  return rest === text || wordsOf(rest).length < left ? text : rest
}

function untitled(words: readonly string[]): readonly string[] {
  const [first = ''] = words
  return words.length > 1 && titles.has(first) ? words.slice(1) : words
}

/** Looks for a suffix at the end of each part between commas, and for a part that is nothing else. */
function withoutSuffix(parts: readonly (readonly string[])[]): { readonly words: readonly (readonly string[])[]; readonly suffix: string } {
  let suffix = ''
  const words = parts.flatMap((part, index): (readonly string[])[] => {
    const others = parts.length - 1
    const isAlone = part.length === 1 && index > 0
    // WHY: in `Doe, JR` the letters are initials, in `Doe, Jo, JR` and `Jo Doe, JR` they are not
    if (isAlone && suffixes[part[0] ?? ''] !== undefined && (others > 1 || (parts[0]?.length ?? 0) > 1)) {
      suffix = suffixes[part[0] ?? ''] ?? ''
      return []
    }
    if (isAlone && degrees.has(part[0] ?? '')) return []
    const ending = endingIn(part)
    suffix = ending.suffix || suffix
    return [ending.words]
  })
  return { words, suffix }
}

/** A suffix after at least one other word. */
function endingIn(words: readonly string[]): { readonly words: readonly string[]; readonly suffix: string } {
  const kept = words.length > 2 && degrees.has(words.at(-1) ?? '') ? words.slice(0, -1) : words
  return kept.length > 1 ? endingOf(kept) : { words: kept, suffix: '' }
}

function endingOf(words: readonly string[]): { readonly words: readonly string[]; readonly suffix: string } {
  const suffix = suffixes[words.at(-1) ?? '']
  return suffix === undefined ? { words, suffix: '' } : { words: words.slice(0, -1), suffix }
}
