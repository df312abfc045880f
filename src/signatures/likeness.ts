// How one line of a petition and one voter of a checklist stand to each other: what agrees, what does not, and a score made of it.
import { unreachable } from '../base/index.ts'
import type { Address, AddressAgreement } from './address.ts'
import { lastAgreement, type Slip, slipBetween } from './letters.ts'
import type { ListedName, NameReading, WrittenName } from './names.ts'
import { nicknames } from './nicknames.ts'
import type { VoterStatus } from './voter-status.ts'

/** What was found when a line and a voter were held against each other. */
export const whys = [
  'last-same',
  'last-part',
  'last-one-letter',
  'last-letters-swapped',
  'last-two-letters',
  'last-is-middle',
  'last-begins',
  'last-different',
  'first-same',
  'first-nickname',
  'first-nickname-of-several',
  'first-initial',
  'first-is-middle',
  'first-one-letter',
  'first-letters-swapped',
  'first-begins',
  'first-missing',
  'first-different',
  'middle-same',
  'middle-initial',
  'middle-different',
  'suffix-same',
  'suffix-missing',
  'suffix-different',
  'order-turned',
  'mrs',
  'name-not-readable',
  'address-same',
  'address-near',
  'address-other-unit',
  'address-other-number',
  'address-other-town',
  'address-other',
  'address-box',
  'address-missing',
  'address-not-listed',
  'status-challenged',
  'status-inactive',
  'status-not-known',
] as const
export type Why = (typeof whys)[number]

export interface Likeness {
  /** From 0 to 1; 1 where everything that was written agrees. It puts candidates in order and is no probability. */
  readonly score: number
  readonly why: readonly Why[]
}

/** A line, taken apart. */
export interface ReadLine {
  readonly name: WrittenName
  readonly address: Address | undefined
}

/** A voter, taken apart. */
export interface ReadVoter {
  readonly name: ListedName
  readonly address: Address | undefined
  readonly status: VoterStatus
}

/** How much of the score each finding leaves. Set by judgment: what seldom happens to one and the same person leaves less. */
const leaves: Readonly<Record<Why, number>> = {
  'last-same': 1,
  'last-part': 0.85,
  'last-one-letter': 0.87,
  'last-letters-swapped': 0.87,
  'last-two-letters': 0.7,
  'last-is-middle': 0.75,
  'last-begins': 0.6,
  'last-different': 0.4,
  'first-same': 1,
  'first-nickname': 0.96,
  'first-nickname-of-several': 0.92,
  'first-initial': 0.85,
  'first-is-middle': 0.87,
  'first-one-letter': 0.85,
  'first-letters-swapped': 0.87,
  'first-begins': 0.6,
  'first-missing': 0.5,
  'first-different': 0.3,
  'middle-same': 1,
  'middle-initial': 1,
  // WHY: it is likelier than a wrong letter, so that `Ada C. Abbott` is not read as Ada Cabbott
  'middle-different': 0.88,
  'suffix-same': 1,
  'suffix-missing': 0.95,
  'suffix-different': 0.6,
  'order-turned': 0.95,
  mrs: 0.9,
  'name-not-readable': 0.9,
  'address-same': 1,
  'address-near': 0.95,
  'address-other-unit': 0.93,
  'address-other-number': 0.85,
  'address-other-town': 0.8,
  'address-other': 0.75,
  'address-box': 0.85,
  'address-missing': 0.85,
  'address-not-listed': 0.85,
  'status-challenged': 0.99,
  'status-inactive': 0.98,
  'status-not-known': 0.98,
}

/** Holds a line and a voter against each other; undefined where too little agrees for the voter to be thought of at all. */
export function likeness(line: ReadLine, voter: ReadVoter): Likeness | undefined {
  const agreement = addressAgreement(line.address, voter.address)
  const lives = agreement === 'same' || agreement === 'other-unit'
  const name = bestReading(line.name, voter.name, lives)
  if (name === undefined) return undefined
  const why: readonly Why[] = [
    ...name.why,
    ...suffixWhy(line.name.suffix, voter.name.suffix),
    ...(line.name.mrs ? (['mrs'] as const) : []),
    ...(line.name.readable ? [] : (['name-not-readable'] as const)),
    `address-${agreement}`,
    ...(voter.status === 'active' ? [] : ([`status-${voter.status}`] as const)),
  ]
  return { score: scoreOf(why), why }
}

function scoreOf(why: readonly Why[]): number {
  return why.reduce((score, each) => score * leaves[each], 1)
}

/** The reading under which the names agree best; the first of equals. */
function bestReading(written: WrittenName, listed: ListedName, lives: boolean): Likeness | undefined {
  let best: Likeness | undefined
  for (const reading of written.readings) {
    const found = namesWhy(reading, listed, lives)
    if (found === undefined) continue
    const score = scoreOf(found)
    if (best === undefined || score > best.score) best = { score, why: found }
  }
  return best ?? (lives && !written.readable ? beginnings(written, listed) : undefined)
}

