// An address as it is written, brought to one form: number, street, flat, town. What is no street address is told apart.
import { fold } from './fold.ts'
import { directions, streetWord, unitWords, ways } from './streets.ts'

export interface Address {
  /** `box` is where mail goes, not where somebody lives; `rural` is a rural route with its box. */
  readonly kind: 'street' | 'rural' | 'box'
  /** `12`, `12a`, `12-14`; empty where none is given. */
  readonly number: string
  /** Words in their short forms, in one piece: `old mill rd`. */
  readonly street: string
  readonly unit: string
  /** What was written after the street; empty where nothing was. */
  readonly town: string
}

/** How two addresses stand to each other. */
export type AddressAgreement = 'same' | 'near' | 'other-unit' | 'other-number' | 'other-town' | 'other' | 'box' | 'missing' | 'not-listed'

const longest = 300

/** Brings an address to one form; undefined where nothing is written. Towns, folded, are cut off its end where no comma does. */
export function readAddress(text: string, towns: ReadonlySet<string> = new Set()): Address | undefined {
  const spread = text
    .slice(0, longest)
    .replace(/#/g, ' unit ')
    .replace(/(\d)\s*[-–]\s*(\d)/g, '$1_$2')
    .replace(/(\d)\s*1\/2\b/g, '$1_half')
  const segments = spread
    .split(/[,;\n]/)
    .map(foldKeeping)
    .filter((each) => each.length > 0)
  const [first = [], ...rest] = segments
  if (segments.length === 0) return undefined
  // WHY: `12, Elm Street`, `Apt 3, 12 Elm Street` and `RR 2, Box 140` go on after their first comma
  const goesOn = rest.length > 0 && (first.every((each) => each === 'n' || isNumber(each)) || unitWords.has(first[0] ?? '') || ruralRoute.test(first.join(' ')))
  const [line, after] = goesOn ? [[...first, ...(rest[0] ?? [])], rest.slice(1)] : [first, rest]
  const unitAfter = after.find((each) => unitWords.has(each[0] ?? ''))
  const place = withoutState(after.filter((each) => each !== unitAfter).flat())
  const { words, town } = withoutTown(withoutState(line), towns)
  const { rest: street, unit } = unitOf([...words, ...(unitAfter ?? [])])
  return { ...streetOf(street), unit, town: place.length > 0 ? place.join(' ') : town }
}

const ruralRoute = /^(?:rr|r r|rfd|r f d|rural rte|hc|rural delivery|rd) ?\d+$/

/** The one form of a number and a street without flat and town, by which addresses are found. */
export function addressKey({ kind, number, street }: Address): string {
  return `${kind} ${number} ${street}`
}

/** The same for a town's name. */
export function readTown(town: string): string {
  return withoutState(foldKeeping(town)).join(' ')
}

function foldKeeping(text: string): readonly string[] {
  const words = fold(text.replace(/_/g, 'ZZZ')).split(' ')
  return words.filter((each) => each !== '').map((each) => streetWord(each.replace(/zzz/g, '-')))
}

function isNumber(word: string): boolean {
  return /^\d+([a-z]|-\d+|-half)?$/.test(word)
}

/** Cuts off a State and a ZIP code. */
function withoutState(words: readonly string[]): readonly string[] {
  let kept = words
  if (kept.length > 1 && /^\d{5}(-?\d{4})?$/.test(kept.at(-1) ?? '')) kept = kept.slice(0, -1)
  if (kept.length > 1 && kept.at(-2) === 'new' && kept.at(-1) === 'hampshire') return kept.slice(0, -2)
  if (kept.length > 0 && ['vt', 'vermont', 'nh'].includes(kept.at(-1) ?? '')) return kept.slice(0, -1)
  return kept
}

function withoutTown(words: readonly string[], towns: ReadonlySet<string>): { readonly words: readonly string[]; readonly town: string } {
  for (const length of [3, 2, 1]) {
    const town = words.slice(-length).join(' ')
    // WHY: more than two words are needed, because `12 Norwich` is a street, and `12 Elm St Norwich` a street and a town
    if (words.length - length >= 2 && towns.has(town)) return { words: words.slice(0, -length), town }
  }
  return { words, town: '' }
}

function unitOf(words: readonly string[]): { readonly rest: readonly string[]; readonly unit: string } {
  const at = words.findIndex((each, index) => unitWords.has(each) && index + 1 < words.length && /^(\d+[a-z]?|[a-z]\d*)$/.test(words[index + 1] ?? ''))
  if (at === -1) return { rest: words, unit: '' }
  // WHY: `#12 Elm Street` is how some write the number of the house
  const isHouse = at === 0 && words.length > 2 && !words.slice(2).some(isNumber)
  const without = [...words.slice(0, at), ...words.slice(at + 2)]
  return isHouse ? { rest: words.slice(1), unit: '' } : { rest: without, unit: (words[at + 1] ?? '').replace(/^0+(?=.)/, '') }
}

function streetOf(words: readonly string[]): Omit<Address, 'unit' | 'town'> {
  const joined = words.join(' ')
  const box = /^(?:p ?o ?|post office )box (\w+)$/.exec(joined) ?? /^box (\w+)$/.exec(joined)
  if (box !== null) return { kind: 'box', number: box[1] ?? '', street: '' }
  const rural = /^(?:rr|r r|rfd|r f d|rural rte|hc|rural delivery|rd) ?(\d+) (?:box|bx) (\w+)$/.exec(joined)
  if (rural !== null) return { kind: 'rural', number: rural[2] ?? '', street: rural[1] ?? '' }
  // WHY: `n` counts too, because `No. 12` is read as `North 12` by then
  const named = words[0] === 'n' && isNumber(words[1] ?? '') ? words.slice(1) : words
  const [first = '', second = '', ...rest] = named
  if (!isNumber(first)) return { kind: 'street', number: '', street: wayOf(named) }
  // WHY: `12 A Elm St` is house 12a; `12 A St` is on A Street, `12 E Elm St` on East Elm
  const isLetter = /^[a-z]$/.test(second) && !directions.has(second) && rest.length > 0 && !ways.has(rest[0] ?? '')
  return isLetter
    ? { kind: 'street', number: `${first}${second}`, street: wayOf(rest) }
    : { kind: 'street', number: first.replace(/^0+(?=\d)/, ''), street: wayOf(named.slice(1)) }
}

/** `US 5`, `VT Route 132`, `State Hwy 132` are all a route with its number. */
function wayOf(words: readonly string[]): string {
  return words.join(' ').replace(/^(?:(?:us|vt|nh|vermont|state|u s) (?:rte|hwy)?|rte|hwy) ?(\d+[a-z]?)\b/, 'rte $1')
}
