// Finds where a text names somebody: parts of a name near each other in any order, a rare name alone, a house and its street.
import { readAddress } from './address.ts'
import { fold } from './fold.ts'
import { nicknames } from './nicknames.ts'
import { carryingWords, commonWords } from './ordinary.ts'
import { directions, streetWord, ways } from './streets.ts'

/** Somebody who is not to be named. Where it is not known which words are the last name, both have all of them. */
export interface Nameable {
  readonly last: string
  readonly given: string
  readonly address: string
}

/** A place in a text, by its characters, and of whom it speaks: the first of them, by their place in the list. */
export interface Naming {
  readonly start: number
  readonly end: number
  readonly person: number
}

/** How many words may stand between two parts of a name: `Quigley, who wrote it as Zeb`. */
const gap = 2
/** Of how many people a name may be, to say alone who is meant. */
const few = 5
const rareLength = 4

interface Token {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly isCapital: boolean
  /** Whether a full stop follows, as after an initial. */
  readonly isCut: boolean
}

/** Every place where a text names one of them, in order, none within another. `ordinary`: further words that name nobody, such as the town's. */
export function namingsIn(text: string, people: readonly Nameable[], ordinary: readonly string[] = []): readonly Naming[] {
  const tokens = tokensOf(text)
  if (tokens.length === 0) return []
  const places = placesOf(tokens)
  const isCommon = commonness(ordinary)
  const numbers = new Set(tokens.flatMap(({ word }) => word.match(/\d+/g) ?? []))
  const shorts = new Map<string, boolean>()
  const bearers = new Map<string, number>()
  const candidates: { readonly person: number; readonly parts: Parts }[] = []
  const found: Naming[] = []
  const add = (from: number, to: number, person: number): void => {
    const [first, last] = [tokens[Math.min(from, to)], tokens[Math.max(from, to)]]
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end, person })
  }
  for (const [person, each] of people.entries()) {
    const parts = partsOf(each)
    for (const word of parts.words) if (places.has(word)) bearers.set(word, (bearers.get(word) ?? 0) + 1)
    if (parts.words.some((word) => places.has(word)) || parts.given.some(hasShort)) candidates.push({ person, parts })
    // WHY: this is asked first, because reading an address takes longer than seeing that none of its numbers is in the text
    if (each.address.match(/\d+/g)?.some((number) => numbers.has(number)) === true)
      for (const [from, to] of addressIn(tokens, each.address, isCommon)) add(from, to, person)
  }
  for (const { person, parts } of candidates) for (const [from, to] of nameIn(tokens, places, parts, bearers, isCommon)) add(from, to, person)
  return merged(found)

  function hasShort(given: string): boolean {
    const known = shorts.get(given) ?? tokens.some(({ word }) => nicknames(given, word) !== undefined)
    shorts.set(given, known)
    return known
  }
}

interface Parts {
  /** Every word of the name, and a last name of several words in one piece; small words are no parts. */
  readonly words: readonly string[]
  /** The last name of several words in one piece, with its parts; empty where it is of one. */
  readonly joined: string
  readonly last: readonly string[]
  readonly given: readonly string[]
}

function partsOf({ last, given }: Nameable): Parts {
  const lastWords = fold(last).split(' ')
  const givenWords = fold(given).split(' ').filter(isPart)
  const joined = lastWords.length > 1 && last !== given ? lastWords.join('') : ''
  const own = lastWords.filter(isPart)
  return { words: [...new Set([...own, ...givenWords, ...(joined === '' ? [] : [joined])])], joined, last: own, given: givenWords }
}

const small = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'da', 'das', 'di', 'dos', 'der', 'den', 'du', 'van', 'von', 'mc', 'mac', 'st', 'ste'])
const beside = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'mr', 'mrs', 'ms', 'dr'])

function isPart(word: string): boolean {
  return word.length > 1 && !small.has(word) && !beside.has(word) && !/^\d/.test(word)
}

function commonness(ordinary: readonly string[]): (word: string) => boolean {
  const own = new Set(ordinary.flatMap((each) => fold(each).split(' ')))
  return (word) => commonWords.has(word) || carryingWords.has(word) || own.has(word)
}