/** What can be said of a name that cannot be read whole and a voter at its address: whether what can be read begins theirs. */
function beginnings({ readings }: WrittenName, listed: ListedName): Likeness {
  const last = readings.some((each) => each.last.length > 1 && listed.last.startsWith(each.last))
  const first = readings.some(({ given: [own = ''] }) => own !== '' && (listed.first[0] ?? '').startsWith(own))
  const why: readonly Why[] = [last ? 'last-begins' : 'last-different', first ? 'first-begins' : 'first-different']
  return { score: scoreOf(why), why }
}

function namesWhy(reading: NameReading, listed: ListedName, lives: boolean): readonly Why[] | undefined {
  const last = lastAgreement(reading, listed)
  if (last === 'different' && !lives) return undefined
  const first = givenWhy(reading.given, listed)
  // WHY: one of the household may go by a name that no table knows
  if (first === undefined) return lives && last === 'same' ? ['last-same', 'first-different'] : undefined
  const [how] = first
  const isSure = how === 'first-same' || how === 'first-nickname'
  if (last === 'different' && !isSure) return undefined
  // WHY: two letters off is another name more often than not
  if (last === 'two-letters' && !isSure && !lives) return undefined
  return [`last-${last}`, ...first, ...(reading.turned ? (['order-turned'] as const) : [])]
}

/** How the first and middle names agree; undefined where the first names are different. */
function givenWhy(given: readonly string[], { first, middle }: ListedName): readonly Why[] | undefined {
  const [own] = given
  const [listed] = first
  if (own === undefined || listed === undefined) return ['first-missing']
  // WHY: `Mary Ann` is `Maryann`, and whether Ann is a middle name is for each list to say
  for (let count = given.length; count > 0; count -= 1) {
    const joined = given.slice(0, count).join('')
    const rest = given.slice(count)
    // WHY: further words of the first name count, because a list without a column for middle names keeps them there
    if (joined === first.join('')) return ['first-same', ...(first.length > 1 ? agreed(middleWhy(rest, middle)) : middleWhy(rest, middle))]
    if (middle[0] !== undefined && joined === listed + middle[0] && joined.length > 3) return ['first-same', ...agreed(middleWhy(rest, middle.slice(1)))]
  }
  const [rest, others] = [given.slice(1), [...first.slice(1), ...middle]]
  if (own === listed) return ['first-same', ...middleWhy(rest, others)]
  const nickname = nicknames(own, listed)
  if (nickname !== undefined) return [nickname === 'one' ? 'first-nickname' : 'first-nickname-of-several', ...middleWhy(rest, others)]
  if (goesBy(own, others) || (own.length === 1 && own === listed[0] && rest[0] !== undefined && goesBy(rest[0], others))) return ['first-is-middle']
  if ((own.length === 1 || listed.length === 1) && own[0] === listed[0]) return ['first-initial', ...middleWhy(rest, others)]
  const slip = slipBetween(own, listed)
  return slip === undefined || slip === 'two-letters' ? undefined : [firstSlip(slip), ...middleWhy(rest, others)]
}

function firstSlip(slip: Exclude<Slip, 'two-letters'>): Why {
  switch (slip) {
    case 'one-letter':
      return 'first-one-letter'
    case 'letters-swapped':
      return 'first-letters-swapped'
    default:
      return unreachable(slip)
  }
}

function goesBy(own: string, others: readonly string[]): boolean {
  return own.length > 1 && others.some((each) => each.length > 1 && (each === own || nicknames(own, each) !== undefined))
}

function middleWhy(own: readonly string[], listed: readonly string[]): readonly Why[] {
  const [[one = '', ...rest], [other = '', ...others]] = [own, listed]
  if (one === '' || other === '') return []
  if (own.join('') === listed.join('')) return ['middle-same']
  const how = one === other ? 'middle-same' : (one.length === 1 || other.length === 1) && one[0] === other[0] ? 'middle-initial' : 'middle-different'
  // WHY: the next names count too, because Mary Lou Beth is not Mary Lou Ann
  return how !== 'middle-different' && middleWhy(rest, others).includes('middle-different') ? ['middle-different'] : [how]
}

/** What further middle names say, where one has agreed already. */
function agreed(further: readonly Why[]): readonly Why[] {
  return further.length > 0 ? further : ['middle-same']
}

function suffixWhy(own: string, listed: string): readonly Why[] {
  if (own === listed) return own === '' ? [] : ['suffix-same']
  return own === '' || listed === '' ? ['suffix-missing'] : ['suffix-different']
}

function addressAgreement(own: Address | undefined, listed: Address | undefined): AddressAgreement {
  if (own === undefined) return 'missing'
  if (listed === undefined) return 'not-listed'
  if (own.kind === 'box' && listed.kind !== 'box') return 'box'
  if (own.kind !== listed.kind) return 'other'
  if (own.street !== listed.street) {
    const isNear = own.number !== '' && own.number === listed.number && nearStreets(own.street, listed.street)
    return isNear ? 'near' : 'other'
  }
  if (own.number !== listed.number) return 'other-number'
  // WHY: a name of a street alone is no house
  if (own.number === '') return 'other-number'
  if (own.town !== '' && listed.town !== '' && own.town !== listed.town) return 'other-town'
  return own.unit === '' || listed.unit === '' || own.unit === listed.unit ? 'same' : 'other-unit'
}

/** One slip, or the kind of way left out: `elm` is near `elm st`. */
function nearStreets(one: string, other: string): boolean {
  return slipBetween(one, other) !== undefined || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}