/** Where a name stands, as the numbers of its first and last word. */
function nameIn(
  tokens: readonly Token[],
  places: ReadonlyMap<string, readonly Span[]>,
  { words, joined, last, given }: Parts,
  bearers: ReadonlyMap<string, number>,
  isCommon: (word: string) => boolean,
): readonly (readonly [number, number])[] {
  const says = (word: string): boolean => (word === joined ? last.every(isCommon) : isCommon(word))
  const spans = words.flatMap((word) => (places.get(word) ?? []).map((span) => ({ ...span, part: word, isCommon: says(word) })))
  for (const name of given)
    for (const [at, { word }] of tokens.entries())
      if (word !== name && nicknames(name, word) !== undefined) spans.push({ from: at, to: at, part: name, isCommon: isCommon(word) })
  const found: (readonly [number, number])[] = []
  for (const one of spans) {
    if (!one.isCommon && one.part.length >= rareLength && (bearers.get(one.part) ?? few + 1) <= few) found.push([one.from, one.to])
    for (const other of spans) if (other.part !== one.part && other.from > one.to && goTogether(one, other)) found.push([one.from, other.to])
    for (const at of [one.from - 2, one.from - 1, one.to + 1, one.to + 2]) if (isInitial(at, one)) found.push([Math.min(at, one.from), Math.max(at, one.to)])
  }
  return found

  function goTogether(one: (typeof spans)[number], other: (typeof spans)[number]): boolean {
    const between = tokens.slice(one.to + 1, other.from).filter(({ word }) => isPart(word))
    if (!(one.isCommon && other.isCommon)) return between.filter(({ word }) => !words.includes(word)).length <= gap
    const [first, second] = [tokens[one.from], tokens[other.from]]
    // WHY: `we will read the page` names no Will Read, and nobody called Page Reed
    const isCarrying = [first, second].some((each) => carryingWords.has(each?.word ?? ''))
    if (isCarrying && !(first?.isCapital === true && second?.isCapital === true)) return false
    return between.length === 0
  }

  function isInitial(at: number, { part, isCommon: common }: (typeof spans)[number]): boolean {
    const token = tokens[at]
    if (token === undefined || token.word.length !== 1 || !/\p{L}/u.test(token.word)) return false
    if (!words.some((each) => each !== part && each.startsWith(token.word))) return false
    if (common) return token.isCapital && token.isCut
    return token.isCapital || token.isCut || !carryingWords.has(token.word)
  }
}

/** Where a house of that address stands: its number, and near it the street. */
function addressIn(tokens: readonly Token[], address: string, isCommon: (word: string) => boolean): readonly (readonly [number, number])[] {
  const read = readAddress(address)
  if (read === undefined || read.number === '') return []
  const street = read.kind === 'box' ? ['box'] : read.kind === 'rural' ? ['box'] : read.street.split(' ').filter((each) => each !== '')
  const own = street.filter((each) => !ways.has(each) && !directions.has(each))
  // WHY: the whole street must stand there, because `line 12, main reason` is not 12 Main Street
  const wanted = own.length === 0 || (read.kind === 'street' && own.some((each) => isCommon(each) || /^\d/.test(each))) ? street : own
  if (wanted.length === 0) return []
  const words = tokens.map(({ word }) => streetWord(word))
  const found: (readonly [number, number])[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.word !== read.number.replaceAll('-', '')) continue
    for (const from of [at + 1, at + 2, at + 3, at - wanted.length, at - wanted.length - 1])
      if (from >= 0 && wanted.every((each, index) => words[from + index] === each)) found.push([Math.min(at, from), Math.max(at, from + wanted.length - 1)])
  }
  return found
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Where each word stands, and each two words that could be one: `Mc Donald`, `O Brien`. */
function placesOf(tokens: readonly Token[]): ReadonlyMap<string, readonly Span[]> {
  const places = new Map<string, Span[]>()
  const add = (word: string, from: number, to: number): void => {
    const there = places.get(word)
    if (there === undefined) places.set(word, [{ from, to }])
    else there.push({ from, to })
  }
  for (const [at, { word }] of tokens.entries()) {
    if (isPart(word)) add(word, at, at)
    const [next, third] = [tokens[at + 1], tokens[at + 2]]
    if (next !== undefined) add(word + next.word, at, at + 1)
    if (next !== undefined && third !== undefined) add(word + next.word + third.word, at, at + 2)
  }
  return places
}

function tokensOf(text: string): readonly Token[] {
  const found: Token[] = []
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}\p{M}'’‘`´ʼ\u00ad\u200b-\u200d\ufeff]+/gu)) {
    const plain = written.replace(/['’]s?$/iu, '')
    const word = fold(plain).replaceAll(' ', '')
    if (word === '') continue
    const start = index + (written.length - written.replace(/^['’‘`´ʼ]+/, '').length)
    const end = index + plain.length
    found.push({ start, end, word, isCapital: /^\p{Lu}/u.test(text.slice(start)), isCut: text.startsWith('.', end) })
  }
  return found
}

/** Those that touch are one; who comes first in the list is who is meant. */
function merged(found: readonly Naming[]): readonly Naming[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const all: Naming[] = []
  for (const each of sorted) {
    const last = all.at(-1)
    if (last === undefined || each.start >= last.end) all.push(each)
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, each.end), person: Math.min(last.person, each.person) }
  }
  return all
}
